// The list of change requests as pure functions: address, views, filters, order, export.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/tab/pages/changes/exportCsv.ts';
import { amountOf, countViews, filterRows, sumOf } from './filterRows.ts';
import {
  AMOUNTS,
  DEFAULT_QUERY,
  ROUTES,
  SORTS,
  STATES,
  VIEWS,
  hasFilters,
  paramsOf,
  queryOf,
  sortedBy,
  withoutFilters,
  type ListQuery,
} from '../../src/contract/changesQuery.ts';
import { isUrgent, placeOf } from '../../src/tab/pages/changes/rows.ts';
import { sortRows } from './sortRows.ts';
import { REGION_IDS } from '../../src/domain/region/regions.ts';
import { formatFor } from '../../src/text/format.ts';
import { wordsFor } from '../../src/text/words.ts';
import type { ChangeRow } from '../../src/contract/changeRow.ts';
import { ROWS, TODAY } from './fakeRows.ts';

const words = wordsFor('da');
const nextOf = (row: ChangeRow) => words.next[row.next.key](row.next);
const query = (more: Partial<ListQuery>): ListQuery => ({ ...DEFAULT_QUERY, view: 'all', ...more });
const numbers = (rows: readonly ChangeRow[]) => rows.map(({ number }) => Number(number.slice(3)));
const shown = (more: Partial<ListQuery>) => numbers(filterRows(ROWS, query(more), TODAY));
const row = (number: number): ChangeRow => {
  const found = ROWS.find((candidate) => candidate.number === `ÆØ-${number}`);
  if (!found) throw new Error(`No row ${number}`);
  return found;
};

