// “Mit overblik”: what waits for me, what I filed, what comes, what was decided.
import type { ChangeRow } from '../contract/changeRow.ts';
import type { OverviewView, WaitingItem } from '../contract/overview.ts';
import { addDays, type IsoDate } from '../domain/calendar/dates.ts';
import { addWorkingDays, workingDaysBetween } from '../domain/calendar/workingDays.ts';
import { offered } from '../domain/change/change.actions.ts';
import { changeList } from '../domain/change/change.list.ts';
import { isDisqualified } from '../domain/change/change.rights.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { REGIONS, regionName } from '../domain/region/regions.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { roundList } from '../domain/round/round.list.ts';
import { settingsNow, changeFacts } from './facts.ts';
import { changeRowView } from './changeRow.ts';
import { asSeen } from './closed.ts';
import { allFlags, isCaseLocked } from './flagged.ts';
import { ALIVE_OF_PERSON, DECIDED_IN_MONTH, OPEN_ROUNDS } from './indexes.ts';
import { DUTIES, mayWaitFor } from './mayWait.ts';
import type { Ports, Stored } from './ports.ts';
import { roundBasis } from './roundView.ts';
import { tasksFor } from './tasks.ts';

const DECIDED_SHOWN = 5;
const DEADLINES_SHOWN = 8;

export function readOverview(ports: Ports, actor: Actor): Result<OverviewView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const { store } = ports;
  const own = [...(store.by(ALIVE_OF_PERSON).get(actor.person)?.values() ?? [])];
  const drafts = own.filter(({ record }) => record.state === 'draft');
  const filed = own.map((row) => changeRowView(ports, row, actor)).filter(({ mine }) => mine);
  const flags = actor.seats.some((seat) => seat.bodyKind === 'secretariat') ? allFlags(ports, actor.person) : [];
  return ok({
    flags,
    waiting: [...drafts, ...mayWaitFor(ports, actor)].flatMap((row) => waitingIn(ports, row, actor)).toSorted(byDue),
    tasks: tasksFor(ports, actor),
    filed: filed.toSorted(newestFirst),
    decided: lastDecided(ports, actor).map((row) => changeRowView(ports, row, actor)),
    deadlines: deadlines(ports, filed, actor),
  });
}

/** Without the closed cases: their place in the row would tell when they were decided (DEC-8). */
function lastDecided({ store }: Ports, actor: Actor): Stored<typeof changeList>[] {
  const months = store.by(DECIDED_IN_MONTH);
  const newest: Stored<typeof changeList>[] = [];
  for (const month of [...months.keys()].toSorted().toReversed()) {
    if (newest.length >= DECIDED_SHOWN) break;
    const open = [...(months.get(month)?.values() ?? [])].filter(({ record }) => !isDisqualified(record, actor.person));
    newest.push(...open);
  }
  const decided = ({ record }: Stored<typeof changeList>) => record.decided ?? '';
  return newest.toSorted((a, b) => (decided(a) < decided(b) ? 1 : -1)).slice(0, DECIDED_SHOWN);
}

/** What a person has to do in one case; most cases ask for nothing. */
function waitingIn(ports: Ports, row: Stored<typeof changeList>, actor: Actor): WaitingItem[] {
  if (isDisqualified(row.record, actor.person) || isCaseLocked(ports, row)) return [];
  if (row.record.state === 'draft') return [item(ports, changeRowView(ports, row, actor), { kind: 'draft' })];
  const inRound = row.record.openRound === undefined ? [] : roundItems(ports, row, row.record.openRound, actor);
  return inRound.length > 0 ? inRound : actionItems(ports, row, actor);
}

function roundItems(ports: Ports, row: Stored<typeof changeList>, id: string, actor: Actor): WaitingItem[] {
  const stored = ports.store.get(roundList, id);
  if (!stored) return [];
  const round = roundBasis(ports, stored, actor);
  if (round.actions.length === 0) return [];
  const change = changeRowView(ports, row, actor);
  const base = { round: id, body: round.body, due: round.deadline };
  if (round.actions.includes('approve') && round.me.answer === null) {
    return [item(ports, change, { ...base, kind: 'answer', region: round.me.region })];
  }
  for (const kind of ['acknowledge-sum', 'record-meeting', 'conclude'] as const) {
    if (round.actions.includes(kind)) {
      return [item(ports, change, { ...base, kind, ...(kind === 'record-meeting' && { due: round.meeting }) })];
    }
  }
  return [];
}

