// What stands in each column of a row.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular, WarningRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import type { ChangeRow } from '../../../contract/changeRow.ts';
import { daysBetween } from '../../../domain/calendar/dates.ts';
import { never } from '../../../domain/result.ts';
import { IconWord } from '../../shell/IconWord.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { RouteGlyph } from '../../shell/RouteGlyph.tsx';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { StatusIcon } from '../../shell/StatusIcon.tsx';
import type { Sort } from '../../../contract/changesQuery.ts';
import { isUrgent, placeOf } from './rows.ts';

export interface CellProps {
  readonly column: Sort;
  readonly row: ChangeRow;
  readonly today: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function CellContent({ column, row, today, onKeyDown }: CellProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const words = useWords();
  const format = useFormat();
  switch (column) {
    case 'number':
      return row.restricted ? (
        <>
          <LockClosedRegular aria-hidden className={styles.lock} />
          <SpokenOnly>{row.number}</SpokenOnly>
        </>
      ) : (
        <span className={styles.quiet}>{row.number}</span>
      );
    case 'title':
      return (
        <Link
          href={placeOf(row)}
          className={rows.link}
          title={`${row.title}\n${row.systemName}`}
          data-row-link
          onKeyDown={onKeyDown}
        >
          {row.title || words.changes.untitledDraft}
        </Link>
      );
    case 'system':
      return row.systemName;
    case 'state':
      return <StatusIcon state={row.state} />;
    case 'decides':
      return row.restricted ? (
        <Restricted />
      ) : (
        <RouteGlyph {...row} stopped={row.state === 'draft' || row.state === 'withdrawn'} />
      );
    case 'amount':
      return row.oneOffCost === null ? '' : format.amount(row.oneOffCost);
    case 'next':
      return row.restricted ? '' : <NextStep row={row} />;
    case 'due':
      return (
        row.next.due && (
          <time dateTime={row.next.due} className={mergeClasses(row.next.soon && styles.soon)}>
            {format.shortDate(row.next.due)}
          </time>
        )
      );
    case 'age':
      return (
        row.submitted && (
          <span className={styles.quiet}>{words.units.daysShort({ count: daysBetween(row.submitted, today) })}</span>
        )
      );
    default:
      return never(column);
  }
}

/** The next step, with a warning where it is due soon or nobody can take it. */
export function NextStep({ row, inline = false }: { readonly row: ChangeRow; readonly inline?: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const text = words.next[row.next.key](row.next);
  if (!isUrgent(row)) return text;
  const icon = (
    <>
      <WarningRegular aria-hidden className={mergeClasses(styles.warning, inline && styles.inline)} />
      <SpokenOnly>{words.changes.soon}: </SpokenOnly>
    </>
  );
  return <Signed icon={icon} word={text} inline={inline} />;
}

/** A disqualified reader sees no more than title, system and state. */
export function Restricted({ inline = false }: { readonly inline?: boolean }) {
  const styles = useStyles();
  const icon = <LockClosedRegular aria-hidden className={mergeClasses(styles.lock, inline && styles.inline)} />;
  return <Signed icon={icon} word={useWords().changes.restricted} inline={inline} />;
}

/** In a line of text the two flow with it; else the word is cut where there is no room. */
function Signed({ icon, word, inline }: { readonly icon: ReactNode; readonly word: string; readonly inline: boolean }) {
  if (!inline) return <IconWord icon={icon} word={word} />;
  return (
    <span>
      {icon}
      {word}
    </span>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  soon: { ...typographyStyles.body1Strong, color: tokens.colorStatusWarningForeground3 },
  inline: { verticalAlign: '-3px', marginRight: '4px' },
  warning: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusWarningForeground3 },
  lock: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground3 },
});