describe('The address of the list', () => {
  it('says everything that the list shows, and reads back as the same', () => {
    const some = <T extends string>(values: readonly T[]) => fc.subarray([...values]);
    const anyQuery = fc.record({
      view: fc.constantFrom(...VIEWS),
      search: fc.string({ maxLength: 40 }),
      system: fc.subarray(['e-journal', 'p-vit', 'fmk']),
      state: some(STATES),
      route: some(ROUTES),
      region: some(REGION_IDS),
      amount: some(AMOUNTS),
      sort: fc.constantFrom(...SORTS),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(anyQuery, (asked) => {
        const address = new URLSearchParams(paramsOf(asked));
        expect(queryOf(address)).toEqual(asked);
      }),
    );
  });

  it('is empty for the list as it opens', () => {
    expect(paramsOf(DEFAULT_QUERY)).toEqual({});
    expect(queryOf(new URLSearchParams())).toEqual(DEFAULT_QUERY);
  });

  it('leaves out what it does not know', () => {
    const asked = queryOf(new URLSearchParams('view=secret&state=sys,lost&amount=7&sort=weight&route=small'));
    expect(asked).toEqual({ ...DEFAULT_QUERY, state: ['sys'], route: ['small'] });
  });

  it('keeps view and order when the filters are cleared', () => {
    const asked = query({ view: 'mine', search: 'journal', state: ['sys'], sort: 'due', descending: false });
    expect(hasFilters(asked)).toBe(true);
    expect(hasFilters(withoutFilters(asked))).toBe(false);
    expect(withoutFilters(asked)).toMatchObject({ view: 'mine', sort: 'due', descending: false });
  });

  it('turns a column round when its head is pressed again', () => {
    const once = sortedBy(DEFAULT_QUERY, 'amount');
    expect(once).toMatchObject({ sort: 'amount', descending: false });
    expect(sortedBy(once, 'amount')).toMatchObject({ sort: 'amount', descending: true });
  });
});

describe('Views and filters', () => {
  it('counts what each view holds', () => {
    expect(countViews(ROWS, TODAY)).toEqual({ open: 9, mine: 4, year: 17, all: 134 });
  });

  it('takes cases that are filed and not decided as open, postponed ones too', () => {
    expect(shown({ view: 'open' })).toEqual([134, 133, 132, 131, 129, 128, 127, 126, 118]);
  });

  it('shows own drafts among mine, not among open', () => {
    expect(shown({ view: 'mine' })).toEqual([135, 134, 127, 118]);
  });

  it('finds words in any order, in number, title and system, whatever their case', () => {
    expect(shown({ search: 'JOURNALNOTATER søgning' })).toEqual([118]);
    expect(shown({ search: 'æø-127' })).toEqual([127]);
    expect(shown({ view: 'year', search: 'henvisningshotellet' })).toEqual([130, 114]);
  });

  it('lets through what passes every filter, any value of one', () => {
    expect(shown({ view: 'year', state: ['sys', 'rsi'], system: ['e-journal'] })).toEqual([127, 118]);
    expect(shown({ view: 'year', route: ['top'] })).toEqual([127]);
    expect(shown({ view: 'year', region: ['hovedstaden'] })).toEqual([129, 121]);
  });

  it('sorts amounts into ranges that meet without gap: 249.999 and 250.000 are in two', () => {
    expect(amountOf(249_999)).toBe('100000');
    expect(amountOf(250_000)).toBe('250000');
    expect(amountOf(2_000_000)).toBe('1000000');
    expect(amountOf(2_000_001)).toBe('2000001');
    expect(amountOf(0)).toBe('0');
    expect(amountOf(null)).toBeNull();
  });

  it('leaves a row without an amount out of every range, and out of the sum', () => {
    const unknown = { ...row(118), oneOffCost: null };
    expect(filterRows([unknown], query({ amount: [...AMOUNTS] }), TODAY)).toEqual([]);
    expect(sumOf([unknown, row(127)])).toBe(2_400_000);
  });
});

describe('The order of the list', () => {
  const year = filterRows(ROWS, query({ view: 'year' }), TODAY);
  const ordered = (more: Partial<ListQuery>) => sortRows(year, query(more), nextOf);

  it('opens with the newest number first, by value and not by letters', () => {
    const rows = [row(118), { ...row(118), id: 'x', number: 'ÆØ-9' }, { ...row(118), id: 'y', number: 'ÆØ-1000' }];
    expect(numbers(sortRows(rows, DEFAULT_QUERY, nextOf))).toEqual([1000, 118, 9]);
  });

  it('puts rows without a deadline last, whichever way the column is turned', () => {
    const [up, down] = [false, true].map((descending) => ordered({ sort: 'due', descending }));
    expect(up?.[0]?.next.due).toBe('2026-11-23');
    expect(up?.at(-1)?.next.due).toBeNull();
    expect(down?.[0]?.next.due).toBe('2027-03-01');
    expect(down?.at(-1)?.next.due).toBeNull();
  });

  it('follows a case’s way through the bodies when sorted by state', () => {
    const states = ordered({ sort: 'state', descending: false }).map(({ state }) => STATES.indexOf(state));
    expect(states).toEqual(states.toSorted((a, b) => a - b));
  });

  it('has the Danish letters last', () => {
    const titles = ['Åben', 'Ærlig', 'Zebra', 'Økonomi'].map((title, index) => ({
      ...row(118),
      id: `${index}`,
      title,
    }));
    const sorted = sortRows(titles, query({ sort: 'title', descending: false }), nextOf);
    expect(sorted.map(({ title }) => title)).toEqual(['Zebra', 'Ærlig', 'Økonomi', 'Åben']);
  });

  it('loses no row and doubles none, for any column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SORTS), fc.boolean(), (sort, descending) => {
        const ids = sortRows(ROWS, { sort, descending }, nextOf).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(ROWS.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('orders a thousand rows well within one frame of patience', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({ ...row(118), id: `${index}`, number: `ÆØ-${index}` }));
    const begun = performance.now();
    sortRows(filterRows(many, query({ search: 'søgning' }), TODAY), query({ sort: 'title' }), nextOf);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('The export', () => {
  const format = formatFor('da');
  const lines = (rows: readonly ChangeRow[]) => csvOf(rows, words, format).split('\r\n');

  it('opens in a Danish spreadsheet: BOM, semicolons, CRLF, plain amounts, Danish dates', () => {
    const [head, line, end] = lines([row(118)]);
    expect(head?.charCodeAt(0)).toBe(0xfeff);
    expect(head?.slice(1)).toMatch(/^Nr\.;Titel;System;Status;Afgøres af;/);
    expect(line).toBe(
      'ÆØ-118;Søgning på tværs af journalnotater;E-journal;I SYS;SYS;Region Nordjylland;640000;45000;1 region mangler svar;25-11-2026;02-11-2026;;',
    );
    expect(end).toBe('');
  });

  it('keeps a title with semicolons, quotes and line breaks in one cell', () => {
    const [, line] = lines([{ ...row(118), title: 'A; "B"' }]);
    expect(line).toContain(';"A; ""B""";');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@sum'])('never lets a title become a formula: %s', (title) => {
    const [, line] = lines([{ ...row(118), title }]);
    expect(line).toMatch(/^ÆØ-118;"?'/);
  });

  it('DEC-8: a restricted row gives away no more than title, system and state', () => {
    const restricted = { ...row(118), restricted: true };
    const [, line] = lines([restricted]);
    expect(line).toBe('ÆØ-118;Søgning på tværs af journalnotater;E-journal;I SYS;;;;;;;;;');
  });
});

describe('A row', () => {
  it('leads to the case, or to the form while it is the reader’s draft', () => {
    expect(placeOf(row(118))).toBe('/changes/aeo-118');
    expect(placeOf(row(135))).toBe('/changes/aeo-135/edit');
    expect(placeOf({ ...row(135), mine: false })).toBe('/changes/aeo-135');
  });

  it('warns when it is due soon, and CR-14: when nobody is responsible for the system yet', () => {
    expect(isUrgent(row(132))).toBe(true);
    expect(isUrgent(row(128))).toBe(true);
    expect(isUrgent(row(118))).toBe(false);
  });
});
