// The shapes of answers under the names of their types: the API's description says each once, wherever it stands.
import type * as z from 'zod/mini';
import { triggerSchema } from '../domain/escalation/escalation.list.ts';
import { agendaItemView } from './agenda.ts';
import { businessCaseView, changeView } from './change.ts';
import { routeView } from './changeRoute.ts';
import { changeListRow, changeRow, changesPageView } from './changeRow.ts';
import { escalationRow, escalationsNewView, escalationsPageView, escalationView, level } from './escalation.ts';
import { flagView } from './flag.ts';
import { journeyStep, nextStep } from './journey.ts';
import { monthCellView, trendView } from './light.ts';
import { fieldChangeView, logEntryView, verifyView } from './log.ts';
import { overviewView, taskItem, waitingItem } from './overview.ts';
import { bodyView, meView } from './people.ts';
import { poolView, splitView, yearlySumView } from './pool.ts';
import { attentionView, portfolioView, projectRow, projectView, sinceLastMonth } from './project.ts';
import { anyRoundView, ballotRow, escalationRoundView, roundMe, roundView } from './round.ts';
import { statusFormView, statusRow, statusView, toleranceCheckView } from './status.ts';
import { systemView } from './system.ts';
import { blockedView, personView } from './values.ts';

export const SHAPES = {
  AgendaItemView: agendaItemView,
  AnyRoundView: anyRoundView,
  AttentionView: attentionView,
  BallotRow: ballotRow,
  BlockedView: blockedView,
  BodyView: bodyView,
  BusinessCaseView: businessCaseView,
  ChangeListRow: changeListRow,
  ChangeRow: changeRow,
  ChangeView: changeView,
  ChangesPageView: changesPageView,
  EscalationRoundView: escalationRoundView,
  EscalationRow: escalationRow,
  EscalationView: escalationView,
  EscalationsNewView: escalationsNewView,
  EscalationsPageView: escalationsPageView,
  FieldChangeView: fieldChangeView,
  FlagView: flagView,
  JourneyStep: journeyStep,
  Level: level,
  LogEntryView: logEntryView,
  MeView: meView,
  MonthCellView: monthCellView,
  NextStep: nextStep,
  OverviewView: overviewView,
  PersonView: personView,
  PoolView: poolView,
  PortfolioView: portfolioView,
  ProjectRow: projectRow,
  ProjectView: projectView,
  RoundMe: roundMe,
  RoundView: roundView,
  RouteView: routeView,
  SinceLastMonth: sinceLastMonth,
  SplitView: splitView,
  StatusFormView: statusFormView,
  StatusRow: statusRow,
  StatusView: statusView,
  SystemView: systemView,
  TaskItem: taskItem,
  ToleranceCheckView: toleranceCheckView,
  TrendView: trendView,
  Trigger: triggerSchema,
  VerifyView: verifyView,
  WaitingItem: waitingItem,
  YearlySumView: yearlySumView,
} satisfies Readonly<Record<string, z.ZodMiniType>>;
