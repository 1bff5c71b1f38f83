// What must be true when the weather is calm again, read from the lists, the channels and the log alone.
import { copenhagenDate } from '../../src/domain/calendar/dates.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { LISTS, listNamed } from '../../src/domain/lists.ts';
import { logList } from '../../src/domain/log/log.list.ts';
import { holdsOn } from '../../src/domain/people/rights.ts';
import type { PendingEffect } from '../../src/domain/record/ledger.ts';
import { never } from '../../src/domain/result.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { checkActions, checkAnswers } from './checkAnswers.ts';
import { checkPools, checkRounds } from './checkCases.ts';
import { entriesOf, type Found } from './found.ts';

/** Every sentence that does not hold; none when all is well. */
export function check(found: Found): string[] {
  return [
    ...found.lists.unreadable.map((row) => `unreadable row ${row}`),
    ...checkLog(found),
    ...checkPending(found),
    ...checkAnswers(found),
    ...checkActions(found),
    ...checkRounds(found),
    ...checkPools(found),
    ...checkSeats(found),
    ...checkCards(found),
  ];
}

const governed = LISTS.filter((list) => list.governed);

/** The chain, reckoned anew: numbers without holes, seals that fit, and the head in the row. */
function checkLog(found: Found): string[] {
  const problems: string[] = [];
  const records = new Set(found.lists.rows(logList).map(({ record }) => record.record));
  for (const list of governed) {
    for (const row of found.lists.rows(list)) {
      const record = `${list.name}/${row.id}`;
      records.delete(record);
      const entries = entriesOf(found, record);
      let previous = '';
      for (const [index, { seal, ...entry }] of entries.entries()) {
        if (entry.number !== index + 1) problems.push(`log ${record}: number ${entry.number} at place ${index + 1}`);
        if (found.sealer.seal(previous, entry) !== seal)
          problems.push(`log ${record}#${entry.number}: seal does not fit`);
        previous = seal;
      }
      if (entries.length !== row.version)
        problems.push(`log ${record}: ${entries.length} entries, number ${row.version}`);
      if (previous !== row.head) problems.push(`log ${record}: the head is another`);
    }
  }
  return [...problems, ...[...records].map((record) => `log ${record}: no such row`)];
}

/**
 * No effect is left that has not been carried out. A row goes on listing those that have been until its next save: an entry stands
 * in the log list with the same seal; a record that was made or told something has the action among its own or in its log; a card
 * has been drawn before the entry of its commit was added (that it was drawn right, `checkCards` says).
 */
function checkPending(found: Found): string[] {
  return governed.flatMap((list) =>
    found.lists
      .rows(list)
      .flatMap(({ id, ledger }) =>
        (ledger?.pending ?? [])
          .filter((listed) => !hasFollowed(found, `${list.name}/${id}`, listed))
          .map(({ key, effect }) => `pending ${list.name}/${id}: ${effect.kind} ${key}`),
      ),
  );
}

function hasFollowed(found: Found, record: string, { key, effect }: PendingEffect): boolean {
  switch (effect.kind) {
    case 'log':
      return entriesOf(found, record).some(
        ({ number, seal }) => number === effect.entry.number && seal === effect.entry.seal,
      );
    case 'card':
      return entriesOf(found, record).some(({ number }) => key.startsWith(`${record}#${number}/`));
    case 'create':
    case 'tell': {
      const actionId = effect.kind === 'tell' && effect.message.type === 'open-round' ? effect.message.actionId : key;
      const target = found.lists.rows(listNamed(effect.list)).find(({ id }) => id === effect.id);
      const actions = [...(target?.ledger?.recent ?? []), ...entriesOf(found, `${effect.list}/${effect.id}`)];
      return actions.some((action) => action.actionId === actionId);
    }
    default:
      return never(effect);
  }
}

/** Nothing was written by an ended seat: who acted held a seat on that day, and an answer's seat did. */
function checkSeats(found: Found): string[] {
  const seats = found.lists.rows(seatList);
  const held = (person: string, day: string, seat?: string) =>
    seats.some(
      (row) => row.record.person === person && (seat === undefined || row.id === seat) && holdsOn(row.record, day),
    );
  const entries = found.lists.rows(logList).flatMap(({ id, record: { person, at, actionId } }) => {
    // What another record told happened by the person's right of then.
    if (person === undefined || actionId.includes('#')) return [];
    return held(person, copenhagenDate(at)) ? [] : [`${id} was written by ${person}, who had no seat at ${at}`];
  });
  const answers = found.lists
    .rows(roundList)
    .flatMap(({ id, record }) =>
      record.answers.flatMap(({ person, seat, at }) =>
        held(person, copenhagenDate(at), seat)
          ? []
          : [`round ${id}: ${person} answered by ${seat}, which had ended at ${at}`],
      ),
    );
  return [...entries, ...answers];
}

/** Each card once in its channel, as the record would draw it now; the others are marked as superseded. */
function checkCards({ lists, cards, drawn }: Found): string[] {
  const standing = cards.filter(({ superseded, correlation }) => !superseded && correlation !== undefined);
  const rows = [
    ...lists.rows(roundList).map(({ id, ledger }) => ({ list: 'rounds', id, ledger, must: true })),
    ...lists
      .rows(changeList)
      .map(({ id, ledger }) => ({ list: 'changes', id, ledger, must: ledger?.card?.place !== undefined })),
  ];
  return rows.flatMap(({ list, id, ledger, must }) => {
    const name = `${list}/${id}`;
    const mine = standing.filter(({ correlation }) => correlation === name);
    const [card] = mine;
    if (mine.length > 1)
      return [
        `card ${name} stands ${mine.length} times: ${mine.map((one) => one.activityId).join()}, and the record says ${JSON.stringify(ledger?.card)}`,
      ];
    if (!card) return must ? [`card ${name} is missing`] : [];
    const problems: string[] = [];
    if (ledger?.card?.place?.activityId !== card.activityId)
      problems.push(`card ${name} stands at ${card.activityId}, and the record says ${JSON.stringify(ledger?.card)}`);
    const wanted = drawn(list, id);
    if (wanted !== null && wanted !== card.content)
      problems.push(`card ${name} is not what the record says: ${difference(card.content, wanted)}`);
    return problems;
  });
}

/** Where two texts part: what stands, and what should. */
function difference(stands: string, should: string): string {
  let at = 0;
  while (at < stands.length && stands[at] === should[at]) at += 1;
  const from = Math.max(0, at - 30);
  return `“${stands.slice(from, at + 70)}” should be “${should.slice(from, at + 70)}”`;
}
