// Cards in the built client in a real browser: their buttons, answers and changes.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeClean, newPage, openBrowser } from '../../e2e/browser.ts';
import type { WatchedPage } from '../../e2e/browser.ts';
import { startFakeSurfaces, textAnswer } from './fakeSurfaces.ts';
import type { FakeSurfaces } from './fakeSurfaces.ts';
import { post, voteCard, votePost } from './sampleCards.ts';

const sys = '19:sys@thread.tacv2';
const inSys = `#/teams/${encodeURIComponent(sys)}?person=sys-1`;

let browser: Browser;
let fake: FakeSurfaces;
let watched: WatchedPage;

beforeAll(async () => {
  [browser, fake] = await Promise.all([openBrowser(), startFakeSurfaces()]);
});
afterEach(async () => {
  await closeClean(watched);
  fake.presses.length = 0;
  fake.answer = () => textAnswer('Dit svar er modtaget.');
  fake.put(sys, votePost());
});
afterAll(async () => {
  await browser.close();
  await fake.stop();
});

async function open(hash: string): Promise<Page> {
  watched = await newPage(browser, { viewport: { width: 1440, height: 900 } });
  await watched.page.goto(fake.url + hash);
  await watched.page.getByRole('navigation', { name: 'Steder' }).waitFor();
  return watched.page;
}

describe('A button on a card', () => {
  test('sends the action’s data for the chosen person and shows the answer below the card', async () => {
    const page = await open(inSys);
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await page.getByText('Dit svar er modtaget.').waitFor();
    expect(fake.presses).toEqual([
      { channel: sys, activity: '2', person: 'sys-1', data: { action: 'vote', round: 'r1', answer: 'approve' } },
    ]);
  });

  test('that unfolds a form sends what was typed, and asks for what is required', async () => {
    const page = await open(inSys);
    await page.getByRole('button', { name: 'Afvis' }).click();
    await page.getByRole('button', { name: 'Send svar' }).click();
    await page.getByText('Skriv en bemærkning.').waitFor();
    expect(fake.presses).toEqual([]);
    await page.getByRole('textbox', { name: 'Bemærkning' }).fill('Vi mangler en fordeling.');
    await page.getByRole('button', { name: 'Send svar' }).click();
    await page.getByText('Dit svar er modtaget.').waitFor();
    expect(fake.presses[0]?.data).toEqual({
      action: 'vote',
      round: 'r1',
      answer: 'reject',
      remark: 'Vi mangler en fordeling.',
    });
  });

  test('is sent once while the first press is under way', async () => {
    let release = (): void => undefined;
    fake.answer = () => new Promise((resolve) => (release = () => resolve(textAnswer('Modtaget én gang.'))));
    const page = await open(inSys);
    const button = page.getByRole('button', { name: 'Godkend', exact: true });
    await button.dblclick();
    await page.getByText('Sender …').waitFor();
    await button.click();
    release();
    await page.getByText('Modtaget én gang.').waitFor();
    expect(fake.presses).toHaveLength(1);
  });

  test('shows the bot’s error as it was given', async () => {
    fake.answer = () => ({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'Du har ikke en plads i SYS.' },
    });
    const page = await open(inSys);
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await page.getByText('Du har ikke en plads i SYS.').waitFor();
    expect(await page.getByText('Kun synlig for dig').count()).toBe(0);
  });

  test('may give the person a card of their own until the shared card changes', async () => {
    const own = voteCard();
    fake.answer = () => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { ...own, body: [{ type: 'TextBlock', text: 'Kun for dig' }], actions: [] },
    });
    const page = await open(inSys);
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await page.getByText('Kun for dig').waitFor();
    fake.put(sys, votePost(5, '2026-11-20T09:42:00Z'));
    await page.getByText('5 af 5').waitFor();
    expect(await page.getByText('Kun for dig').count()).toBe(0);
  });
});

describe('A press that goes wrong', () => {
  test('says that nothing was saved when the sandbox does not answer', async () => {
    const page = await open(inSys);
    await page.route('**/actions', (route) => route.abort());
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await page.getByText('Sandkassen svarer ikke. Der er ikke gemt noget.').waitFor();
    expect(fake.presses).toEqual([]);
    watched.problems.length = 0;
  });

  test('shows why the surface refused it', async () => {
    const page = await open(inSys);
    await page.route('**/actions', (route) =>
      route.fulfill({ status: 404, json: { title: 'Not found', detail: 'Opslaget findes ikke mere.' } }),
    );
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    expect(await page.getByText('Opslaget findes ikke mere.').textContent()).toBe('Opslaget findes ikke mere.');
    watched.problems.length = 0;
  });
});

describe('A card that asks to be refreshed', () => {
  test('shows the named person their own view, and others the shared card', async () => {
    fake.answer = ({ data }) => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: JSON.stringify(data) }] },
    });
    const action = { type: 'Action.Execute', data: { action: 'refresh' } };
    const card = { ...voteCard(), refresh: { action, userIds: ['object-sys-1'] } };
    fake.put(sys, post('2', '2026-11-18T08:00:00Z', card, 'Prøve'));
    const page = await open(inSys);
    await page.getByText('{"action":"refresh"}').waitFor();
    await page.goto(`${fake.url}${inSys.replace('sys-1', 'sys-2')}`);
    await page.getByText('Svar fra regionerne').waitFor();
    expect(fake.presses.map(({ person }) => person)).toEqual(['sys-1']);
  });
});

describe('A card that changes', () => {
  test('keeps what the person was typing and where they were', async () => {
    const page = await open(inSys);
    await page.getByRole('button', { name: 'Ønsker mødebehandling' }).click();
    await page.getByRole('textbox', { name: 'Bemærkning' }).fill('Vi vil drøfte');
    fake.put(sys, votePost(5, '2026-11-20T09:42:00Z'));
    await page.getByText('5 af 5').waitFor();
    await page.keyboard.type(' sagen');
    expect(await page.getByRole('textbox', { name: 'Bemærkning' }).inputValue()).toBe('Vi vil drøfte sagen');
  });

  test('shows what people wrote as text', async () => {
    const page = await open(inSys);
    const nasty = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: '<img src=x onerror="document.title=1"> <at>Alle</at>' }],
    };
    fake.put(sys, post('2', '2026-11-18T08:00:00Z', nasty, 'Prøve'));
    await page.getByText('<at>Alle</at>').waitFor();
    expect(await page.title()).toBe('Sandkasse');
  });
});
