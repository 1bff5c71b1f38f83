// Why an action was refused. One union for the whole product; one map turns it into HTTP, another into words.

/** The id of a rule in the rulebook, such as `CR-7`. Never shown on screen: the text room names the document. */
export type RuleId = `${'ORG' | 'SYS' | 'CR' | 'DEC' | 'GATE' | 'ST' | 'ESC' | 'RISK' | 'PUB'}-${number}`;

/** Stable keys of reasons. Their words stand in the text room. */
export const REASONS = [
  'no-seat',
  'seat-ended',
  'not-your-part',
  'disqualified',
  'chair-disqualified',
  'no-mandate',
  'seat-without-region',
  'several-regions',
  'not-your-region',
  'predecessor-answered',
  'wrong-state',
  'wrong-route',
  'region-decides',
  'sys-decides',
  'no-steering-group',
  'round-open',
  'round-closed',
  'question-changed',
  'no-round-open',
  'wrong-body',
  'round-disagrees-with-assessment',
  'business-case-missing',
  'business-case-required',
  'charter-missing',
  'pool-missing',
  'pool-insufficient',
  'sum-not-passed',
  'sum-acknowledged',
  'sum-unacknowledged',
  'not-yet',
  'meeting-asked',
  'no-meeting-asked',
  'nobody-above',
  'frozen-fields',
  'missing-at-submission',
  'report-too-early',
  'report-not-owed',
  'report-replaced',
  'nothing-corrected',
  'no-receiving-body',
  'not-up-the-line',
  'meeting-not-held',
  'decides-at-meetings',
  'project-frame',
  'nothing-missing',
  'manager-unknown',
  'reminded-today',
  'action-reused',
  'row-tampered',
  'unknown-person',
] as const;
export type Reason = (typeof REASONS)[number];

/** What is wrong with one field: `code` is a stable key with words in the text room. */
export interface FieldProblem {
  /** Path of the field, such as `oneOffCost` or `criteria.user`. */
  readonly field: string;
  readonly code: FieldCode;
  readonly limit?: number;
}
export const FIELD_CODES = [
  'required',
  'too-long',
  'one-line',
  'characters',
  'not-whole-kroner',
  'not-a-number',
  'out-of-range',
  'not-a-date',
  'not-a-choice',
  'unknown-field',
  'unknown-reference',
  'past-date',
  'wrong-type',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

export type Parameters = Readonly<Record<string, string | number>>;

/** One field that another person changed since the page was opened. */
export interface StaleField {
  readonly field: string;
  readonly was: unknown;
  readonly now: unknown;
  readonly by: string | null;
  readonly at: string;
}

export type Refusal =
  | { readonly kind: 'invalid'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'forbidden'; readonly reason: Reason; readonly rule?: RuleId; readonly parameters?: Parameters }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'conflict'; readonly reason: Reason; readonly rule?: RuleId; readonly parameters?: Parameters }
  | { readonly kind: 'stale'; readonly current: number; readonly changed: readonly StaleField[] }
  | { readonly kind: 'unavailable'; readonly retryAfter: number };

export const forbidden = (reason: Reason, rule?: RuleId, parameters?: Parameters): Refusal => ({
  kind: 'forbidden',
  reason,
  ...(rule && { rule }),
  ...(parameters && { parameters }),
});
export const conflict = (reason: Reason, rule?: RuleId, parameters?: Parameters): Refusal => ({
  kind: 'conflict',
  reason,
  ...(rule && { rule }),
  ...(parameters && { parameters }),
});
export const invalid = (...fields: FieldProblem[]): Refusal => ({ kind: 'invalid', fields });

/** What a disqualified person is told who asks for more than DEC-8 leaves them, with who can help. */
export const barred = (): Refusal => forbidden('disqualified', 'ORG-11', { help: WHO_CAN_HELP });

/** Whom a disqualified person can ask (DEC-8): the proper name, in either language. */
export const WHO_CAN_HELP = 'RSI-sekretariatet';
