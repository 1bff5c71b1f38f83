// One definition per record: what a list's validator takes, and what it refuses with the field named.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUSINESS_CASE_FORM_FIELDS, businessCaseList } from '../../../src/domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS, changeList } from '../../../src/domain/change/change.list.ts';
import * as f from '../../../src/domain/list/field.ts';
import { columnName, defineList, type List } from '../../../src/domain/list/list.ts';
import { MONEY_LIMIT, recordSchema } from '../../../src/domain/list/validator.ts';
import { listNamed, LISTS } from '../../../src/domain/lists.ts';
import { systemList } from '../../../src/domain/system/system.list.ts';
import { aBusinessCase, aChange, aPool, aPost, aRound, anAnswer, aSystem, FIVE } from '../builders.ts';
import { recordArbitrary } from './generator.ts';

const things = defineList({
  name: 'things',
  title: 'Ting',
  governed: false,
  fields: {
    title: f.text('Titel', { required: true }),
    short: f.text('Kort', { maxLength: 10 }),
    story: f.note('Historie'),
    colour: f.choice('Farve', { red: 'Rød', green: 'Grøn' }),
    price: f.money('Pris'),
    count: f.integer('Antal', { min: 1, max: 9 }),
    day: f.date('Dag'),
    at: f.instant('Tidspunkt'),
    open: f.yesNo('Åben'),
    who: f.person('Hvem'),
    region: f.region('Region'),
    regions: f.regions('Regioner'),
  },
});
/** The fields that are refused, each once. */
const refusedFields = (list: List, row: unknown): string[] => {
  const result = recordSchema(list).safeParse(row);
  if (result.success) return [];
  const named = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  );
  return [...new Set(named)];
};
const wrong = (more: Record<string, unknown>) => refusedFields(things, { title: 'En ting', ...more });

describe('a validator', () => {
  it('refuses 256 characters in a single line, and takes 255', () => {
    expect(wrong({ title: 'æ'.repeat(255) })).toEqual([]);
    expect(wrong({ title: 'æ'.repeat(256) })).toEqual(['title']);
    expect(wrong({ short: 'x'.repeat(11) })).toEqual(['short']);
    // SharePoint counts in UTF-16 units.
    expect(wrong({ title: '😀'.repeat(127) })).toEqual([]);
    expect(wrong({ title: '😀'.repeat(128) })).toEqual(['title']);
    expect(wrong({ title: 'to\nlinjer' })).toEqual(['title']);
  });

  it('refuses 64.000 characters in a note, and takes 63.999', () => {
    expect(wrong({ story: 'æ'.repeat(63_999) })).toEqual([]);
    expect(wrong({ story: 'æ'.repeat(64_000) })).toEqual(['story']);
    expect(wrong({ story: 'to\nlinjer\tog mere' })).toEqual([]);
  });

  it('refuses what does not survive SharePoint: control characters and halves of an emoji', () => {
    for (const text of ['\u0000', 'a\u0007b', '\u001B[0m', '\uD83D']) {
      expect(wrong({ title: text })).toEqual(['title']);
      expect(wrong({ story: text })).toEqual(['story']);
    }
    expect(wrong({ title: '😀 *fed* <at>alle</at>' })).toEqual([]);
  });

  it('refuses unknown fields, by name', () => {
    expect(wrong({ colour2: 'red' })).toEqual(['colour2']);
    expect(wrong(JSON.parse('{"__proto__": {"admin": true}}') as Record<string, unknown>)).toEqual(['__proto__']);
    expect(refusedFields(things, JSON.parse('{"title":"x","constructor":1}'))).toEqual(['constructor']);
  });

  it('refuses a missing required field, and no other', () => {
    expect(refusedFields(things, {})).toEqual(['title']);
    expect(refusedFields(things, { title: undefined })).toEqual(['title']);
  });

  it.each([
    ['colour', ['red', 'green'], ['Rød', 'blue', '', 'toString', 1, null]],
    ['price', [0, 250_000, MONEY_LIMIT], [-1, 0.5, '250000', MONEY_LIMIT + 1, NaN, Infinity]],
    ['count', [1, 9], [0, 10, 1.5, '1']],
    ['day', ['2024-02-29'], ['2026-02-29', '2026-11-31', '20-11-2026', '2026-11-20T00:00:00Z', '']],
    ['at', ['2026-11-20T09:00:00Z'], ['2026-11-20', 'yesterday', '2026-11-20T09:00:00', '2026-11-20T09:00Z']],
    ['open', [true, false], ['true', 0, null]],
    ['who', ['p1', 'fsa-e-journal'], ['', 'a b', "x' or 1 eq 1", 'x'.repeat(256)]],
    ['region', ['sjaelland', 'ostdanmark'], ['danske-regioner', 'Region Sjælland', '']],
    ['regions', [[], ['sjaelland', 'nordjylland']], [['sjaelland', 'sjaelland'], 'sjaelland', ['bornholm']]],
  ] as const)('takes and refuses values of the field %s', (field, good, bad) => {
    for (const value of good) expect({ value, wrong: wrong({ [field]: value }) }).toEqual({ value, wrong: [] });
    for (const value of bad) expect({ value, wrong: wrong({ [field]: value }) }).toEqual({ value, wrong: [field] });
  });
});

