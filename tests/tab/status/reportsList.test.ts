// The list of status reports as pure functions: its parts, its filters, its addresses.
import { describe, expect, it } from 'vitest';
import { filterReports, isOf, NO_FILTERS, paramsOf, partsOf, queryOf } from '../../../src/contract/reportsQuery.ts';
import { placeOf } from '../../../src/tab/pages/status/places.ts';
import { ROWS } from './fakeStatus.ts';

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('The list of status reports', () => {
  it('has what waits for the reader on top, then what others owe, then what is published', () => {
    const { mine, others, published } = partsOf(ROWS);
    expect(ids(mine)).toEqual(['status-kiit-2026-10-v1', 'status-kiit-2026-11-v1', 'status-fsp-2026-11-v1']);
    expect(ids(others)).toEqual(['status-mev-2026-11-v1']);
    expect(published).toHaveLength(4);
  });

  it('ST-7: tells a report that is past its day as missing, whatever it would begin with', () => {
    expect(ROWS.slice(0, 3).map(isOf)).toEqual(['missing', 'due', 'draft']);
    expect(filterReports(ROWS, { ...NO_FILTERS, light: ['yellow'] }).map(isOf)).toEqual(['published']);
  });

  it('filters by month, light, state and words, and says so in the address', () => {
    const query = { search: 'klinisk', month: ['2026-10'], light: [], state: ['missing'] } as const;
    expect(ids(filterReports(ROWS, query))).toEqual(['status-kiit-2026-10-v1']);
    const address = new URLSearchParams(paramsOf(query));
    expect(String(address)).toBe('q=klinisk&month=2026-10&state=missing');
    expect(queryOf(address)).toEqual(query);
  });

  it('leaves out what an old address says and nobody understands', () => {
    expect(queryOf(new URLSearchParams('month=13,2026-10&light=blue,red&state=lost'))).toEqual({
      search: '',
      month: ['2026-10'],
      light: ['red'],
      state: [],
    });
    expect(paramsOf(NO_FILTERS)).toEqual({});
  });

  it('leads to the report, and from another’s draft to the project, because nobody else reads a draft', () => {
    expect(ROWS.map(placeOf).slice(2, 5)).toEqual([
      '/status/status-fsp-2026-11-v1',
      '/projects/mev',
      '/status/status-p0-2026-09-v1',
    ]);
  });
});
