// What has changed about the project in a month, against the month before.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProjectView } from '../../../contract/project.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';
import { useSectionStyles } from '../../shell/sectionStyles.ts';
import { sinceText } from '../../shell/sinceText.ts';

/** `month`: the one of the newest report, else the last that has ended. */
export function SinceSection({ since, month }: { readonly since: ProjectView['since']; readonly month: string }) {
  const shared = useSectionStyles();
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  return (
    <Section title={words.project.since({ month: format.month(`${month}-01`) })}>
      {since.length === 0 && <p className={shared.none}>{words.portfolio.since.none}</p>}
      <ul className={mergeClasses(shared.list, styles.list)}>
        {since.map((line) => (
          <li key={sinceText(line, words)}>{sinceText(line, words)}</li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
});
