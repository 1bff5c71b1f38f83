// What is wrong with a form, field by field, before anybody asks the server.
import type { Change } from '../../../domain/change/change.list.ts';
import { missingAtSubmission } from '../../../domain/change/change.needs.ts';
import type { FieldCode } from '../../../domain/record/refusal.ts';
import { readTyped } from '../../fields/typed.ts';
import { FORM_PATHS, fieldAt, isFormPath, type FormPath, type TypedForm } from './draft/formPaths.ts';

export interface FormProblem {
  readonly path: FormPath;
  readonly code: FieldCode;
  readonly limit?: number;
}

/** `format`: what is typed must be a value. `draft`: it must also be findable. `submit`: what CR-2 asks of a submission. */
export type Purpose = 'format' | 'draft' | 'submit';

export function problemsOf(typed: TypedForm, purpose: Purpose): FormProblem[] {
  const missing = missingFor(typed, purpose).map((path): FormProblem => ({ path, code: 'required' }));
  const unreadable = FORM_PATHS.flatMap((path): FormProblem[] => {
    const read = readTyped(fieldAt(path), typed[path]);
    return read.ok ? [] : [{ path, code: read.code, ...(read.limit !== undefined && { limit: read.limit }) }];
  });
  return [...missing, ...unreadable];
}

/** The amount that decides the route, or null while there is none. */
export function amountOf(typed: TypedForm): number | null {
  const read = readTyped(fieldAt('oneOffCost'), typed.oneOffCost);
  return read.ok && typeof read.value === 'number' ? read.value : null;
}

function missingFor(typed: TypedForm, purpose: Purpose): FormPath[] {
  if (purpose === 'format') return [];
  const empty = (path: FormPath) => typed[path].trim() === '';
  if (purpose === 'draft') return (['system', 'title'] as const).filter(empty);
  // The rule asks what is there, not what it says: the text itself will do, an amount of another kind is told as unreadable.
  const record = Object.fromEntries(FORM_PATHS.filter((path) => !empty(path)).map((path) => [path, typed[path]]));
  const missing = missingAtSubmission(record as unknown as Change).map(({ field }) => field);
  return [...(empty('system') ? (['system'] as const) : []), ...missing.filter(isFormPath)];
}
