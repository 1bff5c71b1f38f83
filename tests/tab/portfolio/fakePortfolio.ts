// A portfolio as the secretariat sees it on 20 November 2026, one light per letter: green, yellow, red, missing, not owed.
import type { AgendaItemView } from '../../../src/contract/agenda.ts';
import type { MonthCellView } from '../../../src/contract/light.ts';
import type { PortfolioView, ProjectRow } from '../../../src/contract/project.ts';
import type { Phase } from '../../../src/domain/project/phases.data.ts';
import { regionName, type RegionId } from '../../../src/domain/region/regions.ts';
import { addToMonth, monthsFrom } from '../../../src/domain/status/month.rules.ts';
import { statusId, type Light } from '../../../src/domain/status/status.list.ts';
import { trendOf } from '../../../src/domain/status/status.rules.ts';

export const MONTH = '2026-10';

type Line = [
  title: string,
  /** A region's key, or the name of another party. */
  responsible: string,
  state: Phase,
  /** The last twelve months, the newest last. */
  lights: string,
  more?: Partial<ProjectRow>,
];

const LINES: Line[] = [
  ['Fællesregional præhospital patientjournal (PPJ)', 'midtjylland', 'procurement', 'ggggyyygggyr'],
  ['Klinisk Immunologi IT (KIIT)', 'syddanmark', 'execution', 'yyyyyrryyyyy'],
  ['Digital løsning til fravalg af genoplivningsforsøg', 'Sundhedsdatastyrelsen', 'execution', 'yyyyyggggggy'],
  ['LIMS på patologiområdet', 'hovedstaden', 'procurement', '----ggggyygm'],
  ['Opgradering af ApoVision', 'nordjylland', 'execution', 'ggggyyGggggg'],
  ['Pseudonymisering af oplysninger i journaler og logs', 'nordjylland', 'execution', 'yyyyggggyyyg'],
  ['It-understøttelse af udlevering af vederlagsfri medicin', 'nordjylland', 'procurement', '------ggggyg'],
  ['Nyt 112-alarmsystem', 'syddanmark', 'procurement', '---ggggggggg', { portfolio: 'SYS' }],
  ['Digital hudkræftdiagnostik', 'hovedstaden', 'analysis', '-----------g'],
  ['Automatisering af manuelle processer i klinikken', 'midtjylland', 'analysis', '------------', { paused: true }],
  ['Nyt RIS/PACS i Region Hovedstaden', 'hovedstaden', 'realisation', 'gggggyygg---', { completed: '2026-08' }],
];

const LIGHTS: Readonly<Record<string, Light>> = { g: 'green', y: 'yellow', r: 'red' };

export const PROJECT_ROWS: readonly ProjectRow[] = LINES.map((line, index) => rowOf(line, index + 1));

export const AGENDA_ITEM: AgendaItemView = {
  id: 'agenda-rsi-2026-12-03-p-1',
  version: 2,
  state: 'open',
  title: 'Fællesregional præhospital patientjournal (PPJ)',
  body: 'rsi',
  bodyName: 'RSI-kredsen',
  meeting: '2026-12-03',
  why: 'red',
  project: 'p-1',
  report: statusId('p-1', MONTH),
  month: MONTH,
  overall: 'red',
  accountableRegion: 'midtjylland',
  accountable: { id: 'it-midt', name: 'It-direktør, Region Midtjylland' },
  decision: null,
  treated: null,
  actions: [],
};

export const UNACCOUNTED: AgendaItemView = {
  ...AGENDA_ITEM,
  id: 'agenda-rsi-2026-12-03-p-3',
  title: 'Digital løsning til fravalg af genoplivningsforsøg',
  why: 'turned-yellow',
  project: 'p-3',
  report: statusId('p-3', MONTH),
  overall: 'yellow',
  accountableRegion: null,
  accountable: null,
  actions: [{ action: 'name-accountable', blocked: null }],
};

