// The foot of the form: where the newest text lies, and the buttons. Deleting is confirmed here, in the page.
import { Button, makeStyles } from '@fluentui/react-components';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { FORM_BUTTONS, FORM_FOOT } from '../../shell/formFrame.ts';
import { useWords } from '../../shell/language.tsx';
import { DeleteButton, DeleteQuestion, type Asking } from './DeleteDraft.tsx';
import type { Kept } from '../../draft/draftState.ts';
import { KeptLine } from '../../draft/KeptLine.tsx';
import type { FormActions } from './useFormActions.ts';

interface FormFooterProps {
  readonly kept: Kept;
  readonly mode: 'draft' | 'filed';
  readonly actions: FormActions;
  /** There is something to delete, and it is the reader's. On a phone the button stands at the end of the form. */
  readonly canDelete: boolean;
  readonly asking: Asking;
  /** Asks what shall hold, where both changed the same. */
  readonly onChoose: () => void;
}

export function FormFooter({ kept, mode, actions, canDelete, asking, onChoose }: FormFooterProps) {
  const styles = useStyles();
  const words = useWords().form;
  const narrow = useContainerWidth() === 'narrow';
  const primary = mode === 'draft' ? 'submit' : 'save';
  const failed = actions.failure?.during === primary && actions.failure.problem.outcomeUnknown;
  const label = failed
    ? words.retry
    : primary === 'submit'
      ? actions.busy === 'submit'
        ? words.submitting
        : words.submit
      : actions.busy === 'save'
        ? words.savingChanges
        : words.saveChanges;
  if (asking.now) {
    return (
      <div className={styles.foot}>
        <DeleteQuestion mode={mode} asking={asking} onDelete={() => actions.run('delete')} />
      </div>
    );
  }
  return (
    <div className={styles.foot}>
      <KeptLine
        kept={kept}
        mode={mode}
        failed={failed && mode === 'draft' ? words.kept.notFiled : null}
        onChoose={onChoose}
      />
      <div className={styles.buttons}>
        {canDelete && !narrow && <DeleteButton asking={asking} />}
        <Button onClick={() => actions.run('close')}>{words.saveAndClose}</Button>
        <Button appearance="primary" aria-busy={actions.busy === primary} onClick={() => actions.run(primary)}>
          {label}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({ foot: FORM_FOOT, buttons: FORM_BUTTONS });
