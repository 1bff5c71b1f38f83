// The script of a sample case: who does what, and how many working days before the sample's day. Data only.
import type { ChangeCommand } from '../../domain/change/change.decide.ts';
import type { Assessment, Change, ChangeFormField } from '../../domain/change/change.list.ts';
import type { BUSINESS_CASE_FORM_FIELDS, BusinessCase } from '../../domain/change/businessCase.list.ts';
import type { RegionId } from '../../domain/region/regions.ts';
import type { RoundCommand } from '../../domain/round/round.decide.ts';
import type { Answer, RoundBody } from '../../domain/round/round.list.ts';

/** Working days before the sample's day, and the time of that day in UTC: `[6, '10:20']`. */
export type Moment = readonly [daysAgo: number, time: `${number}:${number}`];

type SampleForm = Partial<Pick<Change, Exclude<ChangeFormField, 'wantedBy'>>> & {
  readonly title: string;
  readonly system: string;
  readonly businessCase?: Partial<Pick<BusinessCase, (typeof BUSINESS_CASE_FORM_FIELDS)[number]>>;
};

/** An answer in a script does not know the question's hash yet. Texts name another case by its key: `{adgangsstyring}`. */
export type ScriptedRoundCommand =
  | Exclude<RoundCommand, { type: 'answer' }>
  | {
      readonly type: 'answer';
      readonly body: RoundBody;
      readonly region: RegionId;
      readonly answer: Answer;
      readonly text?: string;
    };

export type Step =
  | { readonly at: Moment; readonly by: string; readonly change: ChangeCommand }
  /** An answer is given by whoever answers for the region, anything else by `by`. */
  | { readonly at: Moment; readonly by: string | null; readonly round: ScriptedRoundCommand };

export interface SampleCase {
  /** Names the case in the script. */
  readonly key: string;
  readonly filed: Moment;
  readonly by: string;
  readonly form: SampleForm;
  /** Working days from the sample's day to the wanted date. */
  readonly wantedIn?: number;
  readonly steps: readonly Step[];
}

export const SECRETARIAT = 'rsi-sekretariatet';
export const SYS_CHAIR = 'sys-formand';

export const submit = (at: Moment, by: string): Step => ({ at, by, change: { type: 'submit' } });

/** The region decides a small one: its head of system management acts for it (CR-11). */
export const decide = (at: Moment, sar: RegionId, outcome: 'approved' | 'rejected', reason: string): Step => ({
  at,
  by: `sys-${sar}`,
  change: { type: 'decide', outcome, reason },
});

/** What the steering group of the system came to, recorded by its chair (CR-5). */
export const assess = (at: Moment, system: string, assessment: Assessment): Step => ({
  at,
  by: `fsg-${system}-formand`,
  change: { type: 'assess', assessment },
});

/** Puts the case to a body in writing, with the standard deadline. */
export const put = (at: Moment, body: RoundBody, by: string = SECRETARIAT): Step => ({
  at,
  by,
  change: { type: 'open-round', body, deadline: null },
});

export const start = (at: Moment, by: string): Step => ({ at, by, change: { type: 'start' } });
export const deliver = (at: Moment, by: string): Step => ({ at, by, change: { type: 'deliver' } });

export const answer = (at: Moment, body: RoundBody, region: RegionId, given: Answer, text?: string): Step => ({
  at,
  by: null,
  round: { type: 'answer', body, region, answer: given, ...(text !== undefined && { text }) },
});

/** Plain approvals by several regions. */
export const approvals = (body: RoundBody, given: Readonly<Partial<Record<RegionId, Moment>>>): Step[] =>
  Object.entries(given).map(([region, at]) => answer(at, body, region as RegionId, 'approve'));
