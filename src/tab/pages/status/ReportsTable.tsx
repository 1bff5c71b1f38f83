// Reports one line each, the whole row a link; two lines on a phone.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { StatusRow } from '../../../contract/status.ts';
import { MIDDLE, useContainerWidth } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { moveFocus } from '../../shell/moveFocus.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { Action, Manager, State, When } from './cells.tsx';
import { placeOf } from './places.ts';

interface ReportsTableProps {
  readonly label: string;
  /** As far as the list has been scrolled. */
  readonly rows: readonly StatusRow[];
  /** How many there are. */
  readonly count: number;
  /** They wait for the reader: each has a button, the first the page's primary one. */
  readonly waiting: boolean;
  /** They have a due day, and none on which they were published. */
  readonly owed: boolean;
}

export function ReportsTable(props: ReportsTableProps) {
  return useContainerWidth() === 'narrow' ? <Rows {...props} /> : <Table {...props} />;
}

function Table({ label, rows, count, waiting, owed }: ReportsTableProps) {
  const styles = useRowStyles();
  const own = useStyles();
  const { columns, filters } = useWords().status.list;
  const format = useFormat();
  return (
    <table className={styles.table} aria-label={label} aria-rowcount={count + 1}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {columns.project}
          </th>
          <th scope="col" className={mergeClasses(styles.head, own.month)}>
            {columns.month}
          </th>
          <th scope="col" className={mergeClasses(styles.head, own.light)}>
            {owed ? filters.state : columns.overall}
          </th>
          <th scope="col" className={mergeClasses(styles.head, own.manager)}>
            {columns.manager}
          </th>
          <th scope="col" className={mergeClasses(styles.head, own.when, !waiting && own.end)}>
            {owed ? columns.due : columns.when}
          </th>
          {waiting && (
            <th scope="col" className={mergeClasses(styles.head, own.action)}>
              <SpokenOnly>{columns.action}</SpokenOnly>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id} className={styles.row}>
            <td className={mergeClasses(styles.cell, styles.first)}>
              <Link
                href={placeOf(row)}
                className={styles.link}
                title={row.projectTitle}
                data-row-link
                onKeyDown={moveFocus}
              >
                {row.projectTitle}
              </Link>
            </td>
            <td className={mergeClasses(styles.cell, own.month)}>
              {format.capital(format.monthWithYear(`${row.month}-01`))}
            </td>
            <td className={mergeClasses(styles.cell, own.light)}>
              <State row={row} />
            </td>
            <td className={mergeClasses(styles.cell, own.manager)} title={row.manager?.name}>
              <Manager row={row} />
            </td>
            <td className={mergeClasses(styles.cell, own.when, !waiting && own.end)}>
              <When row={row} owed={owed} />
            </td>
            {waiting && (
              <td className={mergeClasses(styles.cell, own.action)}>
                <Action row={row} primary={index === 0} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ label, rows, owed }: ReportsTableProps) {
  const styles = useRowStyles();
  const format = useFormat();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={placeOf(row)} className={styles.twoLines} data-row-link onKeyDown={moveFocus}>
            <span className={styles.words}>
              <span className={styles.title}>{row.projectTitle}</span>
              <span className={styles.quiet}>
                {format.capital(format.monthWithYear(`${row.month}-01`))}
                {SEPARATOR}
                <When row={row} owed={owed} short />
              </span>
            </span>
            <State row={row} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

const LESS = '@container tab (max-width: 1079.9px)';
const LEAST = '@container tab (max-width: 859.9px)';

const useStyles = makeStyles({
  month: { width: '136px', [LEAST]: { width: '116px' } },
  light: { width: '168px', [LESS]: { width: '140px' } },
  manager: { width: '20%', [LESS]: { display: 'none' } },
  when: { width: '232px' },
  end: { paddingRight: '32px', [MIDDLE]: { paddingRight: '24px' } },
  action: { width: '150px', paddingRight: '32px', textAlign: 'right', [MIDDLE]: { paddingRight: '24px' } },
});
