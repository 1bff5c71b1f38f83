// The client as a Teams host, met by the unmodified teams-js in a tab's frame.
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeClean, newPage, openBrowser } from '../../e2e/browser.ts';
import type { WatchedPage } from '../../e2e/browser.ts';
import { startFakeSurfaces } from './fakeSurfaces.ts';
import type { FakeSurfaces } from './fakeSurfaces.ts';
import { deepLink, sampleConfig } from './sampleCards.ts';

const inSys = `#/teams/${encodeURIComponent('19:sys@thread.tacv2')}`;

let browser: Browser;
let fake: FakeSurfaces;
let watched: WatchedPage;

beforeAll(async () => {
  [browser, fake] = await Promise.all([openBrowser(), startFakeSurfaces()]);
});
afterEach(async () => {
  await closeClean(watched);
});
afterAll(async () => {
  await browser.close();
  await fake.stop();
});

async function openTab(hash: string): Promise<{ page: Page; tab: FrameLocator }> {
  watched = await newPage(browser);
  await watched.page.goto(fake.url + hash);
  const tab = watched.page.frameLocator('main iframe');
  await tab.getByText('klar').waitFor();
  return { page: watched.page, tab };
}

async function contextOf(tab: FrameLocator): Promise<unknown> {
  return JSON.parse((await tab.locator('#context').textContent()) ?? '');
}

/** Runs a call of teams-js in the tab; the tab writes how it ended. */
async function tell(page: Page, call: string): Promise<void> {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  await frame?.evaluate(`void tell((() => { const { app, pages, dialog } = window.teams; return ${call}; })())`);
}

describe('A tab in the client', () => {
  test('learns who and where it is in a channel, and gets the person’s token', async () => {
    const { tab } = await openTab(`${inSys}/app?person=sys-1&sub=${encodeURIComponent('/changes/ae-118')}`);
    expect(await contextOf(tab)).toMatchObject({
      app: { locale: 'da-dk', theme: 'default', host: { name: 'Teams', clientType: 'web' } },
      page: { id: sampleConfig.entityId, subPageId: '/changes/ae-118', frameContext: 'content' },
      user: { id: 'object-sys-1', tenant: { id: 'aaaaaaaa-0000-4000-8000-000000000001' } },
      channel: { id: '19:sys@thread.tacv2', displayName: 'SYS' },
      team: { groupId: 'team-Systemforvaltning' },
    });
    expect(await tab.locator('#token').textContent()).toBe('token-of-sys-1');
    expect(fake.tokensAskedBy.at(-1)).toBe('sys-1');
  });

  test('knows no channel when it is the personal one', async () => {
    const { tab } = await openTab('#/app?person=fsa');
    expect(await contextOf(tab)).not.toHaveProperty('channel');
  });

  test('starts over as the other person when one is chosen', async () => {
    const { page, tab } = await openTab('#/app?person=fsa');
    await page.getByRole('button', { name: 'Vælg person' }).click();
    await page.getByRole('menuitemradio', { name: 'RSI-sekretariatet' }).click();
    await tab.getByText('token-of-sekretariat').waitFor();
    expect(fake.tokensAskedBy.slice(-2)).toEqual(['fsa', 'sekretariat']);
  });

  test('is told of a new theme without starting over', async () => {
    const { page, tab } = await openTab('#/app?person=fsa');
    const asked = fake.tokensAskedBy.length;
    await page.getByRole('button', { name: 'Udseende: Lyst' }).click();
    await page.getByRole('menuitemradio', { name: 'Høj kontrast' }).click();
    await tab.locator('#theme', { hasText: 'contrast' }).waitFor();
    expect(fake.tokensAskedBy).toHaveLength(asked);
  });

  test('moves within the app, and a card’s deep link opens it at the page', async () => {
    const { page, tab } = await openTab(`${inSys}/app?person=sys-1`);
    await tell(page, `pages.currentApp.navigateTo({ pageId: 'styringsrum', subPageId: '/systems' })`);
    await page.waitForURL(/#\/app\?.*sub=%2Fsystems/);
    await tab.getByText('klar').waitFor();
    expect(await contextOf(tab)).toMatchObject({ page: { subPageId: '/systems' } });

    await tell(page, `app.openLink(${JSON.stringify(deepLink('/changes/ae-112'))})`);
    await page.waitForURL(/sub=%2Fchanges%2Fae-112/);

    await page.goto(`${fake.url}${inSys}?person=sys-1`);
    await page.getByRole('link', { name: 'Åbn sagen i Styringsrum' }).click();
    await page.waitForURL(/#\/app\?.*sub=%2Fchanges%2Fae-118/);
    await tab.getByText('klar').waitFor();
    expect(await contextOf(tab)).toMatchObject({ page: { subPageId: '/changes/ae-118' } });
  });

  test('is refused a link that is no web address', async () => {
    const { page, tab } = await openTab('#/app?person=fsa');
    await tell(page, `app.openLink('javascript:alert(1)')`);
    await tab.locator('#out', { hasText: 'fejl' }).waitFor();
    expect(page.url()).toContain('#/app');
  });

  test('writes the page it shows in the address without starting over', async () => {
    const { page, tab } = await openTab('#/app?person=fsa');
    await tell(
      page,
      `(pages.setCurrentFrame({ contentUrl: location.origin + '/changes?vis=mine', websiteUrl: location.href }), 1)`,
    );
    await page.waitForURL(/sub=%2Fchanges%3Fvis%3Dmine/);
    expect(await tab.locator('#out').textContent()).toBe('ok 1');
  });

  test('keeps and gives back its settings', async () => {
    const { page, tab } = await openTab(`${inSys}/app?person=sys-1`);
    await tell(page, `pages.getConfig()`);
    await tab.locator('#out', { hasText: 'ok' }).waitFor();
    expect(await tab.locator('#out').textContent()).toContain(`"entityId":"${sampleConfig.entityId}"`);
  });

  test('opens a dialog of its own, which hands a result back', async () => {
    const { page, tab } = await openTab('#/app?person=fsa');
    await tell(
      page,
      `new Promise((done) => dialog.url.open({ url: location.origin + '/dialog', title: 'Bemærkning', size: { height: 'small', width: 'small' } }, ({ err, result }) => done(err || result)))`,
    );
    const inDialog = page.getByRole('dialog', { name: 'Bemærkning' }).frameLocator('iframe');
    await inDialog.getByText('klar').waitFor();
    await inDialog.locator('body').evaluate(`window.teams.dialog.url.submit('svaret')`);
    await tab.locator('#out', { hasText: 'ok "svaret"' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('gives no token to another window that speaks the same words', async () => {
    const { page } = await openTab('#/app?person=fsa');
    const asked = fake.tokensAskedBy.length;
    const answer = await page.evaluate(async () => {
      const stranger = document.createElement('iframe');
      document.body.append(stranger);
      const heard = new Promise((resolve) => {
        stranger.contentWindow?.addEventListener('message', () => resolve('answered'));
        setTimeout(() => resolve('silence'), 500);
      });
      const script = stranger.contentDocument?.createElement('script');
      if (script) {
        script.textContent = `parent.postMessage({ id: 1, func: 'authentication.getAuthToken', args: [] }, '*')`;
        stranger.contentDocument?.body.append(script);
      }
      return heard;
    });
    expect(answer).toBe('silence');
    expect(fake.tokensAskedBy).toHaveLength(asked);
  });
});
