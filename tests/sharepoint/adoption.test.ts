// Adopting a region's own list: the dry run tells, the adoption adds and deletes nothing, and what no longer fits is refused.
import type { ColumnDefinition, List as GraphList } from '@microsoft/microsoft-graph-types';
import { describe, expect, it } from 'vitest';
import { surveyAdoption } from '../../src/sharepoint/adoption.ts';
import { createAdoptedClient } from '../../src/sharepoint/adoptedClient.ts';
import { fitMapping } from '../../src/sharepoint/fit.ts';
import type { ListMapping } from '../../src/sharepoint/mapping.ts';
import { addRows } from '../../src/sharepoint/addRows.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { isWrite, must, openBench, SITE } from './bench.ts';
import { makeTheirList, mappingsOf, SETTING, settingWith, THEIR_LIST, THEIR_ROWS } from './region.ts';

const mappingOf = (setting: unknown): ListMapping => {
  const [mapping] = mappingsOf(setting);
  if (!mapping) throw new Error('No mapping');
  return mapping;
};

/** A site with the region's list, and with our systems and people. */
async function openRegion() {
  const bench = await openBench({ provisioned: true, without: ['changes'] });
  must(await addRows(bench.client, SITE, systemList, [{ id: 'e-journal', record: SYSTEM }]));
  must(
    await addRows(bench.client, SITE, personList, [{ id: 'fsa-e-journal', record: { name: 'FSA', identities: [] } }]),
  );
  return { ...bench, theirs: await makeTheirList(bench.client) };
}
const SYSTEM = { name: 'E-journal', type: 'regional', regions: ['nordjylland'] } as const;

describe('the dry run', () => {
  it('tells columns, labels and rows, and changes nothing', async () => {
    const { client, graph, sent } = await openRegion();
    graph.resetMeter();
    sent.length = 0;
    const survey = must(await surveyAdoption(client, SITE, mappingOf(SETTING)));
    expect(survey.problems).toEqual([]);
    expect(sent.filter(isWrite)).toEqual([]);
    const lines = survey.lines.map((line) => line.trim());
    expect(lines[0]).toBe('changes: our “Ændringsønsker” is their list “Ændringsanmodninger”');
    expect(lines).toEqual(
      expect.arrayContaining([
        'system is their column “It-system” (It_x002d_system)',
        'wantedBy is their column “Foreslået dato” (Foresl_x00e5_et_x0020_dato), which also has a time of day',
        'yearlyCost has no column of theirs: “Årlig drift” (YearlyCost) is added beside them',
        '“Nøgle” (Key) is added beside theirs',
        'priority: their label “Ukendt” leads to none of ours (1 row)',
        'priority: “Lav” is added to the labels of “Vigtighed”',
        'row 3: “Sagsstatus” is empty and gets “Modtaget”',
        'row 4 would not be read: priority is “Ukendt”, a label that leads to none of ours',
        'row 5 would not be read: system is missing',
        'row 6 would not be read: system “Sundhedsplatform” is not in the list “Systemer”',
        '6 rows: 0 are records already, 3 are taken in as records, 3 stay outside',
      ]),
    );
  });

  it.each([
    [
      'money as text',
      { columns: { yearlyCost: 'Drift pr. år' } },
      'changes.columns.yearlyCost: “Drift pr. år” is a column of text; it must be one of number or currency',
    ],
    [
      'a note in a single line',
      { columns: { description: 'Kort tekst' } },
      'changes.columns.description: “Kort tekst” is a column of text; it must be one of note',
    ],
    [
      'a column of persons',
      { columns: { requester: 'Kontaktperson' } },
      'changes.columns.requester: “Kontaktperson” is a column of personOrGroup',
    ],
    [
      'a column that is not there',
      { columns: { funding: 'Finansiering' } },
      'changes.columns.funding: their list has no column “Finansiering”',
    ],
    [
      'one column for two fields',
      { columns: { reason: 'Årsag', funding: 'Årsag' } },
      'changes.columns.funding: Aarsag stands for reason already',
    ],
    ['a list that is not there', { list: 'Sager' }, 'changes.list: the site has no list “Sager”'],
  ])('names %s, and plans nothing', async (_title, part, told) => {
    const { client } = await openRegion();
    const setting = settingWith({ labels: {}, missing: {}, ...part });
    const survey = must(await surveyAdoption(client, SITE, mappingOf(setting)));
    expect(survey.problems).toEqual([expect.stringContaining(told)]);
    expect(survey.rows).toEqual([]);
  });

  it('refuses a site that has our own list as well: cases would stand in two places', async () => {
    const { client } = await openRegion();
    must(await client.createList(SITE, 'Ændringsønsker', []));
    const survey = must(await surveyAdoption(client, SITE, mappingOf(SETTING)));
    expect(survey.problems).toEqual([expect.stringContaining('the site also has a list “Ændringsønsker”')]);
  });
});

