// Which actions a person has in an escalation, and why not: the same answer for page, card and server.
import type { IsoDate } from '../calendar/dates.ts';
import type { Edition } from '../edition/edition.ts';
import { isVoting, type Actor, type HeldSeat } from '../people/rights.ts';
import type { Project } from '../project/project.list.ts';
import { offeredBy, permittedBy, type Allowed, type Offer, type Standing } from '../record/lifecycle.ts';
import { conflict, type Refusal } from '../record/refusal.ts';
import type { Result } from '../result.ts';
import type { Settings } from '../setting/setting.list.ts';
import type { BodiesByKind, WithId } from '../status/status.facts.ts';
import type { Escalation, EscalationState } from './escalation.list.ts';
import {
  ESCALATION_LIFECYCLE,
  type EscalationAction,
  type EscalationNeed,
  type EscalationPart,
  type EscalationStep,
} from './escalation.lifecycle.ts';
import { roundBodyOf } from './escalation.round.ts';
import { lineFor } from './line.rules.ts';

export interface EscalationFacts {
  /** Key of the escalation, and its number as people use it. */
  readonly id: string;
  readonly number: string;
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly actor: Actor;
  /** The project that it is about, if any. */
  readonly project: Project | null;
  /** The bodies of the line, as far as they are on record. */
  readonly bodies: BodiesByKind;
  /** The escalations one and more levels down that this one was raised from: their senders wait for the same answer (ESC-4). */
  readonly below?: readonly WithId<Escalation>[];
  /** The edition that judges the case; left out, the one in force. */
  readonly edition?: Pick<Edition, 'sysEscalatesTo'>;
  readonly settings: Pick<Settings, 'agreementDays' | 'roundWorkingDays'>;
  /** SHA-256 of the canonical value. */
  readonly hash: (value: unknown) => string;
}

/** The step by which the actor may take the action now, or the refusal. */
export const permittedInEscalation = (
  escalation: Escalation,
  action: EscalationAction,
  facts: EscalationFacts,
): Result<Allowed<EscalationStep>, Refusal> => permittedBy(ESCALATION_LIFECYCLE, action, standingOf(escalation, facts));

/** What to offer the actor. */
export const offeredInEscalation = (escalation: Escalation, facts: EscalationFacts): Offer<EscalationAction>[] =>
  offeredBy(ESCALATION_LIFECYCLE, standingOf(escalation, facts));

/** Every part that the actor has, with the seat that gives it. */
function partsInEscalation(
  escalation: Escalation,
  { actor, project }: Pick<EscalationFacts, 'actor' | 'project'>,
): ReadonlyMap<EscalationPart, HeldSeat | null> {
  const parts = new Map<EscalationPart, HeldSeat | null>();
  if (project?.owner === actor.person) parts.set('sender', actor.seats[0] ?? null);
  for (const seat of actor.seats) {
    for (const part of partsOfSeat(seat, escalation)) if (!parts.has(part)) parts.set(part, seat);
  }
  return parts;
}

function partsOfSeat(seat: HeldSeat, { from, to }: Escalation): EscalationPart[] {
  const chairs = seat.role === 'chair';
  return [
    ...(seat.bodyKind === 'secretariat' ? (['secretariat'] as const) : []),
    ...(from !== undefined && seat.body === from && chairs ? (['sender'] as const) : []),
    ...(to !== undefined && seat.body === to && isVoting(seat) ? (['receiver'] as const) : []),
    ...(to !== undefined && seat.body === to && chairs ? (['receiverChair'] as const) : []),
  ];
}

const standingOf = (
  escalation: Escalation,
  facts: EscalationFacts,
): Standing<EscalationState, EscalationPart, EscalationNeed> => ({
  state: escalation.state,
  parts: partsInEscalation(escalation, facts),
  unmet: (need) => NEEDS[need](escalation, facts),
});

const NEEDS: Readonly<Record<EscalationNeed, (escalation: Escalation, facts: EscalationFacts) => Refusal | null>> = {
  'no-round-open': ({ openRound }) => (openRound === undefined ? null : conflict('round-open', 'DEC-1')),
  'decides-in-writing': (escalation) =>
    roundBodyOf(escalation) === null || escalation.to === undefined
      ? conflict('decides-at-meetings', 'ESC-4', { to: escalation.toKind })
      : null,
  'level-above': ({ toKind }, { edition, bodies }) => {
    const [above] = lineFor(toKind, edition);
    if (!above) return conflict('nobody-above', 'ORG-2');
    return bodies[above] ? null : conflict('no-receiving-body', 'ORG-2', { to: above });
  },
};
