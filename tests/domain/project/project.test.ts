// A project: its list, its phases and gates, its portfolio, and which regions follow or explain.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { decideProject, type ProjectCommand } from '../../../src/domain/project/project.decide.ts';
import type { ProjectFacts } from '../../../src/domain/project/project.actions.ts';
import { GATES, PHASE_KEYS } from '../../../src/domain/project/phases.data.ts';
import { projectList, type Project } from '../../../src/domain/project/project.list.ts';
import { itDirectorOf, partsInProject, PROJECT_PARTS } from '../../../src/domain/project/project.rights.ts';
import {
  inPortfolio,
  nextGate,
  participatingRegions,
  participationOn,
  phaseOn,
} from '../../../src/domain/project/project.rules.ts';
import { owes } from '../../../src/domain/status/month.rules.ts';
import { after } from '../asking.ts';
import { aSeat, anActor, FIRST_DAY, FIVE, LAST_DAY, memberFor } from '../builders.ts';
import { accepted, created, refusedFor } from '../decided.ts';
import { recordArbitrary } from '../list/generator.ts';
import { aProject, steeringSeat, STRANGER, TODAY, WHO } from '../status/builders.ts';

const withoutId = ({ id: _id, ...record }: ReturnType<typeof aProject>): Project => record;
const valid = (record: unknown) => recordSchema(projectList).safeParse(record).success;

describe('the list of projects', () => {
  it('CR-6: takes the proposal that an approved change becomes', () => {
    const [proposal] = created(after('RSI', 'approved', { oneOffCost: 3_000_000 }));
    expect(proposal).toMatchObject({ list: 'projects', record: { state: 'proposal' } });
    expect(valid(proposal?.record)).toBe(true);
  });

  it('takes a project that no change led to, and every record that its fields allow', () => {
    expect(valid(withoutId(aProject()))).toBe(true);
    fc.assert(
      fc.property(recordArbitrary(projectList), (record) => valid(record)),
      { numRuns: 50 },
    );
  });
});

describe('phases and gates', () => {
  it('GATE-1: every phase but the last has one gate, which leads to the next phase', () => {
    expect(GATES.map(({ from }) => from)).toEqual(PHASE_KEYS.slice(0, -1));
    expect(GATES.map(({ to }) => to)).toEqual(PHASE_KEYS.slice(1));
  });

  it('GATE-1: IT5 has the contract gate, RSI-kredsen the others, and is only informed of the last', () => {
    expect(GATES.filter(({ putTo }) => putTo === 'IT5').map(({ from }) => from)).toEqual(['procurement']);
    expect(GATES.filter(({ does }) => does === 'informed').map(({ from }) => from)).toEqual(['realisation']);
  });

  it('GATE-1: a project meets the gate of its phase next, and a closed one none', () => {
    expect(nextGate(aProject({ state: 'analysis', nextGate: '2027-01-15' }))).toMatchObject({
      gate: { to: 'procurement', putTo: 'RSI', paper: 'pid' },
      date: '2027-01-15',
    });
    expect(nextGate(aProject({ state: 'procurement' }))).toMatchObject({ gate: { putTo: 'IT5' }, date: null });
    expect(nextGate(aProject({ state: 'closed' }))).toBeNull();
  });

  it('GATE-1: knows the phase of each day, also when the dates stand in any order', () => {
    const phases = [
      { phase: 'execution' as const, from: '2026-06-15' },
      { phase: 'analysis' as const, from: '2025-01-01' },
      { phase: 'procurement' as const, from: '2025-09-01' },
    ];
    const on = (day: string) => phaseOn(aProject({ phases }), day);
    expect(['2024-12-31', '2025-01-01', '2025-08-31', '2025-09-01', '2026-06-14', '2026-06-15', TODAY].map(on)).toEqual(
      [null, 'analysis', 'analysis', 'procurement', 'procurement', 'execution', 'execution'],
    );
    expect(phaseOn(aProject({ start: '2026-02-01' }), '2026-01-31')).toBeNull();
    expect(phaseOn(aProject({ start: '2026-02-01' }), '2026-02-01')).toBe('execution');
  });

  it('ST-8: a project stands in one body’s portfolio report: RSI-kredsen’s unless it is said to be another', () => {
    expect(inPortfolio({}, 'RSI')).toBe(true);
    for (const portfolio of ['RSI', 'SYS', 'none'] as const)
      expect([inPortfolio({ portfolio }, 'RSI'), inPortfolio({ portfolio }, 'SYS')]).toEqual([
        portfolio === 'RSI',
        portfolio === 'SYS',
      ]);
  });
});

