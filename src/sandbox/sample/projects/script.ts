// The script of a sample project: the facts, its reports month by month, and what was done about them. Data only.
import type { EscalationCommand } from '../../../domain/escalation/escalation.decide.ts';
import type { Phase } from '../../../domain/project/phases.data.ts';
import type { ProjectCommand } from '../../../domain/project/project.decide.ts';
import type { Project } from '../../../domain/project/project.list.ts';
import type { RegionId } from '../../../domain/region/regions.ts';
import type { Cause } from '../../../domain/status/causes.data.ts';
import type { Light, Parameter } from '../../../domain/status/status.list.ts';
import type { Moment } from '../steps.ts';

/** A yellow or red light with what is told about it (ST-2) and the cause that is proposed (ST-6). */
export interface Trouble {
  readonly light: 'yellow' | 'red';
  readonly cause: Cause;
  readonly text: string;
}
type Troubles = Readonly<Partial<Record<Parameter, Trouble>>>;

/** What a month's report says. Every light that it does not name is green. */
export interface Told {
  readonly troubles?: Troubles;
  /** All four lights are completed. */
  readonly completed?: true;
  /** The regions that report a light of their own other than green; the others that take part are green (ST-4). */
  readonly regions?: Readonly<Partial<Record<RegionId, { readonly light: Light; readonly text: string }>>>;
  /** Whole kroner since the start. */
  readonly spent?: number;
  /** The expected end, in months after the planned one. */
  readonly monthsLate?: number;
}

export interface SampleReport extends Told {
  /** 1 is the last month that has ended. */
  readonly monthsAgo: number;
  /** A new version that corrects this one, so many working days after it was due. */
  readonly correction?: { readonly daysAfter: number; readonly reason: string; readonly told: Told };
}

/** So many working days after the report of a month was due, and the time of that day in UTC. */
interface ReportMoment {
  readonly monthsAgo: number;
  readonly daysAfter: number;
  readonly time: `${number}:${number}`;
}

/** `byIn`: the receiver's deadline, in working days. */
export type ScriptedEscalationCommand =
  | Exclude<EscalationCommand, { type: 'confirm' | 'open-round' | 'raise' }>
  | { readonly type: 'open-round' }
  | {
      readonly type: 'confirm';
      readonly what: string;
      readonly why: string;
      readonly asked: string;
      readonly byIn: number;
    };

/** What a person did. An escalation is named by the month of the report that it was proposed from. */
export type ProjectStep = { readonly at: ReportMoment | Moment; readonly by: string } & (
  | { readonly project: Extract<ProjectCommand, { type: 'participate' | 'remind' }> }
  | { readonly escalationFrom: number; readonly escalation: ScriptedEscalationCommand }
  | { readonly escalationFrom: number; readonly approvedFor: RegionId }
);

type Facts = Omit<Project, 'state' | 'phases' | 'decided' | 'start' | 'plannedEnd' | 'nextGate' | 'participation'>;

export interface SampleProject {
  /** The key of its row. */
  readonly id: string;
  readonly facts: Facts;
  /** Each phase with the months since it began, or with the day that the source tells; the last is the one it is in. */
  readonly phases: readonly (readonly [Phase, number | string])[];
  /** Months from now. */
  readonly plannedEnd?: number;
  readonly nextGate?: number;
  readonly reports: readonly SampleReport[];
  /** What RSI-kredsen's meetings noted when they had the project as an item of its own (PUB-2). */
  readonly noted?: string;
  readonly steps: readonly ProjectStep[];
}

/** All-green reports for some months. */
export const green = (...monthsAgo: readonly number[]): SampleReport[] =>
  monthsAgo.map((month) => ({ monthsAgo: month }));

export const yellow = (cause: Cause, text: string): Trouble => ({ light: 'yellow', cause, text });
export const red = (cause: Cause, text: string): Trouble => ({ light: 'red', cause, text });
