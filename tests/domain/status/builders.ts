// Builders for projects, reports, agenda items and escalations, with only what a test is about said aloud.
import type { AgendaItem } from '../../../src/domain/agenda/agendaItem.list.ts';
import type { EscalationFacts } from '../../../src/domain/escalation/escalation.actions.ts';
import type { Escalation } from '../../../src/domain/escalation/escalation.list.ts';
import type { Actor, HeldSeat } from '../../../src/domain/people/rights.ts';
import type { Project } from '../../../src/domain/project/project.list.ts';
import type { ProjectPart } from '../../../src/domain/project/project.rights.ts';
import type { BodiesByKind, StatusFacts, StatusSettings, WithId } from '../../../src/domain/status/status.facts.ts';
import { SETTINGS as STANDARDS } from '../../../src/domain/setting/setting.list.ts';
import { statusId, type Light, type StatusReport } from '../../../src/domain/status/status.list.ts';
import { overallOf } from '../../../src/domain/status/status.rules.ts';
import { hash, anActor, aSeat, memberFor, chairOfBody, SOMEBODY } from '../builders.ts';

/** A Friday in November. The report for November is due on Tuesday 1 December. */
export const TODAY = '2026-11-20';
export const MONTH = '2026-11';

export const BODIES: BodiesByKind = {
  RSI: { id: 'rsi', name: 'RSI-kredsen', kind: 'RSI' },
  IT5: { id: 'it5', name: 'IT5', kind: 'IT5' },
  SYS: { id: 'sys', name: 'SYS', kind: 'SYS' },
  FSG: { id: 'fsg-e-journal', name: 'Forretningsstyregruppen for E-journal', kind: 'FSG' },
  projectSteeringGroup: { id: 'psg-kiit', name: 'Styregruppen for KIIT', kind: 'projectSteeringGroup' },
};

export const aProject = (more: Partial<WithId<Project>> = {}): WithId<Project> => ({
  id: 'kiit',
  title: 'Klinisk Immunologi IT (KIIT)',
  state: 'execution',
  portfolio: 'RSI',
  owner: 'owner',
  manager: 'manager',
  steeringGroup: 'psg-kiit',
  steeringRegion: 'syddanmark',
  budget: 20_000_000,
  plannedEnd: '2027-03-31',
  ...more,
});

type Lights = readonly [Light, Light, Light, Light];

/** A report with one light for all parameters, or one each; yellow and red come with a text. */
export const aReport = (lights: Light | Lights = 'green', more: Partial<StatusReport> = {}): WithId<StatusReport> => {
  const [deliverables, time, money, resources] = typeof lights === 'string' ? [lights, lights, lights, lights] : lights;
  const month = more.month ?? MONTH;
  const told = (light: Light, key: string) =>
    light === 'yellow' || light === 'red' ? { [`${key}Text`]: 'Leverandøren er forsinket.' } : {};
  const report: StatusReport = {
    title: `Klinisk Immunologi IT (KIIT), ${month}`,
    project: 'kiit',
    month,
    revision: 1,
    state: 'draft',
    deliverables,
    time,
    money,
    resources,
    ...told(deliverables, 'deliverables'),
    ...told(time, 'time'),
    ...told(money, 'money'),
    ...told(resources, 'resources'),
    ...more,
  };
  return { id: statusId(report.project, month, report.revision), ...report };
};

/** A report as it stands after it was published. */
export const published = (
  month: string,
  lights: Light | Lights = 'green',
  more: Partial<StatusReport> = {},
): WithId<StatusReport> => {
  const report = aReport(lights, { month, state: 'published', published: `${month}-28T09:00:00Z`, ...more });
  const overall = overallOf(report);
  return { ...report, ...(overall && { overall }) };
};

export const SETTINGS: StatusSettings = {
  agreementDays: ['05-01', '06-05', '12-24', '12-31'],
  meetings: [
    { body: 'rsi', date: '2027-03-11' },
    { body: 'rsi', date: '2026-12-17' },
    { body: 'sys', date: '2026-12-10' },
    { body: 'rsi', date: '2026-09-30' },
  ],
  repeatedReports: STANDARDS.repeatedReports.standard,
  missingReportDays: STANDARDS.missingReportDays.standard,
};

export const steeringSeat = (more: Partial<HeldSeat> = {}): HeldSeat =>
  aSeat({ body: 'psg-kiit', bodyKind: 'projectSteeringGroup', bodyName: 'Styregruppen for KIIT', ...more });

export const WHO: Readonly<Record<ProjectPart, Actor>> = {
  manager: anActor('manager'),
  owner: anActor('owner'),
  steeringChair: anActor('steering-chair', [steeringSeat({ role: 'chair' })]),
  steeringMember: anActor('steering-member', [steeringSeat({ region: 'nordjylland' })]),
  rsiMember: memberFor('midtjylland', 'RSI'),
  rsiChair: chairOfBody('RSI'),
  itDirector: anActor('it-director', [aSeat({ body: 'it5', bodyKind: 'IT5', bodyName: 'IT5' })]),
  secretariat: SOMEBODY.secretariat,
};
export const STRANGER = anActor('stranger', [steeringSeat({ body: 'psg-other', role: 'chair' })]);

export const statusFacts = (more: Partial<StatusFacts> = {}): StatusFacts => ({
  id: statusId('kiit', MONTH),
  now: `${more.today ?? TODAY}T09:00:00Z`,
  today: TODAY,
  actor: WHO.manager,
  project: aProject(),
  reports: [],
  settings: SETTINGS,
  bodies: BODIES,
  agendaItems: [],
  escalations: [],
  itDirector: (region) => `it-director-${region}`,
  ...more,
});

export const anItem = (more: Partial<AgendaItem> = {}): WithId<AgendaItem> => ({
  id: 'agenda-rsi-2026-12-17-kiit',
  title: 'Klinisk Immunologi IT (KIIT)',
  body: 'rsi',
  meeting: '2026-12-17',
  state: 'open',
  why: 'red',
  project: 'kiit',
  report: statusId('kiit', '2026-10'),
  month: '2026-10',
  overall: 'red',
  ...more,
});

export const anEscalation = (more: Partial<Escalation> = {}): WithId<Escalation> => ({
  id: 'escalation-1',
  title: 'Klinisk Immunologi IT (KIIT)',
  state: 'proposed',
  triggers: [{ kind: 'red-status', month: '2026-10' }],
  proposed: TODAY,
  project: 'kiit',
  fromKind: 'projectSteeringGroup',
  from: 'psg-kiit',
  toKind: 'RSI',
  ...more,
});

export const escalationFacts = (actor: Actor, more: Partial<EscalationFacts> = {}): EscalationFacts => ({
  id: 'escalation-1',
  now: `${TODAY}T09:00:00Z`,
  today: TODAY,
  actor,
  project: aProject(),
  bodies: BODIES,
  number: 'ESK-1',
  settings: { agreementDays: SETTINGS.agreementDays, roundWorkingDays: STANDARDS.roundWorkingDays.standard },
  hash,
  ...more,
});
