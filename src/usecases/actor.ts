// Who acts: from a verified identity to a person with the seats that hold today.
import type { IsoDate } from '../domain/calendar/dates.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { personList, type Identity } from '../domain/people/person.list.ts';
import { holdsOn, type Actor, type HeldSeat } from '../domain/people/rights.ts';
import { seatList } from '../domain/people/seat.list.ts';
import type { Ports, Store } from './ports.ts';

/** The person of an identity (tenant id and object id of a verified token), or null when nobody is known by it. */
export function actorOfIdentity(ports: Pick<Ports, 'store' | 'clock'>, identity: Identity): Actor | null {
  const found = ports.store
    .all(personList)
    .find((row) =>
      row.record.identities.some(
        (known) => known.tenantId === identity.tenantId && known.objectId === identity.objectId,
      ),
    );
  return found ? actorOfPerson(ports, found.id) : null;
}

/** A person by key, with the seats that hold today. A person without seats has an empty list. */
export function actorOfPerson(ports: Pick<Ports, 'store' | 'clock'>, person: string): Actor {
  const today = ports.clock.today();
  return {
    person,
    name: personName(ports.store, person),
    seats: heldSeats(ports.store, today).filter((seat) => seat.person === person),
  };
}

/** All seats that hold on a day, with kind and name of their bodies. A seat in an unknown body gives no right. */
export function heldSeats(store: Store, today: IsoDate): HeldSeat[] {
  return store.all(seatList).flatMap((row) => {
    const body = store.get(bodyList, row.record.body);
    if (!body || !holdsOn(row.record, today)) return [];
    return [
      { ...row.record, id: row.id, rowVersion: `${row.saved}`, bodyKind: body.record.kind, bodyName: body.record.name },
    ];
  });
}

/** How a person is shown: the name in the people list, else the key. */
export const personName = (store: Store, person: string): string =>
  store.get(personList, person)?.record.name ?? person;
