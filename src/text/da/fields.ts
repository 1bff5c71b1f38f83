// The fields of every list in Danish: the labels that also stand in SharePoint.
import { agendaItemList } from '../../domain/agenda/agendaItem.list.ts';
import { businessCaseList } from '../../domain/change/businessCase.list.ts';
import { changeList } from '../../domain/change/change.list.ts';
import { editionList } from '../../domain/edition/edition.list.ts';
import { escalationAnswerList, escalationList } from '../../domain/escalation/escalation.list.ts';
import { logList } from '../../domain/log/log.list.ts';
import { bodyList } from '../../domain/people/body.list.ts';
import { personList } from '../../domain/people/person.list.ts';
import { seatList } from '../../domain/people/seat.list.ts';
import { poolList } from '../../domain/pool/pool.list.ts';
import { projectList } from '../../domain/project/project.list.ts';
import { reminderList } from '../../domain/reminder/reminder.list.ts';
import { roundList } from '../../domain/round/round.list.ts';
import { settingList } from '../../domain/setting/setting.list.ts';
import { statusList } from '../../domain/status/status.list.ts';
import { systemList } from '../../domain/system/system.list.ts';
import { labelsOf } from '../listTexts.ts';

export const fields = {
  people: labelsOf(personList),
  bodies: labelsOf(bodyList),
  seats: labelsOf(seatList),
  systems: labelsOf(systemList),
  editions: labelsOf(editionList),
  settings: labelsOf(settingList),
  pools: labelsOf(poolList),
  changes: labelsOf(changeList),
  businessCases: labelsOf(businessCaseList),
  rounds: labelsOf(roundList),
  projects: labelsOf(projectList),
  statusReports: labelsOf(statusList),
  agendaItems: labelsOf(agendaItemList),
  escalations: labelsOf(escalationList),
  escalationAnswers: labelsOf(escalationAnswerList),
  reminders: labelsOf(reminderList),
  log: labelsOf(logList),
};
