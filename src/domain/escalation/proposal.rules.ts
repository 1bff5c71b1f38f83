// ESC-3: an escalation as the app proposes it. Its key makes it come once, whoever proposes it and however often.
import type { IsoDate } from '../calendar/dates.ts';
import type { Edition } from '../edition/edition.ts';
import type { BodyKind } from '../people/body.list.ts';
import { NOBODY, type ActorRef, type Entry } from '../record/decision.ts';
import type { Round } from '../round/round.list.ts';
import type { Escalation, Trigger } from './escalation.list.ts';
import { lineFor } from './line.rules.ts';

/** A new row to create under its key, by nobody: a person confirms or dismisses it. */
export interface Proposal {
  readonly id: string;
  readonly record: Escalation;
  readonly actor: ActorRef;
  readonly entry: Entry;
}

export interface ProposalInput {
  readonly id: string;
  readonly title: string;
  readonly triggers: readonly Trigger[];
  readonly fromKind: BodyKind;
  readonly from?: string;
  readonly toKind: BodyKind;
  readonly proposed: IsoDate;
  readonly project?: string;
  readonly change?: string;
  readonly report?: string;
}

export function proposal({ id, triggers, ...rest }: ProposalInput): Proposal {
  return {
    id,
    record: { ...rest, state: 'proposed', triggers: [...triggers] },
    actor: NOBODY,
    entry: { action: 'propose', rule: 'ESC-3', data: { triggers } },
  };
}

/**
 * ESC-3: a written procedure past its deadline. Null while it is not, where nobody is above (ORG-2), and where the round is the answer to
 * an escalation: that has a deadline and reminders of its own.
 */
export function overdueProposal(
  round: Round,
  id: string,
  today: IsoDate,
  edition?: Pick<Edition, 'sysEscalatesTo'>,
): Proposal | null {
  if (round.state === 'closed' || today <= round.deadline) return null;
  return forRound(round, id, { kind: 'round-overdue', due: round.deadline, round: id }, today, edition);
}

/** ESC-3: the chair notes that the regions disagree about a change request. Null where nobody is above. */
export const disagreementProposal = (
  round: Round,
  id: string,
  today: IsoDate,
  edition?: Pick<Edition, 'sysEscalatesTo'>,
): Proposal | null => forRound(round, id, { kind: 'disagreement', round: id }, today, edition);

function forRound(
  round: Round,
  id: string,
  trigger: Trigger,
  today: IsoDate,
  edition: Pick<Edition, 'sysEscalatesTo'> | undefined,
): Proposal | null {
  if (round.change === undefined) return null;
  const [toKind] = lineFor(round.body, edition);
  if (!toKind) return null;
  return proposal({
    id: `escalation-${id}-${trigger.kind}`,
    title: round.title,
    triggers: [trigger],
    fromKind: round.body,
    from: round.bodyId,
    toKind,
    proposed: today,
    change: round.change,
  });
}
