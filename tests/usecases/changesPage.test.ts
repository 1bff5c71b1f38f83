// The list as a page shows it, against the plain way: every row drawn, then filtered, sorted and counted one by one.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  AMOUNTS,
  DEFAULT_QUERY,
  ROUTES,
  SORTS,
  STATES,
  VIEWS,
  type ListQuery,
} from '../../src/contract/changesQuery.ts';
import { changeRow, type ChangeRow, type ChangesPageView } from '../../src/contract/changeRow.ts';
import { REGION_IDS } from '../../src/domain/region/regions.ts';
import { wordsFor } from '../../src/text/words.ts';
import { actOnChange } from '../../src/usecases/actOnChange.ts';
import { readChangesPage } from '../../src/usecases/changesPage.ts';
import { createChange } from '../../src/usecases/createChange.ts';
import { readChanges } from '../../src/usecases/read.ts';
import { must } from '../sharepoint/bench.ts';
import { pageFrom } from '../tab/fakePage.ts';
import { noWords, openHouse, type House } from './house.ts';

const words = wordsFor('da');
const PEOPLE = ['fsa-e-journal', 'fsa-henvisningshotellet', 'sys-sjaelland', 'sys-formand', 'rsi-sekretariatet'];
const SYSTEMS = ['e-journal', 'henvisningshotellet', 'sygesikring'];
let house: House;

beforeAll(async () => {
  house = await openHouse();
  for (let at = 0; at < 24; at += 1) await file(at);
});

describe('A page of the list', () => {
  it('shows what the plain way shows, whoever reads and whatever is asked for', () => {
    const some = <T extends string>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 });
    const asked = fc.record({
      view: fc.constantFrom(...VIEWS),
      search: fc.constantFrom('', 'eksport', 'ÆØ-1', 'journal fsa', 'findes ikke'),
      system: some(SYSTEMS),
      state: fc.oneof(fc.constant([]), some(STATES)),
      route: fc.oneof(fc.constant([]), some(ROUTES)),
      region: fc.oneof(fc.constant([]), some(REGION_IDS)),
      amount: fc.oneof(fc.constant([]), some(AMOUNTS)),
      sort: fc.constantFrom(...SORTS),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(asked, fc.constantFrom(...PEOPLE), fc.integer({ min: 1, max: 30 }), (query, person, limit) => {
        expect(comparable(pageOf(query, person, limit), person)).toEqual(
          comparable(plainly(query, person, limit), person),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('DEC-8: gives a disqualified reader no way to find a case by what is closed to them', () => {
    const barred = rowsFor('sys-sjaelland').find(({ restricted }) => restricted);
    expect(barred).toBeDefined();
    const found = (query: Partial<ListQuery>) =>
      pageOf({ ...DEFAULT_QUERY, view: 'all', ...query }, 'sys-sjaelland', 100).rows.some(
        ({ id }) => id === barred?.id,
      );
    expect(found({})).toBe(true);
    expect(AMOUNTS.some((amount) => found({ amount: [amount] }))).toBe(false);
    expect(ROUTES.some((route) => found({ route: [route] }))).toBe(false);
    expect(found({ search: 'FSA' })).toBe(false);
  });

  it('keeps drafts from everybody but their writer, in rows, counts and choices', () => {
    const reader = pageOf({ ...DEFAULT_QUERY, view: 'all' }, 'rsi-sekretariatet', 100);
    expect(reader.rows.some(({ state }) => state === 'draft')).toBe(false);
    expect(reader.of).toBe(reader.rows.length);
    const writer = pageOf({ ...DEFAULT_QUERY, view: 'mine' }, 'fsa-e-journal', 100);
    expect(writer.rows.some(({ state }) => state === 'draft')).toBe(true);
  });

  it('counts everything, and draws no more than is asked for', () => {
    const page = pageOf({ ...DEFAULT_QUERY, view: 'all' }, 'rsi-sekretariatet', 2);
    expect(page.rows).toHaveLength(2);
    expect(page.count).toBeGreaterThan(10);
    expect(page.views.all).toBe(page.count);
  });
});

const actorOf = (person: string) => house.by(person).actor;
/** Rows as the page has them: the whole list says more of each. */
const rowsFor = (person: string): ChangeRow[] =>
  z.array(changeRow).parse(must(readChanges(house.ports, actorOf(person))));
const plainly = (query: ListQuery, person: string, limit: number) =>
  pageFrom(rowsFor(person), query, limit, words, house.ports.clock.today());
const pageOf = (query: ListQuery, person: string, limit: number): ChangesPageView =>
  must(
    readChangesPage(house.ports, actorOf(person), { query, limit, nextOf: ({ next }) => words.next[next.key](next) }),
  );

/** What the filters can be set to has no order; a region may be offered for the sake of a case that the reader is barred from. */
function comparable({ systems, regions, ...page }: ChangesPageView, person: string) {
  const barred = rowsFor(person).some(({ restricted }) => restricted);
  return { ...page, systems: systems.map(({ id }) => id).toSorted(), regions: barred ? null : regions.toSorted() };
}

/** A draft, a submitted one, one that a member is barred from, a withdrawn one, in turn. */
async function file(at: number): Promise<void> {
  const system = SYSTEMS[at % SYSTEMS.length] ?? '';
  const by = at % 2 === 0 ? 'fsa-e-journal' : 'fsa-henvisningshotellet';
  const draft = must(
    await createChange(
      house.ports,
      house.by(by),
      {
        title: `${at % 5 === 0 ? 'Eksport' : 'Opslag'} ${at}`,
        system,
        kind: 'functional',
        description: 'Det skal kunne hentes.',
        reason: 'Det skrives i hånden.',
        ...(at % 7 !== 0 && { oneOffCost: 90_000 * (at + 1) }),
        ...(at % 3 !== 0 && { region: at % 2 === 0 ? 'nordjylland' : 'sjaelland' }),
      },
      noWords,
    ),
  );
  if (at % 4 === 0 || at % 7 === 0) return;
  const act = async (version: number, person: string, command: Parameters<typeof actOnChange>[2]) =>
    must(await actOnChange(house.ports, { ...house.by(person), id: draft.id, version }, command, noWords));
  const filed = await act(draft.version, by, { type: 'submit' });
  if (at % 4 === 2) {
    await act(filed.version, 'rsi-sekretariatet', {
      type: 'disqualify',
      person: 'sys-sjaelland',
      reason: 'Leverandør.',
    });
  }
  if (at % 4 === 3) await act(filed.version, by, { type: 'withdraw', reason: 'Ikke aktuelt.' });
}
