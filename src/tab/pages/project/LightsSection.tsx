// The project's lights over time: the worst and the four parameters, month by month, each leading to its report.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { MonthCellView } from '../../../contract/light.ts';
import type { ProjectView } from '../../../contract/project.ts';
import { LightCell } from '../../charts/LightCell.tsx';
import { useLightWord } from '../../charts/Light.tsx';
import { lightOf, MEASURES, type Measure } from '../../charts/lightKind.ts';
import { useLightMatrixStyles } from '../../charts/lightMatrixStyles.ts';
import { MonthHeads } from '../../charts/MonthHeads.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';

export function LightsSection({ project }: { readonly project: ProjectView }) {
  const matrix = useLightMatrixStyles();
  const styles = useStyles();
  const words = useWords();
  const told = words.project.lights;
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, []);
  return (
    <Section title={told.title}>
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table}>
          <caption>
            <SpokenOnly>{told.table}</SpokenOnly>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(matrix.head, styles.first, styles.firstHead)}>
                {told.parameter}
              </th>
              <MonthHeads months={project.cells.map(({ month }) => month)} />
            </tr>
          </thead>
          <tbody>
            {MEASURES.map((measure) => (
              <tr key={measure}>
                <th
                  scope="row"
                  className={mergeClasses(matrix.cell, styles.first, measure === 'overall' && styles.overall)}
                >
                  {words.portfolio.measures[measure]}
                </th>
                {project.cells.map((cell, index) => (
                  <td
                    key={cell.month}
                    className={mergeClasses(
                      matrix.cell,
                      styles.month,
                      index === project.cells.length - 1 && matrix.now,
                    )}
                  >
                    <Cell cell={cell} measure={measure} place={placeOf(cell, project)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The five cells of a month lead to the same report: the keyboard stops at the first. */
function Cell(props: { readonly cell: MonthCellView; readonly measure: Measure; readonly place: string | null }) {
  const { cell, measure, place } = props;
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const light = useLightWord();
  const kind = lightOf(cell, measure);
  const more = cell.corrected ? words.portfolio.corrected : undefined;
  if (place === null) return <LightCell kind={kind} more={more} />;
  const month = format.monthWithYear(`${cell.month}-01`);
  const label = words.project.lights.open({ month, light: light(kind) });
  return (
    <Link
      href={place}
      className={styles.link}
      aria-label={more === undefined ? label : `${label}, ${more}`}
      title={more === undefined ? month : `${month}, ${more}`}
      tabIndex={measure === 'overall' ? 0 : -1}
    >
      <LightCell kind={kind} />
    </Link>
  );
}

/** The report that stands, or the one that is owed and can be begun. */
function placeOf(cell: MonthCellView, { reports }: ProjectView): string | null {
  const report =
    cell.report ?? reports.find(({ month, missing, mine }) => month === cell.month && (missing || mine))?.id;
  return report === undefined ? null : `/status/${encodeURIComponent(report)}`;
}

const useStyles = makeStyles({
  scroller: { position: 'relative', overflowX: 'auto' },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    minWidth: '672px',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
  },
  first: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    width: '88px',
    padding: '0 8px 0 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  firstHead: { backgroundColor: tokens.colorNeutralBackground2, paddingLeft: '8px', zIndex: 3 },
  overall: { fontWeight: tokens.fontWeightSemibold },
  month: { padding: '0 1px', textAlign: 'center' },
  link: {
    display: 'block',
    color: 'inherit',
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { outline: `1px solid ${tokens.colorNeutralStroke1Hover}`, outlineOffset: '-1px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});
