// The words of the product in English, typed by the Danish ones: a missing text does not compile.
import type { Words } from './da.ts';
import { cards } from './en/cards.ts';
import { casePage } from './en/case.ts';
import { changes } from './en/changes.ts';
import { choices } from './en/choices.ts';
import { documentIfRelevant, documents, documentsDue } from './en/documents.ts';
import { fields } from './en/fields.ts';
import { form } from './en/form.ts';
import { answerButtons, answers, bodies, bodiesInText, bodiesShort, outcomes, states } from './en/labels.ts';
import { log } from './en/log.ts';
import { overview } from './en/overview.ts';
import { fieldProblems, problems } from './en/problems.ts';
import { journey, journeySteps, next } from './en/progress.ts';
import { reasons } from './en/reasons.ts';
import { editionAssumed, rules, sources } from './en/rules.ts';
import { shell } from './en/shell.ts';
import { units } from './en/units.ts';

export const en: Words = {
  fields,
  choices,
  states,
  answers,
  answerButtons,
  outcomes,
  bodies,
  bodiesInText,
  bodiesShort,
  journeySteps,
  journey,
  next,
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
  shell,
  overview,
  changes,
  form,
  case: casePage,
  cards,
};