describe('the lists', () => {
  it('have names, titles and columns of their own, whatever the case of the letters', () => {
    expect(new Set(LISTS.map(({ name }) => name)).size).toBe(LISTS.length);
    expect(new Set(LISTS.map(({ title }) => title)).size).toBe(LISTS.length);
    for (const { name, fields } of LISTS) {
      const columns = Object.keys(fields).map(columnName);
      expect(columns).toEqual([...new Map(columns.map((column) => [column.toLowerCase(), column])).values()]);
      for (const column of columns) expect(column).toMatch(/^[A-Z][A-Za-z0-9]{0,31}$/);
      expect(listNamed(name).fields).toBe(fields);
    }
    expect(() => listNamed('nothing')).toThrow('nothing');
  });

  it('refer to lists that exist', () => {
    const targets = LISTS.flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => (field.kind === 'reference' ? [field.to] : [])),
    );
    expect(LISTS.map(({ name }) => name)).toEqual(expect.arrayContaining(targets));
  });

  it.each(LISTS.map((list) => [list.name, list] as const))(
    'take every record that is drawn from them: %s',
    (_, list) => {
      fc.assert(
        fc.property(recordArbitrary(list), (record) => {
          expect(refusedFields(list, record)).toEqual([]);
          expect(refusedFields(list, { ...record, smuggled: 1 })).toEqual(['smuggled']);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('take what the tests of the rules build', () => {
    const { id: _id, ...system } = aSystem();
    expect(refusedFields(systemList, system)).toEqual([]);
    expect(refusedFields(changeList, aChange())).toEqual([]);
    expect(refusedFields(businessCaseList, aBusinessCase())).toEqual([]);
    expect(refusedFields(listNamed('rounds'), aRound({ answers: FIVE.map((region) => anAnswer(region)) }))).toEqual([]);
    expect(refusedFields(listNamed('pools'), aPool({ posts: [aPost()] }))).toEqual([]);
  });
});

/** At least these fields. */
const named = (...lines: string[]): unknown => expect.arrayContaining(lines.flatMap((line) => line.split(' ')));

describe('the records that the rulebook names', () => {
  it('SYS-1: a system has what the documents ask of its record', () => {
    expect(Object.keys(systemList.fields)).toEqual(
      named(
        'name purpose regions sar fsa domain fsg userGroup',
        'supplier operatingAgreement sla contractEnds security handbook dataAgreement status distributionKey',
      ),
    );
  });

  it('SYS-2: a system is joint regional or joint public', () => {
    const { id: _id, ...system } = aSystem();
    for (const type of ['regional', 'public']) expect(refusedFields(systemList, { ...system, type })).toEqual([]);
    for (const type of ['private', undefined]) expect(refusedFields(systemList, { ...system, type })).toEqual(['type']);
  });

  it('ORG-5: a system’s responsible region may be not settled, and its FSA is one person', () => {
    const { id: _id, sar: _sar, ...unsettled } = aSystem();
    expect(refusedFields(systemList, unsettled)).toEqual([]);
    expect(refusedFields(systemList, { ...unsettled, fsa: ['p1', 'p2'] })).toEqual(['fsa']);
  });

  it('CR-2, PUB-8: a request has the fields that the documents and the public templates name', () => {
    expect([...CHANGE_FORM_FIELDS]).toEqual(
      named(
        'title system region description reason kind priority affectedRegions affectedSystems',
        'oneOffCost yearlyCost funding wantedBy risk consequence testAndTraining attachments personalData',
      ),
    );
    for (const field of CHANGE_FORM_FIELDS) expect(changeList.fields).toHaveProperty(field);
    expect(Object.keys(changeList.fields.kind.options)).toEqual([
      'legal',
      'functional',
      'technical',
      'security',
      'other',
    ]);
    expect(Object.keys(changeList.fields.priority.options)).toEqual(['high', 'medium', 'low']);
  });

  it('CR-15: a request’s number is its own: ÆØ', () => {
    expect(changeList.prefix).toBe('ÆØ');
  });

  it('CR-4, PUB-9: a business case light has purpose, deliverables, timetable and economy, and room for the rest', () => {
    expect([...BUSINESS_CASE_FORM_FIELDS]).toEqual(
      named(
        'purpose deliverables timetable economy presentSituation delimitation',
        'alternatives benefits dependencies ownHours',
      ),
    );
    for (const field of BUSINESS_CASE_FORM_FIELDS) expect(businessCaseList.fields).toHaveProperty(field);
  });
});
