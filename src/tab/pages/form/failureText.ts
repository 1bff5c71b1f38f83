// What is said of a press on the form that failed.
import { useWords } from '../../shell/language.tsx';
import type { FormFailure } from './useFormActions.ts';

/** The failure's title, its problem, and when it is tried again. */
export function useFailureText(): (failure: FormFailure) => {
  title: string;
  problem: FormFailure['problem'];
  again: string;
} {
  const { failed, deleting } = useWords().form;
  const titles: Readonly<Record<FormFailure['during'], string>> = {
    submit: failed.submitTitle,
    save: failed.saveTitle,
    close: failed.closeTitle,
    delete: deleting.failed,
  };
  return ({ during, problem, retryIn }) => {
    const retry = during === 'submit' ? failed.retrySubmit : failed.retrySave;
    return { title: titles[during], problem, again: retryIn === null ? '' : retry({ seconds: retryIn }) };
  };
}
