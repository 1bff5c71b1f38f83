// CR-12: the life of a change request. The table is tried in full: every state, every action, every part.
import { describe, expect, it } from 'vitest';
import { editableFields, effectiveState, offered, permitted } from '../../../src/domain/change/change.actions.ts';
import { decideChange, type ChangeCommand } from '../../../src/domain/change/change.decide.ts';
import { CHANGE_LIFECYCLE, DECIDED, type ChangeAction } from '../../../src/domain/change/change.lifecycle.ts';
import { CHANGE_STATES, type Change, type ChangeState } from '../../../src/domain/change/change.list.ts';
import { partsIn, PARTS } from '../../../src/domain/change/change.rights.ts';
import type { RoundBody } from '../../../src/domain/round/round.list.ts';
import {
  aBusinessCase,
  accepted,
  aChange,
  anActor,
  anAssessment,
  aSeat,
  aSystem,
  EVERYBODY,
  FIRST_DAY,
  refusedFor,
  SOMEBODY,
  someFacts,
  TODAY,
  told,
} from '../builders.ts';

const STATES = Object.keys(CHANGE_STATES) as ChangeState[];
const ACTIONS = [...new Set(CHANGE_LIFECYCLE.map(({ action }) => action))];
const BODIES: RoundBody[] = ['FSG', 'SYS', 'RSI'];
const AMOUNTS = [249_999, 250_000, 2_000_001];
/** Every action, and `open-round` once for each body. */
const ASKED = ACTIONS.flatMap((action): { action: ChangeAction; body: RoundBody | undefined }[] =>
  action === 'open-round' ? BODIES.map((body) => ({ action, body })) : [{ action, body: undefined }],
);
const NOT_DECIDED = STATES.filter((state) => !DECIDED.includes(state));
const papers = { businessCase: aBusinessCase() };

describe('who may do what, when', () => {
  it.each(STATES)('CR-12: in the state %s each part may do exactly what the table says', (state) => {
    for (const part of PARTS) {
      const actor = SOMEBODY[part];
      for (const oneOffCost of AMOUNTS) {
        const change = aChange({ state, oneOffCost });
        const facts = someFacts({ actor, ...papers });
        const parts = [...partsIn(change, facts.system, actor, TODAY).keys()];
        const settledSmall = oneOffCost < 250_000;
        for (const { action, body } of ASKED) {
          const expected = CHANGE_LIFECYCLE.some(
            (step) =>
              step.action === action &&
              step.body === body &&
              step.from.includes(state) &&
              step.who.some((who) => parts.includes(who)) &&
              !step.needs.includes('sys-decides-small') &&
              !(step.needs.includes('region-decides') && !settledSmall) &&
              !(step.needs.includes('group-assesses') && settledSmall),
          );
          const answer = permitted(change, action, body, facts);
          expect(`${part} ${action} ${body ?? ''} ${answer.ok}`).toBe(`${part} ${action} ${body ?? ''} ${expected}`);
        }
      }
    }
  });

  it('CR-12: whoever has no part may do nothing, in any state', () => {
    const strangers = [
      anActor('nobody'),
      anActor('other-fsa', [
        aSeat({ body: 'fsg-e-journal', bodyKind: 'FSG', bodyName: 'FSG', role: 'fsa', system: 'another' }),
      ]),
      anActor('other-chair', [aSeat({ body: 'fsg-other', bodyKind: 'FSG', bodyName: 'FSG', role: 'chair' })]),
      anActor('other-user', [aSeat({ body: 'users-other', bodyKind: 'userGroup', bodyName: 'Brugergruppe' })]),
      anActor('it5', [aSeat({ body: 'it5', bodyKind: 'IT5', bodyName: 'IT5', role: 'chair' })]),
    ];
    for (const actor of strangers)
      for (const state of STATES)
        for (const { action, body } of ASKED) {
          expect(refusedFor(permitted(aChange({ state }), action, body, someFacts({ actor })))).toBe('not-your-part');
        }
  });

  it('CR-12: the right is judged before the state, so that a stranger learns nothing', () => {
    const facts = someFacts({ actor: anActor('nobody') });
    expect(permitted(aChange({ state: 'approved' }), 'submit', undefined, facts)).toMatchObject({
      error: { kind: 'forbidden', reason: 'not-your-part' },
    });
    const own = someFacts({ actor: SOMEBODY.requester });
    expect(permitted(aChange({ state: 'approved' }), 'submit', undefined, own)).toMatchObject({
      error: { kind: 'conflict', reason: 'wrong-state', parameters: { state: 'approved' } },
    });
  });

  it('CR-12: what is offered is what is permitted, and nothing else works', () => {
    for (const state of STATES)
      for (const actor of EVERYBODY)
        for (const oneOffCost of AMOUNTS) {
          const change = aChange({ state, oneOffCost });
          const facts = someFacts({ actor });
          const working = offered(change, facts).filter(({ blocked }) => blocked === null);
          const works = ASKED.filter(({ action, body }) => permitted(change, action, body, facts).ok);
          expect(working.map(({ action, body }) => `${action} ${body}`).sort()).toEqual(
            works.map(({ action, body }) => `${action} ${body}`).sort(),
          );
        }
  });

  it('CR-12: no case is stuck: before the decision somebody can always move it on', () => {
    const moves = ASKED.filter(({ action }) => ['submit', 'decide', 'assess', 'open-round'].includes(action));
    for (const state of NOT_DECIDED)
      for (const oneOffCost of AMOUNTS)
        for (const sar of ['nordjylland', undefined] as const) {
          const change = aChange({ state, oneOffCost, ...(state === 'postponed' && { postponedFrom: 'submitted' }) });
          const able = EVERYBODY.filter((actor) => {
            const facts = someFacts({ actor, system: aSystem({ sar }), ...papers });
            return moves.some(({ action, body }) => permitted(change, action, body, facts).ok);
          });
          expect(able, `${state}, ${oneOffCost} kr., ${sar}`).not.toEqual([]);
        }
  });
});

