// A card's button that opens a dialog: the bot's page in a frame, what it hands back, and the card afterwards.
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeClean, expectNoAxeViolations, newPage, openBrowser } from '../../e2e/browser.ts';
import type { WatchedPage } from '../../e2e/browser.ts';
import { startFakeSurfaces } from './fakeSurfaces.ts';
import type { FakeSurfaces } from './fakeSurfaces.ts';

const data = { msteams: { type: 'task/fetch' }, dialog: 'status', report: 'r1' };
const cardWith = (words: string): object => ({
  type: 'AdaptiveCard',
  version: '1.5',
  refresh: {
    action: { type: 'Action.Execute', title: '', verb: 'refresh', data: { action: 'refresh', record: 'x' } },
    userIds: ['object-rsi'],
  },
  body: [{ type: 'TextBlock', text: words, wrap: true }],
  actions: [{ type: 'Action.Submit', title: 'Udfyld rapporten', data }],
});
const task = (value: unknown, type = 'continue') => ({ status: 200, body: { task: { type, value } } });

let browser: Browser;
let fake: FakeSurfaces;
let watched: WatchedPage;

beforeAll(async () => {
  [browser, fake] = await Promise.all([openBrowser(), startFakeSurfaces()]);
});
beforeEach(() => {
  fake.tasks.length = 0;
  fake.presses.length = 0;
});
afterEach(async () => {
  await closeClean(watched);
});
afterAll(async () => {
  await browser.close();
  await fake.stop();
});

/** The chat of the person “rsi”, with a card that asks for a dialog. */
async function pressed(): Promise<{ page: Page; post: Locator; dialog: FrameLocator }> {
  const content = cardWith('Din rapport mangler.');
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  const at = '2026-11-20T08:00:00Z';
  fake.answer = () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: cardWith(
      fake.tasks.some(({ kind }) => kind === 'submit') ? 'Rapporten er udgivet.' : 'Din rapport mangler.',
    ),
  });
  fake.put('chat-rsi', { activityId: '9', at, attachments });
  watched = await newPage(browser);
  const { page } = watched;
  await page.goto(`${fake.url}#/chat?person=rsi`);
  const post = page.locator('[data-activity="9"]');
  await post.getByRole('button', { name: 'Udfyld rapporten' }).click();
  return { page, post, dialog: page.frameLocator('iframe.dialog-frame') };
}

describe('A button that opens a dialog', () => {
  test('shows the bot’s page, hands back what it submits, and the card then shows how it stands', async () => {
    fake.taskAnswer = task({ url: '/dialog', title: 'Statusrapport: X', width: 600, height: 300 });
    const { page, post, dialog } = await pressed();
    await dialog.getByText('klar').waitFor();
    expect(fake.tasks).toEqual([{ person: 'rsi', kind: 'fetch', data }]);
    expect(fake.presses.filter(({ data: sent }) => JSON.stringify(sent).includes('status'))).toEqual([]);
    expect(await page.getByRole('dialog', { name: 'Statusrapport: X' }).count()).toBe(1);
    expect(JSON.parse((await dialog.locator('#context').textContent()) ?? '')).toMatchObject({
      page: { frameContext: 'task' },
      user: { id: 'object-rsi' },
    });
    await expectNoAxeViolations(page);
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/dialog'));
    await frame?.evaluate('window.teams.dialog.url.submit({ published: "r1" })');
    await post.getByText('Rapporten er udgivet.').waitFor();
    expect(fake.tasks.at(-1)).toEqual({ person: 'rsi', kind: 'submit', data: { published: 'r1' } });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('hands nothing back when the person closes it', async () => {
    fake.taskAnswer = task({ url: '/dialog', title: 'Statusrapport: X', width: 600, height: 300 });
    const { page, dialog } = await pressed();
    await dialog.getByText('klar').waitFor();
    await page.getByRole('button', { name: 'Luk' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(fake.tasks.map(({ kind }) => kind)).toEqual(['fetch']);
  });

  test('says in the bot’s words why no dialog opens', async () => {
    fake.taskAnswer = task('Kortet er sendt til en anden person.', 'message');
    const { page, post } = await pressed();
    await post.getByText('Kortet er sendt til en anden person.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
