// The page that Teams shows when someone adds Styringsrum as a tab: which page the tab opens on.
import { Field, Radio, RadioGroup, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useFirstWords } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';

type Choice = 'overview' | 'changes';
const PATHS: Readonly<Record<Choice, string>> = { overview: '/', changes: '/changes' };

export function ConfigPage() {
  const styles = useStyles();
  const words = useFirstWords().shell;
  const { host, config } = useSession();
  const [choice, setChoice] = useState<Choice>('overview');
  useEffect(() => {
    if (host?.choosing)
      host.offerTab({
        entityId: `${config.entityId}-${choice}`,
        name: choice === 'changes' ? words.changes : words.app,
        contentUrl: `${location.origin}${PATHS[choice]}`,
      });
  }, [host, config, choice, words]);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{words.config.title}</h1>
      <p className={styles.text}>{host?.choosing ? words.config.text : words.config.outside}</p>
      {host?.choosing && (
        <>
          <Field label={words.config.page}>
            <RadioGroup
              value={choice}
              onChange={(_, { value }) => setChoice(value === 'changes' ? 'changes' : 'overview')}
            >
              <Radio value="overview" label={words.overview} />
              <Radio value="changes" label={words.changes} />
            </RadioGroup>
          </Field>
          <p className={styles.text}>{words.config.save}</p>
        </>
      )}
    </main>
  );
}

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, maxWidth: '480px', color: tokens.colorNeutralForeground2 },
});
