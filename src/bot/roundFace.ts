// What a round's card shows, gathered from the records: the frozen question, the ballot, the notices, how it ended.
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts';
import { workingDaysBetween } from '../domain/calendar/workingDays.ts';
import { editionOf } from '../domain/change/change.facts.ts';
import { changeList, type ChangeState } from '../domain/change/change.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import type { BallotLine, Standing } from '../domain/round/ballot.rules.ts';
import { judged } from '../domain/round/round.facts.ts';
import type { Round, RoundBody, roundList } from '../domain/round/round.list.ts';
import { nextMeeting } from '../usecases/changeRow.ts';
import { changeFacts, changeNumber, roundFacts, roundsOf, settingsNow } from '../usecases/facts.ts';
import { splitView } from '../usecases/poolView.ts';
import type { Ports, Stored } from '../usecases/ports.ts';

export interface RoundFace {
  readonly id: string;
  readonly record: Round;
  readonly number: string;
  readonly bodyName: string;
  /** Working days left, today not counted; negative past the deadline. */
  readonly daysLeft: number;
  readonly today: IsoDate;
  readonly lines: readonly BallotLine[];
  readonly standing: Standing;
  /** The body's next meeting on record. */
  readonly meeting: IsoDate | null;
  /** Name of the system-responsible region, as it was when the round opened. */
  readonly sar: string | null;
  /** The body below that escalated the case, and SYS where it has recommended it upwards. */
  readonly escalatedBy: RoundBody | null;
  readonly sysRecommends: boolean;
  /** CR-8, as it stood when the round opened. */
  readonly sum: { readonly sum: number; readonly limit: number; readonly acknowledged: boolean } | null;
  /** CR-10. */
  readonly split: { readonly cases: readonly string[]; readonly sum: number; readonly limit: number } | null;
  readonly splitDays: number;
  /** DEC-8: somebody is disqualified, and the card cannot know who reads it. */
  readonly restricted: boolean;
  readonly caseState: ChangeState | null;
  readonly lapsedBy: 'withdraw' | 'postpone' | 'other';
}

/** The card is drawn for nobody in particular (DEC-9). */
export const ANYBODY: Actor = { person: '', name: '', seats: [] };

export function roundFace(ports: Ports, row: Stored<typeof roundList>): RoundFace {
  const { record } = row;
  const { store } = ports;
  const now = roundFacts(ports, row, ANYBODY);
  // What was decided keeps the regions that decided it (PUB-1).
  const facts = record.closed === undefined ? now : { ...now, today: copenhagenDate(record.closed) };
  const { lines, standing } = judged(record, facts);
  const change = store.get(changeList, record.change);
  const caseFacts = change && changeFacts(ports, change, ANYBODY);
  const settings = settingsNow(store);
  const { sar } = record.question;
  return {
    id: row.id,
    record,
    number: change ? changeNumber(change) : record.question.number,
    bodyName: store.get(bodyList, record.bodyId)?.record.name ?? record.bodyId,
    daysLeft: workingDaysBetween(now.today, record.deadline, { agreementDays: settings.agreementDays }),
    today: now.today,
    lines,
    standing,
    meeting: nextMeeting({ settings, today: now.today }, record.bodyId),
    sar: sar && regionName(regionOn(sar, copenhagenDate(record.opened))),
    ...earlier(ports, record),
    sum:
      record.sumPassed === undefined || !change || !caseFacts
        ? null
        : {
            sum: record.sumPassed,
            limit: editionOf(change.record, caseFacts).limits.upper,
            acknowledged: record.sumAcknowledged !== undefined,
          },
    split: change && caseFacts ? splitOf(splitView(ports, change.record, caseFacts)) : null,
    splitDays: settings.splitWindowDays,
    restricted: (change?.record.disqualified ?? []).length > 0,
    caseState: change?.record.state ?? null,
    lapsedBy: lapseCause(ports, row.id),
  };
}

const BELOW: Record<RoundBody, RoundBody | null> = { FSG: null, SYS: 'FSG', RSI: 'SYS' };

/** What the body below made of the case: its newest round before this one. */
function earlier(ports: Ports, record: Round): Pick<RoundFace, 'escalatedBy' | 'sysRecommends'> {
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
