// Outside any host: sign in here, or open the sandbox's client page where there is one.
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AppConfig } from './config.ts';
import { useWords } from './language.tsx';
import { PlainPage } from './PlainPage.tsx';

export function SignInPage({ signIn, config }: { readonly signIn: () => Promise<void>; readonly config: AppConfig }) {
  const styles = useStyles();
  const words = useWords().shell.signIn;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const press = () => {
    setState('busy');
    signIn().catch(() => setState('failed'));
  };
  const sandbox = config.sample && config.devSignIn;
  return (
    <PlainPage title={words.title} text={sandbox ? words.sandbox : words.text}>
      {sandbox && (
        <Button as="a" appearance="primary" href={sandbox}>
          {words.sandboxLink}
        </Button>
      )}
      {sandbox ? (
        <Link as="button" onClick={press} disabled={state === 'busy'}>
          {words.button}
        </Link>
      ) : (
        <Button appearance="primary" onClick={press} disabledFocusable={state === 'busy'}>
          {words.button}
        </Button>
      )}
      <output className={styles.failed}>{state === 'failed' && words.failed}</output>
    </PlainPage>
  );
}

const useStyles = makeStyles({ failed: { color: tokens.colorStatusDangerForeground1 } });
