// What must be corrected, in one line on top with a link to each field. The page leads here when a press was stopped.
import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../shell/language.tsx';
import type { Kept } from './draftState.ts';

interface ErrorSummaryProps {
  /** The fields at fault: the id of each input, and what it is called. */
  readonly wrong: readonly { readonly id: string; readonly label: string }[];
  /** Where the rest is. */
  readonly kept: Kept;
  /** Grows with each press that the fields stopped. */
  readonly stopped: number;
}

export function ErrorSummary({ wrong, kept, stopped }: ErrorSummaryProps) {
  const styles = useStyles();
  const words = useWords().form;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stopped > 0) bar.current?.focus();
  }, [stopped]);
  const parts = new Intl.ListFormat(useLanguage(), { type: 'conjunction' }).formatToParts(wrong.map(({ id }) => id));
  if (wrong.length === 0) return null;
  return (
    <MessageBar ref={bar} tabIndex={-1} intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.summary({ count: wrong.length })}</MessageBarTitle>
        {parts.map(({ type, value }, index) => {
          const field = type === 'element' ? wrong.find(({ id }) => id === value) : undefined;
          if (field === undefined) return <Fragment key={index}>{value}</Fragment>;
          return (
            <Link key={field.id} inline href={`#${field.id}`} onClick={(event) => leadTo(event, field.id)}>
              {field.label}
            </Link>
          );
        })}
        {kept.kind === 'nothing' ? '.' : `. ${kept.kind === 'here' ? words.restIsHere : words.restIsSaved}`}
      </MessageBarBody>
    </MessageBar>
  );
}

function leadTo(event: { preventDefault: () => void }, id: string): void {
  const input = document.getElementById(id);
  if (!input) return;
  event.preventDefault();
  input.scrollIntoView({ block: 'center' });
  input.focus({ preventScroll: true });
}

const useStyles = makeStyles({
  bar: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
});
