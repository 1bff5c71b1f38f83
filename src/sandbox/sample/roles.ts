// Who the people of the sample are: roles, never invented names, and the seats that each of them holds.
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { SeatRole } from '../../domain/people/seat.list.ts';
import { regionName, type PartyId, type RegionId } from '../../domain/region/regions.ts';
import { IT_DIRECTORS, PROJECT_PEOPLE } from './projectRoles.ts';
import { SAMPLE_REGIONS, SETTLED_SYSTEMS, type SettledSystem } from './systems.ts';

export interface SeatOf {
  readonly body: string;
  readonly role: SeatRole;
  readonly region?: RegionId;
  readonly system?: string;
  /** The first day, where it is not that of the other seats. */
  readonly from?: IsoDate;
  /** Ended on the day before the sample's. */
  readonly ended?: true;
  /** A seat that speaks for a region has a mandate from the first day, unless this says that none is on record. */
  readonly mandate?: false;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly home: PartyId;
  /** Also known as a guest in the tenant that has the teams. */
  readonly guest?: boolean;
  readonly seats: readonly SeatOf[];
}

/** Everybody, an FSA first; those of one body stand together. Who is new comes last: an account's number is the place in here. */
export const ROLES: readonly Role[] = [
  ...SETTLED_SYSTEMS.filter(({ id }) => id === 'e-journal').flatMap(peopleOf),
  { id: 'sys-formand', name: 'Formand, SYS', home: 'danske-regioner', seats: [{ body: 'sys', role: 'chair' }] },
  ...SAMPLE_REGIONS.map((region) => member('sys', `sys-${region}`, 'SYS-medlem', region, { guest: true })),
  member('sys', 'sys-tidligere', 'Tidligere SYS-medlem', 'midtjylland', { ended: true }),
  {
    id: 'rsi-sekretariatet',
    name: 'RSI-sekretariatet',
    home: 'danske-regioner',
    seats: [{ body: 'rsi-sekretariatet', role: 'secretary' }],
  },
  {
    id: 'rsi-formand',
    name: 'Formand, RSI-kredsen',
    home: 'hovedstaden',
    guest: true,
    seats: [{ body: 'rsi', role: 'chair', region: 'hovedstaden' }],
  },
  ...SAMPLE_REGIONS.map((region) => member('rsi', `rsi-${region}`, 'RSI-kredsen', region, { guest: true })),
  {
    id: 'rsi-danske-regioner',
    name: 'RSI-kredsen, Danske Regioner',
    home: 'danske-regioner',
    seats: [{ body: 'rsi', role: 'member' }],
  },
  ...SETTLED_SYSTEMS.filter(({ id }) => id !== 'e-journal').flatMap(peopleOf),
  member(
    'fsg-laboratoriesvarportalen',
    'fsg-laboratoriesvarportalen-uden-mandat',
    'Nyt medlem uden mandat, forretningsstyregruppen for Laboratoriesvarportalen',
    'nordjylland',
    { mandate: false },
  ),
  ...IT_DIRECTORS,
  ...PROJECT_PEOPLE,
];

/** The administrator, the steering group and, where there is one, the user group of a system. */
function peopleOf(system: SettledSystem): Role[] {
  const { id, name, sar } = system;
  const fsg = `fsg-${id}`;
  const fsa: Role = {
    id: `fsa-${id}`,
    name: `FSA, ${name}`,
    home: sar,
    guest: id === 'e-journal',
    seats: [
      { body: fsg, role: 'fsa', region: sar, system: id },
      // The same region looks after both systems, and E-journal is one of the other's sources.
      ...(id === 'e-journal'
        ? [{ body: 'bg-sundhedsjournal', role: 'member' as const, region: sar, mandate: false as const }]
        : []),
    ],
  };
  const others = (taken: RegionId) => system.regions.filter((region) => region !== taken);
  return [
    fsa,
    chair(fsg, `${fsg}-formand`, `Formand, forretningsstyregruppen for ${name}`, sar),
    ...others(sar).map((region) =>
      member(fsg, `${fsg}-${region}`, `Medlem, forretningsstyregruppen for ${name}`, region),
    ),
    ...(system.userGroup ? userGroupOf(id, name, sar, others(sar)) : []),
  ];
}

/** The chair is appointed by the system-responsible region (ORG-4); in the Sundhedsjournal's, the FSA of E-journal sits for it. */
function userGroupOf(id: string, name: string, sar: RegionId, others: readonly RegionId[]): Role[] {
  const group = `bg-${id}`;
  const [first, ...rest] = id === 'e-journal' ? [sar, ...others] : others;
  if (first === undefined) return [];
  return [
    chair(group, `${group}-formand`, `Formand, brugergruppen for ${name}`, first, { mandate: false }),
    ...rest.map((region) =>
      member(group, `${group}-${region}`, `Medlem, brugergruppen for ${name}`, region, { mandate: false }),
    ),
  ];
}

type More = Pick<SeatOf, 'ended' | 'mandate'> & Pick<Role, 'guest'>;

function chair(body: string, id: string, name: string, region: RegionId, more: More = {}): Role {
  return seated(id, name, region, { body, role: 'chair' }, more);
}

function member(body: string, id: string, title: string, region: RegionId, more: More = {}): Role {
  return seated(id, `${title}, ${regionName(region)}`, region, { body, role: 'member' }, more);
}

function seated(id: string, name: string, region: RegionId, seat: SeatOf, { guest, ...more }: More): Role {
  return { id, name, home: region, ...(guest && { guest }), seats: [{ ...seat, region, ...more }] };
}
