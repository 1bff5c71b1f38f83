// The life of an agenda item: the secretariat names who accounts, it gets its day, and the meeting treats it.
import type { IsoDate } from '../calendar/dates.ts';
import type { Actor, HeldSeat } from '../people/rights.ts';
import { actorBy } from '../project/project.decide.ts';
import type { Decided, Decision } from '../record/decision.ts';
import { offeredBy, permittedBy, type Offer, type Standing, type Step } from '../record/lifecycle.ts';
import type { Message } from '../record/message.ts';
import { conflict, invalid, type Refusal } from '../record/refusal.ts';
import { regionOn, type RegionId } from '../region/regions.ts';
import { err, never, ok } from '../result.ts';
import type { AgendaItem } from './agendaItem.list.ts';

export type AgendaAction = 'name-accountable' | 'treat';
export type AgendaPart = 'chair' | 'secretariat';
type AgendaNeed = 'meeting-held';

const AGENDA_LIFECYCLE: readonly Step<AgendaAction, AgendaItem['state'], AgendaPart, AgendaNeed>[] = [
  { action: 'name-accountable', from: ['open'], to: 'same', who: ['secretariat'], needs: [], rule: 'PUB-2' },
  {
    action: 'treat',
    from: ['open'],
    to: 'treated',
    who: ['chair', 'secretariat'],
    needs: ['meeting-held'],
    rule: 'PUB-2',
  },
];

export type AgendaCommand =
  | { readonly type: 'name-accountable'; readonly person: string }
  | { readonly type: 'treat'; readonly decision: string };

export interface AgendaFacts {
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly actor: Actor;
}

const DECISION_LIMIT = 4_000;

/** PUB-2: where no region answers for the steering group, the secretariat names who accounts. An item is treated by its meeting. */
export function decideAgendaItem(item: AgendaItem, command: AgendaCommand, facts: AgendaFacts): Decided<AgendaItem> {
  const may = permittedBy(AGENDA_LIFECYCLE, command.type, standingOf(item, facts));
  if (!may.ok) return may;
  const by = actorBy(facts.actor, may.value.seat, facts.today);
  switch (command.type) {
    case 'name-accountable':
      if (item.accountable === command.person) return ok({ record: item, entries: [], effects: [] });
      return ok({
        record: { ...item, accountable: command.person },
        entries: [{ action: 'name-accountable', rule: 'PUB-2', data: { person: command.person } }],
        effects: [{ kind: 'card' }],
      });
    case 'treat': {
      const decision = command.decision.trim();
      if (decision === '') return err(invalid({ field: 'decision', code: 'required' }));
      if (decision.length > DECISION_LIMIT) {
        return err(invalid({ field: 'decision', code: 'too-long', limit: DECISION_LIMIT }));
      }
      return ok({
        record: {
          ...item,
          state: 'treated',
          decision,
          treated: facts.now,
          ...(by.person !== null && { treatedBy: by.person }),
        },
        entries: [{ action: 'treat', rule: 'PUB-2', reason: decision }],
        effects: [{ kind: 'card' }],
      });
    }
    default:
      return never(command);
  }
}

/** What to offer the actor. */
export const offeredInAgendaItem = (item: AgendaItem, facts: AgendaFacts): Offer<AgendaAction>[] =>
  offeredBy(AGENDA_LIFECYCLE, standingOf(item, facts));

/** What was reported since: the item shows the newest. It stays, also when the light is better: people take it off by treating it. */
export function hearAgendaItem(
  item: AgendaItem,
  message: Extract<Message, { type: 'status-published' }>,
): Decision<AgendaItem> {
  const { report, month, overall, why } = message;
  if (item.state !== 'open' || (item.month !== undefined && month < item.month)) {
    return { record: item, entries: [{ action: 'refused', data: { told: message.type, report } }], effects: [] };
  }
  return {
    record: { ...item, report, month, overall, ...(why !== null && { why }) },
    entries: [{ action: 'status-published', rule: 'PUB-2', data: { report, month, overall } }],
    effects: [{ kind: 'card' }],
  };
}

/**
 * An item that waited for the day of a meeting gets it, and one whose meeting was moved, cancelled, or did not come to it gets the next.
 * `was`: the meeting that it was judged by. Null: nothing to do. PUB-1: should its region have a successor on that day, the successor's
 * IT director accounts.
 */
export function scheduleAgendaItem(
  item: AgendaItem,
  { was, meeting }: { readonly was: IsoDate | undefined; readonly meeting: IsoDate | null },
  itDirector: (region: RegionId, day: IsoDate) => string | null,
): Decision<AgendaItem> | null {
  if (item.state !== 'open' || item.meeting !== was || meeting === null || meeting === was) return null;
  const { accountableRegion: region } = item;
  const successor = region === undefined ? undefined : regionOn(region, meeting);
  const director = successor === undefined || successor === region ? null : itDirector(successor, meeting);
  return {
    record: {
      ...item,
      meeting,
      ...(successor !== undefined && { accountableRegion: successor }),
      ...(director !== null && { accountable: director }),
    },
    entries: [{ action: 'put-on-agenda', rule: 'PUB-2', data: { meeting, ...(was !== undefined && { was }) } }],
    effects: [{ kind: 'card' }],
  };
}

const standingOf = (item: AgendaItem, facts: AgendaFacts): Standing<AgendaItem['state'], AgendaPart, AgendaNeed> => ({
  state: item.state,
  parts: partsIn(item, facts.actor),
  unmet: (): Refusal | null =>
    item.meeting === undefined || item.meeting > facts.today ? conflict('meeting-not-held', 'PUB-2') : null,
});

function partsIn(item: AgendaItem, actor: Actor): ReadonlyMap<AgendaPart, HeldSeat | null> {
  const parts = new Map<AgendaPart, HeldSeat | null>();
  for (const seat of actor.seats) {
    if (seat.bodyKind === 'secretariat' && !parts.has('secretariat')) parts.set('secretariat', seat);
    if (seat.body === item.body && seat.role === 'chair' && !parts.has('chair')) parts.set('chair', seat);
  }
  return parts;
}
