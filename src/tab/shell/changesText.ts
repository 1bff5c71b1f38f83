// What was changed in a record, as its story tells it: a short change whole, a long one by the name of its field.
import type { LogEntryView } from '../../contract/log.ts';
import type { Format } from '../../text/format.ts';
import type { Words } from '../../text/words.ts';
import type { FieldTexts } from './NoticeBar.tsx';

/** Up to how many signs, before and now together. */
const SHORT = 60;

export function changesText(
  changes: LogEntryView['changes'],
  fields: FieldTexts,
  words: Words,
  format: Format,
): string[] {
  const told = words.case.history;
  const shown = changes.map(({ field, was, now }) => ({
    label: fields.label(field),
    was: fields.value(field, was) || told.empty,
    now: fields.value(field, now) || told.empty,
  }));
  const isShort = ({ was, now }: { was: string; now: string }) => was.length + now.length <= SHORT;
  const long = shown.filter((change) => !isShort(change)).map(({ label }) => label);
  return [
    ...shown
      .filter((change) => isShort(change) && change.was !== change.now)
      .map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    ...(long.length === 0 ? [] : [told.changedLong({ fields: format.list(long) })]),
  ];
}
