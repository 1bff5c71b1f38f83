// What a schema found wrong with a row, told as the product tells it: the field and a stable code.
import type * as z from 'zod/mini';
import { FIELD_CODES, type FieldCode, type FieldProblem } from '../domain/record/refusal.ts';
import type { List } from '../domain/list/list.ts';
import { never } from '../domain/result.ts';

type Issue = z.core.$ZodIssue;

/** One problem per field and code. `record` is what was checked. */
export function problemsOf(list: List, record: unknown, issues: readonly Issue[]): FieldProblem[] {
  const found = issues.flatMap((issue) => problemsOfIssue(list, record, issue));
  return found.filter(
    (problem, index) =>
      found.findIndex(({ field, code }) => field === problem.field && code === problem.code) === index,
  );
}

function problemsOfIssue(list: List, record: unknown, issue: Issue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown-field' }));
  }
  const field = issue.path.join('.');
  if (valueAt(record, issue.path) === undefined) return [{ field, code: 'required' }];
  if (issue.code === 'custom' && isFieldCode(issue.message)) return [{ field, code: issue.message }];
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return [{ field, code: 'too-long', limit: Number(issue.maximum) }];
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    return [{ field, code: issue.origin === 'string' ? 'required' : 'out-of-range' }];
  }
  return [{ field, code: codeOfKind(list, issue.path) }];
}

function codeOfKind(list: List, path: readonly PropertyKey[]): FieldCode {
  const field = list.fields[String(path[0])];
  if (!field || path.length > 1) return 'wrong-type';
  switch (field.kind) {
    case 'choice':
    case 'region':
    case 'regions':
      return 'not-a-choice';
    case 'money':
      return 'not-whole-kroner';
    case 'integer':
      return 'not-a-number';
    case 'date':
    case 'instant':
      return 'not-a-date';
    case 'text':
    case 'note':
    case 'person':
    case 'reference':
    case 'yesNo':
    case 'json':
      return 'wrong-type';
    default:
      return never(field);
  }
}

const isFieldCode = (code: string): code is FieldCode => FIELD_CODES.some((known) => known === code);

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    record,
  );
}
