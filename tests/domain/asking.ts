// Asking the domain, as tests do it again and again: a person's action on a case, an answer in a round, a round's end.
import { decideChange, type ChangeCommand } from '../../src/domain/change/change.decide.ts';
import type { ChangeFacts } from '../../src/domain/change/change.facts.ts';
import type { Change } from '../../src/domain/change/change.list.ts';
import { hearRoundClosed } from '../../src/domain/change/change.hear.ts';
import type { Part } from '../../src/domain/change/change.rights.ts';
import type { Actor } from '../../src/domain/people/rights.ts';
import type { Message } from '../../src/domain/record/message.ts';
import { decideRound } from '../../src/domain/round/round.decide.ts';
import type { RoundFacts } from '../../src/domain/round/round.facts.ts';
import type { Answer, Outcome, Round, RoundBody } from '../../src/domain/round/round.list.ts';
import { aBusinessCase, aChange, roundFactsFor, SOMEBODY, someFacts } from './builders.ts';

/** The facts of a case whose business case light is written. */
export const papers = { businessCase: aBusinessCase() };

export const open = (body: RoundBody, deadline: string | null = null): ChangeCommand => ({
  type: 'open-round',
  body,
  deadline,
});

/** What somebody with the part comes to by the command, with the papers in order. */
export const asked = (change: Change, command: ChangeCommand, who: Part, more: Partial<ChangeFacts> = {}) =>
  decideChange(change, command, someFacts({ actor: SOMEBODY[who], ...papers, ...more }));

export const closed = (body: RoundBody, outcome: Outcome): Extract<Message, { type: 'round-closed' }> => ({
  type: 'round-closed',
  actor: { person: 'SYS-chair', seat: 'formand, SYS' },
  round: 'c1-r1',
  body,
  outcome,
  by: 'agreement',
  reason: outcome === 'escalated' ? 'Gruppen kan ikke enes.' : null,
});

/** A case with an open round in the body hears how it ended. */
export const after = (
  body: RoundBody,
  outcome: Outcome,
  more: Partial<Change> = {},
  facts: Partial<ChangeFacts> = {},
) => {
  const state = ({ FSG: 'assessing', SYS: 'sys', RSI: 'rsi' } as const)[body];
  return hearRoundClosed(aChange({ state, openRound: 'c1-r1', ...more }), closed(body, outcome), someFacts(facts));
};

/** An answer to the round's question; all but a plain approval come with a text. */
export const answer = (
  round: Round,
  actor: Actor,
  given: Answer,
  text: string | undefined = given === 'approve' ? undefined : 'Fordi.',
  facts: Partial<RoundFacts> = {},
) => {
  const said = { type: 'answer', answer: given, ...(text !== undefined && { text }) } as const;
  return decideRound(round, { ...said, question: round.questionHash }, roundFactsFor(actor, facts));
};
