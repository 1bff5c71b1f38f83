// The receiver's decision round: an escalation put to the body that it came to, in writing (ESC-4, DEC-1).
import type { IsoDate } from '../calendar/dates.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { ActorRef, Decision } from '../record/decision.ts';
import type { EscalationQuestion, Round, RoundBody } from '../round/round.list.ts';
import type { EscalationFacts } from './escalation.actions.ts';
import type { Escalation } from './escalation.list.ts';

/** The body in which an escalation can be decided in writing; null for IT5, which decides at its meetings. */
export const roundBodyOf = ({ toKind }: Pick<Escalation, 'toKind'>): RoundBody | null =>
  toKind === 'RSI' || toKind === 'SYS' || toKind === 'FSG' ? toKind : null;

/** Key of an escalation's round by its number. */
export const escalationRoundId = (escalation: string, number: number): string => `${escalation}-r${number}`;

/** Opens the round: the question is frozen, and the new row carries its own card. */
export function openEscalationRound(
  escalation: Escalation,
  { deadline, body, actor }: { readonly deadline: IsoDate | null; readonly body: RoundBody; readonly actor: ActorRef },
  facts: EscalationFacts,
): Decision<Escalation> {
  const { settings, today } = facts;
  const number = (escalation.rounds ?? 0) + 1;
  const id = escalationRoundId(facts.id, number);
  const due = deadline ?? addWorkingDays(today, settings.roundWorkingDays, { agreementDays: settings.agreementDays });
  const question = questionOf(escalation, facts);
  const round: Round = {
    title: `${facts.number} ${escalation.title}`.slice(0, 255),
    escalation: facts.id,
    body,
    bodyId: escalation.to ?? '',
    state: 'open',
    number,
    question,
    questionHash: facts.hash(question),
    openedBy: actor.person ?? facts.actor.person,
    opened: facts.now,
    deadline: due,
    answers: [],
  };
  return {
    record: { ...escalation, openRound: id, rounds: number },
    entries: [{ action: 'open-round', rule: 'DEC-1', data: { body, deadline: due, round: id } }],
    effects: [
      {
        kind: 'create',
        list: 'rounds',
        id,
        record: round,
        actor,
        entry: { action: 'open', rule: 'DEC-1', data: { deadline: due } },
        effects: [{ kind: 'card' }],
      },
      { kind: 'card' },
    ],
  };
}

const questionOf = (escalation: Escalation, { id, number }: EscalationFacts): EscalationQuestion => ({
  escalation: id,
  number,
  title: escalation.title,
  fromKind: escalation.fromKind,
  from: escalation.from ?? null,
  what: escalation.what ?? '',
  why: escalation.why ?? '',
  asked: escalation.asked ?? '',
  by: escalation.by ?? '',
  project: escalation.project ?? null,
  change: escalation.change ?? null,
});
