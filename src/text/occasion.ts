// What made the app propose an escalation, or a person begin it, as it is read (ESC-3).
import type { Trigger } from '../domain/escalation/escalation.list.ts';
import { never } from '../domain/result.ts';
import type { OccasionWords } from './da/occasions.ts';
import type { Format } from './format.ts';

/** ESC-3: one reason for it. */
export function triggerText(trigger: Trigger, { triggers, parameters }: OccasionWords, format: Format): string {
  const month = trigger.month === undefined ? '' : format.monthWithYear(`${trigger.month}-01`);
  const due = trigger.due === undefined ? '' : format.dateWithYear(trigger.due);
  switch (trigger.kind) {
    case 'red-status':
      return triggers['red-status']({ month });
    case 'repeated': {
      const parameter = trigger.parameter === undefined ? '' : parameters[trigger.parameter];
      return triggers.repeated({ parameter, count: trigger.count ?? 0 });
    }
    case 'tolerance':
      return triggers.tolerance[
        trigger.parameter === 'money' || trigger.parameter === 'time' ? trigger.parameter : 'other'
      ];
    case 'missing-report':
      return triggers['missing-report']({ month, due });
    case 'round-overdue':
      return triggers['round-overdue']({ due });
    case 'disagreement':
    case 'frame':
    case 'sla-breach':
      return triggers[trigger.kind];
    default:
      return never(trigger.kind);
  }
}

/** The first reason, and how many more there are; empty for none. */
export function occasionText(triggers: readonly Trigger[], words: OccasionWords, format: Format): string {
  const [first, ...rest] = triggers.map((trigger) => triggerText(trigger, words, format));
  if (first === undefined) return '';
  return rest.length === 0 ? first : words.more({ first, count: rest.length });
}
