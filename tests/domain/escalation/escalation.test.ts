// Escalation: what triggers it, who confirms it, up which line it goes, and how it is answered. It is never deleted.
import { describe, expect, it } from 'vitest';
import type { EscalationFacts } from '../../../src/domain/escalation/escalation.actions.ts';
import { offeredInEscalation, permittedInEscalation } from '../../../src/domain/escalation/escalation.actions.ts';
import { decideEscalation, type EscalationCommand } from '../../../src/domain/escalation/escalation.decide.ts';
import { ESCALATION_LIFECYCLE } from '../../../src/domain/escalation/escalation.lifecycle.ts';
import {
  ESCALATION_STATES,
  escalationAnswerList,
  escalationList,
  type Escalation,
  type EscalationState,
} from '../../../src/domain/escalation/escalation.list.ts';
import { hearEscalationRound } from '../../../src/domain/escalation/escalation.outcome.ts';
import { lineFor } from '../../../src/domain/escalation/line.rules.ts';
import { EDITION_2014, EDITION_CURRENT, PROJECT_MODELS } from '../../../src/domain/edition/editions.data.ts';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { BODY_KINDS, type BodyKind } from '../../../src/domain/people/body.list.ts';
import type { Actor } from '../../../src/domain/people/rights.ts';
import type { Effect } from '../../../src/domain/record/decision.ts';
import { dueEscalation } from '../../../src/domain/reminder/dueThings.ts';
import { remindersOn } from '../../../src/domain/reminder/reminder.rules.ts';
import { settingsFrom } from '../../../src/domain/setting/setting.list.ts';
import {
  isEscalationRound,
  roundList,
  subjectOf,
  type Outcome,
  type Round,
} from '../../../src/domain/round/round.list.ts';
import { anActor, aSeat, chairOfBody, memberFor } from '../builders.ts';
import { accepted, created, refusedFor } from '../decided.ts';
import { anEscalation, BODIES, escalationFacts, STRANGER, TODAY, WHO } from '../status/builders.ts';

const STATES = Object.keys(ESCALATION_STATES) as EscalationState[];
const KINDS = Object.keys(BODY_KINDS) as BodyKind[];
const dismiss = { type: 'dismiss', reason: 'Planen er rettet.' } as const;
const confirm = {
  type: 'confirm',
  what: 'Idriftsættelsen er udskudt.',
  why: 'Tid er rød i tre måneder.',
  asked: 'Godkend en ny tidsplan.',
  by: '2026-12-17',
} as const;
const acknowledge = { type: 'acknowledge' } as const;
const close = { type: 'close', outcome: 'granted', decision: 'Ny tidsplan godkendt.' } as const;
const raise = { type: 'raise', reason: 'SYS kan ikke afgøre det.' } as const;
const openRound = { type: 'open-round', deadline: null } as const;
const COMMANDS: EscalationCommand[] = [dismiss, confirm, acknowledge, openRound, close, raise];

const act = (escalation: Escalation, command: EscalationCommand, actor: Actor, more: Partial<EscalationFacts> = {}) =>
  decideEscalation(escalation, command, escalationFacts(actor, more));
const confirmed = (more: Partial<Escalation> = {}) => {
  const { id: _id, ...record } = anEscalation({
    state: 'confirmed',
    to: 'rsi',
    what: 'a',
    why: 'b',
    asked: 'c',
    by: '2026-12-17',
    ...more,
  });
  return record;
};
const acknowledged = (more: Partial<Escalation> = {}) => confirmed({ state: 'acknowledged', ...more });
const inSys = (more: Partial<Escalation> = {}) =>
  acknowledged({ fromKind: 'FSG', from: 'fsg-e-journal', toKind: 'SYS', to: 'sys', project: undefined, ...more });

const roundOf = (effects: readonly Effect[]): Round => {
  const created = effects.find((effect) => effect.kind === 'create' && effect.list === 'rounds');
  if (created?.kind !== 'create') throw new Error('No round was opened');
  return created.record as unknown as Round;
};

