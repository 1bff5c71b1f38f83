// The portfolio on a phone: each project with its last light, its trend, and a strip of six months.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ProjectRow } from '../../../contract/project.ts';
import { Light, LightIcon, useLightWord } from '../../charts/Light.tsx';
import { lightOf, type Measure } from '../../charts/lightKind.ts';
import { monthHeads } from '../../charts/months.ts';
import { Trend } from '../../charts/Trend.tsx';
import { SEPARATOR, useLanguage, useWords } from '../../shell/language.tsx';
import { moveFocus } from '../../shell/moveFocus.ts';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { completedBy, lastLight } from './portfolioQuery.ts';
import { Ended, type PortfolioListProps } from './PortfolioTable.tsx';

/** How many months the strip shows. */
const STRIP = 6;

export function PortfolioRows({ rows, measure }: PortfolioListProps) {
  const styles = useRowStyles();
  return (
    <ul className={styles.list} aria-label={useWords().portfolio.table}>
      {rows.map((row) => (
        <li key={row.id}>
          <Row row={row} measure={measure} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row, measure }: { readonly row: ProjectRow; readonly measure: Measure }) {
  const lines = useRowStyles();
  const styles = useStyles();
  const words = useWords();
  const hasEnded = completedBy(row) !== null || row.state === 'closed';
  const facts = [
    row.responsible,
    words.choices.projects.state[row.state],
    row.paused ? words.portfolio.paused : null,
  ].filter((fact) => fact !== null);
  return (
    <Link
      href={`/projects/${encodeURIComponent(row.id)}`}
      className={mergeClasses(lines.line, styles.row)}
      data-row-link
      onKeyDown={moveFocus}
    >
      <span className={styles.title}>{row.title}</span>
      <span className={styles.quiet}>{facts.join(SEPARATOR)}</span>
      <span className={styles.lights}>
        {!hasEnded ? (
          <>
            <Light kind={lastLight(row, measure)} />
            {row.trend[measure] !== null && <Trend trend={row.trend[measure]} />}
            <Strip row={row} measure={measure} />
          </>
        ) : (
          <Ended row={row} />
        )}
      </span>
    </Link>
  );
}

function Strip({ row, measure }: { readonly row: ProjectRow; readonly measure: Measure }) {
  const styles = useStyles();
  const words = useWords().portfolio;
  const light = useLightWord();
  const cells = row.cells.slice(-STRIP);
  const heads = monthHeads(
    cells.map(({ month }) => month),
    useLanguage(),
  );
  const [first, last] = [heads.at(0), heads.at(-1)];
  return (
    <span className={styles.strip}>
      <SpokenOnly>
        {first && last && `. ${words.months({ from: first.long, to: last.long })}: `}
        {cells.map((cell, index) =>
          [
            index > 0 ? ', ' : '',
            words.inMonth({ month: heads[index]?.short ?? '', light: light(lightOf(cell, measure)) }),
          ].join(''),
        )}
      </SpokenOnly>
      {cells.map((cell) => (
        <LightIcon key={cell.month} kind={lightOf(cell, measure)} size={12} />
      ))}
    </span>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column' },
  title: { overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  lights: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '24px',
    marginTop: tokens.spacingVerticalXS,
  },
  strip: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', marginLeft: 'auto' },
});
