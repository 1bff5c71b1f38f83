// Rounds and changes as the cards see them, for tests that need no store; every text can be as long as the lists allow.
import type { ChangeFace } from '../../src/bot/changeFace.ts';
import type { RoundFace } from '../../src/bot/roundFace.ts';
import type { RegionId } from '../../src/domain/region/regions.ts';
import { ballot, standing } from '../../src/domain/round/ballot.rules.ts';
import type { Answer, ChangeRound, GivenAnswer, Question } from '../../src/domain/round/round.list.ts';

const TODAY = '2026-11-20';
export const REGIONS: readonly RegionId[] = ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'];

export const question = (more: Partial<Question> = {}): Question => ({
  change: 'c1',
  number: 'ÆØ-118',
  title: 'Søgning på tværs af journalnotater',
  system: 'e-journal',
  systemName: 'E-journal',
  oneOffCost: 640_000,
  yearlyCost: 45_000,
  description: 'Søgning i alle notater.',
  reason: 'Det tager lang tid i dag.',
  recommendation: { by: 'Forretningsstyregruppen for E-journal', rank: 1, of: 4, reason: 'God nytte.' },
  route: 'middle',
  edition: 'current',
  does: 'decides',
  bodies: ['FSG', 'SYS'],
  sar: 'nordjylland',
  poolYear: 2026,
  businessCase: null,
  ...more,
});

export const given = (region: RegionId, answer: Answer, text?: string): GivenAnswer => ({
  region,
  answer,
  ...(text !== undefined && { text }),
  person: `sys-${region}`,
  seat: `seat-${region}`,
  seatVersion: '1',
  mandate: '2026-01-01',
  at: '2026-11-19T14:41:00.000Z',
});

export function roundFaceOf(record: Partial<ChangeRound> = {}, more: Partial<RoundFace> = {}): RoundFace {
  const round: ChangeRound = {
    title: 'ÆØ-118',
    change: 'c1',
    body: 'SYS',
    bodyId: 'sys',
    state: 'open',
    number: 1,
    question: question(),
    questionHash: 'f'.repeat(64),
    openedBy: 'rsi-sekretariatet',
    opened: '2026-11-18T08:00:00.000Z',
    deadline: '2026-11-25',
    answers: [],
    ...record,
  };
  const lines = ballot(round.answers, REGIONS, TODAY);
  return {
    id: 'c1-r1',
    record: round,
    number: 'ÆØ-118',
    bodyName: 'SYS',
    daysLeft: 3,
    today: TODAY,
    lines,
    standing: standing(round, lines, TODAY),
    meeting: '2026-12-10',
    sar: 'Region Nordjylland',
    escalatedBy: null,
    sysRecommends: false,
    sum: null,
    split: null,
    splitDays: 90,
    restricted: false,
    caseState: 'sys',
    lapsedBy: 'other',
    ...more,
  };
}

export const changeFaceOf = (
  record: Partial<ChangeFace['record']> = {},
  more: Partial<ChangeFace> = {},
): ChangeFace => ({
  id: 'c2',
  record: {
    title: 'Ny ledetekst',
    system: 'e-journal',
    state: 'submitted',
    requester: 'fsa-e-journal',
    oneOffCost: 180_000,
    description: 'En ny ledetekst i søgefeltet.',
    submitted: '2026-11-20',
    commentBy: '2026-11-27',
    ...record,
  },
  number: 'ÆØ-121',
  systemName: 'E-journal',
  today: TODAY,
  daysLeft: 5,
  regionDecides: true,
  decides: 'Region Nordjylland',
  sar: 'Region Nordjylland',
  rule: 'route.small.current',
  comments: [],
  split: null,
  splitDays: 90,
  restricted: false,
  ...more,
});
