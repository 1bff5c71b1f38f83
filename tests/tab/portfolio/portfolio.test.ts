// What the portfolio shows, filters, sorts, counts, exports and says, as pure functions.
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../src/text/format.ts';
import { wordsFor } from '../../../src/text/words.ts';
import { lightOf } from '../../../src/tab/charts/lightKind.ts';
import { monthHeads } from '../../../src/tab/charts/months.ts';
import { factsOf, titleOf } from '../../../src/tab/pages/portfolio/attention.ts';
import { portfolioCsv } from '../../../src/tab/pages/portfolio/exportCsv.ts';
import {
  completedBy,
  countLights,
  filterParams,
  filterProjects,
  hasFilters,
  isPast,
  paramsOf,
  queryOf,
  showsPast,
  withoutFilters,
  worstFirst,
} from '../../../src/tab/pages/portfolio/portfolioQuery.ts';
import { mayChoose } from '../../../src/tab/shell/agendaFacts.ts';
import { sinceText } from '../../../src/tab/shell/sinceText.ts';
import { personOptions } from '../../../src/tab/shell/usePersonOptions.ts';
import { BODIES } from '../project/fakeProject.ts';
import { AGENDA_ITEM, cellOf, portfolioView, PROJECT_ROWS, UNACCOUNTED } from './fakePortfolio.ts';

const [da, en] = [wordsFor('da'), wordsFor('en')];
const format = formatFor('da');
const query = (text = '') => queryOf(new URLSearchParams(text));
const titles = (rows: readonly { readonly title: string }[]) => rows.map(({ title }) => title);

describe('The address', () => {
  it('says month, parameter and filters, and is read back as it was written', () => {
    const text = 'month=2026-09&parameter=time&portfolio=RSI%2CSYS&region=nordjylland&phase=execution';
    expect(String(new URLSearchParams(paramsOf(query(text))))).toBe(text);
  });

  it('is empty for what is as usual', () => {
    expect(paramsOf(query())).toEqual({});
    expect(hasFilters(query('month=2026-09&parameter=time'))).toBe(false);
  });

  it('opens also where it says something that is not known', () => {
    expect(query('month=2026-13&parameter=mood&portfolio=XYZ,RSI&region=skåne&phase=')).toEqual({
      ...query(),
      portfolio: ['RSI'],
    });
  });

  it('gives the monthly report its filters alone', () => {
    expect(filterParams(query('parameter=money&phase=analysis&month=2026-09'))).toEqual({ phase: 'analysis' });
  });

  it('forgets the filters, and nothing else', () => {
    expect(paramsOf(withoutFilters(query('month=2026-09&parameter=time&region=sjaelland')))).toEqual({
      month: '2026-09',
      parameter: 'time',
    });
  });
});

