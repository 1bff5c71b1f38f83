// Trouble at the top of a page that still stands: what is safe, what happens next, and a new attempt.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { problemOfError } from '../api/client.ts';
import { useFirstWords, useFormat } from './language.tsx';
import { ProblemText } from './ProblemText.tsx';

export interface ErrorBarProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** In place of the general words for this kind of trouble. */
  readonly title?: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function ErrorBar({ error, retry, title, text, children }: ErrorBarProps) {
  const styles = useStyles();
  const { shell } = useFirstWords();
  const { kind } = problemOfError(error);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title ?? shell.problem[kind].title}.</MessageBarTitle>
        {text ?? <ProblemText error={error} />}
      </MessageBarBody>
      <MessageBarActions>
        {children}
        {retry && <Button onClick={retry}>{shell.retry}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

/** The page shows what it read last: said quietly, with the time, while it tries again. */
export function OldFactsBar({
  error,
  readAt,
  retry,
}: {
  readonly error: unknown;
  readonly readAt: number;
  readonly retry: () => void;
}) {
  const words = useFirstWords().shell;
  const format = useFormat();
  const { kind } = problemOfError(error);
  if (kind === 'signed-out') return null;
  const time = format.time(new Date(readAt).toISOString());
  return <ErrorBar error={error} text={words.staleData({ time })} retry={retry} />;
}

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { overflowWrap: 'anywhere', whiteSpace: 'normal' } });
