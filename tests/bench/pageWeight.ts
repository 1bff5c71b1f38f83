// What the tab's first page weighs on the wire, against an empty page with Fluent and teams-js that the same tool built.
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { buildPages } from '../../src/sandbox/buildPages.ts';
import { newPage, openBrowser } from '../e2e/browser.ts';
import { openProduct } from '../server/product.ts';

export interface Weight {
  /** Bytes after gzip: HTML, scripts and styles that the browser asked for until the overview stood there. */
  readonly firstPage: number;
  readonly empty: number;
  readonly files: number;
}

const TOP = join(import.meta.dirname, '../..');

export async function measureWeight(): Promise<Weight> {
  await buildPages();
  return { ...(await firstPage()), empty: await emptyPage() };
}

async function firstPage(): Promise<Omit<Weight, 'empty'>> {
  const product = await openProduct({ cases: true });
  const browser = await openBrowser();
  try {
    const { page } = await newPage(browser);
    const sizes = new Map<string, number>();
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin !== product.origin || (pathname !== '/' && !pathname.startsWith('/assets/'))) return;
      reading.push(response.body().then((body) => void sizes.set(pathname, gzipSync(body).length)));
    });
    await page.goto(`${product.origin}/sandbox/#/app?person=fsa-e-journal`);
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).first().waitFor();
    await page.frameLocator('iframe').getByRole('heading', { level: 2 }).first().waitFor();
    await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
    await Promise.all(reading);
    return { firstPage: [...sizes.values()].reduce((sum, size) => sum + size, 0), files: sizes.size };
  } finally {
    await browser.close();
    await product.close();
  }
}

/** A theme, a title and a button, told to the host: what every tab with Fluent starts with. */
const EMPTY = `
import { app } from '@microsoft/teams-js';
import { Button, FluentProvider, Title1, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
void app.initialize();
createRoot(document.getElementById('root')).render(
  <FluentProvider theme={webLightTheme}><Title1>Tom side</Title1><Button>Knap</Button></FluentProvider>,
);
`;

async function emptyPage(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'styringsrum-empty-'));
  try {
    symlinkSync(join(TOP, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/main.tsx'), EMPTY);
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>',
    );
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { target: 'es2023', outDir: 'dist' },
    });
    const built = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return built.reduce((sum, { parentPath, name }) => sum + gzipSync(readFileSync(join(parentPath, name))).length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
