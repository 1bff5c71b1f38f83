// What the rules of a status report look at beside the report itself. The use cases gather it from the read model.
import type { AgendaItem } from '../agenda/agendaItem.list.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { AgreementDay } from '../calendar/workingDays.ts';
import type { Escalation } from '../escalation/escalation.list.ts';
import type { Body, BodyKind } from '../people/body.list.ts';
import type { Actor } from '../people/rights.ts';
import type { Project } from '../project/project.list.ts';
import type { RegionId } from '../region/regions.ts';
import type { StatusReport } from './status.list.ts';

export type WithId<T> = T & { readonly id: string };

/** The settings of the installation that status and escalation depend on. */
export interface StatusSettings {
  readonly agreementDays: readonly AgreementDay[];
  readonly meetings: readonly { readonly body: string; readonly date: IsoDate }[];
  /** After how many reports in a row with the same parameter yellow or red an escalation is proposed (ESC-3). */
  readonly repeatedReports: number;
  /** How many days late a missing report is when an escalation is proposed (ESC-3). */
  readonly missingReportDays: number;
}

/** The bodies that an escalation can go to or come from; a kind with several is the one of the case. */
export type BodiesByKind = Readonly<Partial<Record<BodyKind, WithId<Body>>>>;

export interface StatusFacts {
  /** Key of the report. */
  readonly id: string;
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly project: WithId<Project>;
  /** Every report of the project, drafts included; this one may be among them. */
  readonly reports: readonly WithId<StatusReport>[];
  readonly settings: StatusSettings;
  /** RSI-kredsen, IT5 and the project's own steering group, as far as there are any. */
  readonly bodies: BodiesByKind;
  /** The project's items on RSI-kredsen's agendas. */
  readonly agendaItems: readonly WithId<AgendaItem>[];
  /** Every escalation about the project. */
  readonly escalations: readonly WithId<Escalation>[];
  /** The person who is a region's IT director on a day. */
  readonly itDirector: (region: RegionId, day: IsoDate) => string | null;
}

/** The reports beside this one. */
export const otherReports = ({ reports, id }: Pick<StatusFacts, 'reports' | 'id'>): WithId<StatusReport>[] =>
  reports.filter((report) => report.id !== id);
