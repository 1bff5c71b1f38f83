// The portfolio over twelve months: a row per project, what needs attention, what has changed (ST-7, ST-8, PUB-2).
import type { AttentionView, PortfolioView, ProjectRow } from '../contract/project.ts';
import type { AgendaItemView } from '../contract/agenda.ts';
import type { Actor } from '../domain/people/rights.ts';
import { offeredInProject } from '../domain/project/project.actions.ts';
import { creatingSeat } from '../domain/project/project.create.ts';
import { projectList } from '../domain/project/project.list.ts';
import { forbidden, invalid, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { addToMonth, isMonth, monthOfDay, monthsFrom } from '../domain/status/month.rules.ts';
import { agendaReason } from '../domain/status/status.rules.ts';
import type { Ports, Stored } from './ports.ts';
import { agendaOf, MONTHS_SHOWN, projectRowView, remindedOf, sinceOf } from './projectView.ts';
import { projectFacts } from './statusFacts.ts';
import { isClosedTo } from './statusAccess.ts';

type ProjectStored = Stored<typeof projectList>;

/** `month`: the last one shown, `YYYY-MM`; left out, the last that has ended. */
export function readPortfolio(ports: Ports, actor: Actor, asked: string | undefined): Result<PortfolioView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const newest = monthOfDay(ports.clock.today());
  const month = asked ?? addToMonth(newest, -1);
  if (!isMonth(month)) return err(invalid({ field: 'month', code: 'not-a-date' }));
  if (month > newest) return err(invalid({ field: 'month', code: 'out-of-range' }));
  const projects = ports.store.all(projectList).filter((row) => !isClosedTo(ports, row, actor));
  const rows = projects.map((row) => projectRowView(ports, row, actor, month)).toSorted(worstFirst);
  const byId = new Map(projects.map((row) => [row.id, row]));
  const inOrder = rows.flatMap(({ id }) => byId.get(id) ?? []);
  return ok({
    month,
    months: monthsFrom(addToMonth(month, 1 - MONTHS_SHOWN), month),
    newest,
    rows,
    attention: rows.flatMap((row) => attentionFor(ports, byId.get(row.id), row, actor)),
    since: inOrder.flatMap((row) => sinceOf(ports, row, month)),
    canCreate: creatingSeat(actor) !== undefined,
  });
}

/** ST-7 and PUB-2: a report that is missing, and a project that is, or should be, an item of its own. */
function attentionFor(ports: Ports, stored: ProjectStored | undefined, row: ProjectRow, actor: Actor): AttentionView[] {
  const now = row.cells.at(-1);
  if (!stored || !now) return [];
  // As when it was published: against the last month that has a report.
  const before = row.cells.slice(0, -1).findLast(({ overall }) => overall !== null);
  const why = now.overall && agendaReason(now.overall, before?.overall ?? null);
  // Turning yellow is RSI-kredsen's rule, for its own portfolio (PUB-2).
  const told = why === 'turned-yellow' && row.portfolio !== 'RSI' ? null : why;
  const item = itemFor(agendaOf(ports, row.id, actor), now.month);
  const kind = now.is === 'missing' ? 'missing' : (told ?? (item?.state === 'open' ? 'on-agenda' : null));
  if (!kind) return [];
  return [
    {
      kind,
      project: row.id,
      title: row.title,
      month: now.month,
      due: now.due,
      workingDaysLate: now.workingDaysLate,
      reminded: kind === 'missing' ? remindedOf(ports.store, row.id, now.month) : 0,
      item,
      remind:
        kind === 'missing' &&
        offeredInProject(stored.record, projectFacts(ports, stored, actor)).some(
          ({ action, blocked }) => action === 'remind' && blocked === null,
        ),
    },
  ];
}

/** The item that the month's report is told to, else the open one. */
const itemFor = (items: readonly AgendaItemView[], month: string): AgendaItemView | null =>
  items.find((item) => item.month === month) ?? items.find(({ state }) => state === 'open') ?? null;

/** Worst first; what owes nothing after what does, and what is completed last. */
function rankOf({ cells, completed, state }: ProjectRow): number {
  const cell = cells.at(-1);
  if (state === 'closed' || completed !== null) return 7;
  if (cell?.is === 'missing') return 3;
  if (cell?.is === 'coming') return 5;
  if (!cell?.overall) return 6;
  return { red: 1, yellow: 2, green: 4, completed: 7 }[cell.overall];
}

const worstFirst = (a: ProjectRow, b: ProjectRow): number => rankOf(a) - rankOf(b) || (a.title < b.title ? -1 : 1);
