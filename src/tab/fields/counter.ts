// When a text comes near its limit, and how much is left.
import type { Field } from '../../domain/list/field.ts';

/** From this share of the limit the count is shown. */
const NEAR = 0.9;

/** How many characters are left, negative when there are too many; null while the limit is far away. */
export function counterOf(field: Field, typed: string): { readonly left: number } | null {
  if (field.kind !== 'text' && field.kind !== 'note') return null;
  const length = typed.trim().length;
  return length < field.maxLength * NEAR ? null : { left: field.maxLength - length };
}
