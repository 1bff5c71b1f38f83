// The check of what people did: every acknowledged answer and action stands once, and no refused one does.
import { logList, type LogEntry } from '../../src/domain/log/log.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { entriesOf, type Found, type Witness } from './found.ts';

const ANSWERING = new Set(['answer', 'change-answer']);

/** Every acknowledged answer once, no refused one, and the newest of each region stands. */
export function checkAnswers(found: Found): string[] {
  const problems: string[] = [];
  const answers = found.witnesses.filter(({ action }) => action === 'answer');
  const plain = new Map<string, Witness[]>();
  for (const witness of answers) {
    const given = entriesOf(found, witness.record).filter(
      (entry) => ANSWERING.has(entry.action) && entry.person === witness.person,
    );
    if (witness.text === undefined) {
      const key = `${witness.record} ${witness.person} ${witness.answer}`;
      plain.set(key, [...(plain.get(key) ?? []), witness]);
      continue;
    }
    const count = given.filter(({ reason }) => reason === witness.text).length;
    const fits = witness.told === 'done' ? count === 1 : witness.told === 'refused' ? count === 0 : count <= 1;
    if (!fits) problems.push(`answer ${JSON.stringify(witness)} stands ${count} times`);
  }
  for (const [key, witnesses] of plain) {
    const [witness] = witnesses;
    if (!witness) continue;
    const count = entriesOf(found, witness.record).filter(
      (entry) =>
        ANSWERING.has(entry.action) &&
        entry.person === witness.person &&
        (entry.data as { answer?: string } | undefined)?.answer === witness.answer,
    ).length;
    const asked = witnesses.filter(({ told }) => told !== 'refused').length;
    const least = witnesses.some(({ told }) => told === 'done') ? 1 : 0;
    if (count < least || count > asked) problems.push(`answer ${key} stands ${count} times, of ${asked} asked for`);
  }
  for (const { id, record } of found.lists.rows(roundList)) {
    problems.push(...answersOfBarred(found, id));
    const newest = new Map<string, LogEntry>();
    for (const entry of entriesOf(found, `rounds/${id}`)) {
      if (ANSWERING.has(entry.action)) newest.set((entry.data as { region: string }).region, entry);
    }
    const withdrawn = entriesOf(found, `rounds/${id}`).some(({ action }) => action === 'disqualify');
    const stands = record.answers.map(({ region, person, answer, text }) =>
      canonicalAnswer(region, person, answer, text),
    );
    const logged = [...newest].map(([region, entry]) =>
      canonicalAnswer(region, entry.person, (entry.data as { answer: string }).answer, entry.reason),
    );
    const missing = logged.filter((one) => !stands.includes(one));
    const invented = stands.filter((one) => !logged.includes(one));
    if (invented.length > 0 || (missing.length > 0 && !withdrawn)) {
      problems.push(`round ${id}: the record says ${stands.join()}, the log ${logged.join()}`);
    }
  }
  return problems;
}

/** ORG-11: nobody answers after they have been barred. */
function answersOfBarred(found: Found, id: string): string[] {
  const barred = new Set<string>();
  return entriesOf(found, `rounds/${id}`).flatMap(({ action, person, data, number }) => {
    if (action === 'disqualify') barred.add((data as { person: string }).person);
    const isBarred = ANSWERING.has(action) && person !== undefined && barred.has(person);
    return isBarred ? [`round ${id}#${number}: ${person} answered, who was barred`] : [];
  });
}

const canonicalAnswer = (
  region: string,
  person: string | undefined,
  answer: string,
  text: string | undefined,
): string => `${region}:${person}:${answer}:${text ?? ''}`;

/** Every other acknowledged action has its line in the log once; a refused one has none. */
export function checkActions({ lists, witnesses }: Found): string[] {
  const lines = new Map<string, number>();
  for (const { record: entry } of lists.rows(logList)) {
    const key = `${entry.actionId} ${entry.action}`;
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  return witnesses.flatMap((witness) => {
    if (witness.action === 'answer' || witness.actionId === undefined) return [];
    const own = lines.get(`${witness.actionId} ${witness.action}`) ?? 0;
    // Paid from the pool: the pool reserves first, and lets go again when the case refuses. Both rows show it.
    const inPool = lines.get(`${witness.actionId} reserve`) ?? 0;
    const count = Math.max(own, inPool);
    const fits = witness.told === 'done' ? count === 1 : witness.told === 'refused' ? own === 0 : count <= 1;
    return fits ? [] : [`action ${JSON.stringify(witness)} stands ${count} times`];
  });
}
