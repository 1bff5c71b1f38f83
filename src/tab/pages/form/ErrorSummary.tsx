// What must be corrected, in one line on top with a link to each field. The page leads here when a press was stopped.
import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../../shell/language.tsx';
import type { Kept } from './draft/draftState.ts';
import type { FormPath } from './draft/formPaths.ts';
import { useShortLabel } from './fieldLabel.ts';
import { inputId } from './formLayout.ts';

interface ErrorSummaryProps {
  readonly paths: readonly FormPath[];
  /** Where the rest is. */
  readonly kept: Kept;
  /** Grows with each press that the fields stopped. */
  readonly stopped: number;
}

export function ErrorSummary({ paths, kept, stopped }: ErrorSummaryProps) {
  const styles = useStyles();
  const words = useWords().form;
  const label = useShortLabel();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stopped > 0) bar.current?.focus();
  }, [stopped]);
  const parts = new Intl.ListFormat(useLanguage(), { type: 'conjunction' }).formatToParts(paths);
  if (paths.length === 0) return null;
  return (
    <MessageBar ref={bar} tabIndex={-1} intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.summary({ count: paths.length })}</MessageBarTitle>
        {parts.map(({ type, value }, index) => {
          const path = type === 'element' ? paths.find((candidate) => candidate === value) : undefined;
          if (path === undefined) return <Fragment key={index}>{value}</Fragment>;
          return (
            <Link key={path} inline href={`#${inputId(path)}`} onClick={(event) => leadTo(event, path)}>
              {label(path)}
            </Link>
          );
        })}
        {kept.kind === 'nothing' ? '.' : `. ${kept.kind === 'here' ? words.restIsHere : words.restIsSaved}`}
      </MessageBarBody>
    </MessageBar>
  );
}

function leadTo(event: { preventDefault: () => void }, path: FormPath): void {
  const input = document.getElementById(inputId(path));
  if (!input) return;
  event.preventDefault();
  input.scrollIntoView({ block: 'center' });
  input.focus({ preventScroll: true });
}

const useStyles = makeStyles({
  bar: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
});
