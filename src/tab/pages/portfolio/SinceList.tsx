// What has changed since the month before, a line per project.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { SinceLastMonth } from '../../../contract/project.ts';
import { NARROW } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';
import { sinceText } from '../../shell/sinceText.ts';

export function SinceList({ since }: { readonly since: readonly SinceLastMonth[] }) {
  const styles = useStyles();
  const words = useWords();
  const told = words.portfolio.since;
  return (
    <Section title={told.title}>
      {since.length === 0 && <p className={styles.none}>{told.none}</p>}
      <ul className={styles.list}>
        {byProject(since).map(({ project, title, lines }) => (
          <li key={project} className={styles.line}>
            <Link href={`/projects/${encodeURIComponent(project)}`} className={styles.link}>
              {title}
            </Link>
            <span className={styles.texts}>{lines.map((line) => sinceText(line, words)).join(SEPARATOR)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function byProject(since: readonly SinceLastMonth[]) {
  const projects = new Map(since.map(({ project, title }) => [project, title]));
  return [...projects].map(([project, title]) => ({
    project,
    title,
    lines: since.filter((line) => line.project === project),
  }));
}

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalXXL,
    padding: '5px 0',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: `${tokens.spacingVerticalS} 0` },
  },
  link: {
    color: 'inherit',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  texts: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
