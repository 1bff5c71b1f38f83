// CR-1, CR-11, CR-12: filing, withdrawing, postponing and taking up again, and the turn of 2026/2027.
import { describe, expect, it } from 'vitest';
import { effectiveState } from '../../../src/domain/change/change.actions.ts';
import { decideChange, type ChangeCommand } from '../../../src/domain/change/change.decide.ts';
import { DECIDED } from '../../../src/domain/change/change.lifecycle.ts';
import type { Change } from '../../../src/domain/change/change.list.ts';
import { CHANGE_STATES, type ChangeState } from '../../../src/domain/change/change.states.ts';
import { PARTS } from '../../../src/domain/change/change.rights.ts';
import { papers } from '../asking.ts';
import {
  aChange,
  anActor,
  anAssessment,
  aSeat,
  aSystem,
  EVERYBODY,
  FIRST_DAY,
  SOMEBODY,
  someFacts,
  TODAY,
} from '../builders.ts';
import { accepted, refusedFor, told } from '../decided.ts';

const STATES = Object.keys(CHANGE_STATES) as ChangeState[];
const NOT_DECIDED = STATES.filter((state) => !DECIDED.includes(state));

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

  it.each(['title', 'description', 'reason'] as const)('CR-2: takes spaces for no %s', (field) => {
    const change = { ...aChange({ state: 'draft' }), [field]: ' \n' };
    expect(decideChange(change, submit, someFacts())).toMatchObject({
      error: { kind: 'invalid', fields: [{ field, code: 'required' }] },
    });
    const edit: ChangeCommand = { type: 'edit', fields: { [field]: ' ' } };
    expect(decideChange(aChange(), edit, someFacts())).toMatchObject({
      error: { fields: [{ field, code: 'required' }] },
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

describe('over the turn of 2026/2027', () => {
  const decide: ChangeCommand = { type: 'decide', outcome: 'approved', reason: 'Inden for driftsbudgettet.' };
  const system = aSystem({ sar: 'sjaelland' });
  const small = aChange({ oneOffCost: 100_000 });

  it('PUB-1: the successor decides for its predecessor, and under its own name', () => {
    const head = (region: 'sjaelland' | 'ostdanmark' | 'hovedstaden') =>
      anActor('head', [aSeat({ region })], FIRST_DAY);
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
