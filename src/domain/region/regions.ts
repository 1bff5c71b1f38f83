// PUB-1: the regions with the days on which they exist, their successors, and the key by which they share health costs.
import type { IsoDate } from '../calendar/dates.ts';
import type { KeyShare } from '../money/kroner.ts';

export const REGION_IDS = [
  'hovedstaden',
  'sjaelland',
  'syddanmark',
  'midtjylland',
  'nordjylland',
  'ostdanmark',
] as const;
export type RegionId = (typeof REGION_IDS)[number];

/** Those who can request or be responsible: a region, or Danske Regioner, which is no region and has no regional vote (ORG-1, ORG-5). */
export type PartyId = RegionId | 'danske-regioner';

export interface Region {
  id: RegionId;
  name: string;
  /** The first day. */
  from: IsoDate;
  /** The last day, when one is set. */
  to?: IsoDate;
  /** Who takes over seats, systems, cases and shares on the day after `to`. */
  successor?: RegionId;
}

/** The health key as it holds on a day, for the regions that exist that day. */
export interface HealthKey {
  /** The first day of the year for which the key was published. */
  keyFrom: IsoDate;
  /** Fractions that add up to 1. */
  shares: KeyShare<RegionId>[];
}

/** Every region that is or will be; the merger is set by lov nr. 699 af 20. juni 2025 (PUB-1). */
export const REGIONS: readonly Region[] = [
  { id: 'hovedstaden', name: 'Region Hovedstaden', from: '2007-01-01', to: '2026-12-31', successor: 'ostdanmark' },
  { id: 'ostdanmark', name: 'Region Østdanmark', from: '2027-01-01' },
  { id: 'sjaelland', name: 'Region Sjælland', from: '2007-01-01', to: '2026-12-31', successor: 'ostdanmark' },
  { id: 'syddanmark', name: 'Region Syddanmark', from: '2007-01-01' },
  { id: 'midtjylland', name: 'Region Midtjylland', from: '2007-01-01' },
  { id: 'nordjylland', name: 'Region Nordjylland', from: '2007-01-01' },
];

export const PARTIES: readonly { id: PartyId; name: string }[] = [
  ...REGIONS.map(({ id, name }) => ({ id, name })),
  { id: 'danske-regioner', name: 'Danske Regioner' },
];

/** The regions that exist on a day, in the usual order: five until the end of 2026, four from 2027. */
export function regionsOn(date: IsoDate): Region[] {
  return REGIONS.filter(({ from, to }) => from <= date && (to === undefined || date <= to));
}

/**
 * Who stands in a region's place on a day: itself, or its successor once its last day is past. A region that does not exist
 * yet stays itself, because it may have several predecessors (`predecessorsOf`).
 */
export function regionOn(id: RegionId, date: IsoDate): RegionId {
  const { to, successor } = regionById(id);
  return to !== undefined && successor !== undefined && date > to ? regionOn(successor, date) : id;
}

/** The regions that a region takes over from; none for most. */
export function predecessorsOf(id: RegionId): RegionId[] {
  return REGIONS.filter(({ successor }) => successor === id).map((region) => region.id);
}

/** The region's full name, `Region Syddanmark`: what was decided under a name keeps it. */
export function regionName(id: RegionId): string {
  return regionById(id).name;
}

/**
 * The health block-grant key on a day (PUB-3): the newest published by then, else the oldest known. After a merger the
 * successor carries the sum of its predecessors' shares.
 */
export function healthKey(date: IsoDate): HealthKey {
  const published = HEALTH_KEYS.findLast(({ from }) => from <= date) ?? HEALTH_KEYS[0];
  const shares = regionsOn(date).map(({ id }) => ({
    key: id,
    share:
      published.shares
        .filter(({ region }) => regionOn(region, date) === id)
        .reduce((sum, part) => sum + part.tenThousandths, 0) / 10_000,
  }));
  return { keyFrom: published.from, shares };
}

interface PublishedKey {
  from: IsoDate;
  shares: readonly { region: RegionId; tenThousandths: number }[];
}

/** Published keys, oldest first (PUB-3: Danske Regioner, RSI projektøkonomi). */
const HEALTH_KEYS: readonly [PublishedKey, ...PublishedKey[]] = [
  {
    from: '2023-01-01',
    shares: [
      { region: 'hovedstaden', tenThousandths: 3121 },
      { region: 'sjaelland', tenThousandths: 1543 },
      { region: 'syddanmark', tenThousandths: 2133 },
      { region: 'midtjylland', tenThousandths: 2169 },
      { region: 'nordjylland', tenThousandths: 1034 },
    ],
  },
];

function regionById(id: RegionId): Region {
  const region = REGIONS.find((candidate) => candidate.id === id);
  if (!region) throw new RangeError(`Not a region: ${id as string}`);
  return region;
}
