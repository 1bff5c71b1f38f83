// The options of every choice field in Danish: the words that also stand in SharePoint.
import { agendaItemList } from '../../domain/agenda/agendaItem.list.ts';
import { changeList } from '../../domain/change/change.list.ts';
import { escalationAnswerList, escalationList } from '../../domain/escalation/escalation.list.ts';
import { bodyList } from '../../domain/people/body.list.ts';
import { seatList } from '../../domain/people/seat.list.ts';
import { projectList } from '../../domain/project/project.list.ts';
import { roundList } from '../../domain/round/round.list.ts';
import { statusList } from '../../domain/status/status.list.ts';
import { systemList } from '../../domain/system/system.list.ts';
import { choicesOf } from '../listTexts.ts';

export const choices = {
  bodies: choicesOf(bodyList),
  seats: choicesOf(seatList),
  systems: choicesOf(systemList),
  changes: choicesOf(changeList),
  rounds: choicesOf(roundList),
  projects: choicesOf(projectList),
  statusReports: choicesOf(statusList),
  agendaItems: choicesOf(agendaItemList),
  escalations: choicesOf(escalationList),
  escalationAnswers: choicesOf(escalationAnswerList),
};