describe('the line', () => {
  it('ORG-2: goes one level up, from user group to RSI-kredsen and from project to RSI-kredsen or IT5', () => {
    expect(Object.fromEntries(KINDS.map((kind) => [kind, lineFor(kind)]).filter(([, to]) => to?.length))).toEqual({
      userGroup: ['FSG'],
      FSG: ['SYS'],
      SYS: ['RSI'],
      projectSteeringGroup: ['RSI', 'IT5'],
    });
  });

  it('ORG-2, ESC-2: follows the edition: in 2014 SYS could escalate to IT5 too', () => {
    expect(lineFor('SYS', EDITION_2014)).toEqual(['RSI', 'IT5']);
    expect(lineFor('SYS', EDITION_CURRENT)).toEqual(['RSI']);
  });

  it('ORG-2, ESC-1: a project’s line follows the project model, and has RSI-kredsen in every edition', () => {
    const lines = PROJECT_MODELS.map((model) => lineFor('projectSteeringGroup', EDITION_CURRENT, model));
    expect(lines).toEqual([['RSI', 'IT5'], ['RSI']]);
  });

  it('ORG-2: never comes back: nobody on the way up is passed twice, in any edition', () => {
    for (const edition of [EDITION_2014, EDITION_CURRENT])
      for (const kind of KINDS) {
        const passed = (from: BodyKind): BodyKind[] => [from, ...lineFor(from, edition).flatMap(passed)];
        expect(passed(kind).filter((other) => other === kind)).toEqual([kind]);
      }
  });
});

