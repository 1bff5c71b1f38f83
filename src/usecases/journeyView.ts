// The journey of a case through its bodies: what has happened, where it is, what is to come.
import type { JourneyStep } from '../contract/journey.ts';
import { nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import { copenhagenDate } from '../domain/calendar/dates.ts';
import { effectiveState } from '../domain/change/change.actions.ts';
import { routeOf, type ChangeFacts } from '../domain/change/change.facts.ts';
import type { Change } from '../domain/change/change.list.ts';
import type { Actor } from '../domain/edition/edition.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import { judged } from '../domain/round/round.facts.ts';
import type { RoundBody } from '../domain/round/round.list.ts';
import type { LogEntry } from '../domain/log/log.list.ts';
import { positionOf } from './changeRow.ts';
import { roundFacts, roundsOf } from './facts.ts';
import type { Ports } from './ports.ts';
import { bodyName } from './routeView.ts';

type Step = JourneyStep;
type What = JourneyStep['what'];

/** Submitted, each body of the route, implementation, benefits. */
export function journeyView(ports: Ports, change: Change, facts: ChangeFacts): Step[] {
  const route = routeOf(change, facts);
  const log = ports.store.log(`changes/${facts.id}`);
  const position = positionOf(change, route);
  const bodies = (route?.bodies ?? []).map((body, index) =>
    bodyStep(ports, change, facts, log, { body, index, position, last: index === (route?.bodies.length ?? 0) - 1 }),
  );
  return [submittedStep(change, log), ...bodies, ...afterwards(change, facts, log)];
}

function submittedStep(change: Change, log: readonly LogEntry[]): Step {
  const filed = change.submitted !== undefined;
  const what: What = filed ? { key: 'filed', by: entry(log, 'submit')?.seat ?? '' } : { key: 'not-filed' };
  const stopped = !filed && change.state === 'withdrawn';
  return {
    key: 'submitted',
    name: null,
    state: filed ? 'done' : stopped ? 'stopped' : 'current',
    date: change.submitted ?? null,
    what: stopped ? { key: 'withdrawn' } : what,
    meeting: null,
  };
}

interface Place {
  readonly body: Actor;
  readonly index: number;
  readonly position: number;
  readonly last: boolean;
}

function bodyStep(ports: Ports, change: Change, facts: ChangeFacts, log: readonly LogEntry[], place: Place): Step {
  const base = {
    key: place.body === 'SAR' ? ('region' as const) : place.body,
    name: bodyName(ports, place.body, facts.system),
    meeting: null,
  };
  const ended = endedAt(change, log, place);
  if (ended) return { ...base, ...ended };
  if (change.state === 'draft' || place.index > place.position || change.submitted === undefined) {
    return { ...base, state: 'coming', date: null, what: { key: 'coming' } };
  }
  if (place.index === place.position) return { ...base, ...currentStep(ports, change, facts, place) };
  return { ...base, state: 'done', ...passed(change, facts, log, place.body) };
}

/** The body where the case was decided, rejected, withdrawn or postponed. */
function endedAt(change: Change, log: readonly LogEntry[], place: Place): Pick<Step, 'state' | 'date' | 'what'> | null {
  const stoppedHere = place.body === bodyOfState(change, log);
  switch (change.state) {
    case 'approved':
    case 'inProgress':
    case 'delivered':
      return place.last
        ? { state: 'done', date: day(change.decided), what: { key: 'approved', by: change.decidedBy } }
        : null;
    case 'rejected':
      return stoppedHere
        ? { state: 'stopped', date: day(change.decided), what: { key: 'rejected', by: change.decidedBy } }
        : null;
    case 'withdrawn':
      return stoppedHere && change.submitted
        ? { state: 'stopped', date: day(entry(log, 'withdraw')?.at), what: { key: 'withdrawn' } }
        : null;
    case 'postponed':
      return stoppedHere
        ? { state: 'current', date: day(entry(log, 'postpone')?.at), what: { key: 'postponed' } }
        : null;
    case 'draft':
    case 'submitted':
    case 'assessing':
    case 'sys':
    case 'rsi':
      return null;
    default:
      return null;
  }
}

/** The body that had the case when it stopped, from the state before the last step of the log. */
function bodyOfState(change: Change, log: readonly LogEntry[]): Actor | null {
  const before = change.state === 'postponed' ? effectiveState(change) : stateBefore(log);
  switch (before) {
    case 'sys':
      return 'SYS';
    case 'rsi':
      return 'RSI';
    case 'submitted':
    case 'assessing':
      return change.assessment || before === 'assessing' ? 'FSG' : 'SAR';
    default:
      return null;
  }
}

function stateBefore(log: readonly LogEntry[]): string | null {
  const moved = log.toReversed().flatMap((row) => row.changes.filter(({ field }) => field === 'state'));
  return typeof moved[0]?.was === 'string' ? moved[0].was : null;
}

function currentStep(
  ports: Ports,
  change: Change,
  facts: ChangeFacts,
  place: Place,
): Pick<Step, 'state' | 'date' | 'what' | 'meeting'> {
  if (place.body === 'SAR') {
    return { state: 'current', date: change.commentBy ?? null, what: { key: 'comment-open' }, meeting: null };
  }
  const round = roundsOf(ports.store, facts.id).findLast((row) => row.record.body === place.body);
  if (round?.record.state === 'open') {
    const { lines, standing } = judged(round.record, roundFacts(ports, round, facts.actor));
    return {
      state: 'current',
      date: round.record.deadline,
      what: { key: 'round', answered: lines.filter((line) => line.given).length, expected: lines.length },
      meeting:
        standing.is === 'meeting' ? nextMeeting(facts.settings.meetings, round.record.bodyId, facts.today) : null,
    };
  }
  if (place.body === 'FSG') return { state: 'current', date: null, what: { key: 'awaits-assessment' }, meeting: null };
  return { state: 'current', date: null, what: { key: 'awaits-round' }, meeting: null };
}

/** A body that has recommended and sent the case on. */
function passed(
  change: Change,
  facts: ChangeFacts,
  log: readonly LogEntry[],
  body: Actor,
): Pick<Step, 'date' | 'what'> {
  if (body === 'FSG' && change.assessment) {
    return {
      date: day(entry(log, 'assess')?.at),
      what: {
        key: 'recommended',
        rank: change.assessment.rank,
        ...(facts.ranked > 0 && { of: Math.max(facts.ranked, change.assessment.rank) }),
      },
    };
  }
  const closed = log.findLast((row) => row.action === 'round-closed' && dataOf(row)['body'] === (body as RoundBody));
  const escalated = closed && dataOf(closed)['outcome'] === 'escalated';
  return { date: day(closed?.at), what: { key: escalated ? 'escalated' : 'recommended' } };
}

function afterwards(change: Change, facts: ChangeFacts, log: readonly LogEntry[]): Step[] {
  if (change.state === 'rejected' || change.state === 'withdrawn') return [];
  const delivered = change.state === 'delivered';
  const implementation: Step = {
    key: 'implementation',
    name: bodyNameOfRegion(facts),
    state: delivered ? 'done' : change.state === 'inProgress' || change.state === 'approved' ? 'current' : 'coming',
    date: delivered ? day(entry(log, 'deliver')?.at) : (change.wantedBy ?? null),
    what: { key: delivered ? 'delivered' : change.state === 'inProgress' ? 'started' : 'coming' },
    meeting: null,
  };
  return [
    implementation,
    {
      key: 'benefits',
      name: null,
      state: delivered ? 'current' : 'coming',
      date: null,
      what: { key: 'coming' },
      meeting: null,
    },
  ];
}

const bodyNameOfRegion = (facts: ChangeFacts): string | null =>
  facts.system.sar ? regionName(regionOn(facts.system.sar, facts.today)) : null;
const entry = (log: readonly LogEntry[], action: string) => log.findLast((row) => row.action === action);
const day = (at: string | undefined) => (at === undefined ? null : copenhagenDate(at));
const dataOf = (row: LogEntry): Record<string, unknown> =>
  typeof row.data === 'object' && row.data !== null ? { ...row.data } : {};
