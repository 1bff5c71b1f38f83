// A person at the sandbox's Teams client: chooses who they are, opens the app and the channels, presses what they see.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestProduct } from '../server/product.ts';
import { regionNames, seatedIn } from '../server/seated.ts';
import { expectDanish } from './translated.ts';

export class Teams {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The tab's frame. */
  get tab(): FrameLocator {
    return this.page.frameLocator('iframe').first();
  }

  async become(name: string): Promise<void> {
    await this.page.locator('button.person').click();
    await this.page
      .getByRole('menuitemradio', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await this.page.locator(`button.person[aria-label*=": ${name}"]`).waitFor();
  }

  async openApp(): Promise<FrameLocator> {
    await this.page.getByRole('button', { name: 'Styringsrum' }).first().click();
    await this.tab.getByRole('heading', { level: 1 }).waitFor();
    return this.tab;
  }

  /** Opens a case from the list, by its title. */
  async openCase(title: string): Promise<FrameLocator> {
    const tab = await this.openApp();
    await tab.getByRole('link', { name: 'Ændringsønsker', exact: true }).first().click();
    await tab.getByRole('tab', { name: /^Alle/ }).click();
    await tab.getByRole('link', { name: title }).first().click();
    await tab.getByRole('heading', { level: 1, name: title }).waitFor();
    await expectDanish(tab);
    return tab;
  }

  /** The newest card in a channel that tells of a case. */
  async card(channel: string, title: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Teams', exact: true }).click();
    await this.page
      .locator('button.channel', { hasText: new RegExp(`^${channel}`) })
      .first()
      .click();
    const card = this.page.locator('article', { hasText: title }).last();
    await card.waitFor();
    return card;
  }

  async press(card: Locator, button: string): Promise<void> {
    await card.getByRole('button', { name: button, exact: true }).click();
  }
}

/** Files and submits a wish in the form; answers what the route said. */
export async function fileWish(
  teams: Teams,
  wish: { title: string; amount: string; businessCase?: boolean },
): Promise<string> {
  const tab = await teams.openApp();
  await tab.getByRole('link', { name: 'Mit overblik' }).first().click();
  await tab
    .getByRole('link', { name: 'Nyt ændringsønske' })
    .or(tab.getByRole('button', { name: 'Nyt ændringsønske' }))
    .first()
    .click();
  await tab.getByRole('combobox', { name: 'Type' }).click();
  await tab.getByRole('option', { name: 'Funktionelt ønske' }).click();
  await tab.getByRole('textbox', { name: 'Titel' }).fill(wish.title);
  await tab
    .getByRole('textbox', { name: 'Hvad skal ændres?' })
    .fill('Klinikeren skal kunne hente oversigten som ét dokument.');
  await tab
    .getByRole('textbox', { name: 'Faglig begrundelse' })
    .fill('Oversigten skrives i hånden i dag, og oplysninger bliver overset.');
  await tab.getByRole('textbox', { name: 'Engangsudgift i alt' }).fill(wish.amount);
  if (wish.businessCase) {
    await tab.getByRole('textbox', { name: 'Formål' }).fill('Hurtigere og mere sikker overflytning.');
    await tab.getByRole('textbox', { name: 'Leverancer' }).fill('Eksport og vejledning til superbrugere.');
    await tab.getByRole('textbox', { name: 'Tidsplan' }).fill('Drift i alle regioner i maj 2027.');
    await tab.getByRole('textbox', { name: 'Økonomi' }).fill('Udvikling af puljen, drift over driftsbudgettet.');
  }
  const decides = tab.getByRole('heading', { name: / afgør$/ });
  await decides.waitFor();
  const route = (await decides.textContent()) ?? '';
  await expectDanish(tab);
  await tab.getByRole('button', { name: 'Indsend' }).click();
  await tab.getByRole('heading', { level: 1, name: wish.title }).waitFor();
  return route;
}

/** The chair of the steering group records the assessment. */
export async function assess(teams: Teams, title: string): Promise<void> {
  await teams.become('Formand, forretningsstyregruppen for E-journal');
  const tab = await teams.openCase(title);
  await tab.getByRole('textbox', { name: 'Brugerne: hvad betyder ønsket for dem?' }).fill('Ønsket af alle afdelinger.');
  await tab.getByRole('textbox', { name: 'Forretningen: hvad er gevinsten?' }).fill('Færre fejl ved overflytning.');
  await tab
    .getByRole('textbox', { name: 'Teknikken: kan det lade sig gøre?' })
    .fill('Ja, uden ændringer i andre systemer.');
  await tab.getByRole('textbox', { name: 'Økonomien: står udgiften mål med nytten?' }).fill('Ja.');
  await tab.getByRole('textbox', { name: 'Prioritet blandt gruppens egne ønsker' }).fill('1');
  await tab.getByRole('radio', { name: 'Ønsket anbefales', exact: true }).check();
  await tab.getByRole('textbox', { name: 'Begrundelse for indstillingen' }).fill('Gruppen er enig.');
  await tab.getByRole('button', { name: 'Registrér vurdering' }).click();
  await tab.getByText('Vurderingen er registreret.').waitFor();
}

/** The secretariat puts the case to a body. */
export async function openRound(teams: Teams, title: string): Promise<void> {
  await teams.become('RSI-sekretariatet');
  const tab = await teams.openCase(title);
  await tab.getByRole('button', { name: 'Åbn behandling' }).click();
  await tab.getByText(/Behandlingen i .* er åbnet/).waitFor();
}

/** A member of the body for every region presses Godkend on the card; the reply names the region each time. */
export async function allApprove(teams: Teams, product: TestProduct, body: string, title: string): Promise<void> {
  for (const region of regionNames(product)) {
    await teams.become(seatedIn(product, body, 'medlem', region).name);
    const card = await teams.card(body, title);
    await teams.press(card, 'Godkend');
    await teams.page
      .getByText(new RegExp(`Dit svar for ${region} er registreret`))
      .first()
      .waitFor();
  }
}

export async function expectState(teams: Teams, title: string, state: RegExp): Promise<void> {
  const tab = await teams.openCase(title);
  await expect.poll(() => tab.locator('header, main').first().textContent(), { timeout: 10_000 }).toMatch(state);
}
