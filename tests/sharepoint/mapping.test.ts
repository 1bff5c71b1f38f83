// The setting that adopts a list: strict, and every wrong entry named by its path. Under any mapping, what is written is read back.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import type { Field } from '../../src/domain/list/field.ts';
import type { List } from '../../src/domain/list/list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { REGIONS } from '../../src/domain/region/regions.ts';
import { adopted, theirFilter, theirNames, toOurs, toTheirs } from '../../src/sharepoint/adopted.ts';
import { decode, encode } from '../../src/sharepoint/codec.ts';
import { selectOf } from '../../src/sharepoint/columns.ts';
import { labelProblems, labelsOf, type LabelNames } from '../../src/sharepoint/labels.ts';
import { readMappings } from '../../src/sharepoint/mapping.ts';
import { recordArbitrary } from '../domain/list/generator.ts';
import { must } from './bench.ts';
import { mappingsOf, SETTING, settingWith } from './region.ts';

const problemsOf = (setting: unknown): string[] => {
  const read = readMappings(typeof setting === 'string' ? setting : JSON.stringify(setting));
  return read.ok ? [] : read.error;
};

describe('the setting of an adopted list (CR-2)', () => {
  it('is read when every entry fits', () => {
    const [mapping] = mappingsOf(SETTING);
    expect(mapping?.list).toBe(changeList);
    expect(mapping).toMatchObject({ theirs: 'Ændringsanmodninger', columns: { kind: 'Ændringens art' } });
  });

  it.each([
    ['a file that is no JSON', '{', 'the file is not JSON'],
    ['a list that we do not have', { wishes: { list: 'x' } }, 'wishes: no list of ours'],
    ['the log, which is evidence', { log: { list: 'x' } }, 'log: no list of ours that can be adopted'],
    ['no list of theirs', { changes: {} }, 'changes.list: '],
    ['an entry that is none', settingWith({ colums: {} }), 'changes.colums: no such entry'],
    [
      'a field that is none',
      settingWith({ columns: { titel: 'Title' }, labels: {} }),
      'changes.columns.titel: no field of ours',
    ],
    [
      'a column for data of the product',
      settingWith({ columns: { ...SETTING.changes.columns, assessment: 'x' } }),
      'changes.columns.assessment: ',
    ],
    [
      'a label that leads nowhere',
      settingWith({ labels: { kind: { Lov: 'law' } } }),
      'changes.labels.kind: “Lov” leads to “law”; there is legal, functional',
    ],
    [
      'labels of a text',
      settingWith({ labels: { title: { a: 'b' } } }),
      'changes.labels.title: labels are for choices',
    ],
    [
      'labels without a column',
      settingWith({ labels: { postponedFrom: { Ny: 'draft' } } }),
      'changes.labels.postponedFrom: no column is named',
    ],
    [
      'our own label for something else',
      settingWith({ labels: { kind: { Andet: 'legal' } } }),
      'changes.labels.kind: “Andet” leads to “legal”, but it is written for “other”',
    ],
    [
      'a label that no cell can hold',
      settingWith({ labels: { kind: { ' Lov': 'legal' } } }),
      'changes.labels.kind: “ Lov” is empty or begins',
    ],
    [
      'a value that does not fit',
      settingWith({ missing: { state: 'ny' } }),
      'changes.missing.state: "ny" does not fit',
    ],
    [
      'values for rows that people keep',
      { systems: { list: 'x', missing: { name: 'a' } } },
      'systems.missing: rows of this',
    ],
    [
      'a day that SharePoint cannot hold',
      settingWith({ missing: { wantedBy: '1812-01-01' } }),
      'changes.missing.wantedBy: ',
    ],
  ])('is refused for %s, by name', (_title, setting, told) => {
    expect(problemsOf(setting)).toEqual([expect.stringContaining(told)]);
  });

  it('tells everything that is wrong at once', () => {
    expect(
      problemsOf(settingWith({ columns: { titel: 'x', sytem: 'y' }, labels: {}, missing: { z: 1 } })),
    ).toHaveLength(3);
  });

  it('does not let one list of theirs stand for two of ours', () => {
    expect(problemsOf({ changes: { list: 'Sager' }, projects: { list: 'Sager' } })).toEqual([
      expect.stringContaining('projects.list: “Sager” stands for another list already'),
    ]);
  });
});

/** Labels that an installation could name, lawful ones only: also such as are ours for something else, or read like keys. */
function namesArbitrary(field: Field): fc.Arbitrary<LabelNames> {
  const keys = field.kind === 'choice' ? Object.keys(field.options) : REGIONS.map(({ id }) => id as string);
  const own = field.kind === 'choice' ? Object.values(field.options) : REGIONS.map(({ name }) => name);
  const open = field.kind === 'person' || field.kind === 'reference';
  const label = fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.constantFrom(...own, ...keys));
  const key = open ? fc.stringMatching(/^[\w.:~@/-]{1,20}$/) : fc.constantFrom(...keys);
  return fc
    .dictionary(label, key, { maxKeys: 12, noNullPrototype: true })
    .filter((names) => labelProblems(field, names).length === 0);
}

const labelled = (list: List) => Object.entries(list.fields).filter(([, field]) => labelsOf(field, {}) !== null);

describe('round trip under any mapping', () => {
  it.each(LISTS.map((list) => [list.title, list] as const))('%s: what is written is read back', (_title, list) => {
    const labels = fc.record(
      Object.fromEntries(labelled(list).map(([key, field]) => [key, namesArbitrary(field)])),
    ) as fc.Arbitrary<Record<string, LabelNames>>;
    const keys = fc.subarray(Object.keys(list.fields));
    fc.assert(
      fc.property(recordArbitrary(list), keys, labels, (record, mapped, names) => {
        const columns = new Map(mapped.map((key, index) => [key, `Felt_x00e6_${index}`]));
        const known = adopted(list, 'their-list', columns, names);
        const written = toTheirs(known, must(encode(list, record)));
        expect(Object.keys(written)).toEqual(expect.arrayContaining([...columns.values()]));
        expect(decode(list, toOurs(known, written))).toEqual({ ok: true, value: record });
      }),
      { numRuns: 40 },
    );
  });

  it('a key that reads like somebody’s label is told apart from it', () => {
    const system = labelsOf(changeList.fields.system, { sp: 'sundhedsplatformen' });
    expect(['sp', 'sundhedsplatformen', 'e-journal'].map((key) => system?.toTheirs(key))).toEqual([
      '=sp',
      'sp',
      'e-journal',
    ]);
    expect(['=sp', 'sp', 'e-journal'].map((cell) => system?.toOurs(cell))).toEqual([
      'sp',
      'sundhedsplatformen',
      'e-journal',
    ]);
  });
});

describe('queries on an adopted list', () => {
  const list = adopted(changeList, 'x', new Map([['system', 'It_x002d_system']]), {});

  it('select and filter by their internal names, and by ours for columns beside theirs', () => {
    const select = theirNames(list, selectOf(changeList));
    expect(select).toContain('It_x002d_system');
    expect(select).not.toContain('System');
    expect(select).toContain('Ledger');
    expect(theirFilter(list, "fields/System eq 'System'")).toBe("fields/It_x002d_system eq 'System'");
    expect(theirFilter(list, "fields/Key eq 'fields/System' and fields/System eq 'a''b'")).toBe(
      "fields/Key eq 'fields/System' and fields/It_x002d_system eq 'a''b'",
    );
    expect(theirFilter(list, "fields/Key eq 'c1'")).toBe("fields/Key eq 'c1'");
  });
});
