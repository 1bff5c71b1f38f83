// An escalation that a person begins: about what, by whom, to whom, and with which words.
import { describe, expect, it } from 'vitest';
import { EDITION_2014 } from '../../../src/domain/edition/editions.data.ts';
import {
  beginEscalation,
  senderOf,
  type BeginFacts,
  type BegunEscalation,
} from '../../../src/domain/escalation/escalation.begin.ts';
import { escalationList } from '../../../src/domain/escalation/escalation.list.ts';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import type { Actor } from '../../../src/domain/people/rights.ts';
import type { WithId } from '../../../src/domain/status/status.facts.ts';
import type { System } from '../../../src/domain/system/system.list.ts';
import { anActor, aSeat, chairOfBody, memberFor } from '../builders.ts';
import { accepted, refusedFor } from '../decided.ts';
import { aProject, BODIES, STRANGER, TODAY, WHO } from '../status/builders.ts';

const SAID = {
  what: 'Leverandøren kan ikke levere integrationen.',
  why: 'Beslutningen byggede på, at den kom i 2026.',
  asked: 'Tag stilling til projektets ramme.',
  by: '2026-12-17',
};
const FRAME: BegunEscalation = { trigger: 'frame', ...SAID };
const BREACH: BegunEscalation = { trigger: 'sla-breach', ...SAID };

const aSystem = (more: Partial<System> = {}): WithId<System> => ({
  id: 'e-journal',
  name: 'E-journal',
  type: 'regional',
  status: 'running',
  regions: ['sjaelland'],
  fsg: 'fsg-e-journal',
  ...more,
});
const factsFor = (actor: Actor, more: Partial<BeginFacts> = {}): BeginFacts => ({
  now: `${TODAY}T09:00:00Z`,
  today: TODAY,
  actor,
  project: aProject(),
  system: null,
  bodies: BODIES,
  ...more,
});
const ofSystem = (actor: Actor, more: Partial<BeginFacts> = {}): BeginFacts =>
  factsFor(actor, { project: null, system: aSystem(), ...more });
const inGroup = (body: string, role: 'chair' | 'member' | 'secretary') =>
  anActor(`${body}-${role}`, [aSeat({ body, bodyKind: 'FSG', bodyName: body, role })]);
const groupChair = inGroup('fsg-e-journal', 'chair');
const sysChair = chairOfBody('SYS');

describe('a frame that is challenged', () => {
  it('ORG-2, ESC-2: goes to SYS where the project is in SYS’ portfolio and a system’s group steers it', () => {
    const steered = {
      project: aProject({ portfolio: 'SYS', steeringGroup: 'fsg-e-journal' }),
      bodies: { ...BODIES, projectSteeringGroup: BODIES.FSG! },
    };
    const { to: _to, ...form } = FRAME;
    expect(accepted(beginEscalation(form, factsFor(groupChair, steered))).record).toMatchObject({
      fromKind: 'FSG',
      from: 'fsg-e-journal',
      toKind: 'SYS',
      to: 'sys',
    });
  });

  it('ESC-1, ESC-4: goes at once from the steering group to RSI-kredsen, with what, why, what is asked and by when', () => {
    const decision = accepted(beginEscalation(FRAME, factsFor(WHO.steeringChair)));
    expect(decision).toEqual({
      record: {
        title: 'Klinisk Immunologi IT (KIIT)',
        state: 'confirmed',
        triggers: [{ kind: 'frame' }],
        proposed: TODAY,
        project: 'kiit',
        fromKind: 'projectSteeringGroup',
        from: 'psg-kiit',
        toKind: 'RSI',
        to: 'rsi',
        ...SAID,
        confirmed: `${TODAY}T09:00:00Z`,
        confirmedBy: 'steering-chair',
      },
      entries: [{ action: 'confirm', rule: 'ESC-1', reason: SAID.why, data: { to: 'RSI', by: SAID.by } }],
      effects: [{ kind: 'card' }],
    });
    expect(recordSchema(escalationList).safeParse(decision.record).success).toBe(true);
  });

  it('ESC-1: is begun by the chair of its steering group, its owner or the secretariat, and by nobody else', () => {
    const may = Object.entries({ ...WHO, stranger: STRANGER, groupChair, sysChair }).filter(
      ([, actor]) => refusedFor(beginEscalation(FRAME, factsFor(actor))) === 'ok',
    );
    expect(may.map(([who]) => who).toSorted()).toEqual(['owner', 'secretariat', 'steeringChair']);
    expect(refusedFor(beginEscalation(FRAME, factsFor(WHO.manager)))).toBe('not-your-part');
    expect(senderOf('frame', factsFor(WHO.secretariat))?.seat?.bodyKind).toBe('secretariat');
    expect(senderOf('frame', factsFor(WHO.owner))).toMatchObject({ body: 'psg-kiit', seat: null });
  });

  it('ESC-1: a project without a steering group on record is escalated by its owner, and by the chair of nothing', () => {
    const { steeringGroup: _none, ...project } = aProject();
    const decision = accepted(beginEscalation(FRAME, factsFor(WHO.owner, { project })));
    expect(decision.record.from).toBeUndefined();
    expect(refusedFor(beginEscalation(FRAME, factsFor(WHO.steeringChair, { project })))).toBe('not-your-part');
  });

  it('ORG-2, ESC-1: may go to IT5, and to nobody beside, below or missing', () => {
    const to = (kind: 'IT5' | 'SYS' | 'FSG' | 'projectSteeringGroup', more: Partial<BeginFacts> = {}) =>
      beginEscalation({ ...FRAME, to: kind }, factsFor(WHO.owner, more));
    expect(accepted(to('IT5')).record).toMatchObject({ toKind: 'IT5', to: 'it5' });
    for (const kind of ['SYS', 'FSG', 'projectSteeringGroup'] as const)
      expect(refusedFor(to(kind))).toBe('not-up-the-line');
    expect(refusedFor(to('IT5', { bodies: {} }))).toBe('no-receiving-body');
  });

  it('ESC-4: is refused without its words, or with a day that is past, none or too far off', () => {
    for (const field of ['what', 'why', 'asked'])
      expect(beginEscalation({ ...FRAME, [field]: ' ' }, factsFor(WHO.owner))).toMatchObject({
        error: { fields: [{ field, code: 'required' }] },
      });
    for (const [by, code] of [
      ['2026-11-19', 'past-date'],
      ['2026-02-30', 'not-a-date'],
      ['2027-11-22', 'out-of-range'],
    ])
      expect(beginEscalation({ ...FRAME, by: by ?? '' }, factsFor(WHO.owner))).toMatchObject({
        error: { fields: [{ field: 'by', code }] },
      });
    expect(beginEscalation({ ...FRAME, what: 'x'.repeat(4_001) }, factsFor(WHO.owner))).toMatchObject({
      error: { fields: [{ field: 'what', code: 'too-long', limit: 4_000 }] },
    });
    expect(refusedFor(beginEscalation({ ...FRAME, by: TODAY }, factsFor(WHO.owner)))).toBe('ok');
    expect(refusedFor(beginEscalation({ ...FRAME, by: '2027-11-21' }, factsFor(WHO.owner)))).toBe('ok');
  });

  it('ESC-1: needs a project, and one that is not over', () => {
    expect(beginEscalation(FRAME, factsFor(WHO.secretariat, { project: null }))).toMatchObject({
      error: { fields: [{ field: 'project', code: 'required' }] },
    });
    const over = factsFor(WHO.secretariat, { project: aProject({ state: 'closed' }) });
    expect(refusedFor(beginEscalation(FRAME, over))).toBe('wrong-state');
  });
});

