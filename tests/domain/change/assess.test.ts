// CR-4, CR-5: the step in the business steering group: what its chair records, and what the form may still change.
import { describe, expect, it } from 'vitest';
import { editableFields } from '../../../src/domain/change/change.actions.ts';
import { decideChange, type ChangeCommand } from '../../../src/domain/change/change.decide.ts';
import type { ChangeFacts } from '../../../src/domain/change/change.facts.ts';
import {
  assessmentSchema,
  CHANGE_FORM_FIELDS,
  type Assessment,
  type Change,
} from '../../../src/domain/change/change.list.ts';
import { PARTS } from '../../../src/domain/change/change.rights.ts';
import { aBusinessCase, aChange, anAssessment, SOMEBODY, someFacts } from '../builders.ts';
import { accepted, refusedFor, roundFrom } from '../decided.ts';

const assess = (more: Partial<Assessment> = {}, facts: Partial<ChangeFacts> = {}, change: Partial<Change> = {}) =>
  decideChange(
    aChange({ state: 'assessing', ...change }),
    { type: 'assess', assessment: anAssessment(more) },
    someFacts({ actor: SOMEBODY.fsgChair, ...facts }),
  );
const voted = (FSG: 'approved' | 'rejected' | 'lapsed' | null) => ({ lastOutcome: { FSG, SYS: null, RSI: null } });

describe('the assessment', () => {
  it('CR-5: needs a word on each of the four criteria, a rank, a recommendation and its reason', () => {
    expect(assessmentSchema.safeParse(anAssessment()).success).toBe(true);
    const { criteria } = anAssessment();
    for (const criterion of ['user', 'business', 'technical', 'economic'] as const) {
      for (const said of ['', '   ', undefined]) {
        const wrong = { ...anAssessment(), criteria: { ...criteria, [criterion]: said } };
        expect(assessmentSchema.safeParse(wrong).success, `${criterion}: “${said}”`).toBe(false);
      }
    }
    for (const wrong of [{ rank: 0 }, { rank: 1.5 }, { rank: undefined }, { recommend: undefined }, { reason: ' ' }]) {
      expect(assessmentSchema.safeParse({ ...anAssessment(), ...wrong }).success).toBe(false);
    }
    expect(assessmentSchema.safeParse({ ...anAssessment(), price: 1 }).success).toBe(false);
  });

  it('CR-5: is recorded by the group’s chair, and by nobody else', () => {
    for (const part of PARTS) {
      expect(refusedFor(assess({}, { actor: SOMEBODY[part] }))).toBe(part === 'fsgChair' ? 'ok' : 'not-your-part');
    }
  });

  it('CR-5: that recommends sends the case on to SYS with its rank, and is logged', () => {
    const { record, entries } = accepted(assess({ rank: 3 }));
    expect(record).toMatchObject({ state: 'sys', rank: 3, assessment: anAssessment({ rank: 3 }) });
    expect(record.decided).toBeUndefined();
    expect(entries).toMatchObject([{ action: 'assess', rule: 'CR-5', data: { recommend: true, rank: 3 } }]);
  });

  it('CR-5: that does not recommend ends the case, and says who and why', () => {
    const { record } = accepted(assess({ recommend: false, reason: 'Gevinsten er for lille.' }));
    expect(record).toMatchObject({
      state: 'rejected',
      decidedBy: 'Forretningsstyregruppen for E-journal',
      decisionReason: 'Gevinsten er for lille.',
    });
  });

  it('CR-5: can record what the group came to at its meeting, without a round of its own', () => {
    expect(accepted(assess({}, voted(null), { state: 'submitted' })).record.state).toBe('sys');
  });

  it('CR-5: agrees with the group’s own round', () => {
    expect(refusedFor(assess({ recommend: true }, voted('approved')))).toBe('ok');
    expect(refusedFor(assess({ recommend: false }, voted('rejected')))).toBe('ok');
    expect(refusedFor(assess({ recommend: false }, voted('approved')))).toBe('round-disagrees-with-assessment');
    expect(refusedFor(assess({ recommend: true }, voted('rejected')))).toBe('round-disagrees-with-assessment');
    expect(refusedFor(assess({ recommend: true }, voted('lapsed')))).toBe('ok');
  });

  it('CR-5: waits for the group’s open round', () => {
    expect(refusedFor(assess({}, {}, { openRound: 'c1-r1' }))).toBe('round-open');
  });

  it('CR-4: may say, with a reason, that no business case light is needed: then SYS is asked without one', () => {
    const { record } = accepted(assess({ businessCaseNotNeeded: 'Ændringen er et lovkrav.' }));
    const facts = someFacts({ actor: SOMEBODY.secretariat, businessCase: null });
    const opened = accepted(decideChange(record, { type: 'open-round', body: 'SYS', deadline: null }, facts));
    expect(roundFrom(opened).question.businessCase).toBeNull();
    const without = accepted(assess()).record;
    expect(refusedFor(decideChange(without, { type: 'open-round', body: 'SYS', deadline: null }, facts))).toBe(
      'business-case-missing',
    );
  });

  it('CR-4: may not say so under the rules of 2014, which always require it', () => {
    const in2015 = { submitted: '2015-06-01', oneOffCost: 500_000 };
    expect(refusedFor(assess({ businessCaseNotNeeded: 'Vi synes ikke.' }, {}, in2015))).toBe('business-case-required');
    expect(refusedFor(assess({}, {}, in2015))).toBe('ok');
  });
});