describe('the life of an escalation', () => {
  const everybody: Record<string, Actor> = {
    sender: WHO.steeringChair,
    owner: WHO.owner,
    manager: WHO.manager,
    groupMember: WHO.steeringMember,
    receiver: memberFor('midtjylland', 'RSI'),
    receiverChair: chairOfBody('RSI'),
    secretariat: WHO.secretariat,
    it5: WHO.itDirector,
    stranger: STRANGER,
  };
  const MAY: Record<string, readonly string[]> = {
    dismiss: ['sender', 'owner', 'secretariat'],
    confirm: ['sender', 'owner', 'secretariat'],
    acknowledge: ['receiver', 'receiverChair'],
    'open-round': ['receiverChair', 'secretariat'],
    close: ['receiverChair', 'secretariat'],
    raise: [],
  };

  it('ESC-4: in each state each person may do exactly what the table says', () => {
    for (const state of STATES)
      for (const [who, actor] of Object.entries(everybody))
        for (const command of COMMANDS) {
          const from = ESCALATION_LIFECYCLE.find(({ action }) => action === command.type)?.from ?? [];
          const expected = from.includes(state) && (MAY[command.type] ?? []).includes(who);
          const answer = act(confirmed({ state }), command, actor);
          expect(`${state} ${who} ${command.type} ${answer.ok}`).toBe(`${state} ${who} ${command.type} ${expected}`);
        }
  });

  it('ESC-4: what is offered is what is permitted', () => {
    for (const state of STATES)
      for (const actor of Object.values(everybody)) {
        const facts = escalationFacts(actor);
        const working = offeredInEscalation(confirmed({ state }), facts).filter(({ blocked }) => blocked === null);
        expect(working.map(({ action }) => action)).toEqual(
          COMMANDS.map(({ type }) => type).filter(
            (type) => permittedInEscalation(confirmed({ state }), type, facts).ok,
          ),
        );
      }
  });

  it('ESC-4: is never deleted: dismissed and closed are final, and nothing else ends it', () => {
    expect(ESCALATION_LIFECYCLE.filter(({ from }) => from.includes('dismissed') || from.includes('closed'))).toEqual(
      [],
    );
    const ends = STATES.filter((state) => !ESCALATION_LIFECYCLE.some(({ from }) => from.includes(state)));
    expect(ends).toEqual(['dismissed', 'closed']);
    expect(ESCALATION_LIFECYCLE.map(({ action }) => action)).toEqual(COMMANDS.map(({ type }) => type));
  });

  it('ESC-3: a person dismisses a proposal with a reason, and nobody is troubled', () => {
    const decision = accepted(act(anEscalation(), dismiss, WHO.owner));
    expect(decision).toMatchObject({
      record: { state: 'dismissed', dismissReason: 'Planen er rettet.', dismissedBy: 'owner' },
      entries: [{ action: 'dismiss', rule: 'ESC-3', reason: 'Planen er rettet.' }],
      effects: [],
    });
    expect(refusedFor(act(anEscalation(), { type: 'dismiss', reason: ' ' }, WHO.owner))).toBe('invalid');
  });

  it('ESC-3, ESC-4: a person confirms with what, why, what is asked and by when; the card goes to the receiver', () => {
    const { id: _id, ...proposed } = anEscalation();
    const decision = accepted(act(proposed, confirm, WHO.steeringChair));
    expect(decision).toMatchObject({
      record: {
        state: 'confirmed',
        to: 'rsi',
        toKind: 'RSI',
        what: confirm.what,
        why: confirm.why,
        asked: confirm.asked,
        by: confirm.by,
      },
      entries: [{ action: 'confirm', rule: 'ESC-4', data: { to: 'RSI', by: '2026-12-17' } }],
      effects: [{ kind: 'card' }],
    });
    expect(recordSchema(escalationList).safeParse(decision.record).success).toBe(true);
    for (const field of ['what', 'why', 'asked'])
      expect(act(proposed, { ...confirm, [field]: ' ' }, WHO.owner)).toMatchObject({
        error: { fields: [{ field, code: 'required' }] },
      });
    for (const [by, code] of [
      ['2026-11-19', 'past-date'],
      ['2026-02-30', 'not-a-date'],
      ['2028-01-01', 'out-of-range'],
    ])
      expect(act(proposed, { ...confirm, by: by ?? '' }, WHO.owner)).toMatchObject({
        error: { fields: [{ field: 'by', code }] },
      });
    expect(refusedFor(act(proposed, { ...confirm, by: TODAY }, WHO.owner))).toBe('ok');
  });

  it('ORG-2: goes up the line only: IT5 may be chosen for a project, and nobody beside or below', () => {
    const to = (kind: BodyKind) => act(anEscalation(), { ...confirm, to: kind }, WHO.owner);
    expect(accepted(to('IT5')).record).toMatchObject({ toKind: 'IT5', to: 'it5' });
    for (const kind of KINDS.filter((other) => other !== 'RSI' && other !== 'IT5'))
      expect(refusedFor(to(kind))).toBe('not-up-the-line');
    expect(refusedFor(act(anEscalation(), confirm, WHO.owner, { bodies: {} }))).toBe('no-receiving-body');
  });

  it('ESC-4: the receiver acknowledges it, and is named', () => {
    expect(accepted(act(confirmed(), acknowledge, memberFor('midtjylland', 'RSI')))).toMatchObject({
      record: { state: 'acknowledged', acknowledgedBy: 'RSI-midtjylland' },
      entries: [{ action: 'acknowledge', rule: 'ESC-4' }],
      effects: [{ kind: 'card' }],
    });
    const inIt5 = confirmed({ toKind: 'IT5', to: 'it5' });
    expect(refusedFor(act(inIt5, acknowledge, memberFor('midtjylland', 'RSI')))).toBe('not-your-part');
    expect(refusedFor(act(inIt5, acknowledge, WHO.itDirector))).toBe('ok');
    const fsa = anActor('fsa', [aSeat({ body: 'rsi', bodyKind: 'RSI', bodyName: 'RSI-kredsen', role: 'secretary' })]);
    expect(refusedFor(act(confirmed(), acknowledge, fsa))).toBe('not-your-part');
  });

  it('ESC-4: is closed with a decision, and the answer goes back to the sender’s channel', () => {
    const decision = accepted(act(acknowledged(), close, chairOfBody('RSI')));
    expect(decision.record).toMatchObject({
      state: 'closed',
      outcome: 'granted',
      decision: 'Ny tidsplan godkendt.',
      closedBy: 'RSI-chair',
    });
    expect(decision.entries).toMatchObject([{ action: 'close', rule: 'ESC-4', reason: 'Ny tidsplan godkendt.' }]);
    const [answer] = created(decision);
    expect(answer).toMatchObject({
      list: 'escalationAnswers',
      id: 'escalation-1-answer',
      record: {
        escalation: 'escalation-1',
        body: 'psg-kiit',
        fromKind: 'RSI',
        outcome: 'granted',
        decision: 'Ny tidsplan godkendt.',
      },
      effects: [{ kind: 'card' }],
    });
    expect(recordSchema(escalationAnswerList).safeParse(answer?.record).success).toBe(true);
    expect(refusedFor(act(acknowledged(), { ...close, decision: '' }, chairOfBody('RSI')))).toBe('invalid');
    expect(refusedFor(act(acknowledged({ openRound: 'r' }), close, chairOfBody('RSI')))).toBe('round-open');
  });

  it('ORG-2: a receiver in the middle may raise it one level, and RSI-kredsen has nobody above', () => {
    const decision = accepted(act(inSys(), raise, chairOfBody('SYS')));
    expect(decision.record).toMatchObject({ state: 'closed', outcome: 'raised' });
    const [answer, next] = created(decision);
    expect(answer).toMatchObject({ list: 'escalationAnswers', record: { body: 'fsg-e-journal', outcome: 'raised' } });
    expect(next).toMatchObject({
      list: 'escalations',
      id: 'escalation-1-up',
      record: {
        state: 'confirmed',
        fromKind: 'SYS',
        from: 'sys',
        toKind: 'RSI',
        to: 'rsi',
        raisedFrom: 'escalation-1',
        why: `b\n\n${raise.reason}`,
      },
      effects: [{ kind: 'card' }],
    });
    expect(next?.record).not.toHaveProperty('acknowledged');
    expect(recordSchema(escalationList).safeParse(next?.record).success).toBe(true);
    expect(refusedFor(act(acknowledged(), raise, chairOfBody('RSI')))).toBe('nobody-above');
    expect(refusedFor(act(inSys(), raise, chairOfBody('SYS'), { bodies: { SYS: BODIES.SYS } }))).toBe(
      'no-receiving-body',
    );
  });
});

