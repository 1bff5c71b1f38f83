// The issuer's own pages, in Danish: choose who you are, what went wrong, you are signed out. They work without script.
import { createHash } from 'node:crypto';
import type { SandboxAccount } from './accounts.ts';
import { pageStyle } from './pageStyle.ts';

export interface ChoicePage {
  accounts: readonly SandboxAccount[];
  /** Where the choice is posted. */
  action: string;
  /** The signed request that the page was drawn for. */
  request: string;
  /** Named first, as the app believes that it is they. */
  expected?: SandboxAccount;
}

export function choicePage({ accounts, action, request, expected }: ChoicePage): string {
  const others = accounts.filter((account) => account !== expected);
  const groups = [...Map.groupBy(others, ({ organisation }) => organisation)];
  return page(
    'Hvem er du?',
    html`<h1>Hvem er du?</h1>
      <p>Vælg en person for at logge ind. Alle personer er eksempler, og der er ingen adgangskoder.</p>
      <form method="post" action="${action}">
        <input type="hidden" name="request" value="${request}" />
        <p class="search" hidden>
          <label for="search">Søg</label>
          <input id="search" type="search" autocomplete="off" />
        </p>
        <output class="none" hidden>Ingen personer passer til søgningen.</output>
        ${expected ? group('Sidst brugt', [expected]) : raw('')}
        ${raw(groups.map(([organisation, members]) => group(organisation, members).html).join(''))}
        <p class="end"><button class="cancel" name="cancel" value="1">Annullér</button></p>
      </form>
      ${raw(`<script>${filterScript}</script>`)}`,
  );
}

export function messagePage(title: string, text: string): string {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>`,
  );
}

/** Nobody may frame the page, and only its own style and script run. The answer to the form leads on to the app. */
export function pageHeaders(redirectUris: readonly string[]): Record<string, string> {
  const origins = new Set(redirectUris.map((address) => new URL(address).origin));
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      `script-src 'sha256-${createHash('sha256').update(filterScript).digest('base64')}'`,
      `form-action 'self' ${[...origins].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

function group(heading: string, accounts: readonly SandboxAccount[]): Html {
  const entry = ({ name, username, note }: SandboxAccount) =>
    html`<li>
      <button name="account" value="${username}">
        <span>${name}</span>${note === undefined ? raw('') : html`<small>${note}</small>`}
      </button>
    </li>`;
  return html`<section>
    <h2>${heading}</h2>
    <ul>
      ${raw(accounts.map((account) => entry(account).html).join(''))}
    </ul>
  </section>`;
}

/** Shows what matches every word of the search, and whether nothing does. */
const filterScript = `
const field = document.querySelector('.search');
const none = document.querySelector('.none');
field.hidden = false;
field.querySelector('input').addEventListener('input', ({ target }) => {
  const words = target.value.toLowerCase().split(/\\s+/);
  let shown = 0;
  for (const section of document.querySelectorAll('section')) {
    let here = 0;
    for (const item of section.querySelectorAll('li')) {
      const text = (section.firstElementChild.textContent + ' ' + item.textContent).toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) here += 1;
    }
    section.hidden = here === 0;
    shown += here;
  }
  none.hidden = shown > 0;
});`;

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Crect width='20' height='20' rx='5' fill='%235b5fc7'/%3E%3Cpath d='M6 9v5M10 6v8M14 11v3' stroke='white' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E";

function page(title: string, body: Html): string {
  return `<!doctype html>
${
  html`<html lang="da">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="${icon}" />
      <title>${title} – Sandkasse</title>
      ${raw(`<style>${pageStyle}</style>`)}
    </head>
    <body>
      <header>
        <p class="mark">Sandkasse <strong>Eksempeldata</strong></p>
      </header>
      <main>${body}</main>
    </body>
  </html>`.html
}`;
}

interface Html {
  readonly html: string;
}

function raw(text: string): Html {
  return { html: text };
}

/** Escapes what is put in, unless it is markup made here. */
function html(parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const written = values.map((value) => (typeof value === 'string' ? escape(value) : value.html));
  return { html: parts.map((part, index) => part + (written[index] ?? '')).join('') };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
