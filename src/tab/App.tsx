// The signed-in tab: its providers, and which page each address shows.
import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { ApiProvider } from './api/context.tsx';
import { createClient } from './api/client.ts';
import { OverviewPage } from './pages/overview/OverviewPage.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { Frame } from './shell/Frame.tsx';
import { useLanguage } from './shell/language.tsx';
import { NotFound } from './shell/ProblemPage.tsx';
import { SeatGate } from './shell/SeatGate.tsx';
import { SessionContext } from './shell/session.tsx';
import type { Session } from './shell/signIn.ts';
import { Loading } from './shell/Skeletons.tsx';

const loadChanges = async () => ({ default: (await import('./pages/changes/ChangesPage.tsx')).ChangesPage });
const loadForm = async () => ({ default: (await import('./pages/form/ChangeFormPage.tsx')).ChangeFormPage });
const loadCase = async () => ({ default: (await import('./pages/case/CasePage.tsx')).CasePage });
const ChangesPage = lazy(loadChanges);
const ChangeFormPage = lazy(loadForm);
const CasePage = lazy(loadCase);
const ConfigPage = lazy(async () => ({ default: (await import('./pages/config/ConfigPage.tsx')).ConfigPage }));

export function App({ session }: { readonly session: Session }) {
  const language = useLanguage();
  const [client] = useState(() => {
    openSubPage(session);
    return createClient({ token: session.token, language: () => language });
  });
  useEffect(fetchPages, []);
  return (
    <SessionContext value={session}>
      <ApiProvider client={client}>
        <Switch>
          <Route path="/config">
            <Suspense fallback={<Loading />}>
              <ConfigPage />
            </Suspense>
          </Route>
          <Route>
            <Frame>
              <ErrorBoundary>
                <SeatGate>
                  <Suspense fallback={<Loading />}>
                    <Pages />
                  </Suspense>
                </SeatGate>
              </ErrorBoundary>
            </Frame>
          </Route>
        </Switch>
      </ApiProvider>
    </SessionContext>
  );
}

/** A new key per address: a form never keeps what was typed for another case. */
function Pages() {
  return (
    <Switch>
      <Route path="/" component={OverviewPage} />
      <Route path="/changes" component={ChangesPage} />
      <Route path="/changes/new">
        <ChangeFormPage key="new" id={null} />
      </Route>
      <Route path="/changes/:id/edit">{({ id }) => <ChangeFormPage key={id} id={id} />}</Route>
      <Route path="/changes/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
      <Route component={NotFound} />
    </Switch>
  );
}

/** Once the first page stands, the others are fetched too: they open at once, and a broken line does not keep them away. */
function fetchPages(): () => void {
  const timer = setTimeout(() => {
    for (const load of [loadChanges, loadCase, loadForm]) load().catch(() => undefined);
  }, 1_500);
  return () => clearTimeout(timer);
}

/** A deep link names a place in the app, which the host gives us beside the tab's own address. */
function openSubPage({ host }: Session): void {
  const place = host?.subPage;
  if (place?.startsWith('/') && !place.startsWith('//')) history.replaceState(null, '', place);
}
