// The words of the product in English, typed by the Danish ones: a missing text does not compile.
import type { Words } from './da.ts';
import { cards } from './en/cards.ts';
import { casePage } from './en/case.ts';
import { changes } from './en/changes.ts';
import { choices } from './en/choices.ts';
import { documentIfRelevant, documents, documentsDue } from './en/documents.ts';
import { escalations } from './en/escalations.ts';
import { fields } from './en/fields.ts';
import { first } from './en/first.ts';
import { form } from './en/form.ts';
import { answerButtons, answers, bodies, bodiesInText, bodiesShort, outcomes } from './en/labels.ts';
import { log } from './en/log.ts';
import { portfolio } from './en/portfolio.ts';
import { fieldProblems, problems } from './en/problems.ts';
import { journey, journeySteps } from './en/progress.ts';
import { project } from './en/project.ts';
import { reasons } from './en/reasons.ts';
import { editionAssumed, rules, sources } from './en/rules.ts';
import { status } from './en/status.ts';
import { units } from './en/units.ts';

export const en: Words = {
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
