// Reads lists, messages and log after a year, and says what did not come, came twice, or came on another day than it should.
import type { IsoDate } from '../../src/domain/calendar/dates.ts';
import { copenhagenDate } from '../../src/domain/calendar/dates.ts';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { escalationAnswerList, escalationList } from '../../src/domain/escalation/escalation.list.ts';
import type { LogEntry } from '../../src/domain/log/log.list.ts';
import { projectList, type Project } from '../../src/domain/project/project.list.ts';
import { reminderList } from '../../src/domain/reminder/reminder.list.ts';
import { logList } from '../../src/domain/log/log.list.ts';
import { statusList, type StatusReport } from '../../src/domain/status/status.list.ts';
import type { CardRef } from '../../src/usecases/ports.ts';
import type { Lists, StandingCard } from './found.ts';
import { checkAgenda } from './yearAgenda.ts';
import { checkEscalations } from './yearEscalations.ts';
import { checkReminders } from './yearReminders.ts';
import { checkReports } from './yearReports.ts';

/** A cell of the portfolio as it stood in a morning. */
export interface Mark {
  readonly day: IsoDate;
  readonly project: string;
  readonly month: string;
  readonly is: string;
  readonly overall: string | null;
}

export interface Lived {
  readonly lists: Lists;
  readonly cards: readonly StandingCard[];
  /** The days on whose morning the product ran. */
  readonly mornings: readonly IsoDate[];
  readonly marks: readonly Mark[];
  /** The days on which an instance was killed in the middle of its work. */
  readonly kills: ReadonlySet<IsoDate>;
  readonly wants: (card: CardRef) => boolean;
}

/** A report that was published, with what the log says of when. */
export interface Published {
  readonly id: string;
  readonly at: string;
  readonly day: IsoDate;
  readonly record: StatusReport;
}

/** What happened in the year, by project, in the order of the log. */
export interface History extends Lived {
  readonly projects: readonly { readonly id: string; readonly record: Project }[];
  readonly published: ReadonlyMap<string, readonly Published[]>;
  readonly log: ReadonlyMap<string, readonly LogEntry[]>;
}

export function checkYear(lived: Lived): { readonly problems: string[]; readonly counts: Record<string, number> } {
  const history = historyOf(lived);
  const { lists } = lived;
  return {
    problems: [
      ...checkReports(history),
      ...checkReminders(history),
      ...checkAgenda(history),
      ...checkEscalations(history),
      ...checkMessages(lived),
    ],
    counts: {
      published: [...history.published.values()].flat().length,
      marks: lived.marks.filter(({ is }) => is === 'missing').length,
      reminders: lists.rows(reminderList).length,
      told: lists.rows(reminderList).filter(({ record }) => record.body !== undefined).length,
      agendaItems: lists.rows(agendaItemList).length,
      escalations: lists.rows(escalationList).length,
      lateReports: lists.rows(escalationList).filter(({ id }) => id.endsWith('-missing')).length,
      answers: lists.rows(escalationAnswerList).length,
      messages: lived.cards.length,
      doubted: doubted(lived).length,
    },
  };
}

function historyOf(lived: Lived): History {
  const { lists } = lived;
  const log = new Map<string, LogEntry[]>();
  for (const { record } of lists.rows(logList).toSorted((a, b) => a.record.number - b.record.number))
    log.set(record.record, [...(log.get(record.record) ?? []), record]);
  const published = new Map<string, Published[]>();
  for (const { id, record } of lists.rows(statusList)) {
    const entry = log.get(`statusReports/${id}`)?.find(({ action }) => action === 'publish');
    if (!entry) continue;
    const one = { id, at: entry.at, day: copenhagenDate(entry.at), record };
    published.set(record.project, [...(published.get(record.project) ?? []), one]);
  }
  for (const [project, all] of published)
    published.set(
      project,
      all.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    );
  return { ...lived, log, published, projects: lists.rows(projectList) };
}

/** Each record's message stands once: where the record says, and nowhere else. */
function checkMessages(lived: Lived): string[] {
  const { lists, wants } = lived;
  const standing = standingIn(lived);
  const allowed = new Set(doubted(lived));
  return [statusList, agendaItemList, escalationList, escalationAnswerList, reminderList].flatMap((list) =>
    lists.rows(list).flatMap(({ id, ledger }) => {
      const found = standing.get(`${list.name}/${id}`) ?? [];
      const place = ledger?.card?.place?.activityId;
      if (allowed.has(id)) return [];
      if (found.length > 1) return [`message ${list.name}/${id} stands ${found.length} times`];
      if (place !== found[0]) return [`message ${list.name}/${id} stands at ${found[0]}, and the record says ${place}`];
      return place === undefined && wants({ list: list.name, id }) ? [`message ${list.name}/${id} is missing`] : [];
    }),
  );
}

/**
 * A person's chat is read by nobody else: what was posted by an instance that was killed before it could write down where, may be posted
 * again by the next. Only on such a day, and only to a person, and never more often than the product says.
 */
function doubted(lived: Lived): string[] {
  const standing = standingIn(lived);
  return lived.lists
    .rows(reminderList)
    .filter(({ record: { day, person } }) => person !== undefined && lived.kills.has(day))
    .filter(({ id }) => [2, 3].includes(standing.get(`${reminderList.name}/${id}`)?.length ?? 0))
    .map(({ id }) => id);
}

function standingIn({ cards }: Lived): Map<string, string[]> {
  const standing = new Map<string, string[]>();
  for (const { correlation, superseded, activityId } of cards)
    if (correlation !== undefined && !superseded)
      standing.set(correlation, [...(standing.get(correlation) ?? []), activityId]);
  return standing;
}
