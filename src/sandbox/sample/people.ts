// The rows of people and seats: made-up tenants and object ids, and seats with dates and mandates.
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts';
import type { Identity, personList } from '../../domain/people/person.list.ts';
import { holdsOn } from '../../domain/people/rights.ts';
import { SEAT_ROLES, type Seat, type seatList } from '../../domain/people/seat.list.ts';
import { regionName, regionOn, type PartyId, type RegionId } from '../../domain/region/regions.ts';
import type { RoundBody } from '../../domain/round/round.list.ts';
import { bodyName } from './bodies.ts';
import { ROLES, type Role, type SeatOf } from './roles.ts';
import type { NewRow } from '../../sharepoint/addRows.ts';
import { SYSTEMS } from './systems.ts';

/** One tenant per region; that of Danske Regioner is host to the teams, and the others are guests in it. */
export const TENANTS = {
  host: '7e4a0000-0000-4000-8000-000000000000',
  hovedstaden: '7e4a0000-0000-4000-8000-000000000001',
  sjaelland: '7e4a0000-0000-4000-8000-000000000002',
  syddanmark: '7e4a0000-0000-4000-8000-000000000003',
  midtjylland: '7e4a0000-0000-4000-8000-000000000004',
  nordjylland: '7e4a0000-0000-4000-8000-000000000005',
  ostdanmark: '7e4a0000-0000-4000-8000-000000000006',
} as const satisfies Record<RegionId | 'host', string>;

/** The day from which the seats hold, and the mandates that go with them. */
const SEATS_FROM = '2026-01-01';

export function personListRows(): NewRow<typeof personList>[] {
  return ROLES.map((role, index) => ({
    id: role.id,
    record: { name: role.name, identities: identitiesOf(role, index + 1) },
  }));
}

/** `today` is the sample's day: the seat that has ended did so the day before. */
export function seatRows(today: IsoDate): NewRow<typeof seatList>[] {
  return ROLES.flatMap(({ id, seats }) =>
    seats.map((seat, index) => ({
      id: `seat-${id}${index === 0 ? '' : `-${index + 1}`}`,
      record: { ...seatRecord(seat, today), person: id },
    })),
  );
}

/** What `GET /sandbox/people` answers: bodies, regions and roles as people read them. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly objectId: string;
  readonly seats: readonly {
    readonly body: string;
    readonly region: string | null;
    readonly role: string;
    readonly system?: string;
  }[];
}

/** Everybody with the seats that hold today, an FSA first. Who has two identities is told by the one at home. */
export function personRows(today: IsoDate): PersonRow[] {
  const seats = seatRows(today).filter(({ record }) => holdsOn(record, today));
  return ROLES.map((role, index) => ({
    id: role.id,
    name: role.name,
    ...homeIdentity(role, index + 1),
    seats: seats
      .filter(({ record }) => record.person === role.id)
      .map(({ record: { body, region, role: part, system } }) => ({
        body: bodyName(body),
        region: region === undefined ? null : regionName(regionOn(region, today)),
        role: SEAT_ROLES[part],
        ...(system !== undefined && { system }),
      })),
  }));
}

/** The key of the person who answers for a region in a body; for the steering group, in that of the system. */
export function answersFor(body: RoundBody, region: RegionId, system: string): string {
  if (body !== 'FSG') return `${body.toLowerCase()}-${region}`;
  const chairs = SYSTEMS.some(({ id, record }) => id === system && record.sar === region);
  return chairs ? `fsg-${system}-formand` : `fsg-${system}-${region}`;
}

function seatRecord(seat: SeatOf, today: IsoDate): Omit<Seat, 'person'> {
  const { body, role, region, system, ended, mandate, from = SEATS_FROM } = seat;
  const mandated = mandate !== false && region !== undefined && role !== 'fsa' && role !== 'secretary';
  return {
    title: [SEAT_ROLES[role], bodyName(body), ...(region ? [regionName(region)] : [])].join(', '),
    body,
    role,
    ...(region && { region }),
    ...(system && { system }),
    from,
    ...(ended && { to: addDays(today, -1) }),
    ...(mandated && { mandateFrom: from }),
  };
}

function identitiesOf(role: Role, person: number): Identity[] {
  const home = homeIdentity(role, person);
  if (!role.guest || home.tenantId === TENANTS.host) return [home];
  return [home, { tenantId: TENANTS.host, objectId: objectId(role.home, person, '9') }];
}

const homeIdentity = ({ home }: Role, person: number): Identity => ({
  tenantId: TENANTS[home === 'danske-regioner' ? 'host' : home],
  objectId: objectId(home, person, '8'),
});

/** Readable: the tenant's last digit, `8` for a member or `9` for a guest, and the person's number. */
function objectId(home: PartyId, person: number, kind: '8' | '9'): string {
  const tenant = TENANTS[home === 'danske-regioner' ? 'host' : home].at(-1);
  return `0b1ec700-000${tenant}-4000-${kind}000-${String(person).padStart(12, '0')}`;
}
