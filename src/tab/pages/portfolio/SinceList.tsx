// What has changed since the month before, a line per project.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { SinceLastMonth } from '../../../contract/project.ts';
import { NARROW } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';
import { useSectionStyles } from '../../shell/sectionStyles.ts';
import { sinceText } from '../../shell/sinceText.ts';

export function SinceList({ since }: { readonly since: readonly SinceLastMonth[] }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const words = useWords();
  const told = words.portfolio.since;
  return (
    <Section title={told.title}>
      {since.length === 0 && <p className={shared.none}>{told.none}</p>}
      <ul className={shared.list}>
        {byProject(since).map(({ project, title, lines }) => (
          <li key={project} className={styles.line}>
            <Link href={`/projects/${encodeURIComponent(project)}`} className={shared.link}>
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
  line: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalXXL,
    padding: '5px 0',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: `${tokens.spacingVerticalS} 0` },
  },
  texts: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
