// A press that did not go through: what is safe, when it is tried again, and what the it department asks for.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../text/words.ts';
import type { ApiProblem } from '../api/client.ts';
import { useFormat, useWords } from '../shell/language.tsx';
import type { Kept } from './draftState.ts';

interface FailureBarProps {
  /** What was not done. */
  readonly title: string;
  readonly problem: ApiProblem;
  /** When it is tried again by itself; empty when it is not. */
  readonly again: string;
  readonly kept: Kept;
  readonly retry: () => void;
}

export function FailureBar({ title, problem, again, kept, retry }: FailureBarProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const [technical, setTechnical] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), []);
  const { failed } = words.form;
  const safe =
    kept.kind === 'saved' && kept.at !== null ? failed.keptDraft({ time: format.time(kept.at) }) : failed.keptHere;
  return (
    <MessageBar ref={bar} tabIndex={-1} intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {[whyOf(problem, words), safe, again].filter(Boolean).join(' ')}
        {technical && (
          <code className={styles.code}>
            {problem.problem.status} {problem.problem.type} {problem.problem.detail ?? ''}
          </code>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={retry}>
          {failed.retryNow}
        </Button>
        <Button
          size="small"
          appearance="transparent"
          aria-expanded={technical}
          onClick={() => setTechnical(!technical)}
        >
          {failed.technical}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function whyOf({ kind, problem }: ApiProblem, { form: { failed }, reasons, problems }: Words): string {
  const reason = Object.entries(reasons).find(([key]) => key === problem.reason)?.[1];
  if (reason) return reason(problem.parameters ?? {});
  switch (kind) {
    case 'offline':
      return failed.offline;
    case 'unavailable':
      return failed.unavailable;
    case 'unexpected':
      return failed.unexpected;
    case 'signed-out':
      return failed.signedOut;
    case 'forbidden':
      return failed.forbidden;
    case 'conflict':
    case 'stale':
      return failed.conflict;
    case 'invalid':
    case 'not-found':
    case 'too-large':
      return problems[kind].detail;
    default:
      return kind satisfies never;
  }
}

const useStyles = makeStyles({
  bar: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  body: { overflowWrap: 'anywhere' },
  code: {
    display: 'block',
    marginTop: tokens.spacingVerticalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});
