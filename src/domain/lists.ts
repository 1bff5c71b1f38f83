// Every list of the installation, in the order in which it is provisioned.
import { agendaItemList } from './agenda/agendaItem.list.ts';
import { businessCaseList } from './change/businessCase.list.ts';
import { changeList } from './change/change.list.ts';
import { editionList } from './edition/edition.list.ts';
import { escalationAnswerList, escalationList } from './escalation/escalation.list.ts';
import type { List } from './list/list.ts';
import { logList } from './log/log.list.ts';
import { bodyList } from './people/body.list.ts';
import { personList } from './people/person.list.ts';
import { seatList } from './people/seat.list.ts';
import { poolList } from './pool/pool.list.ts';
import { projectList } from './project/project.list.ts';
import { reminderList } from './reminder/reminder.list.ts';
import { roundList } from './round/round.list.ts';
import { settingList } from './setting/setting.list.ts';
import { statusList } from './status/status.list.ts';
import { systemList } from './system/system.list.ts';

export const LISTS: readonly List[] = [
  personList,
  bodyList,
  seatList,
  systemList,
  editionList,
  settingList,
  poolList,
  changeList,
  businessCaseList,
  roundList,
  projectList,
  statusList,
  agendaItemList,
  escalationList,
  escalationAnswerList,
  reminderList,
  logList,
];

/** The list of a name; a name that is none is a bug. */
export function listNamed(name: string): List {
  const list = LISTS.find((candidate) => candidate.name === name);
  if (!list) throw new Error(`No list is called ${name}`);
  return list;
}
