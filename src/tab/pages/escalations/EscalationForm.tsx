// What, why, what is asked of the receiver, by when, and of whom (ESC-4): for a proposal that is confirmed, and for what a person begins.
import { Field, Radio, RadioGroup, Textarea, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { EscalationView } from '../../../contract/escalation.ts';
import { addDays } from '../../../domain/calendar/dates.ts';
import { ESCALATION_TEXT_LIMIT } from '../../../domain/escalation/escalation.list.ts';
import { DateInput } from '../../fields/DateInput.tsx';
import { readDay, writeDay } from '../../fields/days.ts';
import { useWords } from '../../shell/language.tsx';
import { PanelButtons, PanelFrame, usePanelStyles } from '../../shell/PanelFrame.tsx';
import { useKept } from '../../shell/useKept.ts';
import { levelName } from './escalationTexts.ts';

type Level = EscalationView['to'];
const TEXTS = ['what', 'why', 'asked'] as const;
type Text = (typeof TEXTS)[number];
type Typed = Readonly<Partial<Record<Text | 'by' | 'to', string>>>;

/** What the form says when all of it is filled in. */
interface Said extends Readonly<Record<Text, string>> {
  readonly by: string;
  readonly to: Level['kind'];
}

interface EscalationFormProps {
  /** The levels that may receive it, and the one that does unless another is chosen. */
  readonly line: readonly Level[];
  readonly standard: Level;
  /** What the fields begin with. */
  readonly begins: Readonly<Record<Text, string>>;
  readonly by: string;
  readonly intro: string;
  readonly today: string;
  readonly keep: string;
  readonly busy: boolean;
  /** Answers whether it was carried out: then what was typed is forgotten. */
  readonly send: (said: Said, done: string) => Promise<boolean>;
  readonly onCancel: (() => void) | undefined;
}

export function EscalationForm(props: EscalationFormProps) {
  const { line, standard, begins, intro, today, keep, busy, onCancel } = props;
  const all = useWords();
  const styles = usePanelStyles();
  const own = useStyles();
  const words = all.escalations.panels.confirm;
  const [typed, setTyped, forget] = useKept<Typed>(keep, {});
  const [pressed, setPressed] = useState(false);
  const id = useId();
  const text = (key: Text) => typed[key] ?? begins[key];
  const dayText = typed.by ?? writeDay(props.by);
  const by = readDay(dayText);
  const receivers = line.filter((level) => level.id !== null);
  const to = receivers.find(({ kind }) => kind === typed.to) ?? standard;
  const wrongDay = by === null || by < today || by > addDays(today, 366);
  const wrongIn = (key: Text): string | null => {
    const over = text(key).length - ESCALATION_TEXT_LIMIT;
    if (over > 0) return all.case.panels.tooLong({ count: over });
    return pressed && text(key).trim() === '' ? words.missing : null;
  };
  const send = async () => {
    setPressed(true);
    const wrong = TEXTS.find((key) => text(key).trim() === '' || text(key).length > ESCALATION_TEXT_LIMIT);
    if (wrong !== undefined || by === null || wrongDay) {
      document.getElementById(`${id}-${wrong ?? 'by'}`)?.focus();
      return;
    }
    const said = { what: text('what').trim(), why: text('why').trim(), asked: text('asked').trim(), by, to: to.kind };
    if (await props.send(said, words.done({ to: levelName(to, { words: all }) }))) forget();
  };
  return (
    <PanelFrame title={words.title({ to: levelName(to, { words: all }) })} meta={intro}>
      <div className={styles.fields}>
        {receivers.length > 1 && (
          <Field label={words.to}>
            <RadioGroup
              layout="horizontal"
              value={to.kind}
              onChange={(_, { value }) => setTyped({ ...typed, to: value })}
            >
              {receivers.map((level) => (
                <Radio key={level.kind} value={level.kind} label={levelName(level, { words: all })} />
              ))}
            </RadioGroup>
          </Field>
        )}
        {TEXTS.map((key) => {
          const message = wrongIn(key);
          return (
            <Field
              key={key}
              label={{ htmlFor: `${id}-${key}`, children: all.escalations.paper[key] }}
              {...(message !== null && { validationState: 'error' as const, validationMessage: message })}
            >
              <Textarea
                id={`${id}-${key}`}
                value={text(key)}
                textarea={{ className: own.text }}
                onChange={(_, { value }) => setTyped({ ...typed, [key]: value })}
              />
            </Field>
          );
        })}
        <Field
          className={own.day}
          label={{ htmlFor: `${id}-by`, children: words.by }}
          {...(pressed && wrongDay && { validationState: 'error' as const, validationMessage: words.badDay })}
        >
          <DateInput
            id={`${id}-by`}
            value={dayText}
            placeholder={all.form.placeholders.wantedBy}
            onChange={(value) => setTyped({ ...typed, by: value })}
          />
        </Field>
      </div>
      <PanelButtons
        busy={busy}
        buttons={[
          { key: 'confirm', label: words.send, primary: true, onPress: () => void send() },
          ...(onCancel ? [{ key: 'cancel', label: all.case.panels.cancel, onPress: onCancel }] : []),
        ]}
      />
    </PanelFrame>
  );
}

const useStyles = makeStyles({
  text: { fieldSizing: 'content', minHeight: '54px', maxHeight: '320px', overflowWrap: 'anywhere' },
  day: { maxWidth: '264px' },
});