describe('What is shown', () => {
  it('ST-8: is filtered by portfolio, phase, and by the regions that take part or are responsible', () => {
    expect(titles(filterProjects(PROJECT_ROWS, query('portfolio=SYS')))).toEqual(['Nyt 112-alarmsystem']);
    expect(filterProjects(PROJECT_ROWS, query('phase=analysis,realisation'))).toHaveLength(3);
    const [first, ...rest] = PROJECT_ROWS;
    const rows = [{ ...first!, regions: ['nordjylland' as const] }, ...rest.map((row) => ({ ...row, regions: [] }))];
    const inNorth = filterProjects(rows, query('region=nordjylland'));
    expect(titles(inNorth)).toEqual([
      first!.title,
      ...titles(rest.filter(({ responsibleRegion }) => responsibleRegion === 'nordjylland')),
    ]);
  });

  it('stands worst first, a missing report after yellow, and what is completed last', () => {
    const lights = worstFirst(PROJECT_ROWS, 'overall').map((row) =>
      completedBy(row) === null ? lightOf(row.cells.at(-1)!, 'overall') : 'done',
    );
    expect(lights.join(' ')).toBe('red yellow yellow missing green green green green green not-owed done');
  });

  it('is counted as the matrix shows it: by the chosen parameter, without what is completed', () => {
    expect(countLights(PROJECT_ROWS, 'overall')).toEqual([
      { kind: 'red', count: 1 },
      { kind: 'yellow', count: 2 },
      { kind: 'green', count: 5 },
      { kind: 'missing', count: 1 },
    ]);
    expect(countLights(PROJECT_ROWS, 'deliverables')).toEqual([
      { kind: 'green', count: 8 },
      { kind: 'missing', count: 1 },
    ]);
  });

  it('ST-7: shows a missing report as missing for every parameter, never as green', () => {
    const missing = cellOf('2026-10', 'm', 'p-1');
    expect(
      ['overall', 'deliverables', 'time', 'money', 'resources'].map((key) => lightOf(missing, key as 'time')),
    ).toEqual(Array.from({ length: 5 }, () => 'missing'));
  });

  it('calls a project completed only from the month in which it was', () => {
    const row = { ...PROJECT_ROWS[10]!, completed: '2026-11' };
    expect(completedBy(row)).toBeNull();
    expect(completedBy({ ...row, completed: '2026-10' })).toBe('2026-10');
  });

  it('leaves out closed projects without a light until they are asked for', () => {
    const [row] = PROJECT_ROWS;
    const closed = { ...row!, state: 'closed' as const };
    const past = { ...closed, cells: closed.cells.map((cell) => cellOf(cell.month, '-', row!.id)) };
    expect([row!, closed, past].map(isPast)).toEqual([false, false, true]);
    expect(['', 'closed=shown', 'phase=closed'].map((text) => showsPast(query(text)))).toEqual([false, true, true]);
    expect(worstFirst([closed, ...PROJECT_ROWS], 'overall').at(-1)?.state).toBe('closed');
    expect(paramsOf(query('closed=shown'))).toEqual({ closed: 'shown' });
  });

  it('names its months, with the year where it begins and where it turns', () => {
    const heads = monthHeads(['2025-11', '2025-12', '2026-01', '2026-05'], 'da');
    expect(heads.map(({ short }) => short)).toEqual(['nov. 25', 'dec.', 'jan. 26', 'maj']);
    expect(heads[0]?.long).toBe('november 2025');
    expect(monthHeads(['2026-01'], 'en')[0]).toMatchObject({ short: 'Jan 26', long: 'January 2026' });
  });
});

describe('The file', () => {
  const lines = portfolioCsv(PROJECT_ROWS, da, format).split('\r\n');

  it('has a line for each project and month, for a Danish spreadsheet', () => {
    expect(lines[0]).toBe(
      '\uFEFFNr.;Projekt;Portefølje;Ansvarlig;Fælles projektleder;Fase;Måned;Samlet;Leverancer;Tid;Penge;Ressourcer;Frist;Rettet',
    );
    expect(lines).toHaveLength(1 + PROJECT_ROWS.length * 12 + 1);
    expect(lines[12]).toBe(
      'P-1;Fællesregional præhospital patientjournal (PPJ);RSI;Region Midtjylland;Projektleder, Fællesregional præhospital patientjournal (PPJ);Anskaffelse;oktober 2026;Rød;Grøn;Rød;Gul;Grøn;02-11-2026;',
    );
  });

  it('says what is missing and what is corrected, and leaves empty what is not asked for', () => {
    const of = (number: string) =>
      lines.filter((line) => line.startsWith(`${number};`)).map((line) => line.split(';').slice(-8));
    expect(of('P-4').at(-1)).toEqual([
      'oktober 2026',
      'Mangler',
      'Mangler',
      'Mangler',
      'Mangler',
      'Mangler',
      '02-11-2026',
      '',
    ]);
    expect(of('P-4')[0]).toEqual(['november 2025', '', '', '', '', '', '', '']);
    expect(of('P-5')[6]?.at(-1)).toBe('Ja');
  });

  it('never lets a title become a formula', () => {
    const [row] = portfolioCsv([{ ...PROJECT_ROWS[0]!, title: '=SUM(A1);x' }], da, format)
      .split('\r\n')
      .slice(1);
    expect(row).toContain(`"'=SUM(A1);x"`);
  });
});

