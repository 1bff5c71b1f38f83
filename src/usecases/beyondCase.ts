// What leads back to a case without being its own: the project that came from it, and the escalations of either with their rounds and answers.
import { projectId } from '../domain/change/change.hear.ts';
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { escalationAnswerList, escalationList } from '../domain/escalation/escalation.list.ts';
import type { List } from '../domain/list/list.ts';
import { statusList } from '../domain/status/status.list.ts';
import type { Group, Index, Store } from './ports.ts';
import {
  AGENDA_OF_PROJECT,
  ANSWERS_OF_ESCALATION,
  ESCALATIONS_OF_CHANGE,
  ESCALATIONS_OF_PROJECT,
  PROJECTS_OF_CHANGE,
  REPORTS_OF_PROJECT,
  ROUNDS_OF_ESCALATION,
} from './statusIndexes.ts';

/** Ids of the rounds in which the escalations of a case, and of its project, are answered; also of those that are over. */
export const roundsBeyond = (store: Store, change: string): string[] =>
  escalationsOf(store, change).flatMap((id) => idsUnder(store, ROUNDS_OF_ESCALATION, id));

/** The other records that have cards: what stands in them is the case's, too (DEC-8). */
export function recordsBeyond(store: Store, change: string): { readonly list: List; readonly id: string }[] {
  const projects = projectsOf(store, change);
  const escalations = escalationsOf(store, change);
  const found = (list: List, ids: readonly string[]) => ids.map((id) => ({ list, id }));
  return [
    ...found(escalationList, escalations),
    ...found(
      escalationAnswerList,
      escalations.flatMap((id) => idsUnder(store, ANSWERS_OF_ESCALATION, id)),
    ),
    ...found(
      agendaItemList,
      projects.flatMap((id) => idsUnder(store, AGENDA_OF_PROJECT, id)),
    ),
    // The newest first: those are looked at.
    ...found(
      statusList,
      projects
        .flatMap((id) => idsUnder(store, REPORTS_OF_PROJECT, id))
        .toSorted()
        .toReversed(),
    ),
  ];
}

/** As its key says, also where people have emptied the field. */
const projectsOf = (store: Store, change: string): string[] => [
  ...new Set([...idsUnder(store, PROJECTS_OF_CHANGE, change), projectId(change)]),
];

function escalationsOf(store: Store, change: string): string[] {
  const ofProjects = projectsOf(store, change).flatMap((id) => [...under(store, ESCALATIONS_OF_PROJECT, id)]);
  // One that names another case as well is of that.
  const ids = ofProjects.filter(([, { record }]) => (record.change ?? change) === change).map(([id]) => id);
  return [...new Set([...idsUnder(store, ESCALATIONS_OF_CHANGE, change), ...ids])];
}

const under = <L extends List>(store: Store, index: Index<L>, key: string): Group<L> | [] =>
  store.by(index).get(key) ?? [];

const idsUnder = <L extends List>(store: Store, index: Index<L>, key: string): string[] =>
  [...under(store, index, key)].map(([id]) => id);
