// What the log says of an edit: field by field, what stood there before and what stands there now, kept small.
import type { Field } from '../domain/list/field.ts';
import type { List } from '../domain/list/list.ts';
import type { FieldChange, LogEntry } from '../domain/log/log.list.ts';
import { canonical } from '../domain/record/canonical.ts';
import { never } from '../domain/result.ts';
import type { Sealer } from '../usecases/ports.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The fields that differ, `null` for nothing. Texts are clipped to 500 characters with `…`, and to 100 where all of them
 * together are much. Data that is longer than that is told by its hash, which proves it all the same.
 */
export function changesOf(list: List, before: Values, after: Values, sealer: Sealer): FieldChange[] {
  const wide = differences(list, before, after, TEXT, sealer);
  return JSON.stringify(wide).length <= TOGETHER ? wide : differences(list, before, after, SHORT_TEXT, sealer);
}

/** What people wrote past us: where a row differs from what its log last said. Both lengths of clipping count as the same. */
export function changesByHand(list: List, log: readonly LogEntry[], record: Values, sealer: Sealer): FieldChange[] {
  const said = new Map(log.flatMap(({ changes }) => changes).map(({ field, now }) => [field, now]));
  return Object.entries(list.fields).flatMap(([key, field]) => {
    const was = said.get(key) ?? null;
    const now = record[key] ?? null;
    const same = [TEXT, SHORT_TEXT].some((limit) => canonical(brief(field, now, limit, sealer)) === canonical(was));
    return same ? [] : [{ field: key, was, now: brief(field, now, TEXT, sealer) }];
  });
}

const TEXT = 500;
const SHORT_TEXT = 100;
const TOGETHER = 16_000;

function differences(list: List, before: Values, after: Values, limit: number, sealer: Sealer): FieldChange[] {
  return Object.entries(list.fields).flatMap(([key, field]) => {
    const was = before[key] ?? null;
    const now = after[key] ?? null;
    if (canonical(was) === canonical(now)) return [];
    return [{ field: key, was: brief(field, was, limit, sealer), now: brief(field, now, limit, sealer) }];
  });
}

function brief(field: Field, value: unknown, limit: number, sealer: Sealer): unknown {
  switch (field.kind) {
    case 'text':
    case 'note':
      return typeof value === 'string' ? clip(value, limit) : value;
    case 'json': {
      const { length } = JSON.stringify(value);
      return length <= limit ? value : { sha256: sealer.hash(value), characters: length };
    }
    case 'choice':
    case 'money':
    case 'integer':
    case 'date':
    case 'instant':
    case 'yesNo':
    case 'person':
    case 'reference':
    case 'region':
    case 'regions':
      return value;
    default:
      return never(field);
  }
}

function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  // Half of an emoji is no character.
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