describe('the form', () => {
  const edit = (change: Change, fields: Record<string, unknown>, more: Partial<ChangeFacts> = {}) =>
    decideChange(change, { type: 'edit', fields }, someFacts(more));

  it('CR-2: can be changed by requester and FSA until the group has assessed', () => {
    for (const state of ['draft', 'submitted', 'assessing'] as const) {
      const change = aChange({ state });
      expect(accepted(edit(change, { title: 'Ny titel' })).record.title).toBe('Ny titel');
      expect(editableFields(change, someFacts().lastOutcome)).toEqual([...CHANGE_FORM_FIELDS, 'businessCase']);
    }
    for (const part of PARTS) {
      const result = edit(aChange(), { title: 'Ny titel' }, { actor: SOMEBODY[part] });
      expect(refusedFor(result)).toBe(part === 'requester' || part === 'fsa' ? 'ok' : 'not-your-part');
    }
  });

  it.each(['sys', 'rsi'] as const)('DEC-5: in the state %s only the papers can be changed', (state) => {
    const change = aChange({ state, oneOffCost: 3_000_000 });
    for (const field of ['title', 'oneOffCost', 'reason'] as const) {
      expect(refusedFor(edit(change, { [field]: field === 'oneOffCost' ? 1 : 'Nyt' }))).toBe('frozen-fields');
    }
    expect(refusedFor(edit(change, { charter: '/kommissorium.pdf', fullBusinessCase: '/bc.pdf' }))).toBe('ok');
    expect(refusedFor(edit(change, { title: change.title, charter: '/k.pdf' }))).toBe('ok');
  });

  it.each(['assessing', 'sys', 'rsi'] as const)('DEC-5: nothing can be changed while a round is open: %s', (state) => {
    const change = aChange({ state, openRound: 'c1-r1' });
    expect(refusedFor(edit(change, { attachments: '/nyt-bilag.pdf' }))).toBe('round-open');
    const businessCase = { type: 'edit', fields: {}, businessCase: { economy: 'Dyrere' } } as const;
    expect(refusedFor(decideChange(change, businessCase, someFacts()))).toBe('round-open');
  });

  it.each(['approved', 'rejected'] as const)(
    'CR-5: what the group has voted on (%s) stays as it was put to it until its chair has assessed; the papers may grow',
    (outcome) => {
      const change = aChange({ state: 'assessing' });
      expect(refusedFor(edit(change, { oneOffCost: 260_000 }, voted(outcome)))).toBe('frozen-fields');
      expect(refusedFor(edit(change, { attachments: '/bilag.pdf' }, voted(outcome)))).toBe('ok');
      const businessCase = { type: 'edit', fields: {}, businessCase: { economy: 'Dyrere' } } as const;
      expect(refusedFor(decideChange(change, businessCase, someFacts(voted(outcome))))).toBe('ok');
    },
  );

  it.each(['lapsed', 'escalated'] as const)('CR-5: a round that came to nothing (%s) binds no field', (outcome) => {
    const lastOutcome = { FSG: outcome, SYS: null, RSI: null };
    expect(refusedFor(edit(aChange({ state: 'assessing' }), { oneOffCost: 260_000 }, { lastOutcome }))).toBe('ok');
  });

  it('CR-2: that changes nothing writes nothing, in the case or in its business case', () => {
    const change = aChange({ affectedRegions: ['sjaelland'] });
    const same = { title: change.title, affectedRegions: ['sjaelland'], funding: null, risk: '' };
    const command = { type: 'edit', fields: same, businessCase: { purpose: aBusinessCase().purpose, benefits: '' } };
    const facts = someFacts({ businessCase: aBusinessCase() });
    expect(accepted(decideChange(change, command as ChangeCommand, facts))).toEqual({
      record: change,
      entries: [],
      effects: [],
    });
  });

  it('DEC-5: cannot reach what actions write', () => {
    for (const fields of [
      { state: 'approved' },
      { decidedBy: 'SYS' },
      { rank: 1 },
      { openRound: 'r' },
      { poolYear: 1 },
    ]) {
      expect(refusedFor(edit(aChange({ state: 'draft' }), fields))).toBe('frozen-fields');
    }
  });

  it('CR-3: follows its amount: raised out of the region’s own route it is no longer commented on', () => {
    const small = aChange({ oneOffCost: 249_999, commentBy: '2026-11-27' });
    expect(accepted(edit(small, { oneOffCost: 250_000 })).record.commentBy).toBeUndefined();
    expect(accepted(edit(aChange(), { oneOffCost: 249_999 })).record.commentBy).toBe('2026-11-27');
  });

  it('CR-4: sends what was written in the business case light to its own record', () => {
    const written = { type: 'edit', fields: {}, businessCase: { purpose: 'Overblik' } } as const;
    expect(accepted(decideChange(aChange(), written, someFacts())).effects).toContainEqual({
      kind: 'tell',
      list: 'businessCases',
      id: 'bc-c1',
      message: { type: 'write', actor: expect.anything(), change: 'c1', fields: { purpose: 'Overblik' } },
    });
  });
});
