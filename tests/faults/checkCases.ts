// The check of cases, rounds and pools: record, log and list say the same.
import { changeList } from '../../src/domain/change/change.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { entriesOf, type Found } from './found.ts';

const CLOSING = new Set(['close', 'conclude', 'escalate', 'record-meeting', 'lapse', 'judge']);

/** One outcome per round, told alike by record, log and case. */
export function checkRounds(found: Found): string[] {
  const problems: string[] = [];
  const changes = new Map(found.lists.rows(changeList).map((row) => [row.id, row]));
  const open = new Set<string>();
  for (const { id, record } of found.lists.rows(roundList)) {
    const closings = entriesOf(found, `rounds/${id}`).filter(({ action }) => CLOSING.has(action));
    if (closings.length !== (record.state === 'closed' ? 1 : 0))
      problems.push(`round ${id} is ${record.state} after ${closings.length} closings`);
    const said = closings.map(
      ({ data, action }) => (data as { outcome?: string } | undefined)?.outcome ?? (action === 'lapse' ? 'lapsed' : ''),
    );
    if (record.state === 'closed' && said[0] !== record.outcome)
      problems.push(`round ${id}: record ${record.outcome}, log ${said[0]}`);
    if (record.change === undefined) continue;
    const change = changes.get(record.change);
    if (!change) {
      problems.push(`round ${id}: its case is gone`);
      continue;
    }
    const heard = entriesOf(found, `changes/${record.change}`).filter(
      ({ action, data }) => action === 'round-closed' && (data as { round?: string } | undefined)?.round === id,
    );
    if (record.state === 'open') {
      open.add(id);
      if (change.record.openRound !== id) problems.push(`round ${id} is open, and its case does not know it`);
      continue;
    }
    if (change.record.openRound === id) problems.push(`round ${id} is closed, and its case waits for it`);
    if (heard.length > 1) problems.push(`round ${id}: its case heard of it ${heard.length} times`);
    if (
      record.outcome !== 'lapsed' &&
      heard.some(({ data }) => (data as { outcome?: string }).outcome !== record.outcome)
    )
      problems.push(`round ${id}: its case heard another outcome`);
    if (record.outcome !== 'lapsed' && heard.length === 0 && !wasRefused(found, record.change, id))
      problems.push(`round ${id}: its case did not hear ${record.outcome}`);
  }
  for (const [id, { record }] of changes) {
    if (record.openRound !== undefined && !open.has(record.openRound))
      problems.push(`case ${id} waits for ${record.openRound}, which is not open`);
  }
  return problems;
}

const wasRefused = (found: Found, change: string, round: string): boolean =>
  entriesOf(found, `changes/${change}`).some(
    ({ action, data }) => action === 'refused' && (data as { round?: string } | undefined)?.round === round,
  );

/** The pool is never overdrawn, its sums are its posts', and its posts are those of the cases. */
export function checkPools({ lists }: Found): string[] {
  const problems: string[] = [];
  const changes = lists.rows(changeList);
  for (const { id, record } of lists.rows(poolList)) {
    const sum = (state: 'reserved' | 'granted') =>
      record.posts.filter((post) => post.state === state).reduce((total, { amount }) => total + amount, 0);
    if (record.granted + record.reserved > record.frame) problems.push(`pool ${id} is overdrawn`);
    if (record.granted !== sum('granted') || record.reserved !== sum('reserved'))
      problems.push(`pool ${id}: sums and posts differ`);
    for (const post of record.posts) {
      const change = changes.find((row) => row.id === post.change)?.record;
      const state = change && poolStateOf(change.state);
      if (change?.poolYear !== record.year || state !== post.state) {
        problems.push(
          `pool ${id} has ${post.state} for ${post.change}, which is ${change?.state} with ${change?.poolYear}`,
        );
      }
    }
  }
  for (const { id, record } of changes) {
    const state = poolStateOf(record.state);
    if (record.poolYear === undefined || !state) continue;
    const pool = lists.rows(poolList).find((row) => row.record.year === record.poolYear);
    if (!pool?.record.posts.some((post) => post.change === id && post.state === state))
      problems.push(`case ${id} is ${record.state} without ${state} money`);
  }
  return problems;
}

const poolStateOf = (state: string): 'reserved' | 'granted' | null =>
  ['approved', 'inProgress', 'delivered'].includes(state)
    ? 'granted'
    : ['sys', 'rsi'].includes(state)
      ? 'reserved'
      : null;