describe('columns as people make them in SharePoint, and Graph cannot', () => {
  const fitted = (column: ColumnDefinition, field = 'kind') => {
    const found: GraphList = { id: 'l', displayName: THEIR_LIST, columns: [column] };
    return fitMapping(mappingOf({ changes: { list: THEIR_LIST, columns: { [field]: column.displayName } } }), found);
  };

  it.each<[string, ColumnDefinition, string, string]>([
    [
      'several choices at once',
      { name: 'Art', displayName: 'Art', choice: { displayAs: 'checkBoxes' } },
      'kind',
      '“Art” is a column of multiple choice',
    ],
    [
      'several regions at once',
      { name: 'R', displayName: 'Regioner', choice: { displayAs: 'checkBoxes' } },
      'affectedRegions',
      '(names parted by semicolons)',
    ],
    [
      'rich text',
      { name: 'B', displayName: 'B', text: { allowMultipleLines: true, textType: 'richText' } },
      'description',
      'is a column of rich text',
    ],
    [
      'a calculated amount',
      { name: 'P', displayName: 'Pris', calculated: {} },
      'oneOffCost',
      '“Pris” is a column of calculated',
    ],
    [
      'a short line',
      { name: 'T', displayName: 'T', text: { maxLength: 80 } },
      'title',
      '“T” holds 80 characters; 255 are needed',
    ],
    [
      'a note that must be indexed',
      { name: 'T', displayName: 'T', text: { allowMultipleLines: true } },
      'system',
      'is a column of note',
    ],
    [
      'a name that Graph cannot write',
      { name: '_x00c6_ndring', displayName: 'Ændring', choice: {} },
      'kind',
      'Graph cannot write names that begin with “_”',
    ],
    [
      'a column that cannot be written',
      { name: 'Art', displayName: 'Art', choice: {}, readOnly: true },
      'kind',
      '“Art” cannot be written',
    ],
  ])('%s does not fit', (_title, column, field, told) => {
    expect(fitted(column, field).problems).toEqual([expect.stringContaining(told)]);
  });

  it('a currency column holds money', () => {
    expect(fitted({ name: 'Pris', displayName: 'Pris', currency: {} }, 'oneOffCost').problems).toEqual([]);
  });

  it('two columns of one name must be told apart by internal name', () => {
    const columns = ['Art', 'Art0'].map((name): ColumnDefinition => ({ name, displayName: 'Type', choice: {} }));
    const mapping = mappingOf({ changes: { list: THEIR_LIST, columns: { kind: 'Type' } } });
    expect(fitMapping(mapping, { id: 'l', columns }).problems).toEqual([
      'changes.columns.kind: several columns are called “Type”: name one of Art, Art0',
    ]);
  });

  it('a column of theirs under a name that we must add is not taken for ours', () => {
    const columns: ColumnDefinition[] = [
      { name: 'YearlyCost', displayName: 'Yearly', text: {} },
      { name: 'Key', displayName: 'Key', text: {} },
    ];
    expect(fitMapping(mappingOf({ changes: { list: THEIR_LIST } }), { id: 'l', columns }).problems).toEqual([
      expect.stringContaining('changes.yearlyCost: “Yearly” is a column of text'),
      'changes: their column Key has the name of one that we must add',
    ]);
  });

  it('more indexes than SharePoint takes are told before', () => {
    const columns = Array.from({ length: 18 }, (_, index): ColumnDefinition => ({
      name: `I${index}`,
      displayName: `I${index}`,
      text: {},
      indexed: true,
    }));
    expect(fitMapping(mappingOf({ changes: { list: THEIR_LIST } }), { id: 'l', columns }).problems).toEqual([
      'changes: 23 columns would be indexed; SharePoint takes 20',
    ]);
  });
});

describe('a running product on a list that no longer fits', () => {
  it('is told so at every call, instead of writing past it', async () => {
    const { client, theirs } = await openRegion();
    const list = must(await client.getList(SITE, theirs));
    const column = list.columns?.find(({ displayName }) => displayName === 'Anslået pris');
    must(await client.changeColumn(SITE, theirs, column?.id ?? '', { displayName: 'Pris i alt' }));
    const adopting = createAdoptedClient(client, SITE, mappingsOf(SETTING));
    const refused = await adopting.postItem(SITE, theirs, { Key: 'c1' });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'mappingDoesNotFit',
        message: 'changes.columns.oneOffCost: their list has no column “Anslået pris”',
      },
    });
    expect(must(await client.listItems(SITE, theirs, ['Title'])).length).toBe(THEIR_ROWS.length);
  });
});
