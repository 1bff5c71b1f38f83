// What a person does about a month's status in the sandbox's Teams client: opens its pages, finds its cards, presses.
import type { FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { EscalationRow, EscalationView } from '../../src/contract/escalation.ts';
import type { TestProduct } from '../server/product.ts';
import type { Teams } from './teams.ts';

/** Moves the sandbox's clock forward, and waits for what is due by then. */
export async function moveClock({ origin }: TestProduct, now: string): Promise<void> {
  const moved = await fetch(`${origin}/sandbox/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  expect(moved.status).toBe(200);
}

/** The bot's question about a project's report, in the chat of whoever one is; `month` as people say it. */
export async function questionOf({ page }: Teams, month: string, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Chat', exact: true }).click();
  const question = page.locator('article', { hasText: `Statusrapport for ${month}: ${title}` }).last();
  await question.waitFor();
  return question;
}

/** The newest card in a channel that has both texts. */
export async function cardWith(teams: Teams, channel: string, text: string, other: string): Promise<Locator> {
  await teams.card(channel, text);
  const card = teams.page.locator('article', { hasText: text }).filter({ hasText: other }).last();
  await card.waitFor();
  return card;
}

/** Gives a parameter a light, and says what is the matter. */
export async function choose(
  form: FrameLocator,
  parameter: string,
  said: { readonly light: string; readonly label: string; readonly text: string },
): Promise<void> {
  const row = form.getByRole('region', { name: parameter, exact: true });
  await row.getByRole('radio', { name: said.light }).click();
  await row.getByRole('textbox', { name: said.label }).fill(said.text);
}

export async function openPortfolio(teams: Teams): Promise<FrameLocator> {
  const tab = await teams.openApp();
  await tab.getByRole('link', { name: 'Projekter', exact: true }).first().click();
  await tab.getByRole('heading', { name: 'Kræver opmærksomhed' }).waitFor();
  return tab;
}

/** Opens the newest escalation of a project from the list. */
export async function openEscalation(teams: Teams, title: string): Promise<FrameLocator> {
  const tab = await teams.openApp();
  await tab.getByRole('link', { name: 'Eskaleringer', exact: true }).first().click();
  await tab.getByRole('tab', { name: /^Alle/ }).click();
  await tab.getByRole('link', { name: title }).first().click();
  await tab.getByRole('heading', { level: 1, name: title }).waitFor();
  return tab;
}

/** A project's escalation, as the secretariat reads it. */
export async function escalationOf(product: TestProduct, id: string): Promise<EscalationView> {
  const caller = await product.as('rsi-sekretariatet');
  const { body: rows } = await caller.get<EscalationRow[]>('/api/escalations');
  const found = rows.find(({ project }) => project?.id === id);
  if (!found) throw new Error(`Nothing has proposed to escalate ${id}`);
  return (await caller.get<EscalationView>(`/api/escalations/${found.id}`)).body;
}

/** Counts what is pressed from now on. */
export async function countPresses({ page }: Teams): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = { presses: 0 };
    Object.assign(window, { counter });
    addEventListener('click', () => (counter.presses += 1), { capture: true });
  });
  return () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'counter'), 'presses')));
}
