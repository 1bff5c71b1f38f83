// Presses on cards through Microsoft's SDK, the sandbox's connector and the real store: who answers for what, and what is said.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import {
  answerAs,
  cardOf,
  change,
  file,
  found,
  openStage,
  putToSys,
  SYS,
  GROUP,
  textsOf,
  type Stage,
} from './stage.ts';

const MESSAGE = 'application/vnd.microsoft.activity.message';
let stage: Stage;
let caseId: string;
let round: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => {
  stage.hindrance = async () => undefined;
});

const record = () => found(stage.ports.store.get(roundList, round)).record;
const answer = (given: string, more: object = {}) => ({
  action: 'answer',
  round,
  question: record().questionHash,
  answer: given,
  ...more,
});
const said = (value: string) => ({ statusCode: 200, type: MESSAGE, value });
const given = (person: string) => record().answers.filter((one) => one.person === person);

describe('A press on the card of a round', () => {
  beforeAll(async () => {
    caseId = await file(stage);
    round = await putToSys(stage, caseId);
  });

  it('DEC-9: is answered with the region whose answer was registered, and updates the card for all', async () => {
    const reply = await stage.press('sys-sjaelland', SYS, answer('approve'));
    expect(reply).toEqual(said('Dit svar for Region Sjælland er registreret: Godkendt.'));
    expect(textsOf(cardOf(stage.newest(SYS)))).toContain('**1 af 5**');
  });

  it('DEC-7: may be changed, with a text where one is needed; the log keeps both', async () => {
    const reply = await stage.press('sys-sjaelland', SYS, answer('reject', { 'text-reject': ' Det er for dyrt. ' }));
    expect(reply).toEqual(said('Dit svar for Region Sjælland er registreret: Afvist.'));
    expect(given('sys-sjaelland')).toMatchObject([{ answer: 'reject', text: 'Det er for dyrt.' }]);
    await stage.press('sys-sjaelland', SYS, answer('approve'));
    const actions = stage.ports.store.log(`rounds/${round}`).map((entry) => entry.action);
    expect(actions).toEqual(['open', 'answer', 'change-answer', 'change-answer']);
  });

  it('counts once when Teams sends it twice under two ids', async () => {
    const before = stage.ports.store.log(`rounds/${round}`).length;
    const reply = await stage.press('sys-nordjylland', SYS, answer('approve'), true);
    expect(reply.value).toBe('Dit svar for Region Nordjylland er registreret: Godkendt.');
    expect(stage.ports.store.log(`rounds/${round}`)).toHaveLength(before + 1);
  });

  it('DEC-7: without the text that its answer needs is told so, and nothing is registered', async () => {
    for (const text of [undefined, '', '  \n ']) {
      const reply = await stage.press('sys-syddanmark', SYS, answer('ask-for-meeting', { text }));
      expect(reply.value).toContain('Skriv en tekst');
    }
    const long = await stage.press('sys-syddanmark', SYS, answer('reject', { text: 'a'.repeat(1_001) }));
    expect(long.value).toContain('højst 1000 tegn');
    expect(given('sys-syddanmark')).toEqual([]);
  });

  it.each([
    ['another region', { region: 'nordjylland' }],
    ['another person', { person: 'sys-nordjylland' }],
    ['an unknown answer', { answer: 'veto' }],
    ['no round', { round: undefined }],
    ['a path for a round', { round: '../changes/1' }],
    ['a polluted prototype', JSON.parse('{"__proto__":{"admin":true},"constructor":1}') as object],
  ])('that carries %s is refused as no card of ours, and nothing is registered', async (_, more) => {
    const reply = await stage.press('sys-syddanmark', SYS, { ...answer('approve'), ...more });
    expect(reply).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { message: expect.stringContaining('Der er ikke registreret noget') as string },
    });
    expect(given('sys-syddanmark')).toEqual([]);
  });

  it('with an action that no card has, or with none, is refused', async () => {
    for (const data of [{ action: 'delete' }, {}, { action: 7 }]) {
      expect(await stage.press('sys-syddanmark', SYS, data)).toMatchObject({ statusCode: 400 });
    }
  });

  it('about another question than was put is not registered', async () => {
    const reply = await stage.press('sys-syddanmark', SYS, { ...answer('approve'), question: 'f'.repeat(64) });
    expect(reply.value).toMatch(/^Dit svar er ikke registreret\. Spørgsmålet er ikke det samme/);
    expect(given('sys-syddanmark')).toEqual([]);
  });

  it.each([
    ['DEC-2: outside the body', 'rsi-syddanmark', 'Du har ikke en plads'],
    ['ORG-3: who chairs without a region', 'sys-formand', 'Din plads svarer ikke for en region'],
    ['ORG-10: whose seat ended yesterday', 'sys-tidligere', 'Du har ikke en plads'],
  ])('by a person %s is told why it does not count', async (_, person, why) => {
    const reply = await stage.press(person, SYS, answer('approve'));
    expect(reply.value).toContain(`Dit svar er ikke registreret. ${why}`);
    expect(given(person)).toEqual([]);
  });

  it('by a person whom nobody knows, or from another tenant, is told so', async () => {
    const known = stage.person('sys-syddanmark');
    for (const stranger of [
      { ...known, objectId: '00000000-0000-4000-8000-00000000dead' },
      { ...known, tenantId: '00000000-0000-4000-8000-00000000dead' },
    ]) {
      const { activityId } = stage.newest(SYS);
      const reply = await stage.connector.press({
        channelId: SYS,
        activityId,
        person: stranger,
        data: answer('approve'),
      });
      expect(reply.value).toContain('Styringsrum kender ikke din konto');
    }
    expect(given('sys-syddanmark')).toEqual([]);
  });

  it('that takes too long is answered “Modtages …” in time, which is no acknowledgement, and the commit goes on', async () => {
    let release = (): void => undefined;
    stage.hindrance = () => new Promise((resolve) => (release = resolve));
    const began = performance.now();
    const reply = await stage.press('sys-hovedstaden', SYS, answer('approve'));
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(reply.value).toMatch(/^Modtages … Det er endnu ingen kvittering/);
    expect(given('sys-hovedstaden')).toEqual([]);
    release();
    await expect.poll(() => given('sys-hovedstaden')).toHaveLength(1);
    await expect.poll(() => textsOf(cardOf(stage.newest(SYS))).join()).toContain('3 af 5');
  });

  it('ORG-11, DEC-8: by a disqualified person does not count, and the card then shows no papers', async () => {
    await change(stage, 'rsi-sekretariatet', caseId, {
      type: 'disqualify',
      person: 'sys-midtjylland',
      reason: 'Bierhverv.',
    });
    const reply = await stage.press('sys-midtjylland', SYS, answer('approve'));
    expect(reply.value).toContain('Du er inhabil i denne sag');
    expect(given('sys-midtjylland')).toEqual([]);
    await stage.press('sys-syddanmark', SYS, answer('approve-with-remark', { text: 'Prøvedrift først.' }));
    const texts = textsOf(cardOf(stage.newest(SYS))).join('\n');
    expect(texts).toContain('Søgning på tværs af journalnotater');
    expect(texts).toContain('I SYS');
    for (const hidden of ['640.000', 'november', 'af 5', 'Prøvedrift', 'Region Syddanmark', 'indstiller'])
      expect(texts).not.toContain(hidden);
  });

  it('tells nothing of what went wrong inside', async () => {
    stage.hindrance = () => Promise.reject(new Error('secret in the stack'));
    const reply = await stage.press('sys-hovedstaden', SYS, answer('reject', { text: 'Nej.' }));
    expect(reply.statusCode).toBe(500);
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(JSON.stringify(reply)).toContain('Noget gik galt hos os');
  });
});

