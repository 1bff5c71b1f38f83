// From an empty page to a signed-in person: configuration, host, sign-in; each failure says what to do.
import { Button, FluentProvider, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { App } from '../App.tsx';
import { never } from '../../domain/result.ts';
import { languageFrom, type Language } from '../../text/language.ts';
import { fetchConfig, type AppConfig } from './config.ts';
import { useDelay } from './delay.ts';
import { LanguageProvider, readyWords, useFirstWords } from './language.tsx';
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
  const language = languageOf(progress);
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
        <Suspense fallback={<Blank />}>
          {progress.state === 'starting' ? <Starting /> : <Page progress={progress} again={again} />}
        </Suspense>
      </LanguageProvider>
    </FluentProvider>
  );
}

type Begun = Exclude<Progress, { state: 'starting' }>;

function Page({ progress, again }: { readonly progress: Begun; readonly again: () => void }) {
  const words = useFirstWords().shell;
  switch (progress.state) {
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
      return <SignInPage signIn={progress.signIn} ended={progress.ended} config={progress.config} />;
    case 'signed-in':
      return <App session={progress.session} />;
    default:
      return never(progress);
  }
}

/** Words are fetched for it only when it takes a while: a quick start says nothing, and the host tells the language. */
function Starting() {
  const visible = useDelay();
  return <Blank>{visible && <Waiting />}</Blank>;
}

function Waiting() {
  return <Spinner label={useFirstWords().shell.loading} />;
}

function Blank({ children }: { readonly children?: ReactNode }) {
  return <div className={useStyles().starting}>{children}</div>;
}

function begin(report: (progress: Progress) => void): void {
  const withWords = async (): Promise<Progress> => {
    const progress = await start();
    await readyWords(languageOf(progress), 'first');
    return progress;
  };
  withWords().then(report, () => report({ state: 'failed' }));
}

/** The host knows its reader's language; before it has told, and without one, the browser's counts. */
const languageOf = (progress: Progress): Language => languageFrom(hostOf(progress)?.locale ?? navigator.language);

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
