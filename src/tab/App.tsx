// The signed-in tab: its providers, and which page each address shows.
import { Fragment, lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch, useLocation, useSearchParams } from 'wouter';
import { ApiProvider } from './api/context.tsx';
import { createClient } from './api/client.ts';
import { OverviewPage } from './pages/overview/OverviewPage.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { Frame } from './shell/Frame.tsx';
import { AllWords, readyWords, useLanguage } from './shell/language.tsx';
import type { Language } from '../text/language.ts';
import { NotFound } from './shell/ProblemPage.tsx';
import { SeatGate } from './shell/SeatGate.tsx';
import { SessionContext } from './shell/session.tsx';
import type { Session } from './shell/signIn.ts';
import { Loading } from './shell/Skeletons.tsx';

const loadChanges = async () => ({ default: (await import('./pages/changes/ChangesPage.tsx')).ChangesPage });
const loadForm = async () => ({ default: (await import('./pages/form/ChangeFormPage.tsx')).ChangeFormPage });
const loadCase = async () => ({ default: (await import('./pages/case/CasePage.tsx')).CasePage });
const loadPortfolio = async () => ({ default: (await import('./pages/portfolio/PortfolioPage.tsx')).PortfolioPage });
const loadProject = async () => ({ default: (await import('./pages/project/ProjectPage.tsx')).ProjectPage });
const loadReports = async () => ({ default: (await import('./pages/status/StatusPage.tsx')).StatusPage });
const loadReport = async () => ({ default: (await import('./pages/status/ReportPage.tsx')).ReportPage });
const loadEscalations = async () => ({
  default: (await import('./pages/escalations/EscalationsPage.tsx')).EscalationsPage,
});
const loadEscalation = async () => ({
  default: (await import('./pages/escalations/EscalationPage.tsx')).EscalationPage,
});
const ChangesPage = lazy(loadChanges);
const ChangeFormPage = lazy(loadForm);
const CasePage = lazy(loadCase);
const PortfolioPage = lazy(loadPortfolio);
const ProjectPage = lazy(loadProject);
const StatusPage = lazy(loadReports);
const ReportPage = lazy(loadReport);
const EscalationsPage = lazy(loadEscalations);
const EscalationPage = lazy(loadEscalation);
const BeginPage = lazy(async () => ({ default: (await import('./pages/escalations/BeginPage.tsx')).BeginPage }));
const ProjectFormPage = lazy(async () => ({
  default: (await import('./pages/project/form/ProjectFormPage.tsx')).ProjectFormPage,
}));
const NewProjectPage = lazy(async () => ({
  default: (await import('./pages/project/form/NewProjectPage.tsx')).NewProjectPage,
}));
const ConfigPage = lazy(async () => ({ default: (await import('./pages/config/ConfigPage.tsx')).ConfigPage }));

export function App({ session }: { readonly session: Session }) {
  const language = useLanguage();
  const inDialog = useSearchParams()[0].has('dialog');
  const [client] = useState(() => {
    openSubPage(session);
    return createClient({ token: session.token, language: () => language });
  });
  useEffect(() => fetchRest(language), [language]);
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
            <Frame bare={inDialog}>
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
  const [path] = useLocation();
  const Words = path === '/' ? Fragment : AllWords;
  return (
    <Words>
      <Switch>
        <Route path="/" component={OverviewPage} />
        <Route path="/changes" component={ChangesPage} />
        <Route path="/changes/new">
          <ChangeFormPage key="new" id={null} />
        </Route>
        <Route path="/changes/:id/edit">{({ id }) => <ChangeFormPage key={id} id={id} />}</Route>
        <Route path="/changes/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
        <Route path="/projects" component={PortfolioPage} />
        <Route path="/projects/new" component={NewProjectPage} />
        <Route path="/projects/:id/edit">{({ id }) => <ProjectFormPage key={id} id={id} />}</Route>
        <Route path="/projects/:id">{({ id }) => <ProjectPage key={id} id={id} />}</Route>
        <Route path="/status" component={StatusPage} />
        <Route path="/status/:id">{({ id }) => <ReportPage key={id} id={id} />}</Route>
        <Route path="/escalations" component={EscalationsPage} />
        <Route path="/escalations/new" component={BeginPage} />
        <Route path="/escalations/:id">{({ id }) => <EscalationPage key={id} id={id} />}</Route>
        <Route component={NotFound} />
      </Switch>
    </Words>
  );
}

/**
 * Once the first page stands, the others are fetched too, with their words: they open at once, and a broken line does not keep them
 * away. Who begins on another page gets the words beside it.
 */
function fetchRest(language: Language): () => void {
  const fetchWords = () => readyWords(language, 'all').catch(() => undefined);
  if (location.pathname !== '/') void fetchWords();
  const timer = setTimeout(() => {
    void fetchWords();
    for (const load of [
      loadChanges,
      loadCase,
      loadForm,
      loadPortfolio,
      loadProject,
      loadReports,
      loadReport,
      loadEscalations,
      loadEscalation,
    ])
      load().catch(() => undefined);
  }, 1_500);
  return () => clearTimeout(timer);
}

/** A deep link names a place in the app, which the host gives us beside the tab's own address. */
function openSubPage({ host }: Session): void {
  const place = host?.subPage;
  if (place?.startsWith('/') && !place.startsWith('//')) history.replaceState(null, '', place);
}
