// The codec: what is written to SharePoint is read back as it was, and what SharePoint cannot hold is refused by name.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { decode, encode, encodeNew } from '../../src/sharepoint/codec.ts';
import { selectOf } from '../../src/sharepoint/columns.ts';
import { fits, recordArbitrary, valueArbitrary } from '../domain/list/generator.ts';
import { must, openBench, SITE } from './bench.ts';

const CHANGE = { title: 'Nyt felt', system: 'e-journal', state: 'draft', requester: 'fsa-1' } as const;

describe('round trip', () => {
  it.each(LISTS.map((list) => [list.title, list] as const))('%s: decode(encode(r)) is r', (_title, list) => {
    fc.assert(
      fc.property(recordArbitrary(list), (record) => {
        expect(decode(list, must(encode(list, record)))).toEqual({ ok: true, value: record });
      }),
      { numRuns: 60 },
    );
  });

  it.each(LISTS.map((list) => [list.title, list] as const))(
    '%s: survives SharePoint, new and changed',
    async (_title, list) => {
      const { client, listId } = await openBench();
      const id = await listId(list.title);
      const select = selectOf(list);
      await fc.assert(
        fc.asyncProperty(recordArbitrary(list), recordArbitrary(list), fc.uuid(), async (first, second, key) => {
          const made = must(await client.postItem(SITE, id, must(encodeNew(list, key, first))));
          const read = must(await client.getItem(SITE, id, made.id, select));
          expect(decode(list, read.fields)).toEqual({ ok: true, value: first });
          must(await client.patchFields(SITE, id, made.id, must(encode(list, second)), read.eTag));
          const again = must(await client.getItem(SITE, id, made.id, select));
          expect(decode(list, again.fields)).toEqual({ ok: true, value: second });
        }),
        { numRuns: 12 },
      );
    },
  );

  it.each(LISTS.map((list) => [list.title, list] as const))('%s: only lawful values are drawn', (_title, list) => {
    const misfits = Object.values(list.fields).filter(
      (field) => !fc.sample(valueArbitrary(field), 30).every((value) => fits(field, value)),
    );
    expect(misfits).toEqual([]);
  });
});

describe('what people see in the list', () => {
  it('stores Danish labels, names of regions and plain days', () => {
    const fields = must(
      encode(changeList, {
        ...CHANGE,
        region: 'sjaelland',
        kind: 'legal',
        affectedRegions: ['nordjylland', 'syddanmark'],
        wantedBy: '2027-03-01',
        oneOffCost: 250_000,
      }),
    );
    expect(fields).toMatchObject({
      Title: 'Nyt felt',
      State: 'Kladde',
      Region: 'Region Sjælland',
      Kind: 'Lovkrav',
      AffectedRegions: 'Region Nordjylland; Region Syddanmark',
      WantedBy: '2027-03-01',
      OneOffCost: 250_000,
    });
  });

  it('empties a field that is no longer there', () => {
    expect(must(encode(changeList, CHANGE))).toMatchObject({ Description: null, OneOffCost: null, WantedBy: null });
  });

  it('tells no regions from regions not stated', () => {
    const none = must(encode(changeList, { ...CHANGE, affectedRegions: [] }));
    expect(none['AffectedRegions']).toBe('Ingen');
    expect(must(decode(changeList, none)).affectedRegions).toEqual([]);
  });

  it('reads a day that a Danish site answers as its own midnight', () => {
    const fields = {
      ...must(encode(changeList, CHANGE)),
      WantedBy: '2026-06-30T22:00:00Z',
      Submitted: '2026-11-19T23:00:00Z',
    };
    expect(must(decode(changeList, fields))).toMatchObject({ wantedBy: '2026-07-01', submitted: '2026-11-20' });
  });

  it('keeps moments to the second, as SharePoint does', () => {
    const fields = must(encode(changeList, { ...CHANGE, decided: '2026-11-20T09:30:15.750Z' }));
    expect(must(decode(changeList, fields)).decided).toBe('2026-11-20T09:30:15Z');
  });
});

describe('what SharePoint cannot hold is refused with the field named', () => {
  it.each([
    ['256 characters in a single line', { title: 'x'.repeat(256) }, { field: 'title', code: 'too-long', limit: 255 }],
    ['two lines in a single line', { title: 'to\nlinjer' }, { field: 'title', code: 'one-line' }],
    ['an empty title', { title: '' }, { field: 'title', code: 'required' }],
    ['a control character', { description: 'a\u0000b' }, { field: 'description', code: 'characters' }],
    ['half a krone', { oneOffCost: 1.5 }, { field: 'oneOffCost', code: 'not-whole-kroner' }],
    ['a negative amount', { oneOffCost: -1 }, { field: 'oneOffCost', code: 'out-of-range' }],
    ['a year before SharePoint', { wantedBy: '1899-12-31' }, { field: 'wantedBy', code: 'out-of-range' }],
    ['a day that is none', { wantedBy: '2026-02-30' }, { field: 'wantedBy', code: 'not-a-date' }],
    ['a state that is none', { state: 'lost' }, { field: 'state', code: 'not-a-choice' }],
    ['a field that is none', { colour: 'red' }, { field: 'colour', code: 'unknown-field' }],
  ])('%s', (_title, part, problem) => {
    const record = { ...CHANGE, ...part } as unknown as Parameters<typeof encode<typeof changeList>>[1];
    expect(encode(changeList, record)).toEqual({ ok: false, error: [problem] });
  });

  it('63.999 characters fit in a note of data, one more does not', () => {
    const post = { change: 'c', system: 's', round: '', amount: 1, state: 'granted', at: '' } as const;
    const pool = (length: number) => ({
      year: 2026,
      frame: 0,
      granted: 0,
      reserved: 0,
      posts: [{ ...post, round: 'x'.repeat(length) }],
    });
    const empty = JSON.stringify(pool(0).posts).length;
    expect(encode(poolList, pool(63_999 - empty)).ok).toBe(true);
    expect(encode(poolList, pool(64_000 - empty))).toEqual({
      ok: false,
      error: [{ field: 'posts', code: 'too-long', limit: 63_999 }],
    });
  });
});

describe('a row that people edited', () => {
  it.each([
    ['an unknown label', { State: 'Måske' }, { field: 'state', code: 'not-a-choice' }],
    ['an emptied required field', { Title: null }, { field: 'title', code: 'required' }],
    ['broken data', { Assessment: '{' }, { field: 'assessment', code: 'wrong-type' }],
    ['half a krone', { OneOffCost: 0.5 }, { field: 'oneOffCost', code: 'not-whole-kroner' }],
    [
      'an unknown region',
      { AffectedRegions: 'Region Syddanmark; Skåne' },
      { field: 'affectedRegions', code: 'not-a-choice' },
    ],
  ])('with %s is told, not thrown', (_title, part, problem) => {
    expect(decode(changeList, { ...must(encode(changeList, CHANGE)), ...part })).toEqual({
      ok: false,
      error: [problem],
    });
  });

  it('with an unsettled system-responsible region is read without one', () => {
    const system = { name: 'E-journal', type: 'regional', regions: ['nordjylland'] } as const;
    expect(must(decode(systemList, must(encode(systemList, system))))).toEqual(system);
  });
});
