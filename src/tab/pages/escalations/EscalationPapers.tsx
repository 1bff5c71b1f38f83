// What an escalation says, and what came of it, as labels and values.
import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { EscalationView } from '../../../contract/escalation.ts';
import { LightIcon } from '../../charts/Light.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { Papers, Section } from '../../shell/Section.tsx';
import { isBegun, lapseOf, levelName, triggerText } from './escalationTexts.ts';
import { placeOf } from './places.ts';

/** What, why, what is asked and by when; before anybody has said so, what made the app propose it. */
export function EscalationPaper({ view }: { readonly view: EscalationView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const language = { words, format };
  const { paper, triggersTitle } = words.escalations;
  const { what, why, asked, by, triggers, basis, raisedFrom } = view;
  const date = by === null ? '' : format.longDateWithYear(by);
  const text = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  return (
    <Section title={paper.title}>
      <Papers
        papers={[
          ...text(paper.what, what),
          ...text(paper.why, why),
          ...text(paper.asked, asked),
          ...(by === null ? [] : [{ label: paper.by, value: view.late ? paper.lateBy({ date }) : date }]),
          { label: paper.from, value: levelName(view.from, language) },
          { label: paper.to, value: levelName(view.to, language) },
          {
            label: triggersTitle,
            value: [
              ...triggers.map((trigger) => `${triggerText(trigger, language)}.`),
              ...(isBegun(view) ? [] : [paper.proposedOn({ date: format.dateWithYear(view.proposed) })]),
            ].join('\n'),
          },
          ...(basis.troubles.length === 0
            ? []
            : [
                {
                  label: paper.troubles,
                  value: (
                    <ul className={styles.troubles}>
                      {basis.troubles.map(({ parameter, light, text: said }) => (
                        <li key={parameter} className={styles.trouble}>
                          <span className={styles.icon}>
                            <LightIcon kind={light} size={12} />
                          </span>
                          <span>
                            <strong>
                              {words.status.parameters[parameter].name},{' '}
                              {words.choices.statusReports.overall[light].toLowerCase()}:
                            </strong>{' '}
                            {said ?? paper.noText}
                          </span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          ...(raisedFrom === null
            ? []
            : [
                {
                  label: paper.earlier,
                  value: <Linked id={raisedFrom.id} text={paper.raisedFrom({ number: raisedFrom.number })} />,
                },
              ]),
        ]}
      />
    </Section>
  );
}

/** The answer, the dismissal, or where it went on. */
export function AnswerPaper({ view }: { readonly view: EscalationView }) {
  const words = useWords();
  const format = useFormat();
  const { paper } = words.escalations;
  const when = (person: { readonly name: string } | null, at: string | null) =>
    [person?.name, at === null ? null : format.shortDateTime(at)].filter(Boolean).join(' · ');
  if (view.state === 'dismissed') {
    return (
      <Section title={paper.dismissed}>
        <Papers
          papers={[
            {
              label: paper.dismissReason,
              value: view.dismissedBy === null ? paper.lapsed[lapseOf(view)] : (view.dismissReason ?? ''),
            },
            { label: paper.closedBy, value: when(view.dismissedBy, view.dismissed) },
          ]}
        />
      </Section>
    );
  }
  if (view.state !== 'closed') return null;
  return (
    <Section title={paper.answer}>
      <Papers
        papers={[
          ...(view.outcome === null
            ? []
            : [{ label: paper.outcome, value: words.choices.escalations.outcome[view.outcome] }]),
          ...(view.decision === null ? [] : [{ label: paper.decision, value: view.decision }]),
          { label: paper.closedBy, value: when(view.closedBy, view.closed) },
          ...(view.raisedTo === null
            ? []
            : [
                {
                  label: paper.to,
                  value: <Linked id={view.raisedTo.id} text={paper.raisedTo({ number: view.raisedTo.number })} />,
                },
              ]),
        ]}
      />
    </Section>
  );
}

function Linked({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <Link href={placeOf({ id })} className={useStyles().link}>
      {text}
    </Link>
  );
}

const useStyles = makeStyles({
  troubles: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  trouble: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, paddingTop: '4px' },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
