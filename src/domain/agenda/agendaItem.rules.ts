// PUB-2 by itself: a project that turns yellow from green, or is red, becomes an item of its own at RSI-kredsen's next meeting.
import type { IsoDate } from '../calendar/dates.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { inPortfolio } from '../project/project.rules.ts';
import { NOBODY, type Effect } from '../record/decision.ts';
import { conflict, type Refusal } from '../record/refusal.ts';
import { regionOn, type RegionId } from '../region/regions.ts';
import { err, ok, type Result } from '../result.ts';
import type { Settings } from '../setting/setting.list.ts';
import { otherReports, type StatusFacts, type WithId } from '../status/status.facts.ts';
import type { Light, StatusReport } from '../status/status.list.ts';
import { agendaReason, standingReports } from '../status/status.rules.ts';
import { agendaItemId, type AgendaItem } from './agendaItem.list.ts';

/** The next meeting of a body on record, today's included, at which the project has not been treated already. */
export function nextMeeting(
  meetings: readonly { readonly body: string; readonly date: IsoDate }[],
  body: string,
  today: IsoDate,
  items: readonly AgendaItem[] = [],
): IsoDate | null {
  const taken = new Set(items.filter((item) => item.body === body).map(({ meeting }) => meeting));
  return (
    meetings
      .filter((meeting) => meeting.body === body && meeting.date >= today && !taken.has(meeting.date))
      .map(({ date }) => date)
      .toSorted()
      .at(0) ?? null
  );
}

/** How many working days the secretariat has to record what a meeting decided, before an item counts as not treated there. */
const RECORDING_DAYS = 5;

/**
 * Whether an open item needs the next meeting (PUB-2): it waits for one; its own is no longer on record, because it was moved or
 * cancelled; or its own has been, and nobody has recorded within five working days that it treated the item. Where the project has
 * another item ahead by then, that one does, and this one waits to be recorded.
 */
export function needsMeeting(
  item: AgendaItem,
  { meetings, agreementDays }: Pick<Settings, 'meetings' | 'agreementDays'>,
  today: IsoDate,
  others: readonly AgendaItem[] = [],
): boolean {
  const { state, body, meeting } = item;
  if (state !== 'open') return false;
  if (meeting === undefined) return true;
  if (meeting >= today) return !meetings.some((one) => one.body === body && one.date === meeting);
  if (others.some((other) => other.body === body && isAhead(other, today))) return false;
  return today > addWorkingDays(meeting, RECORDING_DAYS, { agreementDays });
}

/**
 * What publishing does to RSI-kredsen's agenda. An item that waits for its meeting hears what was reported since; a month that a later
 * report has passed does nothing. Refused only where RSI-kredsen itself is not on record: the rule may not fail unseen.
 */
export function putOnAgenda(
  report: StatusReport & { readonly overall: Light },
  facts: StatusFacts,
): Result<Effect[], Refusal> {
  const others = standingReports(otherReports(facts));
  if (!inPortfolio(facts.project, 'RSI') || others.some(({ month }) => month > report.month)) return ok([]);
  const before = others.findLast(({ month }) => month < report.month)?.overall ?? null;
  const why = agendaReason(report.overall, before);
  const open = facts.agendaItems.find((item) => isAhead(item, facts.today));
  if (open) return ok([tellItem(open, report, why, facts)]);
  if (why === null) return ok([]);
  const body = facts.bodies.RSI;
  if (!body) return err(conflict('no-receiving-body', 'PUB-2'));
  const meeting = nextMeeting(facts.settings.meetings, body.id, facts.today, facts.agendaItems);
  const record: AgendaItem = {
    title: facts.project.title,
    body: body.id,
    ...(meeting !== null && { meeting }),
    state: 'open',
    why,
    project: facts.project.id,
    report: facts.id,
    month: report.month,
    overall: report.overall,
    ...accountableAt(facts, meeting ?? facts.today),
  };
  return ok([
    {
      kind: 'create',
      list: 'agendaItems',
      id: keyOf(body.id, meeting, facts),
      record,
      actor: NOBODY,
      entry: {
        action: 'put-on-agenda',
        rule: 'PUB-2',
        data: { project: facts.project.id, month: report.month, overall: report.overall, why, meeting },
      },
      effects: [{ kind: 'card' }],
    },
  ]);
}

/** An item that has been given another meeting keeps its key: then the new one is called by its report. */
function keyOf(body: string, meeting: IsoDate | null, { project, id, agendaItems }: StatusFacts): string {
  const key = agendaItemId(body, meeting, project.id, id);
  return agendaItems.some((item) => item.id === key) ? agendaItemId(body, null, project.id, id) : key;
}

/** Open, and its meeting is still to come. One whose meeting has been, and is not recorded yet, keeps no new item away. */
export const isAhead = ({ state, meeting }: AgendaItem, today: IsoDate): boolean =>
  state === 'open' && (meeting === undefined || meeting >= today);

/** PUB-2: the region that answers for the steering group on the meeting's day, with its IT director (PUB-1: or its successor's). */
function accountableAt(facts: StatusFacts, day: IsoDate): { accountableRegion?: RegionId; accountable?: string } {
  const { steeringRegion } = facts.project;
  if (steeringRegion === undefined) return {};
  const accountableRegion = regionOn(steeringRegion, day);
  const accountable = facts.itDirector(steeringRegion, day);
  return { accountableRegion, ...(accountable !== null && { accountable }) };
}

const tellItem = (
  open: WithId<AgendaItem>,
  report: StatusReport & { readonly overall: Light },
  why: ReturnType<typeof agendaReason>,
  facts: StatusFacts,
): Effect => ({
  kind: 'tell',
  list: 'agendaItems',
  id: open.id,
  message: {
    type: 'status-published',
    actor: NOBODY,
    report: facts.id,
    month: report.month,
    overall: report.overall,
    why,
  },
});
