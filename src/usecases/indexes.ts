// The indexes that pages and rules read by, so that what they cost does not grow with the lists.
import { changeList, type Change } from '../domain/change/change.list.ts';
import { DECIDED } from '../domain/change/change.lifecycle.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { roundList } from '../domain/round/round.list.ts';
import { logList } from '../domain/log/log.list.ts';
import type { Index } from './ports.ts';

export const CHANGES_IN_STATE: Index<typeof changeList> = { list: changeList, keys: ({ state }) => [state] };

/** Drafts apart: what they are about is their writer's. */
export const CHANGES_OF_SYSTEM: Index<typeof changeList> = {
  list: changeList,
  keys: ({ state, system }) => (state === 'draft' ? [] : [system]),
};

/** Drafts apart. */
export const CHANGES_IN_REGION: Index<typeof changeList> = {
  list: changeList,
  keys: ({ state, region }) => (state === 'draft' || region === undefined ? [] : [region]),
};

/** By the year of their submission, `YYYY`. */
export const FILED_IN_YEAR: Index<typeof changeList> = {
  list: changeList,
  keys: ({ submitted }) => (submitted === undefined ? [] : [submitted.slice(0, 4)]),
};

/** By who filed them. */
export const CHANGES_OF_PERSON: Index<typeof changeList> = { list: changeList, keys: ({ requester }) => [requester] };

/** By the month of their decision, `YYYY-MM`. */
export const DECIDED_IN_MONTH: Index<typeof changeList> = {
  list: changeList,
  keys: ({ decided }) => (decided === undefined ? [] : [decided.slice(0, 7)]),
};

/** The rounds of each case. */
export const ROUNDS_OF_CHANGE: Index<typeof roundList> = { list: roundList, keys: ({ change }) => [change] };

/** Under `open`: the rounds that wait for answers. */
export const OPEN_ROUNDS: Index<typeof roundList> = {
  list: roundList,
  keys: ({ state }) => (state === 'open' ? ['open'] : []),
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
