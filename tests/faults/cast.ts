// Who takes part in the runs, and what they write.
import type { ChangeView } from '../../src/contract/change.ts';
import type { RoundView } from '../../src/contract/round.ts';
import type { Random } from './random.ts';

export const REGIONS = ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'] as const;
const SYS = [...REGIONS.map((region) => `sys-${region}`), 'sys-tidligere'];
const RSI = REGIONS.map((region) => `rsi-${region}`);
const FSG = [
  'fsg-e-journal-formand',
  ...REGIONS.filter((region) => region !== 'nordjylland').map((region) => `fsg-e-journal-${region}`),
];
const OFFICERS = ['fsa-e-journal', 'sys-formand', 'rsi-formand', 'rsi-sekretariatet', 'fsg-e-journal-formand'];

/** Who may press the buttons of a round's card; one of them has no seat yet, or no longer. */
export const VOTERS = { SYS, RSI, FSG } as const;
export const EVERYBODY = [
  ...new Set([...OFFICERS, ...SYS, ...RSI, ...FSG, 'fsa-sundhedsjournal', 'rsi-danske-regioner']),
];

/** On all three routes. */
export const AMOUNTS = [90_000, 120_000, 400_000, 700_000, 900_000, 1_900_000, 2_500_000];

/** A request for E-journal that can be submitted, on the middle route unless it says otherwise. */
export const aWish = (title: string, more: object = {}) => ({
  title,
  system: 'e-journal',
  kind: 'functional',
  description: 'Skal kunne hentes som ét dokument.',
  reason: 'Den skrives i hånden i dag.',
  oneOffCost: 250_000,
  charter: 'https://regioner.test/kommissorium',
  businessCase: { purpose: 'Hurtigere.', deliverables: 'Eksport.', timetable: 'Maj.', economy: 'Udvikling.' },
  ...more,
});

export const ASSESSMENT = {
  criteria: { user: 'Ønsket af alle.', business: 'Færre fejl.', technical: 'Enkelt.', economic: 'Rimeligt.' },
  rank: 1,
  recommend: true,
  reason: 'Gruppen er enig.',
};

/** What the API asks for with an action on a case. `reason` is unique to the press; `round` is the case's last one. */
export function bodyFor(
  random: Random,
  action: string,
  asked: {
    readonly version: ChangeView['version'];
    readonly reason: string;
    readonly round?: RoundView | null;
    readonly body?: string | undefined;
  },
): object {
  const { version, reason, round, body = 'SYS' } = asked;
  switch (action) {
    case 'comment':
      return { version, text: reason };
    case 'decide':
      return { version, outcome: random.pick(['approved', 'rejected']), reason };
    case 'assess':
      return { ...ASSESSMENT, version, recommend: round?.outcome !== 'rejected' && random.chance(0.85), reason };
    case 'open-round':
      return { version, body };
    case 'withdraw':
    case 'postpone':
      return { version, reason };
    case 'disqualify':
      return { version, person: random.pick(SYS), reason };
    default:
      return { version };
  }
}
