// What a person's action does to an escalation: dismissed or confirmed, received, and answered with a decision (ESC-3, ESC-4).
import { addDays, isIsoDate, type IsoDate } from '../calendar/dates.ts';
import type { BodyKind } from '../people/body.list.ts';
import { actorBy } from '../project/project.decide.ts';
import type { ActorRef, Decided } from '../record/decision.ts';
import { conflict, invalid, type FieldProblem, type RuleId } from '../record/refusal.ts';
import { err, never, ok } from '../result.ts';
import { permittedInEscalation, type EscalationFacts } from './escalation.actions.ts';
import { ESCALATION_TEXT_LIMIT, type Escalation } from './escalation.list.ts';
import { openEscalationRound, roundBodyOf } from './escalation.round.ts';
import { closeEscalation, raiseEscalation } from './escalation.outcome.ts';
import { lineFor } from './line.rules.ts';

export type EscalationCommand =
  | { readonly type: 'dismiss'; readonly reason: string }
  | ({ readonly type: 'confirm' } & Confirmation)
  | { readonly type: 'acknowledge' }
  /** Without a deadline the standard number of working days (DEC-1). */
  | { readonly type: 'open-round'; readonly deadline: IsoDate | null }
  | { readonly type: 'close'; readonly outcome: 'granted' | 'refused' | 'noted'; readonly decision: string }
  | { readonly type: 'raise'; readonly reason: string };

/** ESC-4: what, why, what is asked of the receiver, by when. */
export interface Confirmation {
  readonly what: string;
  readonly why: string;
  readonly asked: string;
  readonly by: IsoDate;
  /** Another of the levels that may receive it; left out, the one that was proposed. */
  readonly to?: BodyKind;
}

export function decideEscalation(
  escalation: Escalation,
  command: EscalationCommand,
  facts: EscalationFacts,
): Decided<Escalation> {
  const may = permittedInEscalation(escalation, command.type, facts);
  if (!may.ok) return may;
  const actor = actorBy(facts.actor, may.value.seat, facts.today);
  switch (command.type) {
    case 'dismiss':
      return dismiss(escalation, command.reason.trim(), facts);
    case 'confirm':
      return confirmEscalation(escalation, command, facts);
    case 'acknowledge':
      return ok({
        record: {
          ...escalation,
          state: 'acknowledged',
          acknowledged: facts.now,
          acknowledgedBy: facts.actor.person,
        },
        entries: [{ action: 'acknowledge', rule: 'ESC-4' }],
        effects: [{ kind: 'card' }],
      });
    case 'open-round': {
      const body = roundBodyOf(escalation);
      if (!body) return err(conflict('decides-at-meetings', 'ESC-4', { to: escalation.toKind }));
      const problems = command.deadline === null ? [] : dayProblems('deadline', command.deadline, facts.today);
      if (problems.length > 0) return err(invalid(...problems));
      return ok(openEscalationRound(escalation, { deadline: command.deadline, body, actor }, facts));
    }
    case 'close':
      return close(escalation, command, facts, actor);
    case 'raise': {
      const reason = command.reason.trim();
      const problems = textProblems({ reason });
      if (problems.length > 0) return err(invalid(...problems));
      return ok(raiseEscalation(escalation, { reason, actor, entry: 'raise' }, facts));
    }
    default:
      return never(command);
  }
}

function dismiss(escalation: Escalation, reason: string, facts: EscalationFacts): Decided<Escalation> {
  const problems = textProblems({ reason });
  if (problems.length > 0) return err(invalid(...problems));
  return ok({
    record: {
      ...escalation,
      state: 'dismissed',
      dismissed: facts.now,
      dismissedBy: facts.actor.person,
      dismissReason: reason,
    },
    entries: [{ action: 'dismiss', rule: 'ESC-3', reason }],
    effects: [],
  });
}

/** ESC-4: escalated up the line to the body that receives it; `rule` is why it is. */
export function confirmEscalation(
  escalation: Escalation,
  said: Confirmation,
  facts: Pick<EscalationFacts, 'now' | 'today' | 'actor' | 'bodies' | 'edition'>,
  rule: RuleId = 'ESC-4',
): Decided<Escalation> {
  const { what, why, asked, by } = said;
  const problems = [...textProblems({ what, why, asked }), ...dayProblems('by', by, facts.today)];
  if (problems.length > 0) return err(invalid(...problems));
  const toKind = said.to ?? escalation.toKind;
  if (!lineFor(escalation.fromKind, facts.edition).includes(toKind)) {
    return err(conflict('not-up-the-line', 'ORG-2', { to: toKind }));
  }
  const body = facts.bodies[toKind];
  if (!body) return err(conflict('no-receiving-body', 'ORG-2', { to: toKind }));
  return ok({
    record: {
      ...escalation,
      state: 'confirmed',
      toKind,
      to: body.id,
      what: what.trim(),
      why: why.trim(),
      asked: asked.trim(),
      by,
      confirmed: facts.now,
      confirmedBy: facts.actor.person,
    },
    entries: [{ action: 'confirm', rule, reason: why.trim(), data: { to: toKind, by } }],
    effects: [{ kind: 'card' }],
  });
}

function close(
  escalation: Escalation,
  command: Extract<EscalationCommand, { type: 'close' }>,
  facts: EscalationFacts,
  actor: ActorRef,
): Decided<Escalation> {
  const decision = command.decision.trim();
  const problems = textProblems({ decision });
  if (problems.length > 0) return err(invalid(...problems));
  return ok(closeEscalation(escalation, { outcome: command.outcome, decision, actor, entry: 'close' }, facts));
}

function textProblems(texts: Readonly<Record<string, string>>): FieldProblem[] {
  return Object.entries(texts).flatMap(([field, text]): FieldProblem[] => {
    if (text.trim() === '') return [{ field, code: 'required' }];
    return text.length > ESCALATION_TEXT_LIMIT ? [{ field, code: 'too-long', limit: ESCALATION_TEXT_LIMIT }] : [];
  });
}

function dayProblems(field: string, day: IsoDate, today: IsoDate): FieldProblem[] {
  if (!isIsoDate(day)) return [{ field, code: 'not-a-date' }];
  if (day < today) return [{ field, code: 'past-date' }];
  return day > addDays(today, 366) ? [{ field, code: 'out-of-range' }] : [];
}
