// CR-12: the life of a change request. The table is tried in full: every state, every action, every part.
import { describe, expect, it } from 'vitest';
import { editableFields, offered, permitted } from '../../../src/domain/change/change.actions.ts';
import { decideChange, type ChangeCommand } from '../../../src/domain/change/change.decide.ts';
import { CHANGE_LIFECYCLE, DECIDED, type ChangeAction } from '../../../src/domain/change/change.lifecycle.ts';
import { CHANGE_STATES, type ChangeState } from '../../../src/domain/change/change.states.ts';
import { partsIn, PARTS } from '../../../src/domain/change/change.rights.ts';
import type { RoundBody } from '../../../src/domain/round/round.list.ts';
import { papers } from '../asking.ts';
import { aChange, anActor, aSeat, aSystem, EVERYBODY, SOMEBODY, someFacts, TODAY } from '../builders.ts';
import { accepted, refusedFor } from '../decided.ts';

const STATES = Object.keys(CHANGE_STATES) as ChangeState[];
const ACTIONS = [...new Set(CHANGE_LIFECYCLE.map(({ action }) => action))];
const BODIES: RoundBody[] = ['FSG', 'SYS', 'RSI'];
const AMOUNTS = [249_999, 250_000, 2_000_001];
/** Every action, and `open-round` once for each body. */
const ASKED = ACTIONS.flatMap((action): { action: ChangeAction; body: RoundBody | undefined }[] =>
  action === 'open-round' ? BODIES.map((body) => ({ action, body })) : [{ action, body: undefined }],
);
const NOT_DECIDED = STATES.filter((state) => !DECIDED.includes(state));

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
          expect(working.map(({ action, body }) => `${action} ${body}`).toSorted()).toEqual(
            works.map(({ action, body }) => `${action} ${body}`).toSorted(),
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
    const goesOn = ['start', 'deliver', 'disqualify'];
    const closed = ASKED.filter(({ action }) => !goesOn.includes(action));
    for (const actor of EVERYBODY)
      for (const { action, body } of closed) {
        expect(permitted(aChange({ state }), action, body, someFacts({ actor, ...papers })).ok).toBe(false);
      }
    expect(editableFields(aChange({ state }), someFacts().lastOutcome)).toEqual([]);
  });

  it('ORG-11: somebody can still be found disqualified while the work goes on, and the decision stands as it was', () => {
    const command = { type: 'disqualify', person: 'SYS-sjaelland', reason: 'Nyt job hos leverandøren.' } as const;
    const found = (state: ChangeState) =>
      decideChange(aChange({ state }), command, someFacts({ actor: SOMEBODY.secretariat }));
    for (const state of ['approved', 'inProgress'] as const)
      expect(accepted(found(state)).record).toMatchObject({ state, disqualified: [{ person: 'SYS-sjaelland' }] });
    for (const state of ['rejected', 'delivered', 'withdrawn'] as const)
      expect(refusedFor(found(state))).toBe('wrong-state');
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
    const told = accepted(decideChange(aChange({ rounds: 1 }), disqualify, { ...facts, roundsBeyond: ['beyond-r1'] }));
    expect(told.effects).toMatchObject([
      { kind: 'tell', list: 'rounds', id: 'c1-r1', message: { type: 'disqualified', person: 'fsa' } },
      { kind: 'tell', list: 'rounds', id: 'beyond-r1', message: { type: 'disqualified', person: 'fsa' } },
      { kind: 'card' },
    ]);
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
