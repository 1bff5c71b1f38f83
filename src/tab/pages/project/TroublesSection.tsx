// What presses: the yellow and red lights of the newest report, each with its text and cause (ST-2, ST-6).
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProjectView } from '../../../contract/project.ts';
import { Light } from '../../charts/Light.tsx';
import { NARROW } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';
import { useSectionStyles } from '../../shell/sectionStyles.ts';

export function TroublesSection({ project }: { readonly project: ProjectView }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const told = words.project.troubles;
  const { actual, troubles } = project;
  if (actual === null) return null;
  const causes: Readonly<Record<string, string>> = words.choices.statusReports.timeCause;
  return (
    <Section title={told.title({ month: format.month(`${actual.month}-01`) })}>
      {troubles.length === 0 && <p className={shared.none}>{told.none}</p>}
      <ul className={shared.list}>
        {troubles.map(({ parameter, light, text, cause }) => (
          <li key={parameter} className={mergeClasses(shared.line, styles.line)}>
            <span className={styles.head}>
              <span>{words.portfolio.measures[parameter]}</span>
              <Light kind={light} />
            </span>
            <span className={styles.words}>
              <span className={styles.text}>{text ?? told.noText}</span>
              {cause !== null && <span className={shared.quiet}>{told.cause({ cause: causes[cause] ?? cause })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '192px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 76px',
    alignItems: 'center',
    alignSelf: 'start',
    columnGap: tokens.spacingHorizontalS,
    [NARROW]: { display: 'flex', fontWeight: tokens.fontWeightSemibold },
  },
  words: { display: 'flex', flexDirection: 'column', maxWidth: '80ch', minWidth: 0 },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});
