// A list as a region may have made it for itself, before us: Danish columns, labels of its own, and rows with all that people write.
import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { readMappings, type ListMapping } from '../../src/sharepoint/mapping.ts';
import type { GraphClient } from '../../src/sharepoint/graphClient.ts';
import { must, SITE } from './bench.ts';

export const THEIR_LIST = 'Ændringsanmodninger';

const choice = (name: string, displayName: string, choices: string[]): ColumnDefinition => ({
  name,
  displayName,
  choice: { choices },
});
const note = (name: string, displayName: string): ColumnDefinition => ({
  name,
  displayName,
  text: { allowMultipleLines: true, textType: 'plain' },
});

/** Names as people typed them: SharePoint makes `Foresl_x00e5_et_x0020_dato` and the like of them. */
const THEIR_COLUMNS: readonly ColumnDefinition[] = [
  choice('It-system', 'It-system', ['E-journal', 'Sundhedsplatform']),
  choice('Sagsstatus', 'Sagsstatus', ['Modtaget', 'Under arbejde', 'Afsluttet']),
  choice('Art', 'Ændringens art', ['Lovgivning', 'Bekendtgørelse', 'Nyt ønske', 'Vedligehold']),
  choice('Vigtighed', 'Vigtighed', ['1 - haster', '2 - snart', 'Ukendt']),
  note('Beskrivelse af ønske', 'Beskrivelse af ønske'),
  note('Aarsag', 'Årsag'),
  { name: 'Anslået pris', displayName: 'Anslået pris', number: { decimalPlaces: 'automatic' } },
  { name: 'Foreslået dato', displayName: 'Foreslået dato', dateTime: { format: 'dateTime' } },
  { name: 'Drift pr år', displayName: 'Drift pr. år', text: {} },
  choice('Hjemregion', 'Hjemregion', ['Nord', 'Midt', 'Syd']),
  { name: 'Kort tekst', displayName: 'Kort tekst', text: {} },
  { name: 'Kontakt', displayName: 'Kontaktperson', personOrGroup: {} },
];

/** What the region's administrator writes. */
export const SETTING = {
  changes: {
    list: THEIR_LIST,
    columns: {
      title: 'Title',
      system: 'It-system',
      state: 'Sagsstatus',
      kind: 'Ændringens art',
      priority: 'Vigtighed',
      description: 'Beskrivelse_x0020_af_x0020__x00f',
      reason: 'Årsag',
      oneOffCost: 'Anslået pris',
      wantedBy: 'Foreslået dato',
      region: 'Hjemregion',
    },
    labels: {
      system: { 'E-journal': 'e-journal' },
      state: { Modtaget: 'submitted', 'Under arbejde': 'inProgress', Afsluttet: 'delivered' },
      kind: { Lovgivning: 'legal', Bekendtgørelse: 'legal', 'Nyt ønske': 'functional', Vedligehold: 'technical' },
      priority: { '1 - haster': 'high', '2 - snart': 'medium' },
      region: { Nord: 'nordjylland', Midt: 'midtjylland', Syd: 'syddanmark' },
    },
    missing: { requester: 'fsa-e-journal', state: 'submitted' },
  },
};

export const THEIR_ROWS = [
  {
    Title: 'Print af journal',
    'It-system': 'E-journal',
    Sagsstatus: 'Modtaget',
    Art: 'Bekendtgørelse',
    Vigtighed: '1 - haster',
    'Anslået pris': 100_000,
    'Foreslået dato': '2027-03-01T00:00:00Z',
    Hjemregion: 'Nord',
    'Drift pr år': '5.000 kr.',
  },
  { Title: 'Gammel sag', 'It-system': 'E-journal', Sagsstatus: 'Afsluttet', Art: 'Nyt ønske' },
  { Title: 'Uden status', 'It-system': 'E-journal', Vigtighed: '2 - snart' },
  { Title: 'Ukendt vigtighed', 'It-system': 'E-journal', Sagsstatus: 'Modtaget', Vigtighed: 'Ukendt' },
  { Title: 'Uden system', Sagsstatus: 'Modtaget' },
  { Title: 'Fremmed system', 'It-system': 'Sundhedsplatform', Sagsstatus: 'Modtaget' },
] as const;

/** As SharePoint names a column that people call so. */
export const internal = (name: string): string =>
  name.replaceAll(/[^A-Za-z0-9_]/g, (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0')}_`).slice(0, 32);

/** Makes the list with its rows; answers its id. */
export async function makeTheirList(client: GraphClient): Promise<string> {
  const columns = THEIR_COLUMNS.map((column) => ({ ...column, name: internal(column.name ?? '') }));
  const id = must(await client.createList(SITE, THEIR_LIST, columns)).id ?? '';
  for (const row of THEIR_ROWS) {
    must(
      await client.postItem(
        SITE,
        id,
        Object.fromEntries(Object.entries(row).map(([name, value]) => [internal(name), value])),
      ),
    );
  }
  return id;
}

export const mappingsOf = (setting: unknown): readonly ListMapping[] => must(readMappings(JSON.stringify(setting)));

/** The setting with a part of `changes` replaced. */
export const settingWith = (part: Readonly<Record<string, unknown>>): unknown => ({
  changes: { ...SETTING.changes, ...part },
});
