// What an escalation says in words: its levels, what made the app propose it, and the texts that the form begins with.
import type { EscalationRow, EscalationView } from '../../../contract/escalation.ts';
import { BEGUN_KINDS, type Trigger } from '../../../domain/escalation/escalation.list.ts';
import { never } from '../../../domain/result.ts';
import type { Format } from '../../../text/format.ts';
import { inSentence } from '../../../text/inSentence.ts';
import { wholeName } from '../../../text/unbroken.ts';
import type { Words } from '../../../text/words.ts';

export interface Language {
  readonly words: Words;
  readonly format: Format;
}

type Level = EscalationRow['from'];

/** The body of a level, or the level itself where no body is on record. */
export const levelName = ({ kind, name }: Level, { words }: Pick<Language, 'words'>): string =>
  wholeName(name ?? words.choices.escalations.fromKind[kind]);

/** ESC-3: why it is proposed. */
export function triggerText(trigger: Trigger, { words, format }: Language): string {
  const { triggers } = words.escalations;
  const month = trigger.month === undefined ? '' : format.monthWithYear(`${trigger.month}-01`);
  const due = trigger.due === undefined ? '' : format.dateWithYear(trigger.due);
  switch (trigger.kind) {
    case 'red-status':
      return triggers['red-status']({ month });
    case 'repeated': {
      const parameter = trigger.parameter === undefined ? '' : words.status.parameters[trigger.parameter].name;
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

/** Begun by a person: the app proposed nothing. */
export const isBegun = ({ triggers }: Pick<EscalationRow, 'triggers'>): boolean =>
  triggers.some(({ kind }) => BEGUN_KINDS.some((begun) => begun === kind));

/** The first occasion, and how many more there are. */
export function occasion({ triggers }: Pick<EscalationRow, 'triggers'>, language: Language): string {
  const [first, ...rest] = triggers.map((trigger) => triggerText(trigger, language));
  if (first === undefined) return '';
  return rest.length === 0 ? first : language.words.escalations.more({ first, count: rest.length });
}

/** ESC-4: what, why and what is asked, as a person could have written it from what is known. */
export function proposedTexts(
  { title, triggers, basis }: Pick<EscalationView, 'title' | 'triggers' | 'basis'>,
  language: Language,
): { readonly what: string; readonly why: string; readonly asked: string } {
  const { words, format } = language;
  const { proposal } = words.escalations;
  const told = triggers.map((trigger) => lower(triggerText(trigger, language)));
  const troubles = basis.troubles.map(({ parameter, light, text }) => {
    const about = {
      parameter: words.status.parameters[parameter].name,
      light: words.choices.statusReports.overall[light].toLowerCase(),
    };
    return text === null ? proposal.troubleBare(about) : proposal.trouble({ ...about, text });
  });
  const is = (kind: Trigger['kind']) => triggers.some((trigger) => trigger.kind === kind);
  const why = [
    ...troubles,
    ...(is('tolerance') ? [proposal.whyTolerance] : []),
    ...(is('missing-report') ? [proposal.whyMissing] : []),
    ...(is('round-overdue') ? [proposal.whyOverdue] : []),
    ...(is('disagreement') ? [proposal.whyDisagreement] : []),
  ];
  const asked =
    is('round-overdue') || is('disagreement')
      ? proposal.askCase
      : is('missing-report')
        ? proposal.askReport
        : proposal.askDecide;
  return {
    what: proposal.what({ title, triggers: format.list(told) }),
    why: why.length > 0 ? why.join('\n') : `${format.capital(format.list(told))}.`,
    asked,
  };
}

/** A body's name within a sentence. */
export const levelInText = (level: Level, language: Pick<Language, 'words'>): string =>
  inSentence(levelName(level, language));

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
