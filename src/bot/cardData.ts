// What a press on a card may carry, read strictly: ids and a choice. Who pressed is never in it.
import * as z from 'zod/mini';
import { ANSWER_KEYS, type Answer } from '../domain/round/round.list.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { CAUSES, type Cause } from '../domain/status/causes.data.ts';
import {
  LIGHT_KEYS,
  LIGHT_TEXT_LIMIT,
  PARAMETERS,
  type Parameter,
  type StatusForm,
} from '../domain/status/status.list.ts';

/** As much as a round keeps of a remark or reason. */
export const ANSWER_TEXT_LENGTH = 1_000;
/** As much as the log keeps of a comment. */
export const COMMENT_LENGTH = 4_000;
export const COMMENT_INPUT = 'text';

/** Inputs in one card have unique ids; each unfolded field has its own. */
export const textInputOf = (answer: Exclude<Answer, 'approve'>): string => `text-${answer}`;

export interface AnswerPress {
  readonly round: string;
  readonly question: string;
  readonly answer: Answer;
  readonly text: string | undefined;
}

export interface CommentPress {
  readonly change: string;
  readonly text: string;
}

/** The fields of a report that its form on a card has: the last part of their inputs' ids is the form's number. */
type ReportField = Parameter | `${Parameter}Text` | `${Parameter}Cause`;
export const inputOf = (field: ReportField, n: number): string => `${field}-${n}`;

/** The report, and the reminder on whose card it was pressed. */
export interface ReportPress {
  readonly report: string;
  readonly reminder: string;
}
export interface GreenPress extends ReportPress {
  /** The version of the report that the card was drawn from; 0 for one that was not begun. */
  readonly version: number;
}
export interface PublishPress extends GreenPress {
  readonly fields: StatusForm;
}

/** `data`: no card of ours sent this. The others are for the person to mend. */
export type PressProblem = 'data' | 'text-missing' | 'text-too-long';

export function readAnswer(data: unknown): Result<AnswerPress, PressProblem> {
  const parsed = answerData.safeParse(data);
  if (!parsed.success) return err('data');
  const { round, question, answer } = parsed.data;
  if (answer === 'approve') {
    return typed(parsed.data.text) === '' ? ok({ round, question, answer, text: undefined }) : err('data');
  }
  const text = typed(parsed.data.text) || typed(parsed.data[`text-${answer}`]);
  if (text === '') return err('text-missing');
  return text.length > ANSWER_TEXT_LENGTH ? err('text-too-long') : ok({ round, question, answer, text });
}

export function readComment(data: unknown): Result<CommentPress, PressProblem> {
  const parsed = commentData.safeParse(data);
  if (!parsed.success) return err('data');
  const text = typed(parsed.data.text);
  if (text === '') return err('text-missing');
  return text.length > COMMENT_LENGTH ? err('text-too-long') : ok({ change: parsed.data.change, text });
}

export function readAllGreen(data: unknown): Result<GreenPress, PressProblem> {
  const parsed = allGreenData.safeParse(data);
  return parsed.success ? ok(drawnFrom(parsed.data)) : err('data');
}

/** The report's fields are all there: an input that was emptied empties its field. */
export function readPublish(data: unknown): Result<PublishPress, PressProblem> {
  const n = numberIn(data);
  const parsed = n === null ? null : publishData(n).safeParse(data);
  if (n === null || !parsed?.success) return err('data');
  const given: Readonly<Record<string, unknown>> = parsed.data;
  const texts = PARAMETERS.map((parameter) => typed(textIn(given[inputOf(`${parameter}Text`, n)])));
  if (texts.some((text) => text.length > LIGHT_TEXT_LIMIT)) return err('text-too-long');
  const fields = PARAMETERS.flatMap((parameter, index): [string, unknown][] => [
    [parameter, given[inputOf(parameter, n)] ?? ''],
    [`${parameter}Text`, texts[index]],
    [`${parameter}Cause`, given[inputOf(`${parameter}Cause`, n)] ?? ''],
  ]);
  return ok({ ...drawnFrom(parsed.data), fields: Object.fromEntries(fields) });
}