describe('a decision', () => {
  it.each(DECIDED)('DEC-5: is final: %s is never decided, opened, edited, withdrawn or postponed again', (state) => {
    const closed = ASKED.filter(({ action }) => action !== 'start' && action !== 'deliver');
    for (const actor of EVERYBODY)
      for (const { action, body } of closed) {
        expect(permitted(aChange({ state }), action, body, someFacts({ actor, ...papers })).ok).toBe(false);
      }
    expect(editableFields(aChange({ state }))).toEqual([]);
  });

  it('CR-12: what is approved is started and then delivered, and nothing else is', () => {
    const started = accepted(decideChange(aChange({ state: 'approved' }), { type: 'start' }, someFacts()));
    expect(started).toMatchObject({ record: { state: 'inProgress' }, entries: [{ action: 'start', rule: 'CR-12' }] });
    const delivered = accepted(decideChange(started.record, { type: 'deliver' }, someFacts()));
    expect(delivered).toMatchObject({ record: { state: 'delivered' }, entries: [{ action: 'deliver' }] });
    for (const state of STATES) {
      const start = decideChange(aChange({ state }), { type: 'start' }, someFacts());
      const deliver = decideChange(aChange({ state }), { type: 'deliver' }, someFacts());
      expect([start.ok, deliver.ok]).toEqual([state === 'approved', state === 'inProgress']);
    }
  });
});

describe('a withdrawal', () => {
  const withdraw: ChangeCommand = { type: 'withdraw', reason: 'Ønsket er løst på anden vis.' };
  const asRequester = someFacts({ actor: SOMEBODY.requester });

  it.each(NOT_DECIDED)('CR-12: is the requester’s at any time before the decision: %s', (state) => {
    const { record, entries } = accepted(decideChange(aChange({ state }), withdraw, asRequester));
    expect(record).toMatchObject({ state: 'withdrawn', decisionReason: withdraw.reason });
    expect(entries).toEqual([{ action: 'withdraw', rule: 'CR-12', reason: withdraw.reason }]);
    for (const actor of EVERYBODY.filter(({ person }) => person !== 'requester')) {
      expect(refusedFor(decideChange(aChange({ state }), withdraw, someFacts({ actor })))).toBe('not-your-part');
    }
  });

  it('CR-7: lets the open round lapse and the reserved money go', () => {
    const change = aChange({ state: 'sys', openRound: 'c1-r1', poolYear: 2026 });
    const decision = accepted(decideChange(change, withdraw, asRequester));
    expect(decision.record.openRound).toBeUndefined();
    expect(decision.record.poolYear).toBeUndefined();
    expect(told(decision)).toMatchObject([
      { type: 'lapse', cause: 'withdraw', reason: withdraw.reason },
      { type: 'release', change: 'c1' },
    ]);
  });
});

