// @vitest-environment happy-dom
// The vote on the case page: four answers, what they need, and that nothing is lost or sent twice.
import { afterEach, describe, expect, it } from 'vitest';
import { fakeCase, type FakeCase } from './fakeCase.ts';
import { openCase, type OpenCase } from './openCase.tsx';
import { SCENES } from './scenes.ts';

let page: OpenCase | null = null;
afterEach(() => {
  page?.close();
  page = null;
  sessionStorage.clear();
});
const open = async (fake: FakeCase, until: string) => {
  page = await openCase(fake, { until });
  return page;
};

describe('the vote panel', () => {
  it('says whose vote it is, by which mandate, until when, and what is recommended', async () => {
    const { text } = await open(fakeCase(), 'Dit svar for Region Sjælland');
    expect(text()).toContain('Efter mandat af 1. januar 2026');
    expect(text()).toContain('Svarfrist onsdag 25. november, om 3 arbejdsdage');
    expect(text()).toContain(
      'Forretningsstyregruppen for E\u2011journal indstiller, at SYS godkender ønsket og bevilger 640.000 kr.',
    );
    expect(text()).toContain('Ønsket er prioriteret som nr. 1 af 4.');
  });

  it('DEC-2: offers the four answers in their fixed order', async () => {
    await open(fakeCase(), 'Dit svar for Region Sjælland');
    const names = [...document.querySelectorAll('section button')].map((button) => button.textContent);
    expect(names.slice(0, 4)).toEqual(['Godkend', 'Godkend med bemærkning', 'Afvis', 'Ønsker mødebehandling']);
  });

  it('sends an approval with the hash of the question, tells it, and offers to change it (DEC-7)', async () => {
    const fake = fakeCase();
    const { press, says } = await open(fake, 'Dit svar for Region Sjælland');
    await press('Godkend');
    await says('Dit svar for Region Sjælland er registreret.');
    await says('Ret svar');
    expect(fake.writes).toMatchObject([{ path: '/api/rounds/round-118/approve', body: { question: '0'.repeat(64) } }]);
    await press('Ret svar');
    await press('Behold svaret');
    await says('Svaret kan rettes, til behandlingen er afsluttet.');
  });

  it('DEC-7: does not send a rejection without a text, and sends it with one', async () => {
    const fake = fakeCase();
    const { press, says, type } = await open(fake, 'Dit svar for Region Sjælland');
    await press('Afvis');
    await says('Hvorfor afviser regionen?');
    await press('Afvis');
    await says('Skriv, hvorfor regionen afviser.');
    expect(fake.writes).toEqual([]);
    await type('Hvorfor afviser regionen?', '  Driften er ikke med.  ');
    await press('Afvis');
    await says('Dit svar for Region Sjælland er registreret.');
    expect(fake.writes).toMatchObject([
      { path: '/api/rounds/round-118/reject', body: { text: 'Driften er ikke med.' } },
    ]);
  });

  it('sends one answer when the button is pressed twice', async () => {
    const fake = fakeCase();
    let go = () => {};
    fake.hold = new Promise((resolve) => {
      go = resolve;
    });
    const { button, says } = await open(fake, 'Dit svar for Region Sjælland');
    button('Godkend').click();
    button('Godkend').click();
    await expect.poll(() => fake.writes.length).toBe(1);
    go();
    await says('Dit svar for Region Sjælland er registreret.');
    expect(fake.writes).toHaveLength(1);
  });

  it('repeats the very same action when its outcome was lost on the way', async () => {
    const fake = fakeCase();
    fake.refuseNext = 'lost';
    const { press, says } = await open(fake, 'Dit svar for Region Sjælland');
    await press('Godkend');
    await says('Det blev ikke gemt');
    await press('Godkend');
    await says('Dit svar for Region Sjælland er registreret.');
    const [first, second] = fake.writes;
    expect(second).toEqual(first);
  });

  it('keeps the typed text when the answer is refused, says why, and what to do', async () => {
    const fake = fakeCase();
    const { press, says, type, field } = await open(fake, 'Dit svar for Region Sjælland');
    await press('Godkend med bemærkning');
    await type('Bemærkning', 'Husk superbrugerne.');
    fake.refuseNext = { status: 409, type: '/problems/conflict', reason: 'question-changed' };
    await press('Godkend med bemærkning');
    await says('Spørgsmålet er ikke det samme, som da du åbnede sagen.');
    await says('Det, du har skrevet, står her stadig.');
    expect(field('Bemærkning').value).toBe('Husk superbrugerne.');
  });

  it('keeps the typed text over a reload of the page', async () => {
    const fake = fakeCase();
    const first = await open(fake, 'Dit svar for Region Sjælland');
    await first.press('Ønsker mødebehandling');
    await first.type('Hvad skal drøftes på mødet?', 'Rækkefølgen.');
    first.close();
    const { field } = await open(fake, 'Hvad skal drøftes på mødet?');
    expect(field('Hvad skal drøftes på mødet?').value).toBe('Rækkefølgen.');
  });

  it('keeps the text that is being written when the answer comes from another window', async () => {
    const fake = fakeCase();
    const { press, type, says, field } = await open(fake, 'Dit svar for Region Sjælland');
    await press('Godkend med bemærkning');
    await type('Bemærkning', 'Husk superbrugerne.');
    fake.rounds = fake.rounds.map((round) => ({ ...round, answered: 4, me: { ...round.me, answer: 'approve' } }));
    dispatchEvent(new Event('visibilitychange'));
    await says('4 af 5');
    expect(field('Bemærkning').value).toBe('Husk superbrugerne.');
  });

  it('tells of a text that was being written when the round closed', async () => {
    const fake = fakeCase();
    const { press, type, says, hasButton } = await open(fake, 'Dit svar for Region Sjælland');
    await press('Afvis');
    await type('Hvorfor afviser regionen?', 'Driften er ikke med.');
    fake.rounds = fake.rounds.map((round) => ({ ...round, state: 'closed', actions: [] }));
    fake.change = { ...fake.change, openRound: null };
    dispatchEvent(new Event('visibilitychange'));
    await says('Det, du skrev, er ikke sendt');
    await says('Driften er ikke med.');
    expect(hasButton('Afvis')).toBe(false);
  });

  it('ORG-10: a member without a mandate sees why, and no answers', async () => {
    const { text, hasButton } = await open(fakeCase(SCENES.noMandate()), 'Du kan ikke svare i denne sag');
    expect(text()).toContain('Du har ikke et registreret mandat');
    expect(hasButton('Godkend')).toBe(false);
  });

  it('tints the row of an answer that comes while the page is open', async () => {
    const fake = fakeCase();
    const { press, says } = await open(fake, 'Svar fra regionerne');
    const classes = () =>
      new Map(
        [...document.querySelectorAll('tbody tr')].map((row) => [
          row.querySelector('th')?.textContent ?? '',
          row.className,
        ]),
      );
    const before = classes();
    await press('Godkend');
    await says('Dit svar for Region Sjælland er registreret.');
    await expect.poll(() => classes().get('Region Sjællanddin')).not.toBe(before.get('Region Sjællanddin'));
    expect(classes().get('Region Nordjylland')).toBe(before.get('Region Nordjylland'));
  });
});
