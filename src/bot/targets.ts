// Where a record's card belongs: in a body's channel, in a person's own chat with the bot, or nowhere.
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { escalationAnswerList, escalationList } from '../domain/escalation/escalation.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { personList, type Identity } from '../domain/people/person.list.ts';
import { projectList } from '../domain/project/project.list.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import { roundList } from '../domain/round/round.list.ts';
import { statusList } from '../domain/status/status.list.ts';
import type { CardRef, Ports, Store } from '../usecases/ports.ts';
import { reportRow } from '../usecases/reportRows.ts';
import { groupIsTold, groupOf } from './changeFace.ts';

export interface ChannelTarget {
  readonly kind: 'channel';
  readonly teamId: string;
  readonly channelId: string;
}

/** A person's chat; by which of the person's accounts is for the bot to find out. */
export interface ChatTarget {
  readonly kind: 'chat';
  readonly identities: readonly Identity[];
}

export type Target = ChannelTarget | ChatTarget;

/** Null: the record has no card. */
export function targetOf(ports: Ports, { list, id }: CardRef): Target | null {
  const { store } = ports;
  switch (list) {
    case roundList.name:
      return ofBody(store, store.get(roundList, id)?.record.bodyId);
    case changeList.name:
      return ofChange(ports, id);
    case statusList.name: {
      const report = reportRow(store, id)?.record;
      if (!report || report.state === 'draft') return null;
      return ofBody(store, store.get(projectList, report.project)?.record.steeringGroup);
    }
    case agendaItemList.name:
      return ofBody(store, store.get(agendaItemList, id)?.record.body);
    case escalationList.name: {
      const escalation = store.get(escalationList, id)?.record;
      // Nobody has escalated what is proposed or dismissed (ESC-3).
      return escalation?.confirmed === undefined ? null : ofBody(store, escalation.to);
    }
    case escalationAnswerList.name:
      return ofBody(store, store.get(escalationAnswerList, id)?.record.body);
    case reminderList.name: {
      const reminder = store.get(reminderList, id)?.record;
      return reminder?.person === undefined ? ofBody(store, reminder?.body) : ofPerson(store, reminder.person);
    }
    default:
      return null;
  }
}

function ofChange(ports: Ports, id: string): Target | null {
  const change = ports.store.get(changeList, id);
  if (!change) return null;
  // A card that stands is kept true, also when the amount moved the case to another route.
  const stands = change.ledger?.card?.place !== undefined;
  return stands || groupIsTold(ports, change) ? channelIn(groupOf(ports, change)) : null;
}

const ofBody = (store: Store, body: string | undefined): Target | null =>
  channelIn(body === undefined ? undefined : store.get(bodyList, body)?.record);

function ofPerson(store: Store, person: string): Target | null {
  const identities = store.get(personList, person)?.record.identities ?? [];
  return identities.length === 0 ? null : { kind: 'chat', identities };
}

function channelIn(body: { readonly teamId?: string; readonly channelId?: string } | null | undefined): Target | null {
  if (body?.channelId === undefined) return null;
  return { kind: 'channel', teamId: body.teamId ?? '', channelId: body.channelId };
}
