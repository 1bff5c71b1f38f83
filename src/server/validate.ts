// What somebody sent, checked by its schema: every field at fault is named, with a code that has words.
import type * as z from 'zod/mini';
import { businessCaseList } from '../domain/change/businessCase.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import type { Field } from '../domain/list/field.ts';
import { projectList } from '../domain/project/project.list.ts';
import { invalid, type FieldCode, type FieldProblem, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { statusList } from '../domain/status/status.list.ts';

/** The value, or all that is wrong with it. Unknown fields are refused, `__proto__` among them. */
export function validate<S extends z.ZodMiniType>(schema: S, value: unknown): Result<z.infer<S>, Refusal> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(invalid(...parsed.error.issues.flatMap((issue) => problemsOf(issue, value))));
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, value: unknown): FieldProblem[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [field, key].filter(Boolean).join('.'), code: 'unknown-field' }));
  }
  const kind = fieldAt(issue.path)?.kind;
  const code = codeOf(issue, kind, at(value, issue.path) === undefined);
  const limit = limitOf(issue);
  return [{ field, code, ...(limit !== undefined && { limit }) }];
}

function codeOf(issue: Issue, kind: Field['kind'] | undefined, missing: boolean): FieldCode {
  if (kind === 'money' && !missing && issue.code !== 'too_big') return 'not-whole-kroner';
  switch (issue.code) {
    case 'invalid_type':
      if (missing) return 'required';
      return issue.expected === 'number' || issue.expected === 'int' ? 'not-a-number' : 'wrong-type';
    case 'too_small':
      return issue.origin === 'string' ? 'required' : 'out-of-range';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'out-of-range';
    case 'invalid_value':
      return missing ? 'required' : 'not-a-choice';
    case 'custom':
      return CUSTOM[issue.message] ?? 'wrong-type';
    case 'invalid_format':
      return 'wrong-type';
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'wrong-type';
    default:
      return 'wrong-type';
  }
}

const CUSTOM: Readonly<Record<string, FieldCode>> = {
  'one-line': 'one-line',
  characters: 'characters',
  required: 'required',
  date: 'not-a-date',
  twice: 'not-a-choice',
};

function limitOf(issue: Issue): number | undefined {
  if (issue.code === 'too_big') return Number(issue.maximum);
  return issue.code === 'too_small' && issue.origin !== 'string' ? Number(issue.minimum) : undefined;
}

/** The forms’ fields by name: what is an amount in one of them is none of something else in another. */
const FORM_FIELDS = { ...projectList.fields, ...statusList.fields, ...changeList.fields };

/** The list's field at a path of a form, so that an amount is told of as an amount. */
function fieldAt(path: readonly PropertyKey[]): Field | undefined {
  const [first, second] = path.map(String);
  const fields: Readonly<Record<string, Field>> = first === 'businessCase' ? businessCaseList.fields : FORM_FIELDS;
  const key = first === 'businessCase' ? second : first;
  return key !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}