/** The id of the escalation. */
export function readAcknowledge(data: unknown): Result<string, PressProblem> {
  const parsed = acknowledgeData.safeParse(data);
  return parsed.success ? ok(parsed.data.escalation) : err('data');
}

/** What a button that opens a dialog carries. */
export function readDialog(data: unknown): Result<ReportPress, PressProblem> {
  const parsed = dialogData.safeParse(data);
  return parsed.success ? ok(aboutOf(parsed.data)) : err('data');
}

/** The lists whose records have cards. */
const CARD_LISTS = [
  'rounds',
  'changes',
  'statusReports',
  'agendaItems',
  'escalations',
  'escalationAnswers',
  'reminders',
] as const;

/** The record whose card is asked for. */
export function readRefresh(
  data: unknown,
): Result<{ readonly list: (typeof CARD_LISTS)[number]; readonly id: string }, PressProblem> {
  const parsed = refreshData.safeParse(data);
  const [name, key = ''] = parsed.success ? parsed.data.record.split('/') : [];
  const list = CARD_LISTS.find((known) => known === name);
  return list ? ok({ list, id: key }) : err('data');
}

const id = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\w.~-]+$/));
const input = z.optional(z.string());
/** What Teams adds to the data of an action. */
const byTeams = { msteams: z.optional(z.unknown()) };

const answerData = z.strictObject({
  action: z.literal('answer'),
  round: id,
  question: z.string().check(z.minLength(1), z.maxLength(200)),
  answer: z.enum(ANSWER_KEYS),
  text: input,
  'text-approve-with-remark': input,
  'text-reject': input,
  'text-ask-for-meeting': input,
  ...byTeams,
});
const commentData = z.strictObject({ action: z.literal('comment'), change: id, text: input, ...byTeams });
const refreshData = z.strictObject({
  action: z.literal('refresh'),
  record: z.string().check(z.maxLength(140), z.regex(/^\w+\/[\w.~-]+$/)),
  ...byTeams,
});

const aboutReport = { report: id, reminder: id, ...byTeams };
const drawnReport = { ...aboutReport, version: z.int().check(z.gte(0)) };
const allGreenData = z.strictObject({ action: z.literal('all-green'), ...drawnReport });
const dialogData = z.strictObject({
  dialog: z.literal('status'),
  ...aboutReport,
  // What Teams adds to a button that opens a dialog.
  type: z.optional(z.literal('task/fetch')),
});
const acknowledgeData = z.strictObject({ action: z.literal('acknowledge'), escalation: id, ...byTeams });

const light = z.optional(z.enum(['', ...LIGHT_KEYS]));
const cause = z.optional(z.enum(['', ...(Object.keys(CAUSES) as Cause[])]));
const publishData = (n: number) =>
  z.strictObject({
    action: z.literal('publish'),
    n: z.literal(n),
    ...drawnReport,
    ...Object.fromEntries(
      PARAMETERS.flatMap((parameter): [string, typeof light | typeof input | typeof cause][] => [
        [inputOf(parameter, n), light],
        [inputOf(`${parameter}Text`, n), input],
        [inputOf(`${parameter}Cause`, n), cause],
      ]),
    ),
  });

/** A card has fewer than ten forms. */
function numberIn(data: unknown): number | null {
  const n: unknown = typeof data === 'object' && data !== null && 'n' in data ? data.n : null;
  return typeof n === 'number' && Number.isInteger(n) && n >= 0 && n < 10 ? n : null;
}

const aboutOf = ({ report, reminder }: ReportPress): ReportPress => ({ report, reminder });
const drawnFrom = ({ version, ...about }: GreenPress): GreenPress => ({ ...aboutOf(about), version });
const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const typed = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trim();
