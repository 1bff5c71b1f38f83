// The indexes that projects, reports, agenda items, escalations and reminders are read by.
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { escalationAnswerList, escalationList } from '../domain/escalation/escalation.list.ts';
import { projectList } from '../domain/project/project.list.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import { roundList } from '../domain/round/round.list.ts';
import { statusList } from '../domain/status/status.list.ts';
import type { Index } from './ports.ts';

/** The projects that came from a change request (CR-6). */
export const PROJECTS_OF_CHANGE: Index<typeof projectList> = {
  list: projectList,
  keys: ({ change }) => (change === undefined ? [] : [change]),
};

export const REPORTS_OF_PROJECT: Index<typeof statusList> = { list: statusList, keys: ({ project }) => [project] };

export const AGENDA_OF_PROJECT: Index<typeof agendaItemList> = {
  list: agendaItemList,
  keys: ({ project }) => (project === undefined ? [] : [project]),
};

/** Under `open`: not treated yet. */
export const OPEN_AGENDA_ITEMS: Index<typeof agendaItemList> = {
  list: agendaItemList,
  keys: ({ state }) => (state === 'open' ? ['open'] : []),
};

export const ESCALATIONS_OF_PROJECT: Index<typeof escalationList> = {
  list: escalationList,
  keys: ({ project }) => (project === undefined ? [] : [project]),
};

export const ESCALATIONS_OF_CHANGE: Index<typeof escalationList> = {
  list: escalationList,
  keys: ({ change }) => (change === undefined ? [] : [change]),
};

export const ANSWERS_OF_ESCALATION: Index<typeof escalationAnswerList> = {
  list: escalationAnswerList,
  keys: ({ escalation }) => [escalation],
};

/** Under `open`: neither dismissed nor closed. */
export const OPEN_ESCALATIONS: Index<typeof escalationList> = {
  list: escalationList,
  keys: ({ state }) => (state === 'dismissed' || state === 'closed' ? [] : ['open']),
};

/** The escalation one level up. */
export const RAISED_FROM: Index<typeof escalationList> = {
  list: escalationList,
  keys: ({ raisedFrom }) => (raisedFrom === undefined ? [] : [raisedFrom]),
};

export const ROUNDS_OF_ESCALATION: Index<typeof roundList> = {
  list: roundList,
  keys: ({ escalation }) => (escalation === undefined ? [] : [escalation]),
};

/** What has been reminded of a thing, by its `<list>/<id>`. */
export const REMINDERS_OF_THING: Index<typeof reminderList> = {
  list: reminderList,
  keys: ({ items }) => [...new Set(items.map(({ list, id }) => `${list}/${id}`))],
};