describe('a postponement', () => {
  const postpone: ChangeCommand = { type: 'postpone', reason: 'Afventer ny lov.' };
  const postponed = (change: Change) =>
    accepted(decideChange(change, postpone, someFacts({ actor: SOMEBODY.secretariat }))).record;

  it.each(['submitted', 'assessing', 'sys', 'rsi'] as const)('CR-12: keeps where the case was left: %s', (state) => {
    const record = postponed(aChange({ state }));
    expect(record).toMatchObject({ state: 'postponed', postponedFrom: state, decisionReason: postpone.reason });
    expect(effectiveState(record)).toBe(state);
  });

  it('CR-12: the case is taken up again by the action it waited for', () => {
    const small = decideChange(
      postponed(aChange({ oneOffCost: 100_000 })),
      { type: 'decide', outcome: 'approved', reason: 'Nu er der råd.' },
      someFacts({ actor: SOMEBODY.sar }),
    );
    expect(accepted(small).record).toMatchObject({ state: 'approved', decisionReason: 'Nu er der råd.' });
    expect(accepted(small).record.postponedFrom).toBeUndefined();

    const group = decideChange(
      postponed(aChange({ state: 'assessing' })),
      { type: 'assess', assessment: anAssessment() },
      someFacts({ actor: SOMEBODY.fsgChair }),
    );
    expect(accepted(group).record).toMatchObject({ state: 'sys' });

    const round = decideChange(
      postponed(aChange({ state: 'rsi', oneOffCost: 3_000_000 })),
      { type: 'open-round', body: 'RSI', deadline: null },
      someFacts({ actor: SOMEBODY.secretariat }),
    );
    expect(accepted(round).record).toMatchObject({ state: 'rsi', openRound: 'c1-r1' });
    expect(accepted(round).record.postponedFrom).toBeUndefined();
  });

  it('CR-12: the reason of the postponement is no reason of the decision once the case is taken up', () => {
    const round = decideChange(
      postponed(aChange({ state: 'sys' })),
      { type: 'open-round', body: 'SYS', deadline: null },
      someFacts({ actor: SOMEBODY.secretariat, ...papers }),
    );
    expect(accepted(round).record.decisionReason).toBeUndefined();
  });

  it('CR-12: the case is not taken up elsewhere than where it was left', () => {
    const facts = someFacts({ actor: SOMEBODY.secretariat, ...papers });
    const left = postponed(aChange({ state: 'submitted' }));
    for (const body of ['SYS', 'RSI'] as const) {
      expect(decideChange(left, { type: 'open-round', body, deadline: null }, facts).ok).toBe(false);
    }
  });
});

describe('a submission', () => {
  const submit: ChangeCommand = { type: 'submit' };

  it('CR-1: is made by the requester or by the system’s FSA, and by nobody else', () => {
    for (const part of PARTS) {
      const result = decideChange(aChange({ state: 'draft' }), submit, someFacts({ actor: SOMEBODY[part] }));
      expect(refusedFor(result)).toBe(part === 'requester' || part === 'fsa' ? 'ok' : 'not-your-part');
    }
  });

  it.each(['title', 'kind', 'description', 'reason', 'oneOffCost'] as const)('CR-2: needs %s', (field) => {
    const change = { ...aChange({ state: 'draft' }), [field]: undefined };
    expect(decideChange(change, submit, someFacts())).toMatchObject({
      error: { kind: 'invalid', fields: [{ field, code: 'required' }] },
    });
  });

  it('CR-2: what was needed to submit cannot be emptied afterwards', () => {
    const edit: ChangeCommand = { type: 'edit', fields: { oneOffCost: null, reason: '' } };
    expect(decideChange(aChange(), edit, someFacts())).toMatchObject({
      error: {
        kind: 'invalid',
        fields: [
          { field: 'reason', code: 'required' },
          { field: 'oneOffCost', code: 'required' },
        ],
      },
    });
    const draft = accepted(decideChange(aChange({ state: 'draft' }), edit, someFacts()));
    expect(draft.record.oneOffCost).toBeUndefined();
  });

  it('CR-11: a small one can be commented on for five working days, the setting', () => {
    const draft = aChange({ state: 'draft', oneOffCost: 249_999, submitted: undefined });
    const { record, effects } = accepted(decideChange(draft, submit, someFacts()));
    expect(record).toMatchObject({ state: 'submitted', submitted: TODAY, commentBy: '2026-11-27' });
    expect(effects).toContainEqual({ kind: 'card' });
    const larger = accepted(decideChange({ ...draft, oneOffCost: 250_000 }, submit, someFacts()));
    expect(larger.record.commentBy).toBeUndefined();
  });

  it('CR-11: the groups, the FSA and the region can comment, and it is logged with what they wrote', () => {
    const comment: ChangeCommand = { type: 'comment', text: 'Vi støtter det.' };
    const able = PARTS.filter((part) => decideChange(aChange(), comment, someFacts({ actor: SOMEBODY[part] })).ok);
    expect(able).toEqual(['fsa', 'sar', 'fsgMember', 'fsgChair', 'userGroup']);
    const { record, entries } = accepted(decideChange(aChange(), comment, someFacts()));
    expect(record).toEqual(aChange());
    expect(entries).toEqual([{ action: 'comment', rule: 'CR-11', reason: 'Vi støtter det.' }]);
  });
});

