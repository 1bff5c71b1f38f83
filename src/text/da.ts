// The words of the product in Danish: the source of the keys. Labels that people also read in SharePoint come from the lists.
import { cards } from './da/cards.ts';
import { casePage } from './da/case.ts';
import { changes } from './da/changes.ts';
import { choices } from './da/choices.ts';
import { documentIfRelevant, documents, documentsDue } from './da/documents.ts';
import { escalations } from './da/escalations.ts';
import { fields } from './da/fields.ts';
import { first } from './da/first.ts';
import { form } from './da/form.ts';
import { answerButtons, answers, bodies, bodiesInText, bodiesShort, outcomes } from './da/labels.ts';
import { log } from './da/log.ts';
import { portfolio } from './da/portfolio.ts';
import { fieldProblems, problems } from './da/problems.ts';
import { journey, journeySteps } from './da/progress.ts';
import { project } from './da/project.ts';
import { reasons } from './da/reasons.ts';
import { editionAssumed, rules, sources } from './da/rules.ts';
import { status } from './da/status.ts';
import { units } from './da/units.ts';

export const da = {
  ...first,
  fields,
  choices,
  answers,
  answerButtons,
  outcomes,
  bodies,
  bodiesInText,
  bodiesShort,
  journeySteps,
  journey,
  log,
  reasons,
  problems,
  fieldProblems,
  rules,
  sources,
  editionAssumed,
  documents,
  documentIfRelevant,
  documentsDue,
  units,
  changes,
  form,
  case: casePage,
  cards,
  portfolio,
  project,
  status,
  escalations,
};

/** Every text of the product: plain strings, and functions where a text takes parameters. */
export type Words = typeof da;