export function portfolioView(month = MONTH): PortfolioView {
  const shift = (cell: MonthCellView) => ({ ...cell, month: addToMonth(cell.month, monthsApart(MONTH, month)) });
  return {
    month,
    months: monthsFrom(addToMonth(month, -11), month),
    newest: '2026-11',
    rows: PROJECT_ROWS.map((row) => ({ ...row, cells: row.cells.map(shift) })),
    attention: [
      {
        kind: 'missing',
        project: 'p-4',
        title: 'LIMS på patologiområdet',
        month,
        due: '2026-11-02',
        workingDaysLate: 14,
        reminded: 2,
        item: null,
        remind: true,
      },
      { ...NOT_MISSING, kind: 'red', project: 'p-1', title: PROJECT_ROWS[0]?.title ?? '', month, item: AGENDA_ITEM },
      {
        ...NOT_MISSING,
        kind: 'turned-yellow',
        project: 'p-3',
        title: PROJECT_ROWS[2]?.title ?? '',
        month,
        item: UNACCOUNTED,
      },
    ],
    since: [
      since('p-1', 'light', { parameter: 'overall', was: 'yellow', now: 'red' }),
      since('p-1', 'light', { parameter: 'time', was: 'yellow', now: 'red' }),
      since('p-3', 'light', { parameter: 'overall', was: 'green', now: 'yellow' }),
      since('p-4', 'missing'),
      since('p-9', 'first-report', { parameter: 'overall', now: 'green' }),
      since('p-7', 'phase', { was: 'analysis', now: 'procurement' }),
      since('p-8', 'participation', { was: 'sjaelland', now: 'waits' }),
    ],
    canCreate: true,
  };
}

const NOT_MISSING = { due: null, workingDaysLate: 0, reminded: 0, remind: false } as const;

const since = (
  project: string,
  kind: PortfolioView['since'][number]['kind'],
  more: Partial<PortfolioView['since'][number]> = {},
): PortfolioView['since'][number] => ({
  project,
  title: PROJECT_ROWS.find(({ id }) => id === project)?.title ?? project,
  kind,
  parameter: null,
  was: null,
  now: null,
  ...more,
});

/** A capital letter is a report that has been corrected. */
export function cellOf(month: string, letter: string, project: string): MonthCellView {
  const light = LIGHTS[letter.toLowerCase()] ?? null;
  const owed = letter !== '-';
  return {
    month,
    is: light ? 'reported' : letter === 'm' ? 'missing' : letter === 'c' ? 'coming' : 'not-owed',
    overall: light,
    lights: light && {
      deliverables: 'green',
      time: light,
      money: light === 'red' ? 'yellow' : 'green',
      resources: 'green',
    },
    report: light ? statusId(project, month) : null,
    corrected: letter === 'G',
    due: owed ? `${addToMonth(month, 1)}-02` : null,
    workingDaysLate: letter === 'm' ? 14 : 0,
  };
}

function rowOf([title, responsible, state, letters, more]: Line, number: number): ProjectRow {
  const id = `p-${number}`;
  const region = isRegion(responsible) ? responsible : null;
  const months = monthsFrom(addToMonth(MONTH, -11), MONTH);
  const cells = months.map((month, index) => cellOf(month, letters.charAt(index), id));
  const [before, now] = cells.slice(-2);
  const trend = (key: 'overall' | 'time') =>
    key === 'overall' ? trendOf(now?.overall, before?.overall) : trendOf(now?.lights?.time, before?.lights?.time);
  return {
    id,
    number: `P-${number}`,
    version: 7,
    state,
    title,
    portfolio: 'RSI',
    responsible: region ? regionName(region) : responsible,
    responsibleRegion: region,
    regions: ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'],
    manager: { id: `pm-${number}`, name: `Projektleder, ${title}` },
    cells,
    trend: {
      overall: trend('overall'),
      deliverables: now?.overall && before?.overall ? 'unchanged' : null,
      time: trend('time'),
      money: now?.overall && before?.overall ? 'unchanged' : null,
      resources: now?.overall && before?.overall ? 'unchanged' : null,
    },
    completed: null,
    paused: false,
    mine: false,
    ...more,
  };
}

function isRegion(text: string): text is RegionId {
  return /^[a-z]+$/.test(text);
}

function monthsApart(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}
