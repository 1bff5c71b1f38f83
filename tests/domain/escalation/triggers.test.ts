// ESC-3: what makes the app propose an escalation, and that it proposes each thing once.
import { describe, expect, it } from 'vitest';
import { hearReport } from '../../../src/domain/escalation/escalation.hear.ts';
import { escalationList, type Escalation } from '../../../src/domain/escalation/escalation.list.ts';
import { disagreementProposal, overdueProposal } from '../../../src/domain/escalation/proposal.rules.ts';
import { EDITION_2014 } from '../../../src/domain/edition/editions.data.ts';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { NOBODY } from '../../../src/domain/record/decision.ts';
import { decideStatus } from '../../../src/domain/status/status.decide.ts';
import { missingProposals, statusTriggers } from '../../../src/domain/status/status.escalate.ts';
import type { StatusFacts } from '../../../src/domain/status/status.facts.ts';
import { statusId, type Light, type StatusReport } from '../../../src/domain/status/status.list.ts';
import { aRound } from '../builders.ts';
import { accepted, created, told } from '../decided.ts';
import {
  anEscalation,
  aProject,
  aReport,
  BODIES,
  MONTH,
  published,
  SETTINGS,
  statusFacts,
} from '../status/builders.ts';

const TIME = (light: Light) => ['green', light, 'green', 'green'] as const;
const publish = (report: StatusReport, more: Partial<StatusFacts> = {}) =>
  created(accepted(decideStatus(report, { type: 'publish' }, statusFacts(more)))).filter(
    ({ list }) => list === 'escalations',
  );

describe('a status report', () => {
  it('ESC-3: that is red proposes an escalation, up the project’s line, by nobody', () => {
    const [proposed] = publish(aReport(TIME('red')));
    expect(proposed).toMatchObject({
      id: `escalation-${statusId('kiit', MONTH)}`,
      actor: NOBODY,
      entry: { action: 'propose', rule: 'ESC-3' },
      effects: [],
      record: {
        state: 'proposed',
        triggers: [{ kind: 'red-status', month: MONTH }],
        project: 'kiit',
        report: statusId('kiit', MONTH),
        fromKind: 'projectSteeringGroup',
        from: 'psg-kiit',
        toKind: 'RSI',
      },
    });
    expect(recordSchema(escalationList).safeParse(proposed?.record).success).toBe(true);
    expect(publish(aReport())).toEqual([]);
    expect(publish(aReport('yellow'))).toEqual([]);
  });

  it('ORG-2, ESC-2: of a project in SYS’ portfolio, steered by a system’s group, goes to SYS, one level up', () => {
    const bodies = { ...BODIES, projectSteeringGroup: BODIES.FSG! };
    const expected = { fromKind: 'FSG', from: 'fsg-e-journal', toKind: 'SYS' };
    const project = aProject({ portfolio: 'SYS', start: '2026-10-01' });
    expect(publish(aReport(TIME('red')), { bodies, project })[0]?.record).toMatchObject(expected);
    expect(publish(aReport(TIME('red')), { bodies })[0]?.record).toMatchObject({ toKind: 'RSI' });
    const late = missingProposals(project, [], {
      today: '2026-11-10',
      settings: SETTINGS,
      bodies,
    });
    expect(late[0]?.record).toMatchObject(expected);
  });

  it('ESC-3: that is red because of one region proposes one too', () => {
    const regionLights = [{ region: 'sjaelland' as const, light: 'red' as const, text: 'Testdata mangler.' }];
    expect(publish(aReport('green', { regionLights }))[0]?.record).toMatchObject({
      triggers: [{ kind: 'red-status' }],
    });
  });

  it('ESC-3: proposes when the same parameter is yellow or red in three reports in a row', () => {
    const kinds = (lights: Light[], repeatedReports = 3) =>
      statusTriggers(
        aProject(),
        lights.map((light, index) => published(`2026-0${index + 1}`, TIME(light))),
        { repeatedReports },
      ).filter(({ kind }) => kind === 'repeated');
    expect(kinds(['yellow', 'yellow'])).toEqual([]);
    expect(kinds(['yellow', 'red', 'yellow'])).toMatchObject([{ parameter: 'time', count: 3, month: '2026-03' }]);
    expect(kinds(['yellow', 'green', 'yellow', 'yellow'])).toEqual([]);
    expect(kinds(['yellow', 'yellow', 'yellow', 'green'])).toEqual([]);
    expect(kinds(['yellow', 'yellow', 'yellow'], 4)).toEqual([]);
    expect(kinds(['yellow', 'yellow'], 2)).toHaveLength(1);
    const others = [
      published('2026-01', ['yellow', 'green', 'green', 'green']),
      published('2026-02', ['green', 'yellow', 'green', 'green']),
      published('2026-03', ['green', 'green', 'yellow', 'green']),
    ];
    expect(statusTriggers(aProject(), others, { repeatedReports: 3 })).toEqual([]);
  });

  it('ESC-3, PUB-10: proposes when a tolerance is exceeded, though the lights are green', () => {
    const project = aProject({ budget: 1_000_000, plannedEnd: '2026-12-31' });
    const triggers = (more: Partial<StatusReport>) =>
      publish(aReport('green', more), { project })[0]?.record['triggers'];
    expect(triggers({ spent: 1_100_001 })).toEqual([{ kind: 'tolerance', month: MONTH, parameter: 'money' }]);
    expect(triggers({ expectedEnd: '2027-04-01' })).toEqual([{ kind: 'tolerance', month: MONTH, parameter: 'time' }]);
    expect(triggers({ spent: 1_100_000, expectedEnd: '2027-03-31' })).toBeUndefined();
  });

  it('ESC-3: makes one proposal of all that it triggers', () => {
    const reports = [published('2026-09', TIME('yellow')), published('2026-10', TIME('yellow'))];
    const [proposed, ...more] = publish(aReport(TIME('red'), { spent: 30_000_000 }), { reports });
    expect(proposed?.record).toMatchObject({
      triggers: [
        { kind: 'red-status' },
        { kind: 'repeated', parameter: 'time' },
        { kind: 'tolerance', parameter: 'money' },
      ],
    });
    expect(more).toEqual([]);
  });

  it('ESC-3: proposes nothing again that is open, and again next month when it was dismissed', () => {
    for (const state of ['proposed', 'confirmed', 'acknowledged'] as const)
      expect(publish(aReport(TIME('red')), { escalations: [anEscalation({ state })] })).toEqual([]);
    for (const state of ['dismissed', 'closed'] as const) {
      const ended = { state, ...(state === 'dismissed' && { dismissedBy: 'owner' }) };
      expect(publish(aReport(TIME('red')), { escalations: [anEscalation(ended)] })).toHaveLength(1);
      const sameMonth = anEscalation({ ...ended, triggers: [{ kind: 'red-status', month: MONTH }] });
      expect(publish(aReport(TIME('red')), { escalations: [sameMonth] })).toEqual([]);
    }
  });

  it('ESC-3: does not propose a dismissed run again while it goes on', () => {
    const reports = ['2026-08', '2026-09', '2026-10'].map((month) => published(month, TIME('yellow')));
    const dismissed = (month: string) =>
      anEscalation({
        state: 'dismissed',
        dismissedBy: 'owner',
        triggers: [{ kind: 'repeated', parameter: 'time', month, count: 3 }],
      });
    expect(publish(aReport(TIME('yellow')), { reports, escalations: [dismissed('2026-10')] })).toEqual([]);
    expect(publish(aReport(TIME('yellow')), { reports, escalations: [dismissed('2026-05')] })).toHaveLength(1);
  });

  it('ESC-3: of a month that a later report has passed proposes nothing', () => {
    expect(publish(aReport('red'), { today: '2026-12-20', reports: [published('2026-12')] })).toEqual([]);
  });
});

