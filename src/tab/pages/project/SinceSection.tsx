// What has changed about the project in a month, against the month before.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProjectView } from '../../../contract/project.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { Section } from '../../shell/Section.tsx';
import { sinceText } from '../../shell/sinceText.ts';

/** `month`: the one of the newest report, else the last that has ended. */
export function SinceSection({ since, month }: { readonly since: ProjectView['since']; readonly month: string }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  return (
    <Section title={words.project.since({ month: format.month(`${month}-01`) })}>
      {since.length === 0 && <p className={styles.none}>{words.portfolio.since.none}</p>}
      <ul className={styles.list}>
        {since.map((line) => (
          <li key={sinceText(line, words)}>{sinceText(line, words)}</li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: {
    ...typographyStyles.body1,
    listStyleType: 'none',
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
  },
});
