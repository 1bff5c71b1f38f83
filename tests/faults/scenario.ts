// Where in time a run takes place: ordinary days, the nights of summer time, and the turn of 2026/2027.

export interface Scenario {
  readonly name: string;
  /** The instant at which the run starts. */
  readonly start: string;
  /** The last evening on which some seats hold; their successors' hold from the day after. */
  readonly lastDay: string;
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'a day in November', start: '2026-11-20T09:00:00Z', lastDay: '2026-11-20' },
  { name: 'the night to winter time', start: '2026-10-24T20:30:00Z', lastDay: '2026-10-24' },
  { name: 'the night to summer time', start: '2027-03-27T21:30:00Z', lastDay: '2027-03-27' },
  { name: 'the turn of 2026/2027', start: '2026-12-31T21:00:00Z', lastDay: '2026-12-31' },
];