describe('the parts that a person has in a project', () => {
  it('come from the project’s own names and from seats, and a stranger has none', () => {
    for (const part of PROJECT_PARTS) expect([...partsInProject(aProject(), WHO[part]).keys()]).toContain(part);
    expect([...partsInProject(aProject(), STRANGER).keys()]).toEqual([]);
    expect([...partsInProject(aProject({ manager: undefined, owner: undefined }), anActor('manager')).keys()]).toEqual(
      [],
    );
  });

  it('PUB-2, PUB-1: a region’s IT director is who sits for it in IT5 that day, and from 2027 for its successor', () => {
    const seat = (region: 'sjaelland' | 'ostdanmark', person: string) =>
      aSeat({ body: 'it5', bodyKind: 'IT5', bodyName: 'IT5', region, person });
    const seats = [steeringSeat({ region: 'sjaelland' }), seat('sjaelland', 'director')];
    expect(itDirectorOf('sjaelland', seats, LAST_DAY)).toBe('director');
    expect(itDirectorOf('hovedstaden', seats, LAST_DAY)).toBeNull();
    expect(itDirectorOf('hovedstaden', [seat('ostdanmark', 'new director')], FIRST_DAY)).toBe('new director');
    expect(itDirectorOf(undefined, seats, TODAY)).toBeNull();
  });
});

describe('follow or explain', () => {
  const say = (
    project: Project,
    more: Partial<Extract<ProjectCommand, { type: 'participate' }>> = {},
    actor = memberFor('sjaelland', 'RSI'),
    today = TODAY,
  ) =>
    decideProject(
      project,
      { type: 'participate', region: 'sjaelland', choice: 'waits', reason: 'Afventer udbud.', option: true, ...more },
      { id: 'kiit', actor, today, now: `${today}T09:00:00Z`, missing: null, remindedToday: false },
    );

  it('DEC-4: every region takes part until it says otherwise', () => {
    expect(participatingRegions(aProject(), TODAY)).toEqual([...FIVE]);
    expect(participatingRegions(aProject({ regions: ['hovedstaden'] }), TODAY)).toEqual(['hovedstaden']);
  });

  it('DEC-4: who stays out or waits says why, and may keep an option to join later', () => {
    for (const choice of ['staysOut', 'waits'] as const) {
      for (const reason of [undefined, '', '  '])
        expect(say(aProject(), { choice, reason })).toMatchObject({ error: { fields: [{ field: 'reason' }] } });
      const { record, entries } = accepted(say(aProject(), { choice }));
      expect(participatingRegions(record, TODAY)).toEqual(['hovedstaden', 'syddanmark', 'midtjylland', 'nordjylland']);
      expect(participationOn(record, TODAY)[1]).toEqual({
        region: 'sjaelland',
        choice,
        reason: 'Afventer udbud.',
        option: true,
      });
      expect(entries).toMatchObject([{ action: 'participate', rule: 'DEC-4', reason: 'Afventer udbud.' }]);
      expect(valid(withoutId(record as ReturnType<typeof aProject>))).toBe(true);
    }
    expect(refusedFor(say(aProject(), { reason: 'x'.repeat(2_001) }))).toBe('invalid');
  });

  it('DEC-4: a region that waited can join, and saying the same twice changes nothing', () => {
    const waiting = accepted(say(aProject())).record;
    expect(accepted(say(waiting)).entries).toEqual([]);
    const joined = accepted(say(waiting, { choice: 'takesPart' })).record;
    expect(participatingRegions(joined, TODAY)).toEqual([...FIVE]);
    expect(joined.participation).toEqual([expect.objectContaining({ choice: 'takesPart', option: false })]);
  });

  it('DEC-4: a region speaks for itself, by RSI-kredsen or the steering group, or the secretariat for it', () => {
    const inGroup = anActor('group', [steeringSeat({ region: 'sjaelland' })]);
    for (const actor of [memberFor('sjaelland', 'RSI'), inGroup, WHO.secretariat])
      expect(refusedFor(say(aProject(), {}, actor))).toBe('ok');
    for (const actor of [WHO.rsiMember, WHO.rsiChair, WHO.steeringMember])
      expect(refusedFor(say(aProject(), {}, actor))).toBe('not-your-region');
    for (const actor of [WHO.manager, STRANGER, memberFor('sjaelland')])
      expect(refusedFor(say(aProject(), {}, actor))).toBe('not-your-part');
    expect(refusedFor(say(aProject({ state: 'closed' })))).toBe('wrong-state');
  });

  it('DEC-4, PUB-1: a successor takes part when one of its predecessors does, until it says something itself', () => {
    const oneOut = accepted(say(aProject())).record;
    expect(participatingRegions(oneOut, FIRST_DAY)).toEqual(['ostdanmark', 'syddanmark', 'midtjylland', 'nordjylland']);
    const both = accepted(say(oneOut, { region: 'hovedstaden' }, memberFor('hovedstaden', 'RSI'))).record;
    expect(participationOn(both, FIRST_DAY)[0]).toMatchObject({ region: 'ostdanmark', choice: 'waits', option: true });
    const actor = memberFor('ostdanmark', 'RSI');
    const own = accepted(say(oneOut, { region: 'sjaelland', choice: 'staysOut' }, actor, FIRST_DAY)).record;
    expect(participationOn(own, FIRST_DAY)[0]).toMatchObject({ region: 'ostdanmark', choice: 'staysOut' });
  });
});

