// A portfolio report made of nothing but what a test says of its projects.
import type { MonthCellView } from '../../src/contract/light.ts';
import type { ProjectRow, ProjectView } from '../../src/contract/project.ts';
import type { StatusView } from '../../src/contract/status.ts';
import { monthsFrom } from '../../src/domain/status/month.rules.ts';
import type { PortfolioReport, TroubledProject } from '../../src/server/portfolioReport/reportData.ts';

type Light = 'green' | 'yellow' | 'red';

export interface Made {
  readonly title: string;
  /** The light of every month. */
  readonly light: Light;
  /** What the report says of time, where the light is not green. */
  readonly text?: string;
}

const MONTHS = monthsFrom('2025-11', '2026-10');

/** A report for October 2026, made on 20 November; `made` are the projects, in the order of the paper. */
export function reportOf(...made: readonly Made[]): PortfolioReport {
  const rows = made.map(rowOf);
  return {
    month: '2026-10',
    months: MONTHS,
    made: '2026-11-20T09:42:00Z',
    today: '2026-11-20',
    filters: { portfolio: [], region: [], phase: [] },
    rows,
    closed: [],
    attention: [],
    since: [],
    troubled: made.flatMap((one, index) => troubledOf(one, rows[index])),
  };
}

const cellOf = (month: string, overall: Light): MonthCellView => ({
  month,
  is: 'reported',
  overall,
  lights: { deliverables: 'green', time: overall, money: 'green', resources: 'green' },
  report: `report-${month}`,
  corrected: false,
  due: `${month}-28`,
  workingDaysLate: 0,
});

const rowOf = ({ title, light }: Made, index: number): ProjectRow => ({
  id: `p${index}`,
  number: `P-${index + 1}`,
  version: 1,
  state: 'execution',
  title,
  portfolio: 'RSI',
  responsible: 'Region Nordjylland',
  responsibleRegion: 'nordjylland',
  regions: ['nordjylland'],
  manager: { id: 'leader', name: 'Projektleder' },
  cells: MONTHS.map((month) => cellOf(month, light)),
  trend: {
    overall: 'unchanged',
    deliverables: 'unchanged',
    time: 'unchanged',
    money: 'unchanged',
    resources: 'unchanged',
  },
  completed: null,
  paused: false,
  mine: false,
});

function troubledOf({ light, text }: Made, row: ProjectRow | undefined): TroubledProject[] {
  if (light === 'green' || !row) return [];
  const project: ProjectView = {
    ...row,
    form: {},
    owner: null,
    steeringGroup: null,
    change: null,
    phases: [],
    decided: null,
    nextGate: { from: 'execution', to: 'realisation', putTo: 'RSI', does: 'decides', date: '2027-03-01' },
    participation: [],
    tolerances: { costPercent: 10, yellowMonths: 1, redMonths: 3, own: false },
    actual: null,
    reports: [],
    escalations: [],
    agenda: [],
    since: [],
    troubles: [],
    reminded: 0,
    actions: [],
  };
  const report: StatusView = {
    id: 'report-2026-10',
    version: 1,
    state: 'published',
    project: row.id,
    projectTitle: row.title,
    projectNumber: row.number,
    month: '2026-10',
    revision: 1,
    overall: light,
    due: '2026-11-02',
    workingDays: -14,
    missing: false,
    manager: row.manager,
    published: '2026-11-02T08:00:00Z',
    publishedBy: row.manager,
    mine: false,
    asked: false,
    form: {
      deliverables: 'green',
      time: light,
      ...(text !== undefined && { timeText: text }),
      timeCause: 'suppliers',
      money: 'green',
      resources: 'green',
      spent: 1_200_000,
      expectedEnd: '2027-06-30',
    },
    regions: [],
    before: null,
    months: [],
    budget: 1_000_000,
    plannedEnd: '2027-04-30',
    checks: [
      { parameter: 'money', light: 'red' },
      { parameter: 'time', light: 'yellow' },
    ],
    corrects: null,
    correctionReason: null,
    corrected: [],
    revisions: [],
    agenda: null,
    told: null,
    editedByHand: false,
    actions: [],
  };
  return [{ row, light, project, report }];
}
