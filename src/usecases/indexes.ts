// The indexes that pages and rules read by, so that what they cost does not grow with the lists.
import { changeList, type Change, type ChangeState } from '../domain/change/change.list.ts';
import { DECIDED } from '../domain/change/change.lifecycle.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { roundList } from '../domain/round/round.list.ts';
import { logList } from '../domain/log/log.list.ts';
import type { Index } from './ports.ts';

const amount = ({ oneOffCost }: Change): number => oneOffCost ?? 0;

export const CHANGES_IN_STATE: Index<typeof changeList> = { list: changeList, keys: ({ state }) => [state], amount };

/** By `stateKey`. */
export const CHANGES_IN_STATE_OF_SYSTEM: Index<typeof changeList> = {
  list: changeList,
  keys: ({ state, system }) => [stateKey(state, system)],
};

export const stateKey = (state: ChangeState, system: string): string => `${state}/${system}`;

/** Under `filed`: what has been submitted, which all may know of. */
export const FILED_CHANGES: Index<typeof changeList> = {
  list: changeList,
  keys: ({ submitted }) => (submitted === undefined ? [] : ['filed']),
  amount,
};

/** What was never submitted, by its writer: nobody else's. */
export const UNFILED_OF_PERSON: Index<typeof changeList> = {
  list: changeList,
  keys: ({ submitted, requester }) => (submitted === undefined ? [requester] : []),
  amount,
};

/** What was never submitted apart. */
export const CHANGES_OF_SYSTEM: Index<typeof changeList> = {
  list: changeList,
  keys: ({ submitted, system }) => (submitted === undefined ? [] : [system]),
};

/** What was never submitted apart. */
export const CHANGES_IN_REGION: Index<typeof changeList> = {
  list: changeList,
  keys: ({ submitted, region }) => (submitted === undefined || region === undefined ? [] : [region]),
};

/** By the year of their submission, `YYYY`. */
export const FILED_IN_YEAR: Index<typeof changeList> = {
  list: changeList,
  keys: ({ submitted }) => (submitted === undefined ? [] : [submitted.slice(0, 4)]),
  amount,
};

/** By who filed them. */
export const CHANGES_OF_PERSON: Index<typeof changeList> = {
  list: changeList,
  keys: ({ requester }) => [requester],
  amount,
};

/** What can still ask something of somebody, drafts apart. */
export const ALIVE: readonly ChangeState[] = [
  'submitted',
  'assessing',
  'sys',
  'rsi',
  'postponed',
  'approved',
  'inProgress',
];

/** By who filed them: drafts, and what is alive. */
export const ALIVE_OF_PERSON: Index<typeof changeList> = {
  list: changeList,
  keys: ({ requester, state }) => (state === 'draft' || ALIVE.includes(state) ? [requester] : []),
};

/** By those who are disqualified in them (DEC-8); under `ANY_READER` all in which somebody is. */
export const CLOSED_CASES: Index<typeof changeList> = {
  list: changeList,
  keys: ({ disqualified = [] }) =>
    disqualified.length === 0 ? [] : [ANY_READER, ...new Set(disqualified.map(({ person }) => person))],
};

/** In place of a person: a card is read by all, and cannot know by whom (DEC-9). */
export const ANY_READER = '';

/** By the month of their decision, `YYYY-MM`. */
export const DECIDED_IN_MONTH: Index<typeof changeList> = {
  list: changeList,
  keys: ({ decided }) => (decided === undefined ? [] : [decided.slice(0, 7)]),
};

/** The rounds of each case. */
export const ROUNDS_OF_CHANGE: Index<typeof roundList> = {
  list: roundList,
  keys: ({ change }) => (change === undefined ? [] : [change]),
};

/** Under `open`: the rounds that wait for answers. */
export const OPEN_ROUNDS: Index<typeof roundList> = {
  list: roundList,
  keys: ({ state }) => (state === 'open' ? ['open'] : []),
};

/** Those that wait for answers, by the body that is asked. */
export const OPEN_ROUNDS_OF_BODY: Index<typeof roundList> = {
  list: roundList,
  keys: ({ state, bodyId }) => (state === 'open' ? [bodyId] : []),
};

/** Undecided wishes with a rank, by system. */
export const RANKED_IN_SYSTEM: Index<typeof changeList> = {
  list: changeList,
  keys: ({ rank, state, system }) => (rank === undefined || DECIDED.includes(state) ? [] : [system]),
};

/** Wishes that still count beside others for their system (CR-10), by `filedKey`. */
export const FILED_FOR_SYSTEM: Index<typeof changeList> = {
  list: changeList,
  keys: ({ oneOffCost, submitted, state, system }) =>
    oneOffCost === undefined || submitted === undefined || NO_LONGER.has(state) ? [] : [filedKey(system, submitted)],
};

/** System and month of submission. */
export const filedKey = (system: string, submitted: IsoDate): string => `${system}/${submitted.slice(0, 7)}`;

const NO_LONGER = new Set<Change['state']>(['draft', 'withdrawn', 'rejected']);

/** Log entries by their day, `YYYY-MM-DD` in UTC. */
export const LOGGED_ON_DAY: Index<typeof logList> = { list: logList, keys: ({ at }) => [at.slice(0, 10)] };
