// The configuration names the first secretariat seat, so that empty lists lock nobody out (design, rights).
import { bodyList } from '../domain/people/body.list.ts';
import { personList, type Identity } from '../domain/people/person.list.ts';
import { seatList } from '../domain/people/seat.list.ts';
import { ok } from '../domain/result.ts';
import { addRows } from '../sharepoint/addRows.ts';
import type { GraphClient } from '../sharepoint/graphClient.ts';
import type { GraphResult } from '../sharepoint/graphTransport.ts';
import { actorOfIdentity } from '../usecases/actor.ts';
import { bodyOfKind } from '../usecases/facts.ts';
import type { Ports } from '../usecases/ports.ts';

/** Adds body, person and seat where the named person holds no secretariat seat today; else it changes nothing. */
export async function ensureFirstSeat(
  ports: Ports,
  client: GraphClient,
  site: string,
  identity: Identity,
): Promise<GraphResult<null>> {
  const known = actorOfIdentity(ports, identity);
  if (known?.seats.some((seat) => seat.bodyKind === 'secretariat')) return ok(null);
  const today = ports.clock.today();
  const body = bodyOfKind(ports.store, 'secretariat')?.id ?? 'rsi-sekretariatet';
  const person = known?.person ?? 'foerste-sekretaer';
  const bodies = await addRows(client, site, bodyList, [
    { id: body, record: { name: 'RSI-sekretariatet', kind: 'secretariat' } },
  ]);
  if (!bodies.ok) return bodies;
  const people = known
    ? ok(null)
    : await addRows(client, site, personList, [
        { id: person, record: { name: 'RSI-sekretariatet', identities: [identity] } },
      ]);
  if (!people.ok) return people;
  return addRows(client, site, seatList, [
    {
      id: `${person}-${today}`,
      record: { title: 'Sekretær, RSI-sekretariatet', person, body, role: 'secretary', from: today },
    },
  ]);
}
