// Gathers what the domain's rules look at, from the read model: costs no request.
import { businessCaseId, businessCaseList, type BusinessCase } from '../domain/change/businessCase.list.ts';
import { emptied } from '../domain/change/change.edit.ts';
import type { ChangeFacts } from '../domain/change/change.facts.ts';
import { changeList } from '../domain/change/change.list.ts';
import { yearOf } from '../domain/calendar/dates.ts';
import { editionList } from '../domain/edition/edition.list.ts';
import type { Edition } from '../domain/edition/edition.ts';
import { editionsWith } from '../domain/edition/editions.ts';
import { bodyList, type Body, type BodyKind } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { projectList } from '../domain/project/project.list.ts';
import { poolId, poolList } from '../domain/pool/pool.list.ts';
import { poolOf } from '../domain/pool/pool.rules.ts';
import type { RoundFacts, TimeFacts } from '../domain/round/round.facts.ts';
import {
  isChangeRound,
  type ChangeRound,
  type Outcome,
  type Round,
  type RoundBody,
  type roundList,
} from '../domain/round/round.list.ts';
import { settingList, settingsFrom, type Settings } from '../domain/setting/setting.list.ts';
import { systemList, type System } from '../domain/system/system.list.ts';
import { roundsBeyond } from './beyondCase.ts';
import { RANKED_IN_SYSTEM, ROUNDS_OF_CHANGE } from './indexes.ts';
import type { Ports, Store, Stored } from './ports.ts';

/** “ÆØ-118”: the prefix of the list and the item's number; a row not yet written has none. */
export const changeNumber = (row: Pick<Stored, 'number'>): string => `${changeList.prefix}-${row.number}`;

/** The settings in force: what the secretariat has changed, else the standards. */
export function settingsNow(store: Store): Settings {
  const rows = store.all(settingList);
  let settings = read.get(rows);
  if (!settings) read.set(rows, (settings = settingsFrom(rows.map(({ id, record }) => ({ id, value: record.value })))));
  return settings;
}

/** Read once for each state of the list: the store gives the same rows until one of them changes. */
const read = new WeakMap<readonly Stored[], Settings>();

/** The editions with the dates of this installation. */
export function editionsNow(store: Store): Edition[] {
  const row = store.get(editionList, 'current');
  if (!row) return editionsWith({});
  return editionsWith({ currentFrom: row.record.from, currentFromAssumed: row.record.assumed });
}

/** A system that a request names must be there: a request without one is a bug or a deleted row. */
export function systemOf(store: Store, id: string): System & { readonly id: string } {
  const row = store.get(systemList, id);
  if (row) return { ...row.record, id };
  return { id, name: id, type: 'regional', regions: [] };
}

/** Facts for the rules of one change request. `row` may be newer than the read model. */
export function changeFacts(ports: Ports, row: Stored<typeof changeList>, actor: Actor): ChangeFacts {
  const { store, clock, sealer } = ports;
  const system = systemOf(store, row.record.system);
  const today = clock.today();
  const settings = settingsNow(store);
  const year = yearOf(today);
  const pool = poolOf(store.get(poolList, poolId(year))?.record, year, settings.poolFrames);
  return {
    id: row.id,
    number: changeNumber(row),
    now: clock.now(),
    today,
    actor,
    system,
    editions: editionsNow(store),
    settings,
    businessCase: businessCaseOf(store, row),
    bodies: {
      FSG: system.fsg === undefined ? null : bodyById(store, system.fsg),
      SYS: bodyOfKind(store, 'SYS'),
      RSI: bodyOfKind(store, 'RSI'),
    },
    lastOutcome: lastOutcomes(roundsOf(store, row.id)),
    roundsBeyond: roundsBeyond(store, row.id),
    pool,
    ranked: rankedInGroup(store, system),
    hash: (value) => sealer.hash(value),
  };
}

