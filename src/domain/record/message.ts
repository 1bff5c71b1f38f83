// What one record tells another. The target's lifecycle may refuse: the refusal is an outcome, and both records show it.
import type { AgendaWhy } from '../agenda/agendaItem.list.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Outcome, RoundBody } from '../round/round.list.ts';
import type { Light } from '../status/status.list.ts';
import type { Reason } from './refusal.ts';
import type { ActorRef } from './decision.ts';

export type Message =
  /** Pool → change: the money is reserved, so the round may open. */
  | {
      readonly type: 'open-round';
      readonly actor: ActorRef;
      readonly actionId: string;
      readonly body: RoundBody;
      readonly deadline: IsoDate | null;
      readonly version: number;
      readonly poolYear: number;
    }
  /** Round → change. */
  | {
      readonly type: 'round-closed';
      readonly actor: ActorRef;
      readonly round: string;
      readonly body: RoundBody;
      readonly outcome: Outcome;
      readonly by: string;
      readonly reason: string | null;
    }
  /** Change → round: the case was withdrawn or postponed. */
  | {
      readonly type: 'lapse';
      readonly actor: ActorRef;
      readonly cause: 'withdraw' | 'postpone';
      readonly reason: string;
    }
  /** Change → round: somebody may no longer take part, so the card must be drawn again (DEC-8). */
  | { readonly type: 'disqualified'; readonly actor: ActorRef; readonly person: string; readonly reason: string }
  /** Change → pool. */
  | { readonly type: 'grant' | 'release'; readonly actor: ActorRef; readonly change: string }
  /** Change → business case. */
  | {
      readonly type: 'write';
      readonly actor: ActorRef;
      readonly change: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  /** Status report → the report that it follows or corrects: a later word stands. */
  | { readonly type: 'freeze'; readonly actor: ActorRef; readonly by: string }
  /** Status report → the open item about its project: what was reported since (PUB-2). */
  | {
      readonly type: 'status-published';
      readonly actor: ActorRef;
      readonly report: string;
      readonly month: string;
      readonly overall: Light;
      readonly why: AgendaWhy | null;
    }
  /** Status report → the proposal that was made because it was missing (ESC-3). */
  | { readonly type: 'report-came'; readonly actor: ActorRef; readonly report: string; readonly month: string }
  /** The correction of a report → the proposal that the report made: what was proposed is no longer so (ESC-3). */
  | { readonly type: 'report-corrected'; readonly actor: ActorRef; readonly report: string; readonly month: string }
  /** Target → source: what you told me was refused. */
  | { readonly type: 'refused'; readonly told: string; readonly reason: Reason };
