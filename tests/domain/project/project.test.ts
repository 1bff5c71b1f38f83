// A project: its list, its phases and gates, its portfolio, and which regions follow or explain.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { decideProject, type ProjectCommand } from '../../../src/domain/project/project.decide.ts';
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
    more: Partial<ProjectCommand> = {},
    actor = memberFor('sjaelland', 'RSI'),
    today = TODAY,
  ) =>
    decideProject(
      project,
      { type: 'participate', region: 'sjaelland', choice: 'waits', reason: 'Afventer udbud.', option: true, ...more },
      { actor, today, now: `${today}T09:00:00Z` },
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
    for (const actor of [
      WHO.manager,
      WHO.rsiMember,
      WHO.rsiChair,
      WHO.steeringMember,
      STRANGER,
      memberFor('sjaelland'),
    ])
      expect(refusedFor(say(aProject(), {}, actor))).toBe('not-your-region');
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
