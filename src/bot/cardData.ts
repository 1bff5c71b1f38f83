// What a press on a card may carry, read strictly: ids and a choice. Who pressed is never in it.
import * as z from 'zod/mini';
import { ANSWER_KEYS, type Answer } from '../domain/round/round.list.ts';
import { err, ok, type Result } from '../domain/result.ts';

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

/** The record whose card is asked for. */
export function readRefresh(
  data: unknown,
): Result<{ readonly list: 'rounds' | 'changes'; readonly id: string }, PressProblem> {
  const parsed = refreshData.safeParse(data);
  if (!parsed.success) return err('data');
  const [list, id = ''] = parsed.data.record.split('/');
  return ok({ list: list === 'rounds' ? 'rounds' : 'changes', id });
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
  record: z.string().check(z.maxLength(140), z.regex(/^(rounds|changes)\/[\w.~-]+$/)),
  ...byTeams,
});

const typed = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trim();
