// Opens the case page in a simulated browser against the fake API, and finds things as a reader would: by their words.
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { expect } from 'vitest';
import { createClient } from '../../../src/tab/api/client.ts';
import { ApiProvider } from '../../../src/tab/api/context.tsx';
import { CasePage } from '../../../src/tab/pages/case/CasePage.tsx';
import { LanguageProvider, readyWords } from '../../../src/tab/shell/language.tsx';
import type { Language } from '../../../src/text/words.ts';
import type { FakeCase } from './fakeCase.ts';
import '../settled.ts';

export interface OpenCase {
  /** All text on the page, as one line. */
  readonly text: () => string;
  /** Waits until the page says this. */
  readonly says: (text: string | RegExp) => Promise<void>;
  readonly button: (name: string) => HTMLElement;
  readonly hasButton: (name: string) => boolean;
  readonly press: (name: string) => Promise<void>;
  /** Types into the field with this label. */
  readonly type: (label: string, text: string) => Promise<void>;
  readonly field: (label: string) => HTMLTextAreaElement | HTMLInputElement;
  readonly close: () => void;
}

// Words are there before the page is drawn, as in a tab that has been open for a moment.
for (const language of ['da', 'en'] as const) {
  await readyWords(language, 'first');
  await readyWords(language, 'all');
}

export async function openCase(
  fake: FakeCase,
  { language = 'da', until = '' }: { language?: Language; until?: string } = {},
): Promise<OpenCase> {
  const client = createClient({
    token: async () => 'token',
    language: () => language,
    fetch: async (address, init) => fake.app.request(address, init),
  });
  // Nothing moves here: a menu that closes is gone at once.
  Element.prototype.animate = () => fail('No animations');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <FluentProvider theme={teamsLightTheme}>
      <LanguageProvider language={language}>
        <ApiProvider client={client}>
          <CasePage id={fake.change.id} />
        </ApiProvider>
      </LanguageProvider>
    </FluentProvider>,
  );
  const text = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
  const says = async (words: string | RegExp) => {
    await expect.poll(text, { timeout: 5_000 }).toMatch(typeof words === 'string' ? exactly(words) : words);
  };
  const buttons = () => [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')];
  const found = (name: string) => buttons().find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
  const button = (name: string) => found(name) ?? fail(`No button is called ${name}`);
  const field = (label: string) => {
    const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
    const input = named?.htmlFor ? document.getElementById(named.htmlFor) : null;
    if (input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement) return input;
    return fail(`No field is called ${label}`);
  };
  if (until !== '') await says(until);
  return {
    text,
    says,
    button,
    field,
    hasButton: (name) => found(name) !== undefined,
    press: async (name) => {
      await expect.poll(() => found(name) !== undefined).toBe(true);
      button(name).click();
    },
    type: async (label, typed) => {
      await expect.poll(() => [...document.querySelectorAll('label')].map((one) => one.textContent)).toContain(label);
      const input = field(label);
      const prototype =
        input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, typed);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    close: () => {
      root.unmount();
      place.remove();
    },
  };
}

function exactly(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u00A0', '\\s'));
}

function fail(message: string): never {
  throw new Error(message);
}
