// What the card of a round about a change shows, gathered from the records: the frozen question, the ballot, the notices, how it ended.
import { copenhagenDate } from '../domain/calendar/dates.ts';
import { editionOf } from '../domain/change/change.facts.ts';
import { changeList, type ChangeState } from '../domain/change/change.list.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import type { ChangeRound, RoundBody } from '../domain/round/round.list.ts';
import { isSumClosed } from '../usecases/closed.ts';
import { changeFacts, changeNumber, roundsOf, settingsNow, type StoredRound } from '../usecases/facts.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import { splitView } from '../usecases/poolView.ts';
import type { Ports } from '../usecases/ports.ts';
import { ANYBODY, ballotFace, type BallotFace } from './ballotFace.ts';

export interface RoundFace extends BallotFace<ChangeRound> {
  readonly number: string;
  /** Name of the system-responsible region, as it was when the round opened. */
  readonly sar: string | null;
  /** The body below that escalated the case, and SYS where it has recommended it upwards. */
  readonly escalatedBy: RoundBody | null;
  readonly sysRecommends: boolean;
  /** CR-8, as it stood when the round opened; `closed` where it would tell of a case that is closed to somebody (DEC-8). */
  readonly sum: { readonly sum: number; readonly limit: number; readonly acknowledged: boolean } | 'closed' | null;
  /** CR-10. */
  readonly split: { readonly cases: readonly string[]; readonly sum: number; readonly limit: number } | null;
  readonly splitDays: number;
  readonly caseState: ChangeState | null;
  readonly lapsedBy: 'withdraw' | 'postpone' | 'other';
}

export function roundFace(ports: Ports, row: StoredRound<ChangeRound>): RoundFace {
  const { record } = row;
  const { store } = ports;
  const change = store.get(changeList, record.change);
  const caseFacts = change && changeFacts(ports, change, ANYBODY);
  const { sar } = record.question;
  return {
    ...ballotFace(ports, row),
    number: change ? changeNumber(change) : record.question.number,
    sar: sar && regionName(regionOn(sar, copenhagenDate(record.opened))),
    ...earlier(ports, record),
    sum: isSumClosed(ports, record, ANY_READER)
      ? 'closed'
      : record.sumPassed === undefined || !change || !caseFacts
        ? null
        : {
            sum: record.sumPassed,
            limit: editionOf(change.record, caseFacts).limits.upper,
            acknowledged: record.sumAcknowledged !== undefined,
          },
    split: change && caseFacts ? splitOf(splitView(ports, change.record, caseFacts)) : null,
    splitDays: settingsNow(store).splitWindowDays,
    caseState: change?.record.state ?? null,
    lapsedBy: lapseCause(ports, row.id),
  };
}

const BELOW: Record<RoundBody, RoundBody | null> = { FSG: null, SYS: 'FSG', RSI: 'SYS' };

/** What the body below made of the case: its newest round before this one. */
function earlier(ports: Ports, record: ChangeRound): Pick<RoundFace, 'escalatedBy' | 'sysRecommends'> {
  const below = BELOW[record.body];
  const last = roundsOf(ports.store, record.change).findLast(
    (other) => other.record.number < record.number && other.record.body === below && other.record.outcome !== 'lapsed',
  );
  const outcome = last?.record.outcome;
  return {
    escalatedBy: outcome === 'escalated' ? below : null,
    sysRecommends: below === 'SYS' && outcome === 'approved',
  };
}

function splitOf(view: ReturnType<typeof splitView>): RoundFace['split'] {
  return view && { cases: view.cases.map(({ number }) => number), sum: view.sum, limit: view.limit };
}

function lapseCause(ports: Ports, round: string): RoundFace['lapsedBy'] {
  const entry = ports.store.log(`rounds/${round}`).findLast(({ action }) => action === 'lapse');
  const data: unknown = entry?.data;
  const cause = typeof data === 'object' && data !== null && 'cause' in data ? data.cause : null;
  return cause === 'withdraw' || cause === 'postpone' ? cause : 'other';
}