describe('What needs attention', () => {
  const [missing, red, yellow] = portfolioView().attention;

  it('ST-7: tells a missing report with its due day, how late it is, and how often it was asked for', () => {
    expect(titleOf(missing!, da, format)).toBe('LIMS på patologiområdet mangler rapporten for oktober');
    expect(factsOf(missing!, da, format)).toEqual([
      'Forfaldt mandag 2. november, for 14 arbejdsdage siden.',
      'Påmindet to gange.',
    ]);
    expect(factsOf({ ...missing!, item: red!.item }, da, format).slice(2)).toEqual(factsOf(red!, da, format));
    expect(factsOf({ ...missing!, reminded: 1 }, da, format)[1]).toBe('Påmindet én gang.');
    expect(factsOf({ ...missing!, reminded: 0 }, da, format)[1]).toBe('Ikke påmindet endnu.');
    expect(factsOf(missing!, en, formatFor('en'))[0]).toBe('Was due Monday 2 November, 14 working days ago.');
  });

  it('PUB-2: tells at which meeting a red project is an item of its own, and who accounts', () => {
    expect(factsOf(red!, da, format)).toEqual([
      'Eget punkt på RSI-kredsens møde torsdag 3. december.',
      'Redegør: It-direktør, Region Midtjylland.',
    ]);
    expect(factsOf(yellow!, da, format)[1]).toBe('Der er endnu ikke valgt nogen til at redegøre.');
    expect(factsOf({ ...red!, item: { ...AGENDA_ITEM, meeting: null } }, da, format)[0]).toContain('næste møde');
    expect(factsOf({ ...red!, item: { ...AGENDA_ITEM, state: 'treated' } }, da, format)).toEqual([
      'Behandlet på RSI-kredsens møde torsdag 3. december.',
    ]);
    expect(factsOf({ ...red!, item: null }, da, format)).toEqual([]);
  });

  it('PUB-2: lets who accounts be named only by those who may, and only while nobody is', () => {
    expect(mayChoose(UNACCOUNTED)).toBe(true);
    expect(mayChoose({ ...UNACCOUNTED, actions: [] })).toBe(false);
    expect(mayChoose({ ...UNACCOUNTED, accountable: AGENDA_ITEM.accountable })).toBe(false);
    expect(mayChoose(null)).toBe(false);
  });

  it('sets the IT directors first among those who can be named', () => {
    expect(personOptions(BODIES, da, 'IT5').slice(0, 3)).toEqual([
      { value: 'it-midt', label: 'It-direktør, Region Midtjylland', group: 'IT5' },
      { value: 'it-syd', label: 'It-direktør, Region Syddanmark', group: 'IT5' },
      { value: 'ejer-ppj', label: 'Projektejer, PPJ', group: 'Øvrige' },
    ]);
  });

  it('tells two people of the same name apart by their seats', () => {
    const twice = BODIES.map((body) => ({
      ...body,
      members: body.members.map((member, index) => ({
        ...member,
        person: 'Medlem',
        region: index === 0 ? ('midtjylland' as const) : ('syddanmark' as const),
      })),
    }));
    const labels = personOptions(twice, da).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('Since last month', () => {
  it('tells each kind of change in a sentence', () => {
    expect(portfolioView().since.map((line) => sinceText(line, da))).toEqual([
      'Samlet status er gået fra gul til rød',
      'Tid er gået fra gul til rød',
      'Samlet status er gået fra grøn til gul',
      'Rapporten mangler',
      'Første rapport: grøn',
      'Gået fra Analyse til Anskaffelse',
      'Region Sjælland afventer',
    ]);
  });

  it('is complete in English', () => {
    const line = portfolioView().since[0]!;
    expect(sinceText(line, en)).toBe('The overall status went from yellow to red');
    for (const kind of ['missing', 'completed', 'corrected', 'escalated'] as const) {
      expect(sinceText({ ...line, kind }, en)).toMatch(/^[A-Z]/);
    }
  });
});
