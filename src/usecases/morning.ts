// What the calendar asks for by itself: reminders, proposed escalations, items that get their meeting. Each under its key, so that it
// comes once however many instances run, and when something was down, the next time it runs.
import { copenhagenHour } from '../domain/calendar/dates.ts';
import { addWorkingDays } from '../domain/calendar/workingDays.ts';
import { scheduleAgendaItem } from '../domain/agenda/agendaItem.decide.ts';
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { needsMeeting, nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import { escalationList } from '../domain/escalation/escalation.list.ts';
import { overdueProposal } from '../domain/escalation/proposal.rules.ts';
import type { List, RecordOf } from '../domain/list/list.ts';
import { projectList } from '../domain/project/project.list.ts';
import { NOBODY, type Decision } from '../domain/record/decision.ts';
import { conflict } from '../domain/record/refusal.ts';
import { err, ok } from '../domain/result.ts';
import { dueEscalation, dueReports, dueRound } from '../domain/reminder/dueThings.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import { remindersOn, sentKeys, type DueThing } from '../domain/reminder/reminder.rules.ts';
import { statusList } from '../domain/status/status.list.ts';
import { missingProposals } from '../domain/status/status.escalate.ts';
import { heldSeats } from './actor.ts';
import { carryOn } from './carryOn.ts';
import { isRecordClosed } from './closed.ts';
import { endProposals } from './endProposals.ts';
import { editionsNow, isAboutChange, settingsNow } from './facts.ts';
import { OPEN_ROUNDS } from './indexes.ts';
import type { Ports, Stored } from './ports.ts';
import { redrawPosted } from './redrawCards.ts';
import { bodiesOf, itDirectorIn, reportsOf, withId } from './statusFacts.ts';
import { editionOn } from '../domain/edition/editions.ts';
import { AGENDA_OF_PROJECT, OPEN_AGENDA_ITEMS, OPEN_ESCALATIONS, REMINDERS_OF_THING } from './statusIndexes.ts';
import { roundsMissing } from './roundsMissing.ts';

/** What a run made, and how many it could not: those are left for the next run. */
export interface Ran {
  readonly made: number;
  readonly left: number;
}

/** Messages come when people are at work, and not at midnight. */
const MORNING_HOUR = 7;

/** ESC-3: reports that are so late, and written procedures past their deadline. What was proposed for a report that has come ends. */
export async function proposeEscalations(ports: Ports): Promise<Ran> {
  const { store, clock } = ports;
  const today = clock.today();
  const settings = settingsNow(store);
  const late = store.all(projectList).flatMap((row) =>
    missingProposals(withId(row), reportsOf(store, row.id), {
      today,
      settings,
      bodies: bodiesOf(store, row.record),
    }),
  );
  const edition = editionOn(today, editionsNow(store));
  const left = await endProposals(ports);
  const overdue = [...(store.by(OPEN_ROUNDS).get('open')?.values() ?? [])]
    .filter(isAboutChange)
    .flatMap(({ id, record }) => overdueProposal(record, id, today, edition) ?? []);
  const ran = await eachOnce([...late, ...overdue], ({ id, record, entry }) =>
    create(ports, escalationList, id, { record, entries: [entry], effects: [] }),
  );
  return { made: ran.made, left: ran.left + left };
}

/** Whether the morning has come in which messages are sent. */
export const isMorning = ({ clock }: Pick<Ports, 'clock'>): boolean => copenhagenHour(clock.now()) >= MORNING_HOUR;

/** Sends the morning's messages: one per person and channel at most. */
export async function sendReminders(ports: Ports): Promise<Ran> {
  const { store, clock } = ports;
  const day = clock.today();
  const settings = settingsNow(store);
  const things = dueNow(ports);
  const reminded = store.by(REMINDERS_OF_THING);
  const rows = new Map(things.flatMap(({ list, id }) => [...(reminded.get(`${list}/${id}`) ?? [])]));
  const sent = sentKeys([...rows.values()].map(({ record }) => record));
  return eachOnce(remindersOn(day, things, sent, settings), ({ id, record }) => {
    const decision = { record, entries: [{ action: 'remind' as const }], effects: [{ kind: 'card' as const }] };
    return create(ports, reminderList, id, decision);
  });
}

/**
 * PUB-2: items that waited for the day of a meeting get it when it is on record, and those whose meeting was moved, cancelled or left them
 * untreated get the next. The card of the report says the day, too.
 */
export async function scheduleItems(ports: Ports): Promise<void> {
  const { store, clock } = ports;
  const today = clock.today();
  const settings = settingsNow(store);
  const open = [...(store.by(OPEN_AGENDA_ITEMS).get('open')?.values() ?? [])];
  for (const { id, record, version } of open) {
    const group = record.project === undefined ? undefined : store.by(AGENDA_OF_PROJECT).get(record.project);
    const ofProject = [...(group?.values() ?? [])];
    const others = ofProject.filter((other) => other.id !== id).map((other) => other.record);
    if (!needsMeeting(record, settings, today, others)) continue;
    const was = record.meeting;
    const meeting = nextMeeting(settings.meetings, record.body, today, others);
    if (meeting === null) continue;
    // It may come back to a day that it has had: the version tells the two times apart.
    const action = { actionId: `schedule/${id}/${version}/${meeting}`, fingerprint: meeting, actor: NOBODY };
    const committed = await store.commit({ list: agendaItemList, id }, action, (row) => {
      const decision = row && scheduleAgendaItem(row.record, { was, meeting }, itDirectorIn(store));
      return decision ? ok(decision) : err(conflict('not-yet'));
    });
    if (!committed.ok) continue;
    await carryOn(ports, agendaItemList, id);
    if (record.report !== undefined) await redrawPosted(ports, statusList, record.report);
  }
}

/** Everything that somebody owes: reports, answers in rounds, escalations that wait. */
function dueNow(ports: Ports): DueThing[] {
  const { store, clock } = ports;
  const today = clock.today();
  const settings = settingsNow(store);
  const seats = heldSeats(store, today);
  // Who has no seat any more, or may not know of the case, is told nothing of it in a chat either.
  const seated = new Set(seats.map(({ person }) => person));
  const isTold = (person: string, project: string): boolean =>
    seated.has(person) && !isRecordClosed(ports, `${projectList.name}/${project}`, person);
  const reports = store.all(projectList).flatMap((row) =>
    dueReports(withId(row), reportsOf(store, row.id), today, settings).map((thing) => ({
      ...thing,
      persons: thing.persons.filter((person) => isTold(person, row.id)),
    })),
  );
  // Who has yet to answer is worked out only where a reminder can be due.
  const soon = addWorkingDays(today, settings.remindBefore, settings);
  const rounds = [...(store.by(OPEN_ROUNDS).get('open')?.values() ?? [])]
    .filter(({ record }) => record.deadline <= soon)
    .flatMap((row) => dueRound(withId(row), roundsMissing(ports, row, seats)));
  const escalations = [...(store.by(OPEN_ESCALATIONS).get('open')?.values() ?? [])].flatMap((row) => {
    const chairs = seats.filter(({ body, role }) => body === row.record.to && role === 'chair');
    return dueEscalation(withId(row), [...new Set(chairs.map(({ person }) => person))]) ?? [];
  });
  return [...reports, ...rounds, ...escalations];
}

async function eachOnce<T>(all: readonly T[], make: (one: T) => Promise<'made' | 'there' | 'left'>): Promise<Ran> {
  const ran = { made: 0, left: 0 };
  for (const one of all) {
    const came = await make(one);
    if (came !== 'there') ran[came] += 1;
  }
  return ran;
}

/** Makes a row under its key, unless it is there. */
async function create<L extends List>(
  ports: Ports,
  list: L,
  id: string,
  decision: Decision<RecordOf<L>>,
): Promise<'made' | 'there' | 'left'> {
  if (ports.store.get(list, id)) return 'there';
  const action = { actionId: `once/${list.name}/${id}`, fingerprint: id, actor: NOBODY };
  const committed = await ports.store.commit({ list, id }, action, (row: Stored<L> | undefined) =>
    row ? err(conflict('action-reused')) : ok(decision),
  );
  if (!committed.ok) return committed.error.kind === 'unavailable' ? 'left' : 'there';
  await carryOn(ports, list, id);
  return committed.value.repeated ? 'there' : 'made';
}