describe('a missing report', () => {
  const proposals = (today: string, reports: StatusReport[] = []) =>
    missingProposals(aProject({ start: '2026-10-01' }), reports, { today, settings: SETTINGS, bodies: BODIES });

  it('ESC-3, ST-7: is proposed when it is a week late, under a key that makes it once', () => {
    expect(proposals('2026-11-08')).toEqual([]);
    for (const today of ['2026-11-09', '2026-11-30'])
      expect(proposals(today)).toMatchObject([
        {
          id: 'escalation-kiit-2026-10-missing',
          record: { state: 'proposed', triggers: [{ kind: 'missing-report', month: '2026-10', due: '2026-11-02' }] },
        },
      ]);
    expect(proposals('2026-12-08')).toHaveLength(2);
    expect(proposals('2026-11-30', [published('2026-10', 'red')])).toEqual([]);
  });
});

describe('a report that was missing', () => {
  const MISSING = [{ kind: 'missing-report', month: MONTH, due: '2026-12-01' }] as const;
  const missing = (more: Partial<Escalation> = {}) => anEscalation({ triggers: [...MISSING], ...more });
  const came = { type: 'report-came', report: statusId('kiit', MONTH), month: MONTH } as const;
  const now = '2026-12-09T09:00:00Z';
  const hear = (more: Partial<Escalation> = {}) => {
    const { id: _id, ...record } = missing(more);
    return { record, heard: hearReport(record, came, { now }) };
  };

  it('ESC-3: tells the proposal when it is published, and nothing else: no other month, and nothing that a person has taken up', () => {
    const tells = (...escalations: Parameters<typeof missing>[0][]) =>
      told(
        accepted(
          decideStatus(
            aReport(),
            { type: 'publish' },
            statusFacts({ escalations: escalations.map((more) => missing(more)) }),
          ),
        ),
      ).filter(({ type }) => type === 'report-came');
    expect(tells({})).toEqual([{ ...came, actor: { person: 'manager', seat: null } }]);
    const october = [{ ...MISSING[0], month: '2026-10' }];
    expect(tells({ triggers: october }, { triggers: [{ kind: 'red-status', month: MONTH }] })).toEqual([]);
    expect(tells({ state: 'confirmed' }, { state: 'dismissed' }, { state: 'acknowledged' })).toEqual([]);
  });

  it('ESC-3: ends the proposal with an entry that says why, once', () => {
    const { heard } = hear();
    expect(heard).toMatchObject({
      record: { state: 'dismissed', dismissed: now, report: came.report },
      entries: [{ action: 'lapse', rule: 'ESC-3', data: { report: came.report, month: MONTH } }],
      effects: [],
    });
    expect(heard.record.dismissedBy).toBeUndefined();
    expect(recordSchema(escalationList).safeParse(heard.record).success).toBe(true);
    expect(hearReport(heard.record, came, { now }).entries).toEqual([]);
  });

  it('ESC-4: changes nothing of what a person has escalated or dismissed meanwhile, and both records say so', () => {
    for (const state of ['confirmed', 'acknowledged', 'closed', 'dismissed'] as const) {
      const { record, heard } = hear({ state });
      expect(heard).toMatchObject({ record, entries: [{ action: 'refused' }], effects: [] });
    }
  });
});

