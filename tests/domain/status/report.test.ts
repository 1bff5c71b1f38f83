// The life of a status report: written, published, corrected. The table is tried in full.
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { PROJECT_PARTS } from '../../../src/domain/project/project.rights.ts';
import { offeredInStatus, permittedInStatus } from '../../../src/domain/status/status.actions.ts';
import { decideStatus, type StatusCommand } from '../../../src/domain/status/status.decide.ts';
import { allGreen, startFrom } from '../../../src/domain/status/status.draft.ts';
import type { StatusFacts } from '../../../src/domain/status/status.facts.ts';
import { hearStatus } from '../../../src/domain/status/status.hear.ts';
import { STATUS_LIFECYCLE, type StatusState } from '../../../src/domain/status/status.lifecycle.ts';
import { PARAMETERS, statusId, statusList, type StatusReport } from '../../../src/domain/status/status.list.ts';
import { overallOf, problemsOf } from '../../../src/domain/status/status.rules.ts';
import { accepted, created, refusedFor, told } from '../decided.ts';
import { anActor } from '../builders.ts';
import { aProject, aReport, MONTH, published, statusFacts, STRANGER, TODAY, WHO } from './builders.ts';

const STATES: StatusState[] = ['draft', 'published', 'frozen'];
const ACTIONS = ['write', 'publish', 'correct'] as const;
const act = (report: StatusReport, command: StatusCommand, more: Partial<StatusFacts> = {}) =>
  decideStatus(report, command, statusFacts(more));
const publish = { type: 'publish' } as const;
const ACTOR = { person: 'manager', seat: null };

describe('who may report', () => {
  it('ST-1: in each state each part may do exactly what the table says', () => {
    for (const state of STATES)
      for (const part of PROJECT_PARTS)
        for (const action of ACTIONS) {
          const expected = STATUS_LIFECYCLE.some(
            (step) => step.action === action && step.from.includes(state) && step.who.includes(part),
          );
          const answer = permittedInStatus(aReport('green', { state }), action, statusFacts({ actor: WHO[part] }));
          expect(`${state} ${part} ${action} ${answer.ok}`).toBe(`${state} ${part} ${action} ${expected}`);
        }
  });

  it('ST-1: the project manager, its owner, the steering group’s chair and the secretariat report', () => {
    const able = PROJECT_PARTS.filter((part) => act(aReport(), publish, { actor: WHO[part] }).ok);
    expect(able).toEqual(['manager', 'owner', 'steeringChair', 'secretariat']);
    for (const actor of [STRANGER, anActor('nobody')]) {
      expect(refusedFor(act(aReport(), publish, { actor }))).toBe('not-your-part');
      expect(offeredInStatus(aReport(), statusFacts({ actor }))).toEqual([]);
    }
  });

  it('ST-1: what is offered is what is permitted', () => {
    for (const state of STATES) {
      const report = aReport('green', { state });
      const working = offeredInStatus(report, statusFacts()).filter(({ blocked }) => blocked === null);
      expect(working.map(({ action }) => action)).toEqual(
        ACTIONS.filter((action) => permittedInStatus(report, action, statusFacts()).ok),
      );
    }
  });

  it('PUB-2: a month is reported from its first day, and no month ahead', () => {
    expect(refusedFor(act(aReport('green', { month: '2026-12' }), publish))).toBe('report-too-early');
    expect(refusedFor(act(aReport('green', { month: '2026-12' }), publish, { today: '2026-12-01' }))).toBe('ok');
    expect(offeredInStatus(aReport('green', { month: '2026-12' }), statusFacts())).toMatchObject([
      { action: 'write', blocked: { reason: 'report-too-early' } },
      { action: 'publish', blocked: { reason: 'report-too-early' } },
    ]);
  });

  it('ST-1: a project before the analysis phase reports nothing', () => {
    expect(refusedFor(act(aReport(), publish, { project: aProject({ state: 'idea' }) }))).toBe('report-not-owed');
    expect(refusedFor(act(aReport(), publish, { project: aProject({ state: 'analysis' }) }))).toBe('ok');
  });
});