describe('a critical breach of an SLA', () => {
  const way = (actor: Actor, more: Partial<BeginFacts> = {}) => {
    const { fromKind, from, toKind, to } = accepted(beginEscalation(BREACH, ofSystem(actor, more))).record;
    return `${fromKind} ${from} ${toKind} ${to}`;
  };

  it('ESC-3, ESC-2: goes from the system’s steering group to SYS, and from SYS to RSI-kredsen', () => {
    expect(way(groupChair)).toBe('FSG fsg-e-journal SYS sys');
    expect(way(sysChair)).toBe('SYS sys RSI rsi');
    expect(way(WHO.secretariat)).toBe('FSG fsg-e-journal SYS sys');
    expect(way(WHO.secretariat, { system: aSystem({ fsg: undefined }) })).toBe('SYS sys RSI rsi');
    const decision = accepted(beginEscalation(BREACH, ofSystem(groupChair)));
    expect(decision).toMatchObject({
      record: { title: 'E-journal', system: 'e-journal', triggers: [{ kind: 'sla-breach' }], state: 'confirmed' },
      entries: [{ action: 'confirm', rule: 'ESC-3' }],
      effects: [{ kind: 'card' }],
    });
    expect(recordSchema(escalationList).safeParse(decision.record).success).toBe(true);
  });

  it('ESC-3: is begun by the chair of its own steering group, of SYS, or the secretariat, and by nobody else', () => {
    const others = [
      inGroup('fsg-e-journal', 'member'),
      inGroup('fsg-e-journal', 'secretary'),
      inGroup('fsg-other', 'chair'),
      memberFor('midtjylland', 'SYS'),
      chairOfBody('RSI'),
      WHO.owner,
      WHO.steeringChair,
    ];
    for (const actor of others)
      expect(`${actor.person} ${refusedFor(beginEscalation(BREACH, ofSystem(actor)))}`).toBe(
        `${actor.person} not-your-part`,
      );
    const both = anActor('both', [...sysChair.seats, ...groupChair.seats]);
    expect(senderOf('sla-breach', ofSystem(both))?.kind).toBe('FSG');
  });

  it('ORG-2: SYS escalates as the edition says: in 2014 to IT5 too', () => {
    const toIt5 = (more: Partial<BeginFacts>) => beginEscalation({ ...BREACH, to: 'IT5' }, ofSystem(sysChair, more));
    expect(refusedFor(toIt5({}))).toBe('not-up-the-line');
    expect(accepted(toIt5({ edition: EDITION_2014 })).record.toKind).toBe('IT5');
  });

  it('ESC-3: needs a system, and one that is in use', () => {
    expect(beginEscalation(BREACH, factsFor(WHO.secretariat))).toMatchObject({
      error: { fields: [{ field: 'system', code: 'required' }] },
    });
    const closed = ofSystem(sysChair, { system: aSystem({ status: 'closed' }) });
    expect(refusedFor(beginEscalation(BREACH, closed))).toBe('wrong-state');
  });
});
