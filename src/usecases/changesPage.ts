// A page of the list of change requests: what a view and its filters let through, counted whole, drawn as far as it is asked for.
import { AMOUNTS, hasFilters, type Amount, type ListQuery, type View } from '../contract/changesQuery.ts';
import type { ChangeRow, ChangesPageView } from '../contract/changeRow.ts';
import { yearOf, type IsoDate } from '../domain/calendar/dates.ts';
import type { changeList, ChangeState } from '../domain/change/change.list.ts';
import { editionOn } from '../domain/edition/editions.ts';
import { routeName } from '../domain/edition/route.ts';
import type { Actor } from '../domain/people/rights.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { REGION_IDS } from '../domain/region/regions.ts';
import { err, never, ok, type Result } from '../domain/result.ts';
import { personName } from './actor.ts';
import { changeRowView } from './changeRow.ts';
import { inOrder, inTurn, type Listed } from './changesOrder.ts';
import { closedCases } from './closed.ts';
import { changeNumber, editionsNow, systemOf } from './facts.ts';
import {
  CHANGES_IN_REGION,
  CHANGES_IN_STATE,
  CHANGES_OF_PERSON,
  CHANGES_OF_SYSTEM,
  FILED_CHANGES,
  FILED_IN_YEAR,
  UNFILED_OF_PERSON,
} from './indexes.ts';
import type { Group, Ports, Store, Stored } from './ports.ts';

type ChangeStored = Stored<typeof changeList>;

export interface PageAsked {
  readonly query: ListQuery;
  /** How many rows at most. */
  readonly limit: number;
  /** The words of a row's next step, in the reader's language: what its column is sorted by. */
  readonly nextOf: (row: ChangeRow) => string;
}

/** Other people's drafts are their own; of a case that the reader is barred from, the filters see no more than the reader (DEC-8). */
export function readChangesPage(ports: Ports, actor: Actor, asked: PageAsked): Result<ChangesPageView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const { query, limit } = asked;
  const view = viewOf(ports, query.view, actor);
  const found =
    query.sort === 'number' && !hasFilters(query) ? newest(view, query, limit) : sifted(ports, actor, asked, view);
  return ok({ ...found, rows: found.rows.map((row) => changeRowView(ports, row, actor)), ...choices(ports, actor) });
}

interface Found {
  readonly rows: readonly ChangeStored[];
  readonly count: number;
  readonly sum: number;
}

/** What an index holds in order is not gone through: it is counted and added up already. */
function newest({ groups, barred, showsBarred }: ViewRows, { descending }: ListQuery, limit: number): Found {
  const rows: ChangeStored[] = [];
  for (const row of inTurn(
    groups.map(({ inOrder }) => inOrder),
    descending,
  )) {
    if (rows.length === limit) break;
    if (showsBarred || !barred.has(row.id)) rows.push(row);
  }
  const total = (of: (group: Group<typeof changeList>) => number) => groups.reduce((sum, group) => sum + of(group), 0);
  const closed = [...barred.values()].reduce((sum, { record }) => sum + (record.oneOffCost ?? 0), 0);
  return {
    rows,
    count: total(({ size }) => size) - (showsBarred ? 0 : barred.size),
    sum: total(({ sum }) => sum) - closed,
  };
}

function sifted(ports: Ports, actor: Actor, { query, limit, nextOf }: PageAsked, view: ViewRows): Found {
  const passes = filterOf(ports, query);
  const found: Listed[] = [];
  for (const row of view.groups.flatMap(({ inOrder }) => inOrder)) {
    const barred = view.barred.has(row.id);
    if ((view.showsBarred || !barred) && passes(row, barred)) found.push({ row, barred });
  }
  const viewed = (row: ChangeStored) => changeRowView(ports, row, actor);
  return {
    rows: inOrder(ports, found, query, { viewed, nextOf })
      .slice(0, limit)
      .map(({ row }) => row),
    count: found.length,
    sum: found.reduce((sum, { row, barred }) => sum + (barred ? 0 : (row.record.oneOffCost ?? 0)), 0),
  };
}

/** The range that an amount falls in. */
function amountOf(oneOffCost: number | null): Amount | null {
  return oneOffCost === null ? null : (AMOUNTS.findLast((from) => Number(from) <= oneOffCost) ?? null);
}

/** Filed, and not decided yet. */
const OPEN: readonly ChangeState[] = ['submitted', 'assessing', 'sys', 'rsi', 'postponed'];