describe('the draft', () => {
  const last = published('2026-10', ['green', 'red', 'green', 'yellow'], {
    timeCause: 'timePlan',
    spent: 5_000_000,
    expectedEnd: '2027-06-30',
    regionLights: [{ region: 'sjaelland', light: 'red' }],
  });

  it('ST-2: starts from the last report, and is a draft of its own', () => {
    const draft = startFrom(last, aProject(), MONTH);
    expect(draft).toMatchObject({
      month: MONTH,
      revision: 1,
      state: 'draft',
      time: 'red',
      timeText: 'Leverandøren er forsinket.',
      timeCause: 'timePlan',
      spent: 5_000_000,
      expectedEnd: '2027-06-30',
      regionLights: [{ region: 'sjaelland', light: 'red' }],
    });
    for (const key of ['overall', 'published', 'publishedBy', 'corrects', 'id']) expect(draft).not.toHaveProperty(key);
    expect(recordSchema(statusList).safeParse(draft).success).toBe(true);
  });

  it('PUB-1, ST-4: begins in the new year with the regions of the new year, and no light that nobody can see', () => {
    const december = published('2026-12', 'green', {
      regionLights: [
        { region: 'hovedstaden', light: 'green' },
        { region: 'sjaelland', light: 'red', text: 'Udskudt.' },
        { region: 'nordjylland', light: 'red', text: 'Ude af projektet.' },
      ],
    });
    const project = aProject({
      participation: [
        {
          region: 'nordjylland',
          choice: 'staysOut',
          reason: 'Ingen drift.',
          option: true,
          person: 'x',
          at: '2026-12-20T09:00:00Z',
        },
      ],
    });
    const january = startFrom(december, project, '2027-01');
    expect(january.regionLights).toEqual([{ region: 'ostdanmark', light: 'red', text: 'Udskudt.' }]);
    expect(allGreen(january).regionLights).toEqual([{ region: 'ostdanmark', light: 'green' }]);
    const begunBefore = { ...aReport('green', { month: '2027-01' }), regionLights: december.regionLights };
    const decision = act(begunBefore, publish, { project, today: '2027-02-01', id: begunBefore.id });
    expect(accepted(decision).record).toMatchObject({ overall: 'red', regionLights: january.regionLights });
  });

  it('ST-2: a first report starts empty and cannot be published so', () => {
    const draft = startFrom(null, aProject(), MONTH);
    expect(PARAMETERS.map((parameter) => draft[parameter])).toEqual([undefined, undefined, undefined, undefined]);
    expect(act(draft, publish)).toMatchObject({ error: { kind: 'invalid', fields: { length: 4 } } });
  });

  it('ST-2: all green explains nothing, region by region', () => {
    const green = allGreen(startFrom(last, aProject(), MONTH));
    expect(overallOf(green)).toBe('green');
    expect(green.regionLights).toEqual([{ region: 'sjaelland', light: 'green' }]);
    expect(Object.keys(green).filter((key) => /Text|Cause/.test(key))).toEqual([]);
    expect(green.spent).toBe(5_000_000);
  });

  it('ST-2: takes what is written, and writes nothing where nothing differs', () => {
    const written = accepted(act(aReport(), { type: 'write', fields: { time: 'yellow', spent: 7 } }));
    expect(written).toMatchObject({ record: { time: 'yellow', spent: 7 }, entries: [{ action: 'edit' }] });
    expect(accepted(act(aReport(), { type: 'write', fields: { time: 'green', spent: null } })).entries).toEqual([]);
    expect(
      accepted(act(aReport('green', { spent: 7 }), { type: 'write', fields: { spent: null } })).record.spent,
    ).toBeUndefined();
  });
});

describe('publishing', () => {
  it('ST-2: is refused while a yellow or red has no text, with the field named', () => {
    const refused = act(aReport(['green', 'yellow', 'green', 'green'], { timeText: ' ' }), publish);
    expect(refused).toMatchObject({ error: { kind: 'invalid', fields: [{ field: 'timeText', code: 'required' }] } });
  });

  it('ST-3, ST-4: keeps the overall light with the report', () => {
    const decision = accepted(
      act(aReport('green', { regionLights: [{ region: 'sjaelland', light: 'red', text: 'Udskudt.' }] }), publish),
    );
    expect(decision.record).toMatchObject({
      state: 'published',
      overall: 'red',
      publishedBy: 'manager',
      published: `${TODAY}T09:00:00Z`,
    });
    expect(decision.entries).toMatchObject([
      { action: 'publish', rule: 'ST-1', data: { month: MONTH, overall: 'red', revision: 1 } },
    ]);
    expect(decision.effects).toContainEqual({ kind: 'card' });
  });

  it('ST-2: writes what comes with it in the same commit, as one press on a card', () => {
    const fields = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' };
    const decision = accepted(act(startFrom(null, aProject(), MONTH), { type: 'publish', fields }));
    expect(decision.record).toMatchObject({ state: 'published', overall: 'green' });
    expect(decision.effects).toEqual([{ kind: 'card' }]);
  });

  it('ST-2: leaves out a text and a cause that belong to no yellow or red', () => {
    const { record } = accepted(act(aReport('green', { timeText: 'Fra sidst.', timeCause: 'timePlan' }), publish));
    expect(record).not.toHaveProperty('timeText');
    expect(record).not.toHaveProperty('timeCause');
  });

  it('DEC-5: is final: what is published is neither written nor published again', () => {
    for (const state of ['published', 'frozen'] as const) {
      expect(refusedFor(act(aReport('green', { state }), publish))).toBe('wrong-state');
      expect(refusedFor(act(aReport('green', { state }), { type: 'write', fields: { time: 'red' } }))).toBe(
        'wrong-state',
      );
    }
  });

  it('DEC-5: freezes the reports before it, which then stand as they were', () => {
    const before = [published('2026-09', 'green', { state: 'frozen' }), published('2026-10', 'yellow')];
    const decision = accepted(act(aReport(), publish, { reports: before }));
    expect(decision.effects).toContainEqual({
      kind: 'tell',
      list: 'statusReports',
      id: statusId('kiit', '2026-10'),
      message: { type: 'freeze', actor: ACTOR, by: statusId('kiit', MONTH) },
    });
    expect(told(decision)).toHaveLength(1);
    const { id: _id, ...report } = published('2026-10', 'yellow');
    const frozen = hearStatus(report, { type: 'freeze', actor: ACTOR, by: 'x' });
    expect(frozen).toMatchObject({ record: { ...report, state: 'frozen' }, entries: [{ action: 'freeze' }] });
    expect(hearStatus(aReport(), { type: 'freeze', actor: ACTOR, by: 'y' })).toMatchObject({
      record: { state: 'draft' },
      entries: [{ action: 'refused' }],
      effects: [],
    });
  });

  it('DEC-5: tells the report that it corrects, also where a later month has frozen it, so that its card says so', () => {
    const old = published('2026-10', 'green', { state: 'frozen' });
    const correction = aReport('yellow', {
      month: '2026-10',
      revision: 2,
      corrects: old.id,
      correctionReason: 'Fejl.',
    });
    const decision = accepted(
      act(correction, publish, { id: correction.id, reports: [old, published('2026-11', 'green'), correction] }),
    );
    expect(told(decision)).toEqual([{ type: 'freeze', actor: ACTOR, by: correction.id }]);
    const { id: _id, ...report } = old;
    expect(hearStatus(report, { type: 'freeze', actor: ACTOR, by: correction.id })).toMatchObject({
      record: report,
      entries: [{ action: 'correct', data: { by: correction.id } }],
      effects: [{ kind: 'card' }],
    });
  });
});