function actionItems(ports: Ports, row: Stored<typeof changeList>, actor: Actor): WaitingItem[] {
  const actions = offered(row.record, asSeen(ports, changeFacts(ports, row, actor)));
  if (actions.length === 0) return [];
  const change = changeRowView(ports, row, actor);
  for (const { action, body, blocked } of actions) {
    const kind = DUTIES[action as keyof typeof DUTIES];
    // The steering group's round is one of two ways: its chair may assess at a meeting, so the FSA is not nagged then.
    if (!kind || blocked || row.record.state === 'postponed') continue;
    return [item(ports, change, { kind, body: body ?? null, due: change.next.due })];
  }
  const comments = actions.some(({ action }) => action === 'comment') && row.record.commentBy !== undefined;
  const open = comments && (row.record.commentBy ?? '') >= ports.clock.today() && !hasCommented(ports, row.id, actor);
  return open ? [item(ports, change, { kind: 'comment', due: row.record.commentBy ?? null })] : [];
}

const hasCommented = (ports: Ports, change: string, { person }: Actor): boolean =>
  ports.store.log(`changes/${change}`).some((entry) => entry.action === 'comment' && entry.person === person);

type Asked = { readonly kind: WaitingItem['kind'] } & Partial<Pick<WaitingItem, 'round' | 'body' | 'region' | 'due'>>;

function item(ports: Ports, change: ChangeRow, asked: Asked): WaitingItem {
  const today = ports.clock.today();
  const { agreementDays } = settingsNow(ports.store);
  const due = asked.due ?? null;
  return {
    kind: asked.kind,
    change,
    round: asked.round ?? null,
    body: asked.body ?? null,
    region: asked.region ?? null,
    due,
    workingDays: due === null ? null : workingDaysBetween(today, due, { agreementDays }),
    soon: due !== null && due <= addWorkingDays(today, 1, { agreementDays }),
  };
}

function deadlines(ports: Ports, filed: readonly ChangeRow[], actor: Actor): OverviewView['deadlines'] {
  const today = ports.clock.today();
  const bodies = new Set(actor.seats.map((seat) => seat.body));
  const rounds = [...(ports.store.by(OPEN_ROUNDS).get('open')?.values() ?? [])].flatMap(({ record }) => {
    const change = record.change === undefined ? undefined : ports.store.get(changeList, record.change);
    const concerns =
      change &&
      !isDisqualified(change.record, actor.person) &&
      (change.record.requester === actor.person ||
        bodies.has(record.bodyId) ||
        actor.seats.some((seat) => seat.bodyKind === 'secretariat'));
    if (!change || !concerns) return [];
    return [
      {
        date: record.deadline,
        kind: 'round' as const,
        title: change.record.title,
        where: nameOf(ports, record.bodyId),
        change: change.id,
      },
    ];
  });
  const comments = filed.flatMap((row) =>
    row.next.key === 'comment-or-decide' && row.next.due !== null
      ? [{ date: row.next.due, kind: 'comment' as const, title: row.title, where: row.systemName, change: row.id }]
      : [],
  );
  const meetings = settingsNow(ports.store).meetings.flatMap(({ body, date }) =>
    bodies.has(body) || filed.some((row) => row.decides === ports.store.get(bodyList, body)?.record.kind)
      ? [{ date, kind: 'meeting' as const, title: nameOf(ports, body), where: '', change: null }]
      : [],
  );
  return [...rounds, ...comments, ...meetings, ...regionChanges(today)]
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, DEADLINES_SHOWN);
}

/** PUB-1: a coming merger of regions is a date that everybody meets. */
function regionChanges(today: IsoDate): OverviewView['deadlines'] {
  return REGIONS.filter(({ from }) => from > today && from <= addDays(today, 366)).map(({ id, from }) => ({
    date: from,
    kind: 'region-change',
    title: regionName(id),
    where: REGIONS.filter(({ successor }) => successor === id)
      .map(({ name }) => name)
      .join(', '),
    change: null,
  }));
}

const nameOf = (ports: Ports, body: string): string => ports.store.get(bodyList, body)?.record.name ?? body;
const byDue = (a: WaitingItem, b: WaitingItem) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1);
const newestFirst = (a: ChangeRow, b: ChangeRow) => ((a.submitted ?? '9999') < (b.submitted ?? '9999') ? 1 : -1);
