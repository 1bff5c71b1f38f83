// The light matrix: a row per project, a column per month, the whole row a link; where there is no room it scrolls under the projects.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ProjectRow } from '../../../contract/project.ts';
import { LightCell } from '../../charts/LightCell.tsx';
import { LightIcon } from '../../charts/Light.tsx';
import { lightOf, type Measure } from '../../charts/lightKind.ts';
import { useLightMatrixStyles } from '../../charts/lightMatrixStyles.ts';
import { MonthHeads } from '../../charts/MonthHeads.tsx';
import { Trend } from '../../charts/Trend.tsx';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { moveFocus } from '../../shell/moveFocus.ts';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { completedBy } from './portfolioQuery.ts';
import { usePortfolioColumns } from './portfolioColumns.ts';

export interface PortfolioListProps {
  readonly rows: readonly ProjectRow[];
  readonly months: readonly string[];
  readonly measure: Measure;
}

export function PortfolioTable({ rows, months, measure }: PortfolioListProps) {
  const styles = useLightMatrixStyles();
  const columns = usePortfolioColumns();
  const words = useWords().portfolio;
  const scroller = useNewestInSight();
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table}>
        <caption>
          <SpokenOnly>{words.table}</SpokenOnly>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {words.columns.project}
            </th>
            <th scope="col" className={mergeClasses(styles.head, columns.phase)}>
              {words.columns.phase}
            </th>
            <MonthHeads months={months} />
            <th scope="col" className={mergeClasses(styles.head, columns.trend)}>
              {words.columns.trend}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} measure={measure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, measure }: { readonly row: ProjectRow; readonly measure: Measure }) {
  const matrix = useLightMatrixStyles();
  const columns = usePortfolioColumns();
  const rows = useRowStyles();
  const styles = useStyles();
  const words = useWords();
  const withPhase = useContainerWidth() === 'wide';
  const phase = words.choices.projects.state[row.state];
  const { shown, span } = shownOf(row);
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(matrix.cell, matrix.paper, matrix.first, styles.project)}>
        <Link
          href={`/projects/${encodeURIComponent(row.id)}`}
          className={mergeClasses(rows.link, rows.title, styles.block)}
          title={row.title}
          data-row-link
          onKeyDown={moveFocus}
        >
          {row.title}
        </Link>
        <span className={mergeClasses(rows.quiet, styles.block)}>
          {[row.responsible, withPhase ? null : phase, row.paused ? words.portfolio.paused : null]
            .filter((part) => part !== null)
            .join(SEPARATOR)}
        </span>
      </th>
      <td className={mergeClasses(matrix.cell, columns.phase)}>{phase}</td>
      {shown.map((cell, index) => (
        <td
          key={cell.month}
          className={mergeClasses(matrix.cell, matrix.month, index === row.cells.length - 1 && matrix.now)}
        >
          <LightCell kind={lightOf(cell, measure)} more={cell.corrected ? words.portfolio.corrected : undefined} />
        </td>
      ))}
      {span > 0 ? (
        <td colSpan={span + 1} className={mergeClasses(matrix.cell, styles.completed)}>
          <Ended row={row} />
        </td>
      ) : (
        <td className={mergeClasses(matrix.cell, columns.trend)}>
          <Trend trend={row.trend[measure]} />
        </td>
      )}
    </tr>
  );
}

/** “✓ Gennemført i august”, with the year where it is another than that of the last month shown; where a closed project's reports never said so, that there are none. */
export function Ended({ row }: { readonly row: ProjectRow }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const month = completedBy(row);
  if (month === null) return <span className={styles.words}>{words.portfolio.noReports}</span>;
  const now = row.cells.at(-1)?.month ?? month;
  const told = month.slice(0, 4) === now.slice(0, 4) ? format.month : format.monthWithYear;
  return (
    <span className={styles.words}>
      <LightIcon kind="completed" />
      {words.portfolio.completedIn({ month: told(`${month}-01`) })}
    </span>
  );
}

/** From how many months on the words have room. */
const ROOM = 3;

/** The months that show a light; from the one in which the project was completed or closed on, words do, where there is room for them. */
function shownOf(row: ProjectRow) {
  const completed = completedBy(row);
  const last = row.cells.findLastIndex(({ is }) => is !== 'not-owed');
  const shown =
    completed !== null
      ? row.cells.filter(({ month }) => month < completed)
      : row.state === 'closed'
        ? row.cells.slice(0, last + 1)
        : row.cells;
  const span = row.cells.length - shown.length;
  return span >= ROOM ? { shown, span } : { shown: row.cells, span: 0 };
}

/** Where the matrix scrolls, it opens on its newest months. */
function useNewestInSight() {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, []);
  return scroller;
}

const useStyles = makeStyles({
  row: {
    position: 'relative',
    ':hover > *': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  project: { whiteSpace: 'normal' },
  block: { display: 'block' },
  completed: { color: tokens.colorNeutralForeground2 },
  words: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', verticalAlign: 'middle' },
});