describe('an escalation that was raised', () => {
  const raisedOn = (today: string, by: string | undefined) => {
    const decision = accepted(act(inSys({ by }), raise, chairOfBody('SYS'), { today }));
    return created(decision).find(({ list }) => list === 'escalations');
  };

  it('ESC-4, ORG-2: keeps a day that is ahead, and gives the next level ten working days where it has been used up', () => {
    expect(raisedOn(TODAY, '2026-11-23')).toMatchObject({
      record: { by: '2026-11-23' },
      entry: { data: { by: '2026-11-23' } },
    });
    for (const by of ['2026-11-19', TODAY, undefined])
      expect(raisedOn(TODAY, by)).toMatchObject({
        record: { by: '2026-12-04' },
        entry: { data: { by: '2026-12-04' } },
      });
    // PUB-7: the free days between are not counted.
    expect(raisedOn('2026-12-18', '2026-12-18')?.record).toMatchObject({ by: '2027-01-07' });
  });

  it('ESC-4, ST-7: so the next level is reminded, however late it came', () => {
    const next = raisedOn(TODAY, '2026-11-19')?.record as unknown as Escalation;
    const due = dueEscalation({ ...next, id: 'escalation-1-up' }, ['rsi-chair']);
    expect(due).toMatchObject({ due: '2026-12-04', since: TODAY });
    const reminded = (day: string) => remindersOn(day, due ? [due] : [], new Set(), settingsFrom([])).length;
    expect(['2026-12-02', '2026-12-04', '2026-12-07'].map(reminded)).toEqual([1, 1, 1]);
  });

  const inRsi = acknowledged({ fromKind: 'SYS', from: 'sys', raisedFrom: 'lower' });
  const below = [anEscalation({ fromKind: 'FSG', from: 'fsg-e-journal', toKind: 'SYS', to: 'sys' })];

  it('ESC-4: is answered in the channels of all who sent it up, the first as well', () => {
    const answers = created(accepted(act(inRsi, close, chairOfBody('RSI'), { id: 'lower-up', below })));
    expect(answers.map(({ id, record }) => [id, Reflect.get(record, 'body'), Reflect.get(record, 'outcome')])).toEqual([
      ['lower-up-answer', 'sys', close.outcome],
      ['escalation-1-answer-final', 'fsg-e-journal', close.outcome],
    ]);
  });
});

