// What must be corrected, in one line on top with a link to each field. The page leads here when a press was stopped.
import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useRef } from 'react';
import type { Words } from '../../../../text/words.ts';
import { useWords } from '../../../shell/language.tsx';
import type { FormKey } from './projectForm.ts';

/** The id of a field's input on the page. */
export const inputId = (key: FormKey): string => `project-${key}`;

interface ProblemSummaryProps {
  readonly fields: readonly FormKey[];
  /** Grows with each press that the fields stopped. */
  readonly stopped: number;
}

export function ProblemSummary({ fields, stopped }: ProblemSummaryProps) {
  const styles = useStyles();
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stopped > 0) bar.current?.focus();
  }, [stopped]);
  if (fields.length === 0) return null;
  return (
    <MessageBar ref={bar} tabIndex={-1} intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.form.summary({ count: fields.length })}</MessageBarTitle>
        {fields.map((key, index) => (
          <Fragment key={key}>
            {index > 0 && ', '}
            <Link
              inline
              href={`#${inputId(key)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(inputId(key))?.focus();
              }}
            >
              {labelOf(key, words)}
            </Link>
          </Fragment>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function labelOf(key: FormKey, { fields, project }: Words): string {
  if (key === 'from') return project.form.from;
  return fields.projects[key === 'phase' ? 'state' : key];
}

const useStyles = makeStyles({
  bar: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
});