/** The business case with what the case has told it and it has not heard yet: what was written stands. */
function businessCaseOf(store: Store, row: Stored<typeof changeList>): BusinessCase | null {
  const stored = store.get(businessCaseList, businessCaseId(row.id))?.record ?? null;
  return store
    .open(changeList, row)
    .reduce<BusinessCase | null>(
      (before, { effect }) =>
        effect.kind === 'tell' && effect.message.type === 'write'
          ? withWritten(before ?? { change: row.id }, effect.message.fields)
          : before,
      stored,
    );
}

/** `null` and the empty text empty a field. */
export const withWritten = (before: BusinessCase, fields: Readonly<Record<string, unknown>>): BusinessCase => ({
  ...before,
  ...emptied(fields),
});

/** Facts for the rules of one round. */
export const roundFacts = (ports: Ports, round: Stored<typeof roundList>, actor: Actor): RoundFacts => ({
  ...timeFacts(ports, round),
  actor,
  disqualified: disqualifiedIn(ports.store, round.record),
});

/** Who is disqualified in the case that a round is about; an escalation's is the one that it, or its project, came from. */
function disqualifiedIn(store: Store, { change, question }: Round): string[] {
  const project =
    'project' in question && question.project !== null ? store.get(projectList, question.project) : undefined;
  const id = change ?? question.change ?? project?.record.change;
  const row = id === undefined ? undefined : store.get(changeList, id);
  return (row?.record.disqualified ?? []).map(({ person }) => person);
}

/** What time and place say of a round, whoever acts. */
export const timeFacts = (ports: Ports, { id, record }: Stored<typeof roundList>): TimeFacts => ({
  id,
  now: ports.clock.now(),
  today: ports.clock.today(),
  systemRegions: isChangeRound(record) ? systemOf(ports.store, systemIn(ports.store, record)).regions : [],
});

/** A round's row, of which it is known what the round is about. */
export type StoredRound<R extends Round = Round> = Stored<typeof roundList> & { readonly record: R };

export const isAboutChange = (row: Stored<typeof roundList>): row is StoredRound<ChangeRound> =>
  isChangeRound(row.record);

/** The rounds of a case, oldest first. */
export function roundsOf(store: Store, change: string): StoredRound<ChangeRound>[] {
  const rows = [...(store.by(ROUNDS_OF_CHANGE).get(change)?.values() ?? [])];
  return rows.filter(isAboutChange).toSorted((a, b) => a.record.number - b.record.number);
}

/** The system of a round's case; a deleted row leaves what the question says. */
const systemIn = (store: Store, { change, question }: ChangeRound): string =>
  store.get(changeList, change)?.record.system ?? question.system;

export function bodyOfKind(store: Store, kind: BodyKind): (Body & { readonly id: string }) | null {
  const row = store.all(bodyList).find((candidate) => candidate.record.kind === kind);
  return row ? { ...row.record, id: row.id } : null;
}

function bodyById(store: Store, id: string): (Body & { readonly id: string }) | null {
  const row = store.get(bodyList, id);
  return row ? { ...row.record, id } : null;
}

function lastOutcomes(rounds: readonly Stored<typeof roundList>[]): Record<RoundBody, Outcome | null> {
  const last: Record<RoundBody, Outcome | null> = { FSG: null, SYS: null, RSI: null };
  for (const { record } of rounds) if (record.state === 'closed') last[record.body] = record.outcome ?? null;
  return last;
}

/** How many undecided wishes of the same steering group have a rank. */
function rankedInGroup(store: Store, system: System): number {
  const group = new Set(
    store
      .all(systemList)
      .filter((row) => row.id === system.fsg || (system.fsg !== undefined && row.record.fsg === system.fsg))
      .map((row) => row.id),
  );
  const ranked = store.by(RANKED_IN_SYSTEM);
  return [...group].reduce((sum, id) => sum + (ranked.get(id)?.size ?? 0), 0);
}
