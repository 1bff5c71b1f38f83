// “Mit overblik”: what waits for me, what I filed, what comes, what was decided.
import type { ChangeRow, OverviewView, WaitingItem } from '../contract/schemas.ts';
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
import type { Ports, Stored } from './ports.ts';
import { roundView } from './roundView.ts';

const DECIDED_SHOWN = 5;
const DEADLINES_SHOWN = 8;

export function readOverview(ports: Ports, actor: Actor): Result<OverviewView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const rows = ports.store.all(changeList);
  const views = new Map(rows.map((row) => [row.id, changeRowView(ports, row, actor)]));
  const cases = [...views.values()];
  return ok({
    waiting: rows.flatMap((row) => waitingIn(ports, row, views, actor)).toSorted(byDue),
    filed: cases.filter((row) => row.mine && !OVER.has(row.state)).toSorted(newestFirst),
    decided: cases
      .filter((row) => row.decided !== null)
      .toSorted((a, b) => ((a.decided ?? '') < (b.decided ?? '') ? 1 : -1))
      .slice(0, DECIDED_SHOWN),
    deadlines: deadlines(ports, cases, actor),
  });
}

const OVER = new Set<ChangeRow['state']>(['rejected', 'delivered', 'withdrawn']);

/** What a person has to do in one case; most cases ask for nothing. */
function waitingIn(
  ports: Ports,
  row: Stored<typeof changeList>,
  views: ReadonlyMap<string, ChangeRow>,
  actor: Actor,
): WaitingItem[] {
  const change = views.get(row.id);
  if (!change || isDisqualified(row.record, actor.person)) return [];
  if (row.record.state === 'draft') return change.mine ? [item(ports, change, { kind: 'draft' })] : [];
  const inRound = row.record.openRound === undefined ? [] : roundItems(ports, row.record.openRound, change, actor);
  return inRound.length > 0 ? inRound : actionItems(ports, row, change, actor);
}

function roundItems(ports: Ports, id: string, change: ChangeRow, actor: Actor): WaitingItem[] {
  const row = ports.store.get(roundList, id);
  if (!row) return [];
  const round = roundView(ports, row, actor);
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

const DUTIES = {
  decide: 'decide',
  assess: 'assess',
  'open-round': 'open-round',
  start: 'start',
  deliver: 'deliver',
} as const;

function actionItems(ports: Ports, row: Stored<typeof changeList>, change: ChangeRow, actor: Actor): WaitingItem[] {
  const actions = offered(row.record, changeFacts(ports, row, actor));
  for (const { action, body, blocked } of actions) {
    const kind = DUTIES[action as keyof typeof DUTIES];
    // The steering group's round is one of two ways: its chair may assess at a meeting, so the FSA is not nagged then.
    if (!kind || blocked || row.record.state === 'postponed') continue;
    return [item(ports, change, { kind, body: body ?? null, due: change.next.due })];
  }
  const comments = actions.some(({ action }) => action === 'comment') && row.record.commentBy !== undefined;
  const open = comments && (row.record.commentBy ?? '') >= ports.clock.today();
  return open ? [item(ports, change, { kind: 'comment', due: row.record.commentBy ?? null })] : [];
}

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

function deadlines(ports: Ports, cases: readonly ChangeRow[], actor: Actor): OverviewView['deadlines'] {
  const today = ports.clock.today();
  const bodies = new Set(actor.seats.map((seat) => seat.body));
  const rounds = ports.store.all(roundList).flatMap(({ record }) => {
    const change = cases.find((row) => row.id === record.change);
    const concerns =
      change &&
      (change.mine || bodies.has(record.bodyId) || actor.seats.some((seat) => seat.bodyKind === 'secretariat'));
    if (!change || !concerns || record.state !== 'open') return [];
    return [
      {
        date: record.deadline,
        kind: 'round' as const,
        title: change.title,
        where: nameOf(ports, record.bodyId),
        change: change.id,
      },
    ];
  });
  const comments = cases.flatMap((row) =>
    row.next.key === 'comment-or-decide' && row.next.due !== null && row.mine
      ? [{ date: row.next.due, kind: 'comment' as const, title: row.title, where: row.systemName, change: row.id }]
      : [],
  );
  const meetings = settingsNow(ports.store).meetings.flatMap(({ body, date }) =>
    bodies.has(body) || cases.some((row) => row.mine && row.decides === ports.store.get(bodyList, body)?.record.kind)
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