describe('a report that comes late', () => {
  it('DEC-5: leaves the later month’s report as the newest word', () => {
    const decision = accepted(act(aReport(), publish, { today: '2026-12-20', reports: [published('2026-12')] }));
    expect(told(decision)).toEqual([]);
  });
});

describe('a correction', () => {
  const old = published(MONTH, 'green', { spent: 5 });
  const correcting = { type: 'correct', reason: 'Forbruget var et andet.' } as const;
  const draft = (): StatusReport => created(accepted(act(old, correcting, { reports: [old] })))[0]?.record as never;
  const second = statusId('kiit', MONTH, 2);

  it('DEC-5: is a new report that names what it corrects and why; the old one stays', () => {
    const decision = accepted(act(old, correcting, { reports: [old] }));
    expect(decision.record).toBe(old);
    expect(decision.entries).toMatchObject([
      { action: 'correct', reason: 'Forbruget var et andet.', data: { by: second } },
    ]);
    expect(created(decision)).toMatchObject([{ list: 'statusReports', id: second }]);
    expect(draft()).toMatchObject({
      revision: 2,
      state: 'draft',
      corrects: old.id,
      correctionReason: correcting.reason,
      spent: 5,
    });
    expect(recordSchema(statusList).safeParse(draft()).success).toBe(true);
  });

  it('DEC-5: needs a reason', () => {
    for (const reason of ['', '  ']) expect(refusedFor(act(old, { type: 'correct', reason }))).toBe('invalid');
  });

  it('DEC-5: says which fields it corrects, and is refused while it corrects none', () => {
    const facts = { id: second, reports: [old] };
    expect(refusedFor(act(draft(), publish, facts))).toBe('nothing-corrected');
    const decision = accepted(act(draft(), { type: 'publish', fields: { spent: 6 } }, facts));
    expect(decision.record).toMatchObject({ state: 'published', corrected: ['spent'], corrects: old.id });
    expect(told(decision)).toMatchObject([{ type: 'freeze', by: second }]);
  });

  it('DEC-5: is made of the newest revision only, and can be corrected itself', () => {
    const reports = [old, aReport('green', { revision: 2, corrects: old.id })];
    expect(refusedFor(act(old, correcting, { reports }))).toBe('report-replaced');
    const newer = published(MONTH, 'red', { revision: 2 });
    expect(created(accepted(act(newer, correcting, { id: second, reports: [old, newer] })))).toMatchObject([
      { id: statusId('kiit', MONTH, 3) },
    ]);
  });

  it('ST-1: of a project that is closed since is still possible', () => {
    const facts = { id: second, reports: [old], project: aProject({ state: 'closed' }) };
    expect(refusedFor(act(draft(), { type: 'publish', fields: { spent: 6 } }, facts))).toBe('ok');
  });

  it('ST-2: that turns a light to green takes the text with it', () => {
    const red = published(MONTH, ['green', 'red', 'green', 'green']);
    const correction = { ...aReport(['green', 'red', 'green', 'green'], { revision: 2 }), corrects: red.id };
    const facts = { id: second, reports: [red] };
    const { record } = accepted(act(correction, { type: 'publish', fields: { time: 'green' } }, facts));
    expect(record.corrected).toEqual(['time', 'timeText']);
    expect(problemsOf(record)).toEqual([]);
  });
});
