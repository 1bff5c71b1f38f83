// An escalation's fields, as they read where somebody else has changed them.
import type { Field } from '../../../domain/list/field.ts';
import { escalationList } from '../../../domain/escalation/escalation.list.ts';
import { useBodies } from '../../api/queries.ts';
import { fieldText } from '../../shell/fieldText.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import type { FieldTexts } from '../../shell/NoticeBar.tsx';

export function useEscalationFields(): FieldTexts {
  const words = useWords();
  const format = useFormat();
  const bodies = useBodies().data ?? [];
  const names = new Map([
    ...bodies.map(({ id, name }) => [id, name] as const),
    ...bodies.flatMap(({ members }) => members.map(({ id, person }) => [id, person] as const)),
  ]);
  const labels: Readonly<Record<string, string>> = words.fields.escalations;
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices.escalations;
  const fields: Readonly<Record<string, Field>> = escalationList.fields;
  return {
    label: (field) => labels[field] ?? field,
    // A round's key tells nobody anything: that there is one more stands beside it.
    value: (field, value) =>
      field === 'openRound' ? '' : fieldText(fields[field], { value, words: choices[field], format, names }),
  };
}