describe('a disqualified person', () => {
  const disqualify: ChangeCommand = { type: 'disqualify', person: 'fsa', reason: 'Ejer leverandøren.' };

  it('ORG-11: is so when secretariat or a chair says it, with a reason and a note that is kept', () => {
    const able = PARTS.filter((part) => decideChange(aChange(), disqualify, someFacts({ actor: SOMEBODY[part] })).ok);
    expect(able).toEqual(['fsgChair', 'sysChair', 'rsiChair', 'secretariat']);
    const facts = someFacts({ actor: SOMEBODY.secretariat });
    const once = accepted(decideChange(aChange(), disqualify, facts));
    expect(once.record.disqualified).toEqual([
      { person: 'fsa', reason: 'Ejer leverandøren.', decidedBy: 'secretary', at: facts.now },
    ]);
    expect(once.entries).toMatchObject([{ action: 'disqualify', rule: 'ORG-11', reason: 'Ejer leverandøren.' }]);
    const twice = accepted(decideChange(once.record, { ...disqualify, reason: 'Uddybet.' }, facts));
    expect(twice.record.disqualified).toHaveLength(1);
  });

  it('ORG-11, DEC-8: may do nothing in the case, whatever seat they hold, and is offered nothing', () => {
    for (const actor of EVERYBODY)
      for (const state of STATES) {
        const row = { person: actor.person, reason: '-', decidedBy: 'secretary', at: TODAY };
        const change = aChange({ state, disqualified: [row] });
        for (const { action, body } of ASKED) {
          expect(refusedFor(permitted(change, action, body, someFacts({ actor })))).toBe('disqualified');
        }
        expect(offered(change, someFacts({ actor }))).toEqual([]);
      }
  });

  it('PUB-4: does not stop the others', () => {
    const row = { person: 'somebody else', reason: '-', decidedBy: 'secretary', at: TODAY };
    expect(permitted(aChange({ disqualified: [row] }), 'edit', undefined, someFacts()).ok).toBe(true);
  });
});

describe('over the turn of 2026/2027', () => {
  const decide: ChangeCommand = { type: 'decide', outcome: 'approved', reason: 'Inden for driftsbudgettet.' };
  const system = aSystem({ sar: 'sjaelland' });
  const small = aChange({ oneOffCost: 100_000 });

  it('PUB-1: the successor decides for its predecessor, and under its own name', () => {
    const head = (region: 'sjaelland' | 'ostdanmark' | 'hovedstaden') => anActor('head', [aSeat({ region })], FIRST_DAY);
    for (const region of ['ostdanmark', 'sjaelland', 'hovedstaden'] as const) {
      const after = decideChange(small, decide, someFacts({ actor: head(region), system, today: FIRST_DAY }));
      expect(accepted(after).record).toMatchObject({ state: 'approved', decidedBy: 'Region Østdanmark' });
    }
    const before = decideChange(small, decide, someFacts({ actor: head('sjaelland'), system }));
    expect(accepted(before).record.decidedBy).toBe('Region Sjælland');
    const other = decideChange(small, decide, someFacts({ actor: head('hovedstaden'), system }));
    expect(refusedFor(other)).toBe('not-your-part');
  });
});
