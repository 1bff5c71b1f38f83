// What is closed to a reader: the cases that they are disqualified in, and what sums and counts would give away of them (DEC-8).
import { copenhagenDate, yearOf } from '../domain/calendar/dates.ts';
import { usesPool, type ChangeFacts } from '../domain/change/change.facts.ts';
import { DECIDED } from '../domain/change/change.lifecycle.ts';
import { changeList, type Change, type ChangeState } from '../domain/change/change.list.ts';
import { isDisqualified } from '../domain/change/change.rights.ts';
import { LISTS } from '../domain/lists.ts';
import { poolList, type Pool } from '../domain/pool/pool.list.ts';
import { isChangeRound, roundList, type Round } from '../domain/round/round.list.ts';
import { statusKey } from '../domain/status/status.list.ts';
import { changeNumber, systemOf } from './facts.ts';
import { ANY_READER, CLOSED_CASES } from './indexes.ts';
import type { Ports, Store, Stored } from './ports.ts';

type ChangeStored = Stored<typeof changeList>;

/** `reader`: a person, or `ANY_READER` for a card, which cannot know who reads it: then whoever is disqualified counts. */
export const isClosed = (change: Change, reader: string): boolean =>
  reader === ANY_READER ? (change.disqualified ?? []).length > 0 : isDisqualified(change, reader);

/** The id of the case that `<list>/<id>` is about, also where its row is gone; null for what belongs to no case. */
export function caseOf(store: Store, key: string): string | null {
  const [name = '', id = ''] = key.split('/');
  switch (name) {
    case 'changes':
      return id;
    case 'rounds':
      return store.get(roundList, id) ? caseReferredTo(store, name, id) : id.replace(/-r\d+$/, '');
    case 'businessCases':
      return id.replace(/^bc-/, '');
    case 'statusReports': {
      // By its key: people can write in the list which project it is about.
      const key = statusKey(id);
      return key ? caseOf(store, `projects/${key.project}`) : caseReferredTo(store, name, id);
    }
    case 'projects':
      return id.startsWith('project-') ? id.slice('project-'.length) : caseReferredTo(store, name, id);
    default:
      return caseReferredTo(store, name, id);
  }
}

function caseReferredTo(store: Store, name: string, id: string): string | null {
  const list = LISTS.find((candidate) => candidate.name === name);
  const record: object = (list && store.get(list, id)?.record) ?? {};
  for (const [field, target] of ABOUT) {
    const other: unknown = Reflect.get(record, field);
    if (typeof other === 'string') return caseOf(store, `${target}/${other}`);
  }
  return null;
}

/** Fields that refer to what a record is about, with the list they point to. */
const ABOUT = [
  ['change', 'changes'],
  ['project', 'projects'],
  ['escalation', 'escalations'],
] as const;

/** Whether `<list>/<id>` is of a case that is closed to the reader, whether or not there is such a record. */
export function isRecordClosed({ store }: Ports, key: string, reader: string): boolean {
  const id = caseOf(store, key);
  if (id === null) return false;
  const change = store.get(changeList, id)?.record;
  if (change) return isClosed(change, reader);
  // The case's row is gone; its rounds know whom it was closed to.
  const [name, round = ''] = key.split('/');
  const { disqualified = [] } = (name === roundList.name && store.get(roundList, round)?.record) || {};
  return reader === ANY_READER ? disqualified.length > 0 : disqualified.includes(reader);
}

/** Whether the log of `<list>/<id>` would tell of a closed case: its own, and a pool's where such a case may have money in it. */
export function isLogClosed(ports: Ports, key: string, reader: string): boolean {
  const [name, id = ''] = key.split('/');
  if (name === poolList.name) return closedInPool(ports, reader, Number(id.replace(/^pool-/, ''))).length > 0;
  return isRecordClosed(ports, key, reader);
}

/**
 * The closed cases that may have money in the pool of the year: by what the reader may see of them, so that the answer itself
 * tells nothing of their amounts.
 */
export function closedInPool({ store }: Ports, reader: string, year: number): ChangeStored[] {
  return closedCases(store, reader).filter(
    ({ record }) =>
      MAY_HOLD.has(record.state) && (record.decided === undefined || yearOf(copenhagenDate(record.decided)) >= year),
  );
}

/** Whether the year's sum of the round's system (CR-8) would tell of a closed case. */
export function isSumClosed(ports: Ports, round: Round, reader: string): boolean {
  if (!isChangeRound(round)) return false;
  const { poolYear, system } = round.question;
  return poolYear !== null && closedInPool(ports, reader, poolYear).some(({ record }) => record.system === system);
}

/** The facts as the actor may know them: without the closed cases' money and ranks. For pages; the rules look at them all. */
export function asSeen({ store }: Ports, facts: ChangeFacts): ChangeFacts {
  const closed = closedCases(store, facts.actor.person);
  if (closed.length === 0) return facts;
  const { fsg } = facts.system;
  const ranked = closed.filter(
    ({ record }) =>
      record.rank !== undefined &&
      !DECIDED.includes(record.state) &&
      fsg !== undefined &&
      systemOf(store, record.system).fsg === fsg,
  );
  return { ...facts, ranked: facts.ranked - ranked.length, pool: facts.pool && poolWithout(facts.pool, closed) };
}

/** The pool without what is reserved or granted for the cases. */
export function poolWithout(pool: Pool, cases: readonly ChangeStored[]): Pool {
  const ids = new Set(cases.map(({ id }) => id));
  const out = pool.posts.filter(({ change }) => ids.has(change));
  const sum = (state: Pool['posts'][number]['state']) =>
    out.reduce((total, post) => total + (post.state === state ? post.amount : 0), 0);
  return {
    ...pool,
    granted: pool.granted - sum('granted'),
    reserved: pool.reserved - sum('reserved'),
    posts: pool.posts.filter(({ change }) => !ids.has(change)),
  };
}

/** Numbers of the closed cases that the sums beside a case leave out, or may: the reader is told that they do. */
export function leftOut(ports: Ports, change: Change, facts: ChangeFacts): string[] {
  const reader = facts.actor.person;
  const ofSystem = closedCases(ports.store, reader).filter(
    ({ record }) => record.system === change.system && !NO_LONGER.has(record.state),
  );
  const year = change.poolYear ?? yearOf(facts.today);
  const inPool = usesPool(change, facts) ? closedInPool(ports, reader, year) : [];
  return [...new Set([...ofSystem, ...inPool])].toSorted((a, b) => a.number - b.number).map(changeNumber);
}

export const closedCases = (store: Store, reader: string): ChangeStored[] => [
  ...(store.by(CLOSED_CASES).get(reader)?.values() ?? []),
];

/** Put to SYS, or decided in favour; what is postponed may be on its way out of the pool. */
const MAY_HOLD = new Set<ChangeState>(['sys', 'rsi', 'postponed', 'approved', 'inProgress', 'delivered']);
const NO_LONGER = new Set<ChangeState>(['draft', 'withdrawn', 'rejected']);
