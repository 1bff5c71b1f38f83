// Reports, agenda items, escalations and reminders as the cards see them, for tests that need no store.
import type { AgendaFace } from '../../src/bot/agendaFace.ts';
import type { AnswerFace, EscalationFace } from '../../src/bot/escalationFace.ts';
import type { EscalationRoundFace } from '../../src/bot/escalationRoundFace.ts';
import type { ReminderFace, ReminderLine, ReportLine } from '../../src/bot/reminderFace.ts';
import type { StatusFace } from '../../src/bot/statusFace.ts';
import { ballot, standing } from '../../src/domain/round/ballot.rules.ts';
import type { EscalationQuestion, EscalationRound } from '../../src/domain/round/round.list.ts';
import type { StatusReport } from '../../src/domain/status/status.list.ts';
import { REGIONS } from './faces.ts';

const TODAY = '2026-11-20';

export const report = (more: Partial<StatusReport> = {}): StatusReport => ({
  title: 'Klinisk Immunologi IT, 2026-10',
  project: 'kiit',
  month: '2026-10',
  revision: 1,
  state: 'published',
  deliverables: 'green',
  time: 'green',
  money: 'green',
  resources: 'green',
  overall: 'green',
  published: '2026-11-02T08:00:00.000Z',
  publishedBy: 'pl-kiit',
  ...more,
});

export const statusFaceOf = (record: Partial<StatusReport> = {}, more: Partial<StatusFace> = {}): StatusFace => ({
  id: 'status-kiit-2026-10-v1',
  record: report(record),
  title: 'Klinisk Immunologi IT',
  number: 'P-2',
  overall: record.overall ?? 'green',
  before: report({ month: '2026-09' }),
  replaced: false,
  publishedBy: 'Projektleder, Klinisk Immunologi IT',
  budget: null,
  plannedEnd: null,
  checks: [],
  agenda: null,
  restricted: false,
  ...more,
});

export const agendaFaceOf = (
  record: Partial<AgendaFace['record']> = {},
  more: Partial<AgendaFace> = {},
): AgendaFace => ({
  id: 'agenda-rsi-2026-12-17-kiit',
  record: {
    title: 'Klinisk Immunologi IT',
    body: 'rsi',
    meeting: '2026-12-17',
    state: 'open',
    why: 'red',
    project: 'kiit',
    month: '2026-10',
    overall: 'red',
    ...record,
  },
  title: 'Klinisk Immunologi IT',
  body: 'RSI-kredsen',
  accountable: 'It-direktør, Region Syddanmark',
  region: 'Region Syddanmark',
  restricted: false,
  ...more,
});

export const escalationFaceOf = (
  record: Partial<EscalationFace['record']> = {},
  more: Partial<EscalationFace> = {},
): EscalationFace => ({
  id: 'escalation-status-kiit-2026-10-v1',
  record: {
    title: 'Klinisk Immunologi IT',
    state: 'confirmed',
    triggers: [{ kind: 'red-status', month: '2026-10' }],
    proposed: '2026-11-02',
    project: 'kiit',
    fromKind: 'projectSteeringGroup',
    toKind: 'RSI',
    to: 'rsi',
    what: 'Leverandøren er to måneder forsinket.',
    why: 'Styregruppen kan ikke selv flytte rammen.',
    asked: 'RSI-kredsen bedes flytte slutdatoen til 1. maj.',
    by: '2026-12-04',
    confirmed: '2026-11-20T08:00:00.000Z',
    ...record,
  },
  number: 'ESK-4',
  from: { kind: 'projectSteeringGroup', name: 'Styregruppen for Klinisk Immunologi IT' },
  to: { kind: 'RSI', name: 'RSI-kredsen' },
  sender: 'Projektejer, Klinisk Immunologi IT',
  receiver: '',
  round: null,
  raisedTo: null,
  restricted: false,
  ...more,
});

export const answerFaceOf = (
  record: Partial<AnswerFace['record']> = {},
  more: Partial<AnswerFace> = {},
): AnswerFace => ({
  id: 'escalation-status-kiit-2026-10-v1-answer',
  record: {
    title: 'Klinisk Immunologi IT',
    escalation: 'escalation-status-kiit-2026-10-v1',
    fromKind: 'RSI',
    outcome: 'granted',
    decision: 'Slutdatoen flyttes.',
    closed: '2026-12-03T10:00:00.000Z',
    ...record,
  },
  number: 'ESK-4',
  by: { kind: 'RSI', name: 'RSI-kredsen' },
  title: 'Klinisk Immunologi IT',
  restricted: false,
  ...more,
});

export function escalationRoundFaceOf(
  record: Partial<EscalationRound> = {},
  more: Partial<EscalationRoundFace> = {},
  question: Partial<EscalationQuestion> = {},
): EscalationRoundFace {
  const round: EscalationRound = {
    title: 'ESK-4 Klinisk Immunologi IT',
    escalation: 'e1',
    body: 'RSI',
    bodyId: 'rsi',
    state: 'open',
    number: 1,
    question: {
      escalation: 'e1',
      number: 'ESK-4',
      title: 'Klinisk Immunologi IT',
      fromKind: 'projectSteeringGroup',
      from: 'psg-kiit',
      what: 'Leverandøren er to måneder forsinket.',
      why: 'Styregruppen kan ikke selv flytte rammen.',
      asked: 'RSI-kredsen bedes flytte slutdatoen til 1. maj.',
      by: '2026-12-04',
      project: 'kiit',
      change: null,
      ...question,
    },
    questionHash: 'f'.repeat(64),
    openedBy: 'rsi-formand',
    opened: '2026-11-18T08:00:00.000Z',
    deadline: '2026-11-25',
    answers: [],
    ...record,
  };
  const lines = ballot(round.answers, REGIONS, TODAY);
  return {
    id: 'e1-r1',
    record: round,
    bodyName: 'RSI-kredsen',
    daysLeft: 3,
    today: TODAY,
    lines,
    standing: standing(round, lines, TODAY),
    meeting: '2026-12-17',
    from: { kind: 'projectSteeringGroup', name: 'Styregruppen for Klinisk Immunologi IT' },
    restricted: false,
    ...more,
  };
}

export const reportLine = (more: Partial<ReportLine> = {}): ReportLine => ({
  id: 'status-kiit-2026-11-v1',
  month: '2026-11',
  version: 0,
  draft: null,
  form: { deliverables: 'green', time: 'green', money: 'green', resources: 'green' },
  last: report(),
  published: null,
  ...more,
});

export const line = (more: Partial<ReminderLine> = {}): ReminderLine => ({
  kind: 'status-report',
  stage: 'on',
  due: TODAY,
  title: 'Klinisk Immunologi IT',
  daysLeft: 0,
  path: '/status/status-kiit-2026-11-v1',
  is: 'waiting',
  report: reportLine(),
  ...more,
});

export const reminderFaceOf = (lines: readonly ReminderLine[], more: Partial<ReminderFace> = {}): ReminderFace => ({
  id: 'reminder-2026-11-20-person-pl-kiit',
  isPersonal: true,
  bodyName: '',
  today: TODAY,
  lines,
  ...more,
});
