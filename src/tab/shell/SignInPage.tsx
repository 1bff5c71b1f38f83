// Outside any host: sign in here; where there is a page that stands in for Teams, the way to it as well.
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { NotSignedIn } from './alone.ts';
import type { AppConfig } from './config.ts';
import { useFirstWords } from './language.tsx';
import { PlainPage } from './PlainPage.tsx';

export interface SignInPageProps {
  readonly signIn: () => Promise<void>;
  /** How the last sign-in ended, where one led here. */
  readonly ended: NotSignedIn | null;
  readonly config: AppConfig;
}

export function SignInPage({ signIn, ended, config }: SignInPageProps) {
  const styles = useStyles();
  const words = useFirstWords().shell;
  const [state, setState] = useState<'idle' | 'busy' | NotSignedIn>(ended ?? 'idle');
  const press = () => {
    setState('busy');
    signIn().catch(() => setState('failed'));
  };
  return (
    <PlainPage title={words.signIn.title} text={words.signIn.text}>
      <Button appearance="primary" onClick={press} disabledFocusable={state === 'busy'}>
        {words.signIn.button}
      </Button>
      <output className={state === 'failed' ? styles.failed : undefined}>
        {(state === 'failed' || state === 'declined') && words.signIn[state]}
      </output>
      {config.sample && (
        <p className={styles.sample}>
          <span className={styles.mark}>{words.sample}</span>
          {config.devSignIn !== undefined && <Link href={config.devSignIn}>{words.signIn.sandboxLink}</Link>}
        </p>
      )}
    </PlainPage>
  );
}

const useStyles = makeStyles({
  failed: { color: tokens.colorStatusDangerForeground1 },
  sample: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  mark: {
    ...typographyStyles.caption1,
    padding: '1px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
});
