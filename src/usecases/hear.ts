// One record is told something by another: its own rules decide what comes of it.
import { businessCaseList, type BusinessCase } from '../domain/change/businessCase.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { hearOpenRound, hearRoundClosed } from '../domain/change/change.round.ts';
import type { List } from '../domain/list/list.ts';
import { poolList } from '../domain/pool/pool.list.ts';
import { hearPool } from '../domain/pool/pool.rules.ts';
import { NOBODY, type Effect } from '../domain/record/decision.ts';
import type { Message } from '../domain/record/message.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import { err, never, ok, type Result } from '../domain/result.ts';
import { hearRound } from '../domain/round/round.decide.ts';
import { roundList } from '../domain/round/round.list.ts';
import { actorOfPerson } from './actor.ts';
import { changeFacts } from './facts.ts';
import type { Action, Ports } from './ports.ts';

type Tell = Extract<Effect, { kind: 'tell' }>;
type CarryOn = (ports: Ports, list: List, id: string) => Promise<void>;

/** True when the message has been heard, now or before; false when it must be told again later. */
export async function hear(
  ports: Ports,
  { id, message }: Tell,
  key: string,
  source: { readonly record: string; readonly number: number },
  carryOn: CarryOn,
): Promise<boolean> {
  const action: Action = {
    actionId: key,
    fingerprint: ports.sealer.hash(message),
    actor: 'actor' in message ? message.actor : NOBODY,
    source,
  };
  const { list, heard } = await tell(ports, id, message, action);
  if (!heard.ok) return heard.error.kind !== 'unavailable';
  await carryOn(ports, list, id);
  return true;
}

type Told = { readonly list: List; readonly heard: Result<unknown, Refusal> };
const gone = err<Refusal>({ kind: 'notFound' });

async function tell(ports: Ports, id: string, message: Message, action: Action): Promise<Told> {
  const { store } = ports;
  switch (message.type) {
    case 'open-round':
    case 'round-closed': {
      const list = changeList;
      const actor = actorOfPerson(ports, message.actor.person ?? '');
      const heard = await store.commit({ list, id }, action, (row) => {
        if (!row) return gone;
        const facts = changeFacts(ports, row, actor);
        return ok(
          message.type === 'open-round'
            ? hearOpenRound(row.record, message, facts)
            : hearRoundClosed(row.record, message, facts),
        );
      });
      return { list, heard };
    }
    case 'lapse':
    case 'disqualified':
    case 'refused': {
      const list = roundList;
      const now = ports.clock.now();
      const heard = await store.commit({ list, id }, action, (row) =>
        row ? ok(hearRound(row.record, message, now)) : gone,
      );
      return { list, heard };
    }
    case 'grant':
    case 'release': {
      const list = poolList;
      const heard = await store.commit({ list, id }, action, (row) => (row ? ok(hearPool(row.record, message)) : gone));
      return { list, heard };
    }
    case 'write': {
      const list = businessCaseList;
      const heard = await store.commit({ list, id }, action, (row) => {
        const before: BusinessCase = row?.record ?? { change: message.change };
        return ok({
          record: { ...before, ...written(message.fields) },
          entries: [{ action: row ? ('edit' as const) : ('create' as const), rule: 'CR-4' as const }],
          effects: [],
        });
      });
      return { list, heard };
    }
    default:
      return never(message);
  }
}

/** `null` and the empty text empty a field. */
const written = (fields: Readonly<Record<string, unknown>>): Partial<BusinessCase> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value === null || value === '' ? undefined : value]),
  );
