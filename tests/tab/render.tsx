// Renders a page of the tab in happy-dom, signed in against the fake server.
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider } from '../../src/tab/api/context.tsx';
import { createClient } from '../../src/tab/api/client.ts';
import { LanguageProvider, readyWords } from '../../src/tab/shell/language.tsx';
import { SessionContext } from '../../src/tab/shell/session.tsx';
import type { Session } from '../../src/tab/shell/signIn.ts';
import type { Language } from '../../src/text/words.ts';
import type { Fake } from './fakeApi.ts';
import './settled.ts';

// Words are there before the page is drawn, as in a tab that has been open for a moment.
for (const language of ['da', 'en'] as const) {
  await readyWords(language, 'first');
  await readyWords(language, 'all');
}

export interface Rendered {
  readonly root: HTMLElement;
  /** The page's text without runs of white space. */
  text: () => string;
  /** Waits until the page has settled into what is asked; throws with its text when it does not. */
  until: (settled: () => boolean) => Promise<void>;
  press: (element: Element | null | undefined) => Promise<void>;
  close: () => Promise<void>;
}

export async function render(fake: Fake, page: ReactNode, language: Language = 'da'): Promise<Rendered> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const element = document.body.appendChild(document.createElement('div'));
  const client = createClient({
    fetch: async (input, init) => fake.app.request(input, init),
    token: async () => 'token',
    language: () => language,
  });
  const root = createRoot(element);
  await act(async () => {
    root.render(
      <FluentProvider theme={teamsLightTheme}>
        <LanguageProvider language={language}>
          <SessionContext value={SESSION}>
            <ApiProvider client={client}>{page}</ApiProvider>
          </SessionContext>
        </LanguageProvider>
      </FluentProvider>,
    );
  });
  const text = () => (element.textContent ?? '').replaceAll(/\s+/g, ' ');
  const until = async (settled: () => boolean) => {
    for (let tries = 0; tries < 100 && !settled(); tries += 1) {
      await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
    }
    if (!settled()) throw new Error(`The page has not settled: ${text()}`);
  };
  return {
    root: element,
    text,
    until,
    press: async (target) => {
      if (!(target instanceof HTMLElement)) throw new Error(`Nothing to press: ${text()}`);
      await act(async () => target.click());
    },
    close: async () => {
      await act(async () => root.unmount());
      element.remove();
    },
  };
}

const SESSION: Session = {
  config: { clientId: '', authority: '', scope: '', hostOrigins: [], appId: '', entityId: 'styringsrum', sample: true },
  host: null,
  token: async () => 'token',
  signInAgain: async () => {},
};
