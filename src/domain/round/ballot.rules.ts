// The regional ballot: one answer per region (DEC-2), also over the turn of 2026/2027 (PUB-1), and what it adds up to.
import type { IsoDate } from '../calendar/dates.ts';
import { regionOn, regionsOn, type RegionId } from '../region/regions.ts';
import type { Answer, GivenAnswer, Round, RoundBody } from './round.list.ts';

/** One region's line: the answer that stands for it, if any. */
export interface BallotLine {
  readonly region: RegionId;
  readonly given: GivenAnswer | null;
  /** Two predecessors answered against each other: disagreement (PUB-1). */
  readonly differs: boolean;
  /** The answer was given by a predecessor and stands: the successor gives none (PUB-1). */
  readonly fromPredecessor: boolean;
}

/**
 * What the ballot adds up to on a day. `meeting`: a region asks for one (DEC-7). `acknowledge`: all agree, and the chair has
 * yet to acknowledge the year's sum (CR-8). `silence`: the deadline is past and answers are missing.
 */
export type Standing =
  | { readonly is: 'waiting'; readonly missing: number }
  | { readonly is: 'agreed'; readonly outcome: 'approved' | 'rejected' }
  | { readonly is: 'acknowledge' }
  | { readonly is: 'disagreement' }
  | { readonly is: 'silence'; readonly missing: number }
  | { readonly is: 'meeting' };

/** The regions that answer in a body on a day: the system's in its steering group, all of them in SYS and RSI-kredsen. */
export function expectedRegions(body: RoundBody, systemRegions: readonly RegionId[], today: IsoDate): RegionId[] {
  const all = regionsOn(today).map(({ id }) => id);
  if (body !== 'FSG') return all;
  const participating = new Set(systemRegions.map((id) => regionOn(id, today)));
  return all.filter((id) => participating.has(id));
}

/** One line per region that is expected today; answers of predecessors stand for their successor (PUB-1). */
export function ballot(answers: readonly GivenAnswer[], expected: readonly RegionId[], today: IsoDate): BallotLine[] {
  return expected.map((region) => {
    const older = answers.filter((given) => given.region !== region && regionOn(given.region, today) === region);
    const own = answers.find((given) => given.region === region) ?? null;
    const kinds = older.map(kindOf);
    // One predecessor's wish for a meeting is the successor's, whatever the other answered (DEC-7).
    const given = newest(older.filter((answer) => kindOf(answer) === 'meeting')) ?? newest(older) ?? own;
    const differs = kinds.includes('for') && kinds.includes('against');
    return { region, given, differs, fromPredecessor: older.length > 0 };
  });
}

/** What the ballot adds up to on a day (DEC-2, DEC-3, DEC-7). */
export function standing(
  round: Pick<Round, 'deadline' | 'sumPassed' | 'sumAcknowledged'>,
  lines: readonly BallotLine[],
  today: IsoDate,
): Standing {
  const given = lines.flatMap((line) => (line.given ? [kindOf(line.given)] : []));
  if (given.includes('meeting')) return { is: 'meeting' };
  const missing = lines.filter((line) => line.given === null).length;
  if (missing > 0) return today > round.deadline ? { is: 'silence', missing } : { is: 'waiting', missing };
  const kinds = new Set(given);
  if (kinds.size !== 1 || lines.some((line) => line.differs)) return { is: 'disagreement' };
  if (kinds.has('against')) return { is: 'agreed', outcome: 'rejected' };
  if (round.sumPassed !== undefined && round.sumAcknowledged === undefined) return { is: 'acknowledge' };
  return { is: 'agreed', outcome: 'approved' };
}

const KINDS = {
  approve: 'for',
  'approve-with-remark': 'for',
  reject: 'against',
  'ask-for-meeting': 'meeting',
} as const satisfies Record<Answer, string>;

const kindOf = (given: GivenAnswer) => KINDS[given.answer];

function newest(answers: readonly GivenAnswer[]): GivenAnswer | null {
  const key = ({ at, region }: GivenAnswer) => `${at} ${region}`;
  return answers.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).at(-1) ?? null;
}
