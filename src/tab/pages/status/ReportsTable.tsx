// Reports one line each, the whole row a link; two lines on a phone.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { StatusRow } from '../../../contract/status.ts';
import { Light } from '../../charts/Light.tsx';
import { MIDDLE, useContainerWidth } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { moveFocus } from '../../shell/moveFocus.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { isOf, placeOf } from './reportsQuery.ts';

interface ReportsTableProps {
  readonly label: string;
  readonly rows: readonly StatusRow[];
  /** They wait for the reader: each has a button, the first the page's primary one. */
  readonly waiting: boolean;
  /** They have a due day, and none on which they were published. */
  readonly owed: boolean;
}

export function ReportsTable(props: ReportsTableProps) {
  return useContainerWidth() === 'narrow' ? <Rows {...props} /> : <Table {...props} />;
}

function Table({ label, rows, waiting, owed }: ReportsTableProps) {
  const styles = useRowStyles();
  const own = useStyles();
  const { columns, filters } = useWords().status.list;
  const format = useFormat();
  return (
    <table className={styles.table} aria-label={label}>
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

function State({ row }: { readonly row: StatusRow }) {
  const own = useStyles();
  const { list } = useWords().status;
  const is = isOf(row);
  if (is === 'missing') return <Light kind="missing" strong />;
  if (is === 'due') return <Light kind="coming" />;
  if (is === 'draft')
    return <span className={own.quiet}>{row.revision > 1 ? list.correction(row) : list.states.draft}</span>;
  return (
    <span className={own.state}>
      {row.overall !== null && <Light kind={row.overall} />}
      {row.revision > 1 && <span className={own.corrected}>{list.corrected}</span>}
    </span>
  );
}

function Manager({ row }: { readonly row: StatusRow }) {
  const own = useStyles();
  const words = useWords().status.list;
  return row.manager === null ? <span className={own.quiet}>{words.noManager}</span> : row.manager.name;
}

/** A report's day, and what is left of the time; a published one's, when it came. */
function When({ row, owed, short = false }: { row: StatusRow; owed: boolean; short?: boolean }) {
  const own = useStyles();
  const words = useWords();
  const format = useFormat();
  const { list } = words.status;
  if (!owed) return row.published === null ? '' : format.shortDateWithYear(row.published);
  if (row.revision > 1) return '';
  const days = words.units.workingDays({ count: Math.abs(row.workingDays) });
  const isLate = row.missing || row.workingDays < 0;
  const left = isLate ? list.late({ days }) : row.workingDays === 0 ? list.today : days;
  return (
    <>
      {!short && <time dateTime={row.due}>{format.shortDate(row.due)}</time>}
      <span className={mergeClasses(own.left, short && own.alone, (isLate || row.workingDays <= 1) && own.soon)}>
        {left}
      </span>
    </>
  );
}

function Action({ row, primary }: { readonly row: StatusRow; readonly primary: boolean }) {
  const own = useStyles();
  const format = useFormat();
  const { list } = useWords().status;
  const button = row.version === 0 ? list.write : list.goOn;
  const month = format.monthWithYear(`${row.month}-01`);
  return (
    <LinkButton
      href={placeOf(row)}
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      label={list.buttonFor({ button, project: row.projectTitle, month })}
      className={own.button}
    >
      {button}
    </LinkButton>
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
  button: { position: 'relative', zIndex: 1, minWidth: '72px', whiteSpace: 'nowrap' },
  state: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
  corrected: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  left: { ...typographyStyles.caption1, marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  alone: { marginLeft: 0 },
  soon: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
});