/** The rows of a view: groups that have none in common. */
interface ViewRows {
  readonly groups: readonly Group<typeof changeList>[];
  /** Those that the reader is barred from, by id: shown by title, system and state, or not at all. */
  readonly barred: ReadonlyMap<string, ChangeStored>;
  readonly showsBarred: boolean;
}

function viewOf({ store, clock }: Ports, view: View, actor: Actor): ViewRows {
  const groups = groupsOf(store, view, actor.person, clock.today()).filter((group) => group !== undefined);
  const barred = closedCases(store, actor.person).filter(({ id }) => groups.some((group) => group.has(id)));
  return {
    groups,
    barred: new Map(barred.map((row) => [row.id, row])),
    // Who filed a case, and when, is closed to those who are barred from it.
    showsBarred: view === 'open' || view === 'all',
  };
}

function groupsOf(store: Store, view: View, person: string, today: IsoDate) {
  switch (view) {
    case 'open':
      return OPEN.map((state) => store.by(CHANGES_IN_STATE).get(state));
    case 'mine':
      return [store.by(CHANGES_OF_PERSON).get(person)];
    case 'year':
      return [store.by(FILED_IN_YEAR).get(`${yearOf(today)}`)];
    case 'all':
      return [store.by(FILED_CHANGES).get('filed'), store.by(UNFILED_OF_PERSON).get(person)];
    default:
      return never(view);
  }
}

function filterOf(ports: Ports, query: ListQuery): (row: ChangeStored, barred: boolean) => boolean {
  const editions = editionsNow(ports.store);
  const today = ports.clock.today();
  const searched = folded(query.search).split(/\s+/).filter(Boolean);
  const routeOf = ({ oneOffCost, submitted }: ChangeStored['record']) =>
    oneOffCost === undefined ? null : routeName(oneOffCost, editionOn(submitted ?? today, editions));
  const textOf = ({ record, number }: ChangeStored, barred: boolean) => {
    const requester = barred ? '' : personName(ports.store, record.requester);
    const decidedBy = barred ? '' : (record.decidedBy ?? '');
    const { name } = systemOf(ports.store, record.system);
    return folded([changeNumber({ number }), record.title, name, requester, decidedBy].join(' '));
  };
  return (row, barred) => {
    const { system, state, region, oneOffCost } = row.record;
    return (
      lets(query.system, system) &&
      lets(query.state, state) &&
      (query.route.length === 0 || (!barred && lets(query.route, routeOf(row.record)))) &&
      (query.region.length === 0 || (!barred && lets(query.region, region ?? null))) &&
      (query.amount.length === 0 || (!barred && lets(query.amount, amountOf(oneOffCost ?? null)))) &&
      (searched.length === 0 || containsAll(textOf(row, barred), searched))
    );
  };
}

function lets<T>(chosen: readonly T[], value: T | null): boolean {
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

const containsAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));
const folded = (text: string) => text.normalize('NFC').toLocaleLowerCase('da');

/** What there is to choose among, whatever is chosen: how much each view holds, and the systems and regions that occur. */
function choices(ports: Ports, actor: Actor): Omit<ChangesPageView, keyof Found> {
  const { store } = ports;
  const own = [...(store.by(UNFILED_OF_PERSON).get(actor.person)?.values() ?? [])].map(({ record }) => record);
  const systems = [...store.by(CHANGES_OF_SYSTEM).keys(), ...own.map(({ system }) => system)];
  // A region that only closed cases come from would tell where they come from (DEC-8).
  const closed = closedCases(store, actor.person).filter(({ record }) => record.submitted !== undefined);
  const known = [...store.by(CHANGES_IN_REGION)].filter(
    ([region, rows]) => rows.size > closed.filter(({ record }) => record.region === region).length,
  );
  const regions = [...known.map(([region]) => region), ...own.map(({ region }) => region)];
  const count = (view: View) => {
    const { groups, barred, showsBarred } = viewOf(ports, view, actor);
    return groups.reduce((sum, { size }) => sum + size, 0) - (showsBarred ? 0 : barred.size);
  };
  const all = count('all');
  return {
    of: all,
    views: { open: count('open'), mine: count('mine'), year: count('year'), all },
    systems: [...new Set(systems)].map((id) => ({ id, name: systemOf(store, id).name })),
    regions: REGION_IDS.filter((id) => regions.includes(id)),
  };
}
