// Escalations one line each, the whole row a link; two lines on a phone.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowRight16Regular, LockClosedRegular, WarningRegular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import type { EscalationRow } from '../../../contract/escalation.ts';
import { MIDDLE, useContainerWidth } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { moveFocus } from '../../shell/moveFocus.ts';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { EscalationState } from './EscalationState.tsx';
import { levelName, occasion } from './escalationTexts.ts';
import { placeOf } from './places.ts';

interface EscalationsTableProps {
  /** As far as the list has been scrolled. */
  readonly rows: readonly EscalationRow[];
  /** How many there are. */
  readonly count: number;
}

export function EscalationsTable({ rows, count }: EscalationsTableProps) {
  return useContainerWidth() === 'narrow' ? <Rows rows={rows} /> : <Table rows={rows} count={count} />;
}

const COLUMNS = ['number', 'title', 'state', 'way', 'trigger', 'by'] as const;

function Table({ rows, count }: EscalationsTableProps) {
  const styles = useRowStyles();
  const own = useStyles();
  const words = useWords();
  const language = { words, format: useFormat() };
  const at = (column: (typeof COLUMNS)[number]) => mergeClasses(column === 'number' && styles.first, own[column]);
  return (
    <table className={styles.table} aria-label={words.escalations.table} aria-rowcount={count + 1}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.head, styles.sticky, at(column))}>
              {words.escalations.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={styles.row}>
            <td className={mergeClasses(styles.cell, at('number'), own.quiet)}>
              {row.restricted && <LockClosedRegular aria-hidden className={own.lock} />}
              {row.number}
            </td>
            <td className={mergeClasses(styles.cell, at('title'))}>
              <Link href={placeOf(row)} className={styles.link} title={row.title} data-row-link onKeyDown={moveFocus}>
                {titleOf(row, words)}
              </Link>
            </td>
            <td className={mergeClasses(styles.cell, at('state'))}>
              <EscalationState state={row.state} />
            </td>
            <td className={mergeClasses(styles.cell, at('way'))}>
              <Way row={row} />
            </td>
            <td className={mergeClasses(styles.cell, at('trigger'))} title={occasion(row, language)}>
              {row.restricted ? words.escalations.restricted : occasion(row, language)}
            </td>
            <td className={mergeClasses(styles.cell, at('by'))}>
              <By row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ rows }: { readonly rows: readonly EscalationRow[] }) {
  const styles = useRowStyles();
  const own = useStyles();
  const words = useWords();
  return (
    <ul className={styles.list} aria-label={words.escalations.table}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={placeOf(row)} className={styles.twoLines} data-row-link onKeyDown={moveFocus}>
            <span className={styles.words}>
              <span className={styles.title}>{titleOf(row, words)}</span>
              <span className={mergeClasses(styles.quiet, own.line)}>
                <EscalationState state={row.state} iconOnly />
                <span className={own.clip}>
                  {words.choices.escalations.state[row.state]}
                  {SEPARATOR}
                  {levelName(row.to, { words })}
                </span>
              </span>
            </span>
            <By row={row} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

const titleOf = (row: EscalationRow, words: ReturnType<typeof useWords>): string =>
  row.restricted ? words.escalations.restrictedTitle : row.title;

function Way({ row }: { readonly row: EscalationRow }) {
  const own = useStyles();
  const words = useWords();
  const told = { from: levelName(row.from, { words }), to: levelName(row.to, { words }) };
  return (
    <span className={own.line} title={words.escalations.wayText(told)}>
      <span className={own.clip}>{told.from}</span>
      <ArrowRight16Regular aria-hidden className={own.arrow} />
      <SpokenOnly>→</SpokenOnly>
      <span className={own.whole}>{told.to}</span>
    </span>
  );
}

function By({ row }: { readonly row: EscalationRow }) {
  const own = useStyles();
  const words = useWords().escalations;
  const format = useFormat();
  const isOver = row.state === 'closed' || row.state === 'dismissed';
  if (row.by === null || isOver) return '';
  return (
    <span className={own.line}>
      {row.late && (
        <>
          <WarningRegular aria-hidden className={own.warning} />
          <SpokenOnly>{words.late}: </SpokenOnly>
        </>
      )}
      <time dateTime={row.by} className={mergeClasses(row.late && own.late)}>
        {format.shortDate(row.by)}
      </time>
    </span>
  );
}

const LESS = '@container tab (max-width: 1159.9px)';

const useStyles = makeStyles({
  number: { width: '104px', [MIDDLE]: { width: '88px' } },
  title: {},
  state: { width: '132px' },
  way: { width: '24%', [LESS]: { width: '30%' } },
  trigger: { width: '26%', [LESS]: { display: 'none' } },
  by: { width: '120px', paddingRight: '32px', [MIDDLE]: { paddingRight: '24px', width: '104px' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', alignItems: 'center', columnGap: '6px', minWidth: 0 },
  clip: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  whole: { flexShrink: 0 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  lock: { marginRight: '4px', verticalAlign: '-2px' },
  warning: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusWarningForeground3 },
  late: { ...typographyStyles.body1Strong, color: tokens.colorStatusWarningForeground3 },
});
