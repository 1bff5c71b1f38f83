// RSI-kredsen's agenda of the year, reckoned anew from the reports in the order in which they came (PUB-2).
import { copenhagenDate, type IsoDate } from '../../src/domain/calendar/dates.ts';
import { addWorkingDays, AGREEMENT_DAYS } from '../../src/domain/calendar/workingDays.ts';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { regionOn, type RegionId } from '../../src/domain/region/regions.ts';
import { settingList } from '../../src/domain/setting/setting.list.ts';
import type { History, Published } from './yearCheck.ts';

interface Expected {
  readonly id: string;
  /** Its meeting now, and on which mornings it was given another. */
  meeting: IsoDate;
  readonly moved: { readonly day: IsoDate; readonly meeting: IsoDate }[];
  readonly why: string;
  /** The report that made it, and those that it was told of. */
  readonly reports: string[];
}

export function checkAgenda(history: History): string[] {
  const rows = history.lists.rows(agendaItemList);
  const expected = history.projects.flatMap(({ id, record }) =>
    record.portfolio === 'RSI' ? itemsOf(history, id) : [],
  );
  return [
    ...expected.flatMap((item) => wrongWith(history, item)),
    ...rows.filter(({ id }) => !expected.some((item) => item.id === id)).map(({ id }) => `agenda: ${id} has no cause`),
  ];
}

/**
 * One item for the next meeting when a project is red or turns yellow; as long as it waits it is told of what comes, and when five
 * working days have passed since its meeting, and nobody has recorded that it was treated, it gets the next.
 */
function itemsOf(history: History, project: string): Expected[] {
  const items: Expected[] = [];
  const all = history.published.get(project) ?? [];
  const mornings = [...history.mornings];
  for (const [index, report] of all.entries()) {
    while (mornings[0] !== undefined && mornings[0] <= report.day) move(history, items, mornings.shift() ?? '');
    const before = all.slice(0, index);
    if (before.some(({ record }) => record.month > report.record.month)) continue;
    const open = items.find(({ id, meeting }) => meeting >= report.day && !isTreated(history, id, report.at));
    const why = reasonOf(report, before);
    if (open) open.reports.push(report.id);
    else if (why !== null) {
      const meeting = nextOf(history, items, report.day) ?? '';
      const key = `agenda-rsi-${meeting}-${project}`;
      const id = items.some((item) => item.id === key) ? `agenda-rsi-next-${report.id}` : key;
      items.push({ id, meeting, moved: [], why, reports: [report.id] });
    }
  }
  for (const day of mornings) move(history, items, day);
  return items;
}

/** What a morning does to the items of a project, before anybody is at work. */
function move(history: History, items: readonly Expected[], day: IsoDate): void {
  for (const item of items) {
    const open = items.filter(({ id }) => !isTreated(history, id, day));
    if (!open.includes(item) || open.some(({ meeting }) => meeting >= day)) continue;
    if (day <= addWorkingDays(item.meeting, 5, { agreementDays: AGREEMENT_DAYS })) continue;
    const meeting = nextOf(history, items, day);
    if (meeting === undefined) continue;
    item.meeting = meeting;
    item.moved.push({ day, meeting });
  }
}

function nextOf(history: History, items: readonly Expected[], day: IsoDate): IsoDate | undefined {
  const taken = new Set(items.map(({ meeting }) => meeting));
  return meetingsOf(history).find((other) => other >= day && !taken.has(other));
}

function reasonOf({ record }: Published, before: readonly Published[]): string | null {
  const months = before.filter((other) => other.record.month < record.month).map((other) => other.record.month);
  const newest = months.toSorted().at(-1);
  const last = before.findLast((other) => other.record.month === newest)?.record.overall;
  if (record.overall === 'red') return 'red';
  return record.overall === 'yellow' && (last === 'green' || last === 'completed') ? 'turned-yellow' : null;
}

function wrongWith(history: History, { id, meeting, moved, why, reports }: Expected): string[] {
  const row = history.lists.rows(agendaItemList).find((one) => one.id === id)?.record;
  if (!row) return [`agenda: ${id} is missing`];
  const project = history.projects.find((one) => one.id === row.project)?.record;
  const entries = history.log.get(`agendaItems/${id}`) ?? [];
  const told = entries
    .filter(({ action }) => action === 'status-published')
    .map(({ data }) => (data as { report: string }).report);
  const put = entries.filter(({ action }) => action === 'put-on-agenda');
  const made = put.filter(({ data }) => 'why' in (data as object));
  const movedOn = put
    .filter((entry) => !made.includes(entry))
    .map(({ at, data }) => `${copenhagenDate(at)} ${(data as { meeting: IsoDate }).meeting}`);
  const region = project?.steeringRegion === undefined ? undefined : regionOn(project.steeringRegion, meeting);
  const named = entries.some(({ action }) => action === 'name-accountable');
  const accounts = region === undefined ? [] : itDirectorsOf(history, region, meeting);
  const holds = {
    'put there once': made.length === 1 && (made[0]?.data as { why: string } | undefined)?.why === why,
    'given another meeting once each time': movedOn.join() === moved.map((to) => `${to.day} ${to.meeting}`).join(),
    'told of each later report once': told.join() === reports.slice(1).join(),
    'its day': row.meeting === meeting,
    'showing the newest report': row.report === reports.at(-1),
    'with the region that accounts': row.accountableRegion === region,
    'with who accounts':
      named || (row.accountable === undefined ? region === undefined : accounts.includes(row.accountable)),
  };
  return Object.entries(holds).flatMap(([what, well]) =>
    well ? [] : [`agenda ${id}: not ${what} (${told.join()} / ${reports.join()})`],
  );
}

const isTreated = ({ log }: History, id: string, at: string): boolean =>
  (log.get(`agendaItems/${id}`) ?? []).some((entry) => entry.action === 'treat' && entry.at < at);

/** PUB-1: the IT directors of the region, or of those that it succeeds. */
const itDirectorsOf = ({ lists }: History, region: RegionId, day: IsoDate): string[] =>
  lists
    .rows(seatList)
    .filter(({ record }) => record.body === 'it5' && record.region !== undefined)
    .filter(({ record }) => regionOn(record.region as RegionId, day) === region)
    .map(({ record }) => record.person);

function meetingsOf({ lists }: History): IsoDate[] {
  const value = lists.rows(settingList).find(({ id }) => id === 'meetings')?.record.value;
  return (value as { body: string; date: IsoDate }[])
    .filter(({ body }) => body === 'rsi')
    .map(({ date }) => date)
    .toSorted();
}
