// Refusals as problem documents (RFC 9457): one map from kind to status, with the words in the reader's language.
import type { Problem } from '../contract/problem.ts';
import type { FieldProblem, Refusal } from '../domain/record/refusal.ts';
import { never } from '../domain/result.ts';
import type { Words } from '../text/words.ts';

export interface Answer {
  readonly status: number;
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Refusals that never reach a use case. */
export type Outer = 'signed-out' | 'too-large' | 'not-found' | 'method' | 'unexpected';

const STATUS: Readonly<Record<Refusal['kind'], number>> = {
  invalid: 400,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  stale: 409,
  unavailable: 503,
};

/** The problem document of a refusal by a use case. */
export function answerOf(refusal: Refusal, words: Words): Answer {
  const status = STATUS[refusal.kind];
  switch (refusal.kind) {
    case 'invalid':
      return plain('invalid', status, words, { fields: refusal.fields.map((field) => told(field, words)) });
    case 'forbidden':
    case 'conflict': {
      const detail = words.reasons[refusal.reason](refusal.parameters ?? {});
      const { reason, rule, parameters } = refusal;
      return plain(refusal.kind, status, words, {
        detail,
        reason,
        ...(rule && { rule }),
        ...(parameters && { parameters }),
      });
    }
    case 'notFound':
      return plain('not-found', status, words, {});
    case 'stale':
      return plain('stale', status, words, { current: refusal.current, changed: refusal.changed });
    case 'unavailable':
      return { ...plain('unavailable', status, words, {}), headers: { 'retry-after': `${refusal.retryAfter}` } };
    default:
      return never(refusal);
  }
}

const OUTER: Readonly<Record<Outer, number>> = {
  'signed-out': 401,
  'too-large': 413,
  'not-found': 404,
  method: 405,
  unexpected: 500,
};

export function outerAnswer(kind: Outer, words: Words): Answer {
  const answer = plain(kind, OUTER[kind], words, {});
  return kind === 'signed-out' ? { ...answer, headers: { 'www-authenticate': 'Bearer' } } : answer;
}

function plain(kind: keyof Words['problems'], status: number, words: Words, more: Partial<Problem>): Answer {
  const { title, detail } = words.problems[kind];
  return { status, problem: { type: `/problems/${kind}`, title, status, detail, ...more }, headers: {} };
}

function told(field: FieldProblem, words: Words) {
  const message = words.fieldProblems[field.code]({
    field: field.field,
    ...(field.limit !== undefined && { limit: field.limit }),
  });
  return { ...field, message };
}
