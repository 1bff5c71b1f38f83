// “Slet kladde”: asked once more in the page's foot, never in a dialog. The focus follows the question and comes back.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useWords } from '../../shell/language.tsx';

export interface Asking {
  /** The question is up. */
  readonly now: boolean;
  /** It was up before: its button takes the focus back. */
  readonly before: boolean;
  readonly ask: () => void;
  readonly answer: () => void;
}

export function useAsking(): Asking {
  const [state, setState] = useState({ now: false, before: false });
  return useMemo(
    () => ({
      ...state,
      ask: () => setState({ now: true, before: true }),
      answer: () => setState({ now: false, before: true }),
    }),
    [state],
  );
}

export function DeleteButton({ asking }: { readonly asking: Asking }) {
  const styles = useStyles();
  const words = useWords().form;
  const button = useFocusWhen(asking.before && !asking.now);
  return (
    <Button ref={button} appearance="subtle" className={styles.button} onClick={asking.ask}>
      {words.deleteDraft}
    </Button>
  );
}

interface DeleteQuestionProps {
  readonly mode: 'draft' | 'filed';
  readonly asking: Asking;
  readonly onDelete: () => void;
}

export function DeleteQuestion({ mode, asking, onDelete }: DeleteQuestionProps) {
  const styles = useStyles();
  const words = useWords().form.deleting;
  const keep = useFocusWhen(true);
  useEffect(() => {
    const cancel = (event: KeyboardEvent) => event.key === 'Escape' && asking.answer();
    addEventListener('keydown', cancel);
    return () => removeEventListener('keydown', cancel);
  }, [asking]);
  const confirmed = () => {
    asking.answer();
    onDelete();
  };
  return (
    <div className={styles.question} role="alertdialog" aria-label={words.question} aria-describedby="delete-text">
      <p className={styles.text} id="delete-text">
        <strong>{words.question}</strong> {mode === 'draft' ? words.text : words.textHere}
      </p>
      <div className={styles.buttons}>
        <Button className={styles.button} onClick={confirmed}>
          {words.confirm}
        </Button>
        <Button ref={keep} appearance="primary" className={styles.button} onClick={asking.answer}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function useFocusWhen(wanted: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wanted) button.current?.focus();
  }, [wanted]);
  return button;
}

const useStyles = makeStyles({
  question: {
    flexGrow: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  text: { ...typographyStyles.body1, margin: 0, minWidth: 0 },
  buttons: { display: 'flex', flexShrink: 0, columnGap: tokens.spacingHorizontalS, marginLeft: 'auto' },
  button: { whiteSpace: 'nowrap', minWidth: 0, [NARROW]: { minHeight: '36px' } },
});