describe('what people write about a project', () => {
  const facts = (actor = WHO.secretariat, more: Partial<ProjectFacts> = {}): ProjectFacts => ({
    id: 'kiit',
    now: `${TODAY}T09:00:00Z`,
    today: TODAY,
    actor,
    missing: null,
    remindedToday: false,
    ...more,
  });

  it('GATE-4: the project’s own people tell how it stands; the frame that was decided is the secretariat’s to record', () => {
    const told = { type: 'edit', fields: { situation: 'Testen er i gang.' } } as const;
    const frame = { type: 'edit', fields: { budget: 25_000_000 } } as const;
    for (const actor of [WHO.manager, WHO.owner, WHO.secretariat])
      expect(accepted(decideProject(aProject(), told, facts(actor))).record.situation).toBe('Testen er i gang.');
    expect(accepted(decideProject(aProject(), frame, facts())).record.budget).toBe(25_000_000);
    for (const actor of [WHO.manager, WHO.owner])
      expect(refusedFor(decideProject(aProject(), frame, facts(actor)))).toBe('project-frame');
    for (const actor of [WHO.steeringChair, WHO.rsiChair, STRANGER])
      expect(refusedFor(decideProject(aProject(), told, facts(actor)))).toBe('not-your-part');
  });

  it('empties a field, keeps the title, and writes nothing where nothing is new', () => {
    const edit = (fields: Record<string, unknown>) => decideProject(aProject(), { type: 'edit', fields }, facts());
    expect(accepted(edit({ owner: null })).record).not.toHaveProperty('owner');
    for (const title of [null, '', ' ']) expect(refusedFor(edit({ title }))).toBe('invalid');
    expect(accepted(edit({ manager: 'manager' })).entries).toEqual([]);
    expect(refusedFor(edit({ start: '2027-04-01' }))).toBe('invalid');
    expect(refusedFor(edit({ start: '2027-03-31' }))).toBe('ok');
  });

  it('GATE-1: goes on to another phase from a day after the last one’s and no later than today, with the decision told', () => {
    const to = (from: string, more: Partial<ProjectCommand> = {}) =>
      decideProject(
        aProject({ phases: [{ phase: 'execution', from: '2026-06-15' }], nextGate: '2026-11-10' }),
        {
          type: 'change-phase',
          phase: 'realisation',
          from,
          reason: 'Besluttet i RSI-kredsen.',
          ...more,
        } as ProjectCommand,
        facts(),
      );
    const { record, entries } = accepted(to('2026-11-10'));
    expect(record).toMatchObject({ state: 'realisation', phases: [{}, { phase: 'realisation', from: '2026-11-10' }] });
    expect(record).not.toHaveProperty('nextGate');
    expect(entries).toMatchObject([{ action: 'change-phase', rule: 'GATE-1', reason: 'Besluttet i RSI-kredsen.' }]);
    for (const [day, answer] of [
      ['2026-06-15', 'invalid'],
      ['2026-06-16', 'ok'],
      [TODAY, 'ok'],
      ['2026-11-21', 'invalid'],
    ] as const)
      expect(`${day} ${refusedFor(to(day))}`).toBe(`${day} ${answer}`);
    expect(refusedFor(to(TODAY, { reason: ' ' }))).toBe('invalid');
    expect(refusedFor(to(TODAY, { phase: 'execution' }))).toBe('wrong-state');
  });

  it('GATE-1: the phase that a project was in before keeps its days, so that what was owed stays owed', () => {
    const project = aProject({ start: '2026-01-05' });
    const command = { type: 'change-phase', phase: 'realisation', from: '2026-11-01', reason: 'Overdraget.' } as const;
    const { record } = accepted(decideProject(project, command, facts()));
    expect(['2026-10-31', '2026-11-01'].map((day) => phaseOn(record, day))).toEqual(['execution', 'realisation']);
  });

  it('ST-1: a project that no day is known of tells its start before its phase changes, so that no month it owes is lost', () => {
    const command = { type: 'change-phase', phase: 'realisation', from: '2026-11-01', reason: 'Overdraget.' } as const;
    const months = ['2026-03', '2026-09', '2026-10'];
    for (const dateless of [aProject(), aProject({ phases: [] })]) {
      expect(months.map((month) => owes(dateless, month))).toEqual([true, true, true]);
      expect(decideProject(dateless, command, facts())).toMatchObject({
        error: { kind: 'invalid', fields: [{ field: 'start', code: 'required' }] },
      });
      const told = accepted(decideProject(dateless, { type: 'edit', fields: { start: '2026-03-01' } }, facts())).record;
      const { record } = accepted(decideProject(told, command, facts()));
      expect(months.map((month) => owes(record, month))).toEqual([true, true, true]);
    }
    const decided = accepted(decideProject(aProject({ decided: '2026-03-01' }), command, facts())).record;
    expect(months.map((month) => owes(decided, month))).toEqual([true, true, true]);
  });

  it('ST-7: the secretariat and the chair remind the manager of a missing report, once a day', () => {
    const missing = { month: '2026-10', due: '2026-11-02' };
    const remind = (actor = WHO.secretariat, more: Partial<ProjectFacts> = {}, project = aProject()) =>
      decideProject(project, { type: 'remind' }, facts(actor, { missing, ...more }));
    expect(created(accepted(remind()))).toMatchObject([
      {
        list: 'reminders',
        id: `reminder-${TODAY}-person-manager`,
        record: { person: 'manager', items: [{ stage: 'asked', month: '2026-10', id: 'status-kiit-2026-10-v1' }] },
        effects: [{ kind: 'card' }],
      },
    ]);
    expect(refusedFor(remind(WHO.steeringChair))).toBe('ok');
    expect(refusedFor(remind(WHO.manager))).toBe('not-your-part');
    expect(refusedFor(remind(WHO.secretariat, { missing: null }))).toBe('nothing-missing');
    expect(refusedFor(remind(WHO.secretariat, { remindedToday: true }))).toBe('reminded-today');
    expect(refusedFor(remind(WHO.secretariat, {}, aProject({ manager: undefined })))).toBe('manager-unknown');
  });
});
