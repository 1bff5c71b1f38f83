// “Mit overblik” of the FSA of E-journal, and of someone for whom nothing waits.
import type { ChangeRow } from '../../src/contract/changeRow.ts';
import type { OverviewView, WaitingItem } from '../../src/contract/overview.ts';
import { ROWS } from './fakeRows.ts';

const row = (number: number): ChangeRow => {
  const found = ROWS.find(({ id }) => id === `aeo-${number}`);
  if (!found) throw new Error(`No row ÆØ-${number}`);
  return found;
};

const waiting = (kind: WaitingItem['kind'], number: number, more: Partial<WaitingItem>): WaitingItem => ({
  kind,
  change: row(number),
  round: null,
  body: null,
  region: 'nordjylland',
  due: null,
  workingDays: null,
  soon: false,
  ...more,
});

export const OVERVIEW: OverviewView = {
  flags: [],
  waiting: [
    waiting('answer', 132, { round: 'round-132', body: 'FSG', due: '2026-11-23', workingDays: 1, soon: true }),
    waiting('comment', 131, { due: '2026-11-25', workingDays: 3 }),
    waiting('open-round', 134, { body: 'FSG', due: '2026-11-27', workingDays: 5 }),
    waiting('draft', 135, { region: null }),
  ],
  tasks: [],
  filed: [row(118), row(127), row(134), row(135)],
  decided: [row(130), row(112), row(114)],
  deadlines: [
    {
      date: '2026-11-23',
      kind: 'round',
      title: 'Svarvisning på mobil',
      where: 'Forretningsstyregruppen for Laboratoriesvarportalen',
      change: 'aeo-132',
    },
    { date: '2026-11-25', kind: 'round', title: 'Søgning på tværs af journalnotater', where: 'SYS', change: 'aeo-118' },
    { date: '2026-12-10', kind: 'meeting', title: 'SYS-møde', where: 'SYS', change: null },
    {
      date: '2027-01-01',
      kind: 'region-change',
      title: 'Region Østdanmark afløser Region Hovedstaden og Region Sjælland',
      where: '',
      change: null,
    },
  ],
};

export const EMPTY_OVERVIEW: OverviewView = { ...OVERVIEW, waiting: [], deadlines: OVERVIEW.deadlines.slice(1) };
export const NEW_PERSON: OverviewView = { flags: [], waiting: [], tasks: [], filed: [], decided: [], deadlines: [] };

/** Someone for whom reports and escalations wait, beside a case. */
export const WITH_TASKS: OverviewView = {
  ...OVERVIEW,
  waiting: OVERVIEW.waiting.slice(0, 1),
  tasks: [
    {
      kind: 'report',
      record: 'statusReports/status-kiit-2026-10-v1',
      title: 'Klinisk Immunologi IT',
      where: '',
      month: '2026-10',
      project: 'kiit',
      due: '2026-11-20',
      workingDays: 0,
      soon: true,
      triggers: [],
    },
    {
      kind: 'confirm',
      record: 'escalations/esk-4',
      title: 'Klinisk Immunologi IT',
      where: 'Styregruppen for Klinisk Immunologi IT',
      month: null,
      project: 'kiit',
      due: null,
      workingDays: null,
      soon: false,
      triggers: [
        { kind: 'red-status', month: '2026-09' },
        { kind: 'tolerance', month: '2026-09', parameter: 'money' },
      ],
    },
    {
      kind: 'confirm',
      record: 'escalations/esk-5',
      title: 'Klinisk Immunologi IT',
      where: 'Styregruppen for Klinisk Immunologi IT',
      month: null,
      project: 'kiit',
      due: null,
      workingDays: null,
      soon: false,
      triggers: [{ kind: 'missing-report', month: '2026-10', due: '2026-11-02' }],
    },
    {
      kind: 'name-accountable',
      record: 'projects/fsp',
      title: 'Fælles SundhedsPlatform',
      where: 'RSI-kredsen',
      month: '2026-10',
      project: 'fsp',
      due: '2026-12-03',
      workingDays: 9,
      soon: false,
      triggers: [],
    },
  ],
};
