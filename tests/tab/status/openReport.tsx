// Opens a page of the status reports in a simulated browser against the fake API, and finds things by their words.
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import { createClient } from '../../../src/tab/api/client.ts';
import { ApiProvider } from '../../../src/tab/api/context.tsx';
import { LanguageProvider } from '../../../src/tab/shell/language.tsx';
import { SessionContext } from '../../../src/tab/shell/session.tsx';
import type { Host } from '../../../src/tab/shell/host.ts';
import type { Language } from '../../../src/text/words.ts';
import '../settled.ts';

export interface OpenPage {
  readonly text: () => string;
  readonly says: (text: string | RegExp) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly hasButton: (name: string) => boolean;
  /** Chooses a radio button in the group with this name. */
  readonly choose: (group: string, option: string) => Promise<void>;
  readonly type: (id: string, text: string) => Promise<void>;
  readonly value: (id: string) => string;
  readonly close: () => void;
}

export function openPage(
  app: Hono,
  page: ReactNode,
  { language = 'da', host = null }: { language?: Language; host?: Host | null } = {},
): OpenPage {
  const client = createClient({
    token: async () => 'token',
    language: () => language,
    fetch: async (address, init) => app.request(address, init),
  });
  const config = {
    clientId: '',
    authority: '',
    scope: '',
    hostOrigins: [],
    appId: '',
    entityId: 'styringsrum',
    sample: true,
  };
  // Nothing moves here: a menu that closes is gone at once.
  Element.prototype.animate = () => fail('No animations');
  Element.prototype.scrollIntoView = () => {};
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <FluentProvider theme={teamsLightTheme}>
      <LanguageProvider language={language}>
        <SessionContext value={{ config, host, token: async () => 'token', signInAgain: async () => {} }}>
          <ApiProvider client={client}>
            <Suspense fallback={null}>{page}</Suspense>
          </ApiProvider>
        </SessionContext>
      </LanguageProvider>
    </FluentProvider>,
  );
  const text = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
  const buttons = () => [...document.querySelectorAll<HTMLElement>('button, a, [role=menuitem]')];
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent ?? '';
  const found = (name: string | RegExp) =>
    buttons().find((one) => (typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one))));
  return {
    text,
    says: async (words) => {
      await expect
        .poll(text, { timeout: 5_000 })
        .toMatch(typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words);
    },
    press: async (name) => {
      await expect.poll(() => found(name) !== undefined, { timeout: 5_000 }).toBe(true);
      found(name)?.click();
    },
    hasButton: (name) => found(name) !== undefined,
    choose: async (group, option) => {
      const radio = () =>
        [...document.querySelectorAll(`[role=radiogroup][aria-label="${group}"] label`)]
          .find((label) => label.textContent === option)
          ?.querySelector('input');
      await expect.poll(() => radio() !== undefined && radio() !== null, { timeout: 5_000 }).toBe(true);
      radio()?.click();
    },
    type: async (id, typed) => {
      const input = () => document.getElementById(id);
      await expect.poll(() => input() !== null, { timeout: 5_000 }).toBe(true);
      const element = input();
      const prototype =
        element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, typed);
      element?.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value: (id) => {
      const element = document.getElementById(id);
      return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.value : '';
    },
    close: () => {
      root.unmount();
      place.remove();
    },
  };
}

function fail(message: string): never {
  throw new Error(message);
}