describe('a report that is corrected', () => {
  const first = { ...published(MONTH, TIME('red')), id: statusId('kiit', MONTH) };
  const RED = [{ kind: 'red-status', month: MONTH }] as const;
  const correction = (light: Light, more: Partial<StatusReport> = {}) =>
    aReport(TIME(light), { revision: 2, corrects: first.id, correctionReason: 'Forkert lys.', ...more });
  const decided = (report: StatusReport, escalation: Partial<Escalation>) =>
    accepted(
      decideStatus(
        report,
        { type: 'publish' },
        statusFacts({
          id: statusId('kiit', MONTH, 2),
          reports: [first],
          escalations: [anEscalation({ triggers: [...RED], report: first.id, ...escalation })],
        }),
      ),
    );
  const tells = (report: StatusReport, escalation: Partial<Escalation> = {}) =>
    told(decided(report, escalation)).filter(({ type }) => type === 'report-corrected');

  it('ESC-3: ends what it proposed when none of it is so any more, and nothing that a person has taken up', () => {
    expect(tells(correction('green'))).toMatchObject([{ report: statusId('kiit', MONTH, 2), month: MONTH }]);
    expect(tells(correction('yellow'))).toHaveLength(1);
    expect(tells(correction('red', { spent: 1 }))).toEqual([]);
    for (const state of ['confirmed', 'acknowledged', 'closed', 'dismissed'] as const)
      expect(tells(correction('green'), { state })).toEqual([]);
    const october = { triggers: [{ kind: 'red-status', month: '2026-10' }] } as const;
    expect(tells(correction('green'), { triggers: [...october.triggers] })).toEqual([]);
    const byHand = { triggers: [{ kind: 'frame' }, ...RED] } as Partial<Escalation>;
    expect(tells(correction('green'), byHand)).toEqual([]);
  });

  it('ESC-3: the ended proposal says why, and a correction that is red again proposes anew', () => {
    const { id: _id, ...record } = anEscalation({ triggers: [...RED] });
    const message = { type: 'report-corrected', report: statusId('kiit', MONTH, 2), month: MONTH } as const;
    const heard = hearReport(record, message, { now: '2026-12-09T09:00:00Z' });
    expect(heard).toMatchObject({
      record: { state: 'dismissed', report: message.report },
      entries: [{ action: 'lapse', data: { month: MONTH, corrected: true } }],
    });
    const again = decided(correction('red', { spent: 1 }), heard.record);
    expect(created(again).filter(({ list }) => list === 'escalations')).toHaveLength(1);
  });
});

describe('a written procedure', () => {
  it('ESC-3: past its deadline is proposed to the next level, once, and only there', () => {
    const round = aRound({ body: 'FSG', deadline: '2026-11-27' });
    expect(overdueProposal(round, 'c1-r1', '2026-11-27')).toBeNull();
    expect(overdueProposal(round, 'c1-r1', '2026-11-28')).toMatchObject({
      id: 'escalation-c1-r1-round-overdue',
      record: {
        fromKind: 'FSG',
        from: 'fsg-e-journal',
        toKind: 'SYS',
        change: 'c1',
        triggers: [{ due: '2026-11-27' }],
      },
    });
    expect(overdueProposal({ ...round, state: 'closed' }, 'c1-r1', '2026-11-28')).toBeNull();
  });

  it('ORG-2: in RSI-kredsen has nobody above', () => {
    expect(overdueProposal(aRound({ body: 'RSI' }), 'c1-r1', '2027-01-01')).toBeNull();
    expect(overdueProposal(aRound(), 'c1-r1', '2027-01-01', EDITION_2014)?.record.toKind).toBe('RSI');
  });

  it('ESC-3: in which the chair notes disagreement is proposed', () => {
    expect(disagreementProposal(aRound(), 'c1-r1', '2026-11-20')).toMatchObject({
      id: 'escalation-c1-r1-disagreement',
      record: { fromKind: 'SYS', toKind: 'RSI', triggers: [{ kind: 'disagreement', round: 'c1-r1' }] },
    });
    expect(disagreementProposal(aRound({ body: 'RSI' }), 'c1-r1', '2026-11-20')).toBeNull();
  });
});
