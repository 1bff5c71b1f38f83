// Starts a real Chromium for the tests, and says what a page must not do: log errors, or keep someone out.
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Chromium from the package on Linux x64; an installed Chrome elsewhere. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...definedEnvironment(), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

export type WatchedPage = {
  readonly page: Page;
  /** Console errors and uncaught exceptions since the page was opened, as text. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
};

/**
 * A page in a browser context of its own. Nothing leaves the machine: what teams-js asks of its CDN is answered here,
 * every other address but localhost and those in `origins` is refused.
 */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  origins: readonly string[] = [],
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', ...options });
  await context.route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname) && !origins.includes(url.origin),
    (route) =>
      route.request().url().endsWith('validDomains.json')
        ? route.fulfill({
            json: { validOrigins: ['teams.microsoft.com'] },
            headers: { 'access-control-allow-origin': '*' },
          })
        : route.abort(),
  );
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return { page, problems, close: () => context.close() };
}

/** Closes the page, and throws when it logged an error or let an exception go. */
export async function closeClean({ close, problems }: WatchedPage): Promise<void> {
  await close();
  if (problems.length > 0) throw new Error(`The page reported:\n${problems.join('\n')}`);
}

/** Runs axe over the page and its frames; only Fluent's focus dummies are left out. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`,
  );
  expect(found).toEqual([]);
}

/** The page is no wider than its window, so that nobody scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(window);
}

/**
 * The package unpacks into the temporary folder and trusts what lies there, half-written or of an older version.
 * So it unpacks into a folder of its own, which gets its final name when it is whole.
 */
async function unpackedChromium(): Promise<string> {
  const folder = join(tmpdir(), 'styringsrum-chromium-153');
  if (existsSync(folder)) return folder;
  const temporary = mkdtempSync(`${folder}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(join(temporary, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(temporary, folder);
  } catch {
    // Another test process was first.
    rmSync(temporary, { recursive: true });
  }
  return folder;
}

/** The package's own configuration names folders of another machine; without any font Chromium falls over. */
function fontConfiguration(folder: string): string {
  const preferred = ['sans-serif', 'system-ui']
    .map((family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`)
    .join('');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${preferred}</fontconfig>
`;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
