// A text that must be written before the buttons under it do anything: a reason, a remark, a comment.
import { Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useWords } from './language.tsx';
import { useKept } from './useKept.ts';
import { PanelButtons, usePanelStyles, type PanelButton } from './PanelFrame.tsx';

export interface ReasonButton extends Omit<PanelButton, 'onPress'> {
  /** Answers whether it was carried out: then the text is forgotten. */
  readonly onSend: (text: string) => Promise<boolean>;
}

export interface ReasonFormProps {
  /** Under which the text is kept. */
  readonly keep: string;
  readonly label: string;
  readonly required: string;
  readonly limit: number;
  readonly buttons: readonly ReasonButton[];
  readonly busy: boolean;
  readonly onCancel?: (() => void) | undefined;
  /** The field takes the focus when it appears because of a press. */
  readonly focused?: boolean;
}

/** From how many characters before the limit the counter shows. */
const NEAR = 100;

export function ReasonForm(props: ReasonFormProps) {
  const { keep, label, required, limit, buttons, busy, onCancel, focused = false } = props;
  const styles = usePanelStyles();
  const words = useWords().case.panels;
  const [text, setText, forget] = useKept(keep, '');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const left = limit - text.length;
  const message = left < 0 ? words.tooLong({ count: -left }) : missing && text.trim() === '' ? required : null;
  const press = async ({ onSend }: ReasonButton) => {
    if (text.trim() === '' || left < 0) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    if (await onSend(text.trim())) forget();
  };
  return (
    <>
      <div className={styles.fields}>
        <Field
          label={label}
          validationState={message === null ? 'none' : 'error'}
          validationMessage={message}
          hint={left <= NEAR && left >= 0 ? words.left({ count: left }) : undefined}
        >
          <Textarea ref={field} value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} />
        </Field>
      </div>
      <PanelButtons
        busy={busy}
        buttons={[
          ...buttons.map((button): PanelButton => ({ ...button, onPress: () => void press(button) })),
          ...(onCancel ? [{ key: 'cancel', label: words.cancel, onPress: onCancel }] : []),
        ]}
      />
    </>
  );
}