describe('The last answer that a round waits for', () => {
  beforeAll(async () => {
    caseId = await file(stage, { title: 'Fælles skabeloner' });
    round = await putToSys(stage, caseId);
    for (const region of ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland'])
      await answerAs(stage, `sys-${region}`, round, 'approve');
  });

  it('DEC-2, DEC-5: closes it; reply, card and record say the same, and a later press is told the outcome', async () => {
    const reply = await stage.press('sys-nordjylland', SYS, answer('approve'));
    expect(reply.value).toBe(
      'Dit svar for Region Nordjylland er registreret: Godkendt. Behandlingen er afsluttet: Godkendt.',
    );
    expect(record()).toMatchObject({ state: 'closed', outcome: 'approved' });
    const texts = textsOf(cardOf(stage.newest(SYS)));
    expect(texts).toContain('Godkendt');
    expect(texts.join()).toContain(
      '640.000\u00A0kr. bevilget af den fælles pulje for 2026. Alle fem regioner godkendte.',
    );
    expect(cardOf(stage.newest(SYS)).actions).toBeUndefined();
    const late = await stage.press('sys-sjaelland', SYS, answer('reject', { text: 'Fortryder.' }));
    expect(late.value).toContain('Dit svar er ikke registreret. Behandlingen er afsluttet med udfaldet “Godkendt”');
  });
});

describe('A small change in the steering group’s channel', () => {
  beforeAll(async () => {
    caseId = await file(stage, { title: 'Ny ledetekst', oneOffCost: 180_000 });
  });
  const comment = (text: unknown) => ({ action: 'comment', change: caseId, text });

  it('CR-11: is told when it is filed, with who decides and until when it can be commented on', () => {
    const { summary } = stage.newest(GROUP);
    const texts = textsOf(cardOf(stage.newest(GROUP))).join('\n');
    expect(summary).toMatch(/^ÆØ-\d+ kan kommenteres til og med fredag 27\. november: Ny ledetekst$/);
    expect(texts).toContain('Region Nordjylland afgør ønsket');
    expect(texts).toContain('180.000\u00A0kr.');
  });

  it('CR-11: takes a comment once, however often it is sent, and shows it to all', async () => {
    const [first, second] = await Promise.all([
      stage.press('fsg-e-journal-sjaelland', GROUP, comment('God idé.'), true),
      stage.press('fsg-e-journal-sjaelland', GROUP, comment('God idé.')),
    ]);
    expect(first).toEqual(said('Din kommentar er registreret og kan læses af alle i kanalen.'));
    expect(second).toEqual(first);
    await Promise.all(
      ['midtjylland', 'syddanmark', 'hovedstaden'].map((region) =>
        stage.press(`fsg-e-journal-${region}`, GROUP, comment(`Fra ${region}.`)),
      ),
    );
    const comments = stage.ports.store.log(`changes/${caseId}`).filter((entry) => entry.action === 'comment');
    expect(comments).toHaveLength(4);
    await expect.poll(() => textsOf(cardOf(stage.newest(GROUP))).join('\n')).toContain('**4 kommentarer**');
  });

  it('CR-11: takes none from outside the groups, none that is empty, and none on another’s draft', async () => {
    const outside = await stage.press('rsi-sjaelland', GROUP, comment('Hej'));
    expect(outside.value).toMatch(/^Din kommentar er ikke registreret\. Din rolle/);
    expect((await stage.press('fsg-e-journal-sjaelland', GROUP, comment(' '))).value).toContain('Skriv en tekst');
    const missing = await stage.press('fsg-e-journal-sjaelland', GROUP, { ...comment('Hej'), change: 'nothing' });
    expect(missing.value).toContain('findes ikke længere');
  });

  it('DEC-5: becomes its decision on the same card when the region has decided', async () => {
    const { activityId } = stage.newest(GROUP);
    await change(stage, 'sys-nordjylland', caseId, { type: 'decide', outcome: 'approved', reason: 'Det er billigt.' });
    expect(stage.newest(GROUP).activityId).toBe(activityId);
    const texts = textsOf(cardOf(stage.newest(GROUP))).join('\n');
    expect(texts).toContain('Region Nordjylland · fredag 20. november 2026');
    expect(texts).toContain('180.000\u00A0kr. inden for driftsbudgettet. Begrundelse: “Det er billigt.”');
    expect(found(stage.ports.store.get(changeList, caseId)).record.state).toBe('approved');
    const late = await stage.press('fsg-e-journal-sjaelland', GROUP, comment('For sent.'));
    expect(late.value).toMatch(/^Din kommentar er ikke registreret\./);
  });
});

describe('The refresh of a card', () => {
  it('answers the shared card to who has a seat, and nothing about what has no card', async () => {
    const person = stage.person('sys-sjaelland');
    const { activityId } = stage.newest(SYS);
    const card = await stage.connector.refresh({ channelId: SYS, activityId, person });
    expect(card).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(card?.value).toEqual(cardOf(stage.newest(SYS)));
    for (const record of ['changes/nothing', `changes/${caseId}x`]) {
      const reply = await stage.press('sys-sjaelland', SYS, { action: 'refresh', record });
      expect(reply).toMatchObject({ type: MESSAGE });
    }
    const stranger = { ...person, objectId: '00000000-0000-4000-8000-00000000dead' };
    const refused = await stage.connector.refresh({ channelId: SYS, activityId, person: stranger });
    expect(refused?.value).toContain('kender ikke din konto');
  });
});
