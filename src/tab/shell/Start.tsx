// From an empty page to a signed-in person: configuration, host, sign-in; each failure says what to do.
import { Button, FluentProvider, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { App } from '../App.tsx';
import { never } from '../../domain/result.ts';
import { languageFrom } from '../../text/words.ts';
import { fetchConfig, type AppConfig } from './config.ts';
import { useDelay } from './delay.ts';
import { LanguageProvider, useWords } from './language.tsx';
import { PlainPage } from './PlainPage.tsx';
import { signIn, type SignIn } from './signIn.ts';
import { SignInPage } from './SignInPage.tsx';
import { THEMES, useThemeName } from './theme.ts';

type Progress = { state: 'starting' } | { state: 'failed' } | ({ config: AppConfig } & SignIn);

export function Start() {
  const [progress, setProgress] = useState<Progress>({ state: 'starting' });
  useEffect(() => begin(setProgress), []);
  const host = hostOf(progress);
  useEffect(() => host?.ready(), [host]);
  const language = languageFrom(host?.locale ?? navigator.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const again = () => {
    setProgress({ state: 'starting' });
    begin(setProgress);
  };
  return (
    <FluentProvider theme={THEMES[useThemeName(host)]}>
      <LanguageProvider language={language}>
        <Page progress={progress} again={again} />
      </LanguageProvider>
    </FluentProvider>
  );
}

function Page({ progress, again }: { readonly progress: Progress; readonly again: () => void }) {
  const words = useWords().shell;
  switch (progress.state) {
    case 'starting':
      return <Starting />;
    case 'failed':
      return (
        <PlainPage title={words.start.failed} text={words.start.text}>
          <Button onClick={again}>{words.retry}</Button>
        </PlainPage>
      );
    case 'host-refused':
      return (
        <PlainPage title={words.signIn.inHostFailed} text={words.signIn.inHostText}>
          <Button onClick={again}>{words.retry}</Button>
        </PlainPage>
      );
    case 'signed-out':
      return <SignInPage signIn={progress.signIn} config={progress.config} />;
    case 'signed-in':
      return <App session={progress.session} />;
    default:
      return never(progress);
  }
}

function Starting() {
  const styles = useStyles();
  const words = useWords().shell;
  const visible = useDelay();
  return <div className={styles.starting}>{visible && <Spinner label={words.loading} />}</div>;
}

function begin(report: (progress: Progress) => void): void {
  start().then(report, () => report({ state: 'failed' }));
}

/** One start for the page's life, also when React mounts twice in development. */
let underWay: Promise<Progress> | null = null;
async function start(): Promise<Progress> {
  underWay ??= (async () => {
    const config = await fetchConfig();
    return { config, ...(await signIn(config)) };
  })().finally(() => {
    setTimeout(() => {
      underWay = null;
    });
  });
  return underWay;
}

function hostOf(progress: Progress) {
  if (progress.state === 'signed-in') return progress.session.host;
  return progress.state === 'host-refused' ? progress.host : null;
}

const useStyles = makeStyles({
  starting: {
    minHeight: '100dvh',
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
