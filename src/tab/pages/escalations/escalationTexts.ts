// What an escalation says in words: its levels, what made the app propose it, and the texts that the form begins with.
import type { EscalationRow, EscalationView } from '../../../contract/escalation.ts';
import { BEGUN_KINDS, type Trigger } from '../../../domain/escalation/escalation.list.ts';
import type { Format } from '../../../text/format.ts';
import { inSentence } from '../../../text/inSentence.ts';
import { occasionText, triggerText as textOf } from '../../../text/occasion.ts';
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
export const triggerText = (trigger: Trigger, { words, format }: Language): string =>
  textOf(trigger, words.occasions, format);

/** Begun by a person: the app proposed nothing. */
export const isBegun = ({ triggers }: Pick<EscalationRow, 'triggers'>): boolean =>
  triggers.some(({ kind }) => BEGUN_KINDS.some((begun) => begun === kind));

/** Why a proposal lapsed by itself: the report that was missing has come, or the one that made it is corrected. */
export const lapseOf = ({ triggers }: Pick<EscalationRow, 'triggers'>): 'came' | 'corrected' =>
  triggers.every(({ kind }) => kind === 'missing-report') ? 'came' : 'corrected';

/** The first occasion, and how many more there are. */
export const occasion = ({ triggers }: Pick<EscalationRow, 'triggers'>, { words, format }: Language): string =>
  occasionText(triggers, words.occasions, format);

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
