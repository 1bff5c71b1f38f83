// A page of the list of change requests: what a view and its filters let through, counted whole, drawn as far as it is asked for.
import { AMOUNTS, type Amount, type ListQuery, type View } from '../contract/changesQuery.ts';
import type { ChangeRow, ChangesPageView } from '../contract/schemas.ts';
import { yearOf, type IsoDate } from '../domain/calendar/dates.ts';
import { changeList, type ChangeState } from '../domain/change/change.list.ts';
import { isDisqualified, isHidden } from '../domain/change/change.rights.ts';
import { editionOn } from '../domain/edition/editions.ts';
import { routeName } from '../domain/edition/route.ts';
import type { Actor } from '../domain/people/rights.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { REGION_IDS } from '../domain/region/regions.ts';
import { err, never, ok, type Result } from '../domain/result.ts';
import { personName } from './actor.ts';
import { changeRowView } from './changeRow.ts';
import { inOrder, type Listed } from './changesOrder.ts';
import { changeNumber, editionsNow, systemOf } from './facts.ts';
import { CHANGES_IN_REGION, CHANGES_IN_STATE, CHANGES_OF_PERSON, CHANGES_OF_SYSTEM, FILED_IN_YEAR } from './indexes.ts';
import type { Ports, Stored } from './ports.ts';

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
  const { query, limit, nextOf } = asked;
  const today = ports.clock.today();
  const passes = filterOf(ports, query);
  const found: Listed[] = [];
  for (const row of rowsOf(ports, query.view, actor, today)) {
    const barred = isDisqualified(row.record, actor.person);
    if (passes(row, barred)) found.push({ row, barred });
  }
  const viewed = (row: ChangeStored) => changeRowView(ports, row, actor);
  return ok({
    rows: inOrder(ports, found, query, { viewed, nextOf })
      .slice(0, limit)
      .map(({ row }) => viewed(row)),
    count: found.length,
    sum: found.reduce((sum, { row, barred }) => sum + (barred ? 0 : (row.record.oneOffCost ?? 0)), 0),
    ...choices(ports, actor, today),
  });
}

/** The range that an amount falls in. */
function amountOf(oneOffCost: number | null): Amount | null {
  return oneOffCost === null ? null : (AMOUNTS.findLast((from) => Number(from) <= oneOffCost) ?? null);
}

/** Filed, and not decided yet. */
const OPEN: readonly ChangeState[] = ['submitted', 'assessing', 'sys', 'rsi', 'postponed'];

function rowsOf({ store }: Ports, view: View, actor: Actor, today: IsoDate): readonly ChangeStored[] {
  const open = (row: ChangeStored) => !isDisqualified(row.record, actor.person);
  switch (view) {
    case 'open':
      return OPEN.flatMap((state) => [...(store.by(CHANGES_IN_STATE).get(state)?.values() ?? [])]);
    case 'mine':
      return [...(store.by(CHANGES_OF_PERSON).get(actor.person)?.values() ?? [])].filter(open);
    case 'year':
      return [
        ...(store
          .by(FILED_IN_YEAR)
          .get(`${yearOf(today)}`)
          ?.values() ?? []),
      ].filter(open);
    case 'all':
      return store.all(changeList).filter((row) => !isHidden(row.record, actor.person));
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
function choices(ports: Ports, actor: Actor, today: IsoDate): Omit<ChangesPageView, 'rows' | 'count' | 'sum'> {
  const { store } = ports;
  const states = store.by(CHANGES_IN_STATE);
  const own = [...(store.by(CHANGES_OF_PERSON).get(actor.person)?.values() ?? [])];
  const drafts = own.filter(({ record }) => record.state === 'draft');
  const filed = [...states].reduce((sum, [state, rows]) => sum + (state === 'draft' ? 0 : rows.size), 0);
  const systems = [...store.by(CHANGES_OF_SYSTEM).keys(), ...drafts.map(({ record }) => record.system)];
  const regions = [...store.by(CHANGES_IN_REGION).keys(), ...drafts.map(({ record }) => record.region)];
  return {
    of: filed + drafts.length,
    views: {
      open: OPEN.reduce((sum, state) => sum + (states.get(state)?.size ?? 0), 0),
      mine: own.filter(({ record }) => !isDisqualified(record, actor.person)).length,
      year: rowsOf(ports, 'year', actor, today).length,
      all: filed + drafts.length,
    },
    systems: [...new Set(systems)].map((id) => ({ id, name: systemOf(store, id).name })),
    regions: REGION_IDS.filter((id) => regions.includes(id)),
  };
}
