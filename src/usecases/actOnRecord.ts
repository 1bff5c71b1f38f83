// A person's action on a record that is there: load, ask the domain with the seats of now, commit, carry on what follows.
import type { List, RecordOf } from '../domain/list/list.ts';
import type { Actor } from '../domain/people/rights.ts';
import type { Decided } from '../domain/record/decision.ts';
import { barred, forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { actorOfPerson } from './actor.ts';
import { actionOf, toSeated, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import { caughtUpFor } from './caughtUp.ts';
import { isRecordClosed } from './closed.ts';
import type { Ports, Stored } from './ports.ts';
import { staleness } from './stale.ts';

export interface RecordCall extends Call {
  readonly id: string;
  /** The version that the page showed; null for a card, which acts on the record as it stands. */
  readonly version: number | null;
}

/** First the right, then the version, then the rest: who may not act learns nothing of what others changed. */
export async function actOnRecord<L extends List>(
  ports: Ports,
  list: L,
  call: RecordCall,
  command: { readonly type: string },
  decide: (row: Stored<L>, actor: Actor) => Decided<RecordOf<L>>,
): Promise<Result<Stored<L>, Refusal>> {
  return toSeated(call.actor, await act(ports, list, call, command, decide));
}

async function act<L extends List>(
  ports: Ports,
  list: L,
  call: RecordCall,
  command: { readonly type: string },
  decide: (row: Stored<L>, actor: Actor) => Decided<RecordOf<L>>,
): Promise<Result<Stored<L>, Refusal>> {
  const { actor, id, version } = call;
  const record = `${list.name}/${id}`;
  if (isRecordClosed(ports, record, actor.person)) return err(barred());
  const found = await caughtUpFor(ports, actor, list, id, version);
  if (!found.ok) return found;
  const action = actionOf(ports, call, `${record}/${command.type}`, [command, version], actor.seats[0] ?? null);
  const committed = await ports.store.commit({ list, id }, action, (fresh) => {
    if (!fresh) return err({ kind: 'notFound' });
    const now = actorOfPerson(ports, actor.person);
    if (now.seats.length === 0) return err(forbidden('no-seat'));
    const decision = decide(fresh, now);
    if (version === null || (!decision.ok && decision.error.kind === 'forbidden')) return decision;
    const stale = staleness(ports, record, fresh.version, version);
    return stale ? err(stale) : decision;
  });
  if (!committed.ok) return committed;
  await carryOn(ports, list, id);
  return ok(ports.store.get(list, id) ?? committed.value.row);
}
