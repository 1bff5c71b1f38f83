// What was done to a row directly in SharePoint, in sentences: for the case itself and for the secretariat.
import type { FlagView } from '../../../contract/flag.ts';
import { businessCaseList } from '../../../domain/change/businessCase.list.ts';
import { changeList } from '../../../domain/change/change.list.ts';
import type { Field } from '../../../domain/list/field.ts';
import { roundList } from '../../../domain/round/round.list.ts';
import { fieldLabel, roundValueText, valueText, type ValueWords } from './valueText.ts';

/** What happened, and field by field from what to what; long texts, and what only the product reads, by name alone. */
export function whatHappened(flag: FlagView, value: ValueWords): string[] {
  const told = value.words.case.byHand;
  const isRound = listOf(flag) === roundList.name;
  const roundLabels: Readonly<Record<string, string>> = value.words.fields.rounds;
  const textIn = isRound ? roundValueText : valueText;
  const changes = flag.changes.map(({ field, was, now }) => ({
    label: isRound ? (roundLabels[field] ?? field) : fieldLabel(field, value.words),
    was: textIn(field, was, value) || value.words.case.history.empty,
    now: textIn(field, now, value) || value.words.case.history.empty,
    isTold: !UNTOLD.has(fieldOf(flag, field)?.kind),
  }));
  const isShort = ({ was, now, isTold }: (typeof changes)[number]) =>
    isTold && was !== now && was.length + now.length <= SHORT;
  const long = changes.filter((change) => !isShort(change)).map(({ label }) => label);
  return [
    value.format.capital(told.happened[flag.problem]({ what: whatOf(flag, value) })),
    ...changes.filter(isShort).map(({ label, was, now }) => oneStop(told.changed({ field: label, was, now }))),
    ...(long.length === 0 ? [] : [told.changedFields({ fields: value.format.list(long) })]),
  ];
}

/** What must be done before anybody can act again. */
export const whatNow = (flag: FlagView, value: ValueWords): string =>
  value.words.case.byHand.until[flag.problem]({ what: whatOf(flag, value) });

/** An amount may end in the stop of its own. */
const oneStop = (sentence: string): string => sentence.replace(/\.\.$/, '.');

/** As long as a line of the history. */
const SHORT = 60;

/** The log knows people by their ids, and data by its contents: neither can be read. */
const UNTOLD: ReadonlySet<Field['kind'] | undefined> = new Set<Field['kind']>(['person', 'json']);

const listOf = ({ record }: FlagView): string => record.slice(0, record.indexOf('/'));

function whatOf(flag: FlagView, { words }: ValueWords): string {
  const what: Readonly<Record<string, string>> = words.case.byHand.what;
  return what[listOf(flag)] ?? words.case.byHand.what.other;
}

function fieldOf(flag: FlagView, field: string): Field | undefined {
  const list = [changeList, businessCaseList, roundList].find(({ name }) => name === listOf(flag));
  const fields: Readonly<Record<string, Field>> = list?.fields ?? {};
  return fields[field];
}
