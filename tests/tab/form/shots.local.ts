import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser, newPage, expectNoSidewaysScroll } from '../../e2e/browser.ts';
import { serveFake } from '../fakeApi.ts';
import { insideHost } from '../fakeHost.ts';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { caseWith, fakeForm, FILLED } from './fakeForm.ts';
mkdirSync('/tmp/tabB', { recursive: true });
const only = process.argv[2];
const browser = await openBrowser();
type P = import('playwright-core').Page;
async function shot(
  name: string,
  opt: {
    w?: number;
    h?: number;
    theme?: 'default' | 'dark' | 'contrast';
    path?: string;
    prep?: (f: ReturnType<typeof fakeForm>) => void;
    act?: (p: P, f: ReturnType<typeof fakeForm>) => Promise<void>;
    locale?: string;
    full?: boolean;
  } = {},
) {
  if (only && !name.includes(only)) return;
  const fake = fakeForm();
  fake.cases.set('aeo-135', caseWith(FILLED));
  opt.prep?.(fake);
  const outer = new Hono();
  outer.all('*', async (c) => {
    if (c.req.path.startsWith('/api') || c.req.path === '/config.json') return fake.app.fetch(c.req.raw);
    const f = extname(c.req.path) === '' ? '/index.html' : c.req.path;
    const t =
      ({ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' } as Record<string, string>)[
        extname(f)
      ] ?? 'application/octet-stream';
    return c.body(await readFile('/tmp/tabB-dist' + f), 200, { 'Content-Type': t });
  });
  const { url, close } = await serveFake({ app: outer } as never);
  const w = await newPage(browser, { viewport: { width: opt.w ?? 1440, height: opt.h ?? 900 } });
  await insideHost(w.page.context(), { theme: opt.theme ?? 'default', locale: opt.locale ?? 'da-dk' });
  await w.page.goto(`${url}${opt.path ?? '/changes/aeo-135/edit'}`);
  await w.page.waitForTimeout(1300);
  await opt.act?.(w.page, fake);
  await w.page.waitForTimeout(500);
  await w.page.screenshot({ path: `/tmp/tabB/${name}.png`, fullPage: opt.full ?? false });
  try {
    await expectNoSidewaysScroll(w.page);
  } catch (e) {
    console.log(name, 'SIDEWAYS', String(e).slice(0, 200));
  }
  const { violations } = await new AxeBuilder({ page: w.page }).exclude('[data-tabster-dummy]').analyze();
  for (const v of violations)
    console.log(
      name,
      'AXE',
      v.id,
      v.nodes
        .slice(0, 3)
        .map((n) => `${n.target} :: ${n.failureSummary}`)
        .join(' || '),
    );
  if (w.problems.length) console.log(name, w.problems.slice(0, 5));
  await w.close();
  await close();
}
const amount = (p: P) => p.getByLabel(/Engangsudgift|One-off/).first();
await shot('light', {
  act: async (p) => {
    await amount(p).focus();
  },
});
await shot('dark', { theme: 'dark' });
await shot('hc', { theme: 'contrast' });
await shot('w1100', { w: 1100 });
await shot('w800', { w: 800 });
await shot('w360', {
  w: 360,
  h: 800,
  act: async (p) => {
    await amount(p).evaluate((e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 80));
  },
});
await shot('w360full', { w: 360, h: 800, full: true });
await shot('w320full', { w: 320, h: 700, full: true, theme: 'dark' });
await shot('fields', {
  act: async (p) => {
    await p.getByLabel('Titel').fill('');
    await amount(p).fill('250.000,50');
    await p.waitForTimeout(1800);
    await p.getByRole('button', { name: 'Indsend' }).click();
    await p.waitForTimeout(700);
  },
});
await shot('new', { path: '/changes/new' });
await shot('newsubmit', {
  path: '/changes/new',
  full: true,
  act: async (p) => {
    await p.getByRole('button', { name: 'Indsend' }).click();
  },
});
await shot('outage', {
  act: async (p, f) => {
    f.outage = true;
    await p.getByRole('button', { name: 'Indsend' }).click();
    await p.waitForTimeout(600);
  },
  prep: () => {},
});
await shot('stale', {
  prep: (f) => {
    f.cases.set('aeo-135', caseWith(FILLED, { state: 'submitted' }));
  },
  act: async (p, f) => {
    await amount(p).fill('260000');
    await p.getByLabel(/Ønsket dato/).fill('04-05-2027');
    f.changeBehind('aeo-135', { oneOffCost: 275000, wantedBy: '2027-06-01', consequence: 'x' });
    await p.getByRole('button', { name: 'Gem ændringer' }).click();
    await p.waitForTimeout(900);
  },
});
await shot('stale320', {
  w: 320,
  h: 700,
  prep: (f) => {
    f.cases.set('aeo-135', caseWith(FILLED, { state: 'submitted' }));
  },
  act: async (p, f) => {
    await amount(p).fill('260000');
    await p.getByLabel(/Ønsket dato/).fill('04-05-2027');
    f.changeBehind('aeo-135', { oneOffCost: 2750000, wantedBy: '2027-06-01', consequence: 'x' });
    await p.getByRole('button', { name: 'Gem ændringer' }).click();
    await p.waitForTimeout(900);
  },
});
await shot('more', {
  full: true,
  act: async (p) => {
    await p.getByRole('button', { name: /Flere oplysninger/ }).click();
  },
});
await shot('delete', {
  act: async (p) => {
    await p.getByRole('button', { name: 'Slet kladde' }).click();
  },
});
await shot('small', {
  act: async (p) => {
    await amount(p).fill('249.999');
    await p.waitForTimeout(900);
  },
});
await shot('top', {
  act: async (p) => {
    await amount(p).fill('2000001');
    await amount(p).blur();
    await p.waitForTimeout(2000);
  },
});
await shot('en', { locale: 'en-gb' });
await shot('forbidden', {
  prep: (f) => f.cases.set('aeo-135', caseWith(FILLED, { state: 'sys', editableFields: [], openRound: 'r' })),
});
await shot('long', {
  prep: (f) =>
    f.cases.set(
      'aeo-135',
      caseWith({ ...FILLED, title: 'Ø'.repeat(250), description: 'Lang tekst '.repeat(350), reason: 'x'.repeat(3990) }),
    ),
});
await browser.close();