describe('a decision round about an escalation', () => {
  const hear = (escalation: Escalation, outcome: Outcome, round = 'r1') =>
    hearEscalationRound(
      escalation,
      {
        type: 'round-closed',
        actor: { person: 'RSI-chair', seat: 'formand, RSI-kredsen' },
        round,
        body: 'RSI',
        outcome,
        by: 'agreement',
        reason: 'Enighed.',
      },
      escalationFacts(WHO.rsiChair),
    );

  it('ESC-4: closes it with what the round came to', () => {
    const open = acknowledged({ openRound: 'r1' });
    expect(hear(open, 'approved').record).toMatchObject({ state: 'closed', outcome: 'granted', decision: 'Enighed.' });
    expect(hear(open, 'rejected').record).toMatchObject({ state: 'closed', outcome: 'refused' });
    expect(created(hear(open, 'approved'))).toMatchObject([{ list: 'escalationAnswers' }]);
    expect(hear(open, 'approved').record).not.toHaveProperty('openRound');
  });

  it('ESC-4: that lapses leaves it waiting, and one that it did not open is refused', () => {
    const lapsed = hear(acknowledged({ openRound: 'r1' }), 'lapsed');
    expect(lapsed).toMatchObject({ record: { state: 'acknowledged' }, effects: [] });
    expect(lapsed.record).not.toHaveProperty('openRound');
    for (const escalation of [
      acknowledged({ openRound: 'r2' }),
      acknowledged(),
      confirmed({ state: 'closed', openRound: 'r1' }),
    ])
      expect(hear(escalation, 'approved')).toMatchObject({
        record: escalation,
        entries: [{ action: 'refused' }],
        effects: [],
      });
  });

  it('ORG-2: that SYS escalates goes on to RSI-kredsen', () => {
    expect(created(hear(inSys({ openRound: 'r1' }), 'escalated'))).toMatchObject([
      { list: 'escalationAnswers' },
      { list: 'escalations', record: { toKind: 'RSI', fromKind: 'SYS' } },
    ]);
  });
});

describe('the receiver’s decision round', () => {
  const opened = (more: Partial<Escalation> = {}, actor = WHO.secretariat, deadline: string | null = null) =>
    act(acknowledged(more), { type: 'open-round', deadline }, actor);

  it('ESC-4, DEC-1: puts what was escalated to the body in writing, with the standard deadline of five working days', () => {
    const { record, effects } = accepted(opened());
    const round = roundOf(effects);
    expect(record).toMatchObject({ state: 'acknowledged', openRound: 'escalation-1-r1', rounds: 1 });
    expect(round).toMatchObject({
      escalation: 'escalation-1',
      body: 'RSI',
      bodyId: 'rsi',
      deadline: '2026-11-27',
      question: { what: 'a', why: 'b', asked: 'c', number: 'ESK-1', fromKind: 'projectSteeringGroup' },
    });
    expect(recordSchema(roundList).safeParse(round).success).toBe(true);
    expect(round.questionHash).toBe(escalationFacts(WHO.secretariat).hash(round.question));
    expect(isEscalationRound(round) && subjectOf(round)).toEqual({ list: 'escalations', id: 'escalation-1' });
  });

  it('DEC-1: takes a deadline of today or later, and of at most a year', () => {
    for (const [day, answer] of [
      ['2026-11-19', 'invalid'],
      [TODAY, 'ok'],
      ['2027-11-21', 'ok'],
      ['2027-11-22', 'invalid'],
      ['i morgen', 'invalid'],
    ] as const)
      expect(`${day} ${refusedFor(opened({}, WHO.secretariat, day))}`).toBe(`${day} ${answer}`);
  });

  it('ESC-4: one at a time, numbered on, and not in IT5, which decides at its meetings', () => {
    expect(refusedFor(opened({ openRound: 'escalation-1-r1' }))).toBe('round-open');
    expect(accepted(opened({ rounds: 1 })).record.openRound).toBe('escalation-1-r2');
    expect(refusedFor(opened({ toKind: 'IT5', to: 'it5' }))).toBe('decides-at-meetings');
  });
});
