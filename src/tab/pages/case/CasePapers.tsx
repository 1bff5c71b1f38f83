// The papers of a case: the business case in short, what is wished and why, the steering group's assessment, the decision.
import { useState, type ReactNode } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import { BUSINESS_CASE_FORM_FIELDS, BUSINESS_CASE_REQUIRED } from '../../../domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS, type ChangeState } from '../../../domain/change/change.list.ts';
import { inSentence } from '../../../text/inSentence.ts';
import type { Words } from '../../../text/words.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { RuleLines } from './RuleLines.tsx';
import { Papers, Section } from '../../shell/Section.tsx';
import { CRITERIA } from './panel/assessment.ts';
import { fieldLabel, valueText, type ValueWords } from './valueText.ts';

interface PapersProps {
  readonly change: ChangeView;
  readonly value: ValueWords;
}

/** The four parts that the model names; all of it when opened. */
export function BusinessCasePaper({ change, value }: PapersProps) {
  const words = useWords();
  const told = words.case.sections;
  const [open, setOpen] = useState(false);
  const { businessCase, businessCaseNotNeeded } = change;
  if (!businessCase) {
    if (businessCaseNotNeeded === null) return null;
    return (
      <Section title={told.businessCase}>
        <Papers papers={[{ label: words.case.assessment.notNeeded, value: businessCaseNotNeeded }]} />
      </Section>
    );
  }
  const fields = open ? BUSINESS_CASE_FORM_FIELDS : BUSINESS_CASE_REQUIRED;
  const papers = fields.flatMap((field) => {
    const text = valueText(field, businessCase.fields[field], value);
    const asked = BUSINESS_CASE_REQUIRED.some((key) => key === field);
    return text === '' && !asked ? [] : [{ label: words.fields.businessCases[field], value: text || told.nothing }];
  });
  const more = BUSINESS_CASE_FORM_FIELDS.some(
    (field) =>
      !BUSINESS_CASE_REQUIRED.some((key) => key === field) &&
      valueText(field, businessCase.fields[field], value) !== '',
  );
  return (
    <Section
      title={told.businessCase}
      {...(businessCase.filled < businessCase.of && { count: told.filled(businessCase) })}
      {...(more && {
        action: { label: open ? told.closeAll : told.openAll, onPress: () => setOpen(!open), expanded: open },
      })}
    >
      <Papers papers={papers} />
    </Section>
  );
}

/** What the header does not already say, in the order of the form; only what is filled in. */
export function WishPaper({ change, value }: PapersProps) {
  const words = useWords();
  const format = useFormat();
  const shown = CHANGE_FORM_FIELDS.filter((field) => !IN_HEADER.has(field));
  const first = ['description', 'reason', 'consequence'] as const;
  const papers = [...first, ...shown.filter((field) => !first.some((key) => key === field))].flatMap((field) => {
    const text = valueText(field, formValue(change, field), value);
    return text === '' ? [] : [{ label: fieldLabel(field, words), value: text }];
  });
  const by = { label: words.fields.changes.requester, value: change.requester.name };
  const submitted =
    change.submitted === null
      ? []
      : [{ label: words.fields.changes.submitted, value: format.dateWithYear(change.submitted) }];
  return (
    <Section title={words.case.sections.wish}>
      <Papers papers={[...papers, by, ...submitted.filter(({ label }) => label !== by.label)]} />
    </Section>
  );
}

export function AssessmentPaper({ change }: { readonly change: ChangeView }) {
  const words = useWords();
  const format = useFormat();
  const told = words.case.assessment;
  const { assessment, rankOf, assessedBy } = change;
  if (!assessment) return null;
  const { rank, recommend, reason, businessCaseNotNeeded, criteria } = assessment;
  const papers: { label: string; value: ReactNode }[] = [
    { label: told.recommend, value: recommend ? told.recommendYes : told.recommendNo },
    { label: told.rank, value: rankOf === null ? told.rankOnly({ rank }) : told.rankOf({ rank, of: rankOf }) },
    { label: told.reason, value: reason },
    ...CRITERIA.map((criterion) => ({ label: told[criterion], value: criteria[criterion] })),
    ...(businessCaseNotNeeded === undefined ? [] : [{ label: told.notNeeded, value: businessCaseNotNeeded }]),
    ...(assessedBy === null ? [] : [{ label: told.by, value: format.capital(inSentence(assessedBy)) }]),
  ];
  return (
    <Section title={words.case.sections.assessment}>
      <Papers papers={papers} />
    </Section>
  );
}

export function DecisionPaper({ change }: { readonly change: ChangeView }) {
  const words = useWords();
  const format = useFormat();
  const { decided, decidedBy, decisionReason, project, state } = change;
  if (decided === null && decisionReason === null) return null;
  const papers = [
    {
      label: decisionWord(state, words),
      value: [
        ...(decidedBy === null ? [] : [decidedBy]),
        ...(decided === null ? [] : [format.longDateWithYear(decided)]),
      ].join(', '),
    },
    ...(decisionReason === null ? [] : [{ label: words.case.assessment.reason, value: decisionReason }]),
  ].filter(({ value }) => value !== '');
  return (
    <Section title={STOPPED.has(state) ? words.states[state] : words.case.sections.decision}>
      <Papers papers={papers} />
      {project !== null && <p>{words.case.sections.project}</p>}
    </Section>
  );
}

export function RoutePaper({ change }: { readonly change: ChangeView }) {
  const words = useWords();
  const rules = change.routing?.rules ?? [];
  if (rules.length === 0) return null;
  return (
    <Section title={words.case.sections.route}>
      <RuleLines rules={rules.map(({ key }) => key)} />
    </Section>
  );
}

/** What was decided: a case that was approved is so, however far it has come since. */
export function decisionWord(state: ChangeState, words: Words): string {
  return state === 'inProgress' || state === 'delivered' ? words.states.approved : words.states[state];
}

/** Ended or paused by one person's word, not by a decision. */
const STOPPED: ReadonlySet<ChangeState> = new Set(['postponed', 'withdrawn'] as const);

const IN_HEADER: ReadonlySet<string> = new Set(['title', 'system', 'kind', 'oneOffCost', 'yearlyCost']);

function formValue(change: ChangeView, field: string): unknown {
  const form: Readonly<Record<string, unknown>> = change.form;
  return form[field];
}
