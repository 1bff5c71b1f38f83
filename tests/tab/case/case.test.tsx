// @vitest-environment happy-dom
// The case page beyond the vote: what each person can do, what a stale page does, and what a disqualified person sees.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FlagView } from '../../../src/contract/flag.ts';
import { CHANGE } from './caseSample.ts';
import { fakeCase, type FakeCase } from './fakeCase.ts';
import { openCase, type OpenCase } from './openCase.tsx';
import { SCENES } from './scenes.ts';

let page: OpenCase | null = null;
afterEach(() => {
  page?.close();
  page = null;
  sessionStorage.clear();
  vi.restoreAllMocks();
});
const open = async (fake: FakeCase, until: string) => {
  page = await openCase(fake, { until });
  return page;
};
const scene = (name: keyof typeof SCENES) => fakeCase(SCENES[name]());

describe('acting on a case', () => {
  it('CR-11: the region decides a small change with a reason, above the comments so far', async () => {
    const fake = scene('decide');
    const { press, type, says, text } = await open(fake, 'Region Nordjylland afgør ønsket');
    await says('Brugergruppen støtter ønsket.');
    expect(text()).toContain('kan kommentere til og med torsdag 26. november. Afgør du før, så skriv hvorfor.');
    await press('Godkend ønsket');
    await says('Skriv en begrundelse.');
    await type('Begrundelse', 'Haster på grund af audit.');
    await press('Godkend ønsket');
    await says('Afgørelsen er registreret.');
    expect(fake.writes).toMatchObject([
      {
        path: '/api/changes/aeo-118/decide',
        body: { version: 12, outcome: 'approved', reason: 'Haster på grund af audit.' },
      },
    ]);
  });

  it('CR-5: the assessment names what is missing, and is sent whole', async () => {
    const fake = scene('assess');
    const { press, type, says, text } = await open(fake, 'Forretningsstyregruppens vurdering');
    await press('Registrér vurdering');
    await says('Vælg, om gruppen anbefaler ønsket.');
    expect(text().match(/Udfyld feltet\./g)).toHaveLength(5);
    await type('Brugerne: hvad betyder ønsket for dem?', 'a');
    await type('Forretningen: hvad er gevinsten?', 'b');
    await type('Teknikken: kan det lade sig gøre?', 'c');
    await type('Økonomien: står udgiften mål med nytten?', 'd');
    await type('Prioritet blandt gruppens egne ønsker', '2');
    document.querySelector<HTMLInputElement>('input[type=radio][value=yes]')?.click();
    await type('Begrundelse for indstillingen', 'e');
    await press('Registrér vurdering');
    await says('Vurderingen er registreret.');
    expect(fake.writes).toMatchObject([
      {
        path: '/api/changes/aeo-118/assess',
        body: {
          criteria: { user: 'a', business: 'b', technical: 'c', economic: 'd' },
          rank: 2,
          recommend: true,
          reason: 'e',
          version: 12,
        },
      },
    ]);
  });

  it('DEC-1: the secretariat opens a round with the standard deadline, and is told what is reserved (CR-7)', async () => {
    const fake = scene('openRound');
    const { press, says, text } = await open(fake, 'Åbn skriftlig behandling i SYS');
    expect(text()).toContain('640.000 kr. bliver reserveret i den fælles pulje for 2026.');
    await press('Åbn behandling');
    await says('Behandlingen i SYS er åbnet.');
    expect(fake.writes).toMatchObject([
      { path: '/api/changes/aeo-118/open-round', body: { version: 12, body: 'SYS', deadline: '2026-11-27' } },
    ]);
  });

  it('CR-4: a step that must wait says why and has no button', async () => {
    const { hasButton, text } = await open(scene('blocked'), 'Åbn behandling i SYS');
    expect(text()).toContain('Business case light er ikke færdig');
    expect(hasButton('Åbn behandling')).toBe(false);
  });

  it('DEC-3: the chair concludes a disagreement with a reason, or escalates it', async () => {
    const fake = scene('conclude');
    const { press, type, says } = await open(fake, 'Afslut behandlingen i SYS');
    await says('Regionerne er uenige. Som formand kan du konkludere eller eskalere sagen.');
    await type('Begrundelse', 'Flertallet er for.');
    await press('Eskalér');
    await says('Sagen er eskaleret.');
    expect(fake.writes).toMatchObject([
      { path: '/api/rounds/round-118/escalate', body: { version: 7, reason: 'Flertallet er for.' } },
    ]);
  });

  it('CR-8: the chair acknowledges the yearly sum', async () => {
    const fake = scene('acknowledge');
    const { press, says } = await open(fake, 'Tag årets sum for systemet til efterretning');
    await press('Tag til efterretning');
    await says('Årets sum er taget til efterretning.');
    expect(fake.writes).toMatchObject([{ path: '/api/rounds/round-118/acknowledge-sum', body: { version: 7 } }]);
  });

  it('keeps the rarer actions in the menu, and offers only those that the person has', async () => {
    const fake = scene('conclude');
    const { press, says, hasButton, type } = await open(fake, 'Afslut behandlingen i SYS');
    await press('Flere handlinger');
    await expect.poll(() => hasButton('Udskyd')).toBe(true);
    expect(hasButton('Træk tilbage')).toBe(false);
    await press('Udskyd');
    await says('Udskyd ønsket');
    await type('Begrundelse', 'Leverandøren er forsinket.');
    await press('Udskyd');
    await says('Ønsket er udskudt.');
    expect(fake.writes).toMatchObject([{ path: '/api/changes/aeo-118/postpone', body: { version: 12 } }]);
  });

  it('after a stale press reads the case again, says what changed, and sends the kept text with the new version', async () => {
    const fake = scene('comment');
    const { press, type, says, field } = await open(fake, 'Kommentér ønsket');
    await type('Din kommentar', 'Vi støtter ønsket.');
    fake.refuseNext = {
      status: 409,
      type: '/problems/stale',
      current: 13,
      changed: [{ field: 'oneOffCost', was: 180_000, now: 200_000, by: 'FSA, E-journal', at: '2026-11-20T09:38:00Z' }],
    };
    fake.change = { ...fake.change, version: 13, oneOffCost: 200_000 };
    await press('Send kommentar');
    await says('Sagen er ændret, siden du åbnede den.');
    await says('Engangsudgift i alt: før 180.000 kr., nu 200.000 kr. (FSA, E-journal, 20. nov. 10.38)');
    await expect.poll(() => page?.text()).toContain('Engangsudgift200.000 kr.');
    expect(field('Din kommentar').value).toBe('Vi støtter ønsket.');
    await press('Send kommentar');
    await says('Din kommentar er sendt.');
    expect(fake.writes.map(({ body }) => body)).toMatchObject([{ version: 12 }, { version: 13 }]);
    expect(fake.writes[0]?.key).not.toBe(fake.writes[1]?.key);
  });

  it('when others have carried the case on, a text that can no longer be sent stands until it is deleted', async () => {
    const fake = scene('comment');
    const { press, type, says, text } = await open(fake, 'Kommentér ønsket');
    await type('Din kommentar', 'Vi støtter ønsket.');
    const by = { by: 'RSI-sekretariatet', at: '2026-11-20T09:38:00Z' };
    const changed = [
      { field: 'openRound', was: null, now: 'aeo-118-r1', ...by },
      { field: 'rounds', was: null, now: 1, ...by },
    ];
    fake.refuseNext = { status: 409, type: '/problems/stale', current: 13, changed };
    fake.change = { ...fake.change, version: 13, state: 'approved', actions: [] };
    await press('Send kommentar');
    await says('Det, du ville gøre, er ikke længere muligt.');
    expect(text()).toContain('Antal behandlinger: før tomt, nu 1');
    expect(text()).not.toContain('aeo-118-r1');
    expect(text()).not.toContain('tryk igen');
    await says('Det, du skrev, er ikke sendt');
    await says('Vi støtter ønsket.');
    await press('Slet teksten');
    await expect.poll(text).not.toContain('Vi støtter ønsket.');
  });

  it('a text that was sent is not told as left behind', async () => {
    const fake = scene('comment');
    const { press, type, says, text } = await open(fake, 'Kommentér ønsket');
    await type('Din kommentar', 'Vi støtter ønsket.');
    await press('Send kommentar');
    await says('Din kommentar er sendt.');
    expect(text()).not.toContain('Det, du skrev, er ikke sendt');
    expect(sessionStorage.length).toBe(0);
  });
});

describe('reading a case', () => {
  it('CR-7: tells the pool in numbers and draws it with the same facts', async () => {
    await open(fakeCase(), 'Fælles pulje 2026');
    const drawing = document
      .querySelector('svg[role=img][aria-label^=Pulje]')
      ?.getAttribute('aria-label')
      ?.replaceAll('\u00A0', ' ');
    expect(drawing).toBe(
      'Puljen på 8.000.000 kr.: bevilget 5.020.000 kr., reserveret 860.000 kr., denne sag 640.000 kr. og fri 1.480.000 kr.',
    );
  });

  it('CR-8, CR-10, CR-15: the sum is told beside the pool and the split flag as one quiet message with links', async () => {
    const { text } = await open(scene('split'), 'Flere ønsker til samme system');
    expect(text()).toContain('1.180.000 kr. i år og når 1.820.000 kr. af 2.000.000 kr. med denne sag.');
    expect(document.querySelector('a[href="/changes/aeo-122"]')?.textContent).toBe('ÆØ-122');
  });

  it('marks where the case is, in the order of its way', async () => {
    await open(fakeCase(), 'Skriftlig behandling, 4 af 5');
    const current = document.querySelectorAll('li[aria-current=step]');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('SYS');
    expect(current[0]?.textContent).toContain('Møde 10. dec.');
  });

  it('DEC-2: shows silence as “Mangler svar”, the own region as “din”, and remarks in full', async () => {
    const { text } = await open(fakeCase(), 'Svar fra regionerne');
    expect(text()).toContain('Region SjællanddinMangler svar');
    expect(text()).toContain('Prøvedriften bør omfatte mindst ét akuthospital.');
    expect(text()).toContain('fordi Region Midtjylland ønsker mødebehandling.');
  });

  it('folds earlier rounds under their headings with their outcome', async () => {
    await open(scene('approved'), 'Tidligere behandlinger');
    const folded = document.querySelector('details summary');
    expect(folded?.textContent).toBe('Forretningsstyregruppen for E\u2011journal: godkendt 12. nov. 2026');
  });

  it('shows no rule ids', async () => {
    const { text } = await open(scene('split'), 'Historik');
    expect(text()).not.toMatch(/\b(CR|DEC|ORG|PUB|SYS)-\d/);
  });

  it('PUB-5: exports the case as one file named by number and date', async () => {
    const made: { name: string; blob: Blob }[] = [];
    let blob = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
      blob = object as Blob;
      return 'blob:case';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      made.push({ name: this.download, blob });
    });
    const { press } = await open(fakeCase(), 'Ønsker mødebehandling');
    await press('Eksportér');
    expect(made[0]?.name).toBe('ÆØ-118 2026-11-20.html');
    const html = (await made[0]?.blob.text()) ?? '';
    expect(html).toContain('Søgning på tværs af journalnotater');
    expect(html).toContain('Prøvedriften bør omfatte mindst ét akuthospital.');
  });

  it('DEC-8: a disqualified person sees title, system and state, why, and who can help, and nothing of the papers', async () => {
    const { text, press, says } = await open(scene('restricted'), 'Du er inhabil i denne sag');
    expect(text()).toContain(CHANGE.title);
    expect(text()).toContain('Titel, system, status og den endelige beslutning.');
    expect(text()).toContain('Region Sjælland kan udpege en anden med mandat.');
    expect(text()).toContain('RSI-sekretariatet kan svare på spørgsmål om habilitet.');
    expect(text()).not.toContain('Historik');
    expect(text()).not.toContain('640.000');
    await press('Læs notatet');
    await says('Medlemmet har været ansat hos leverandøren');
  });

  it('DEC-8: tells which cases the sums beside a case are without, and that what is free is not shown', async () => {
    const pool = CHANGE.pool && { ...CHANGE.pool, free: null };
    const { text } = await open(
      fakeCase({ change: { ...CHANGE, pool, leftOut: ['ÆØ-101', 'ÆØ-104'] } }),
      'Fælles pulje 2026',
    );
    expect(text()).toContain('Du er inhabil i ÆØ-101 og ÆØ-104. Beløb derfra er ikke talt med her.');
    expect(text()).toContain('Hvad der er frit i puljen, kan du derfor ikke se.');
    expect(text()).not.toMatch(/Fri\d/);
  });

  it('says so when the case does not exist', async () => {
    const fake = fakeCase({ change: { ...CHANGE, id: 'aeo-999' } });
    fake.change = { ...CHANGE, id: 'another' };
    page = await openCase({ ...fake, change: { ...CHANGE, id: 'aeo-999' } }, { until: 'Siden findes ikke' });
    expect(page.text()).toContain('Intet er slettet.');
  });

  it('reads in English', async () => {
    page = await openCase(fakeCase(), { language: 'en', until: 'Your answer for Region Sjælland' });
    expect(page.text()).toContain('Answers from the regions4 of 5');
  });
});

describe('a case that was changed directly in SharePoint', () => {
  const byHand = (part: Partial<FlagView>): FlagView => ({
    record: `changes/${CHANGE.id}`,
    change: CHANGE.id,
    title: CHANGE.title,
    number: CHANGE.number,
    problem: 'edited',
    changes: [],
    ...part,
  });
  const flagged = (...flags: FlagView[]) => fakeCase({ change: { ...CHANGE, flags } });

  it('says what was changed, from what to what, what that stops, and who can help; and offers no vote', async () => {
    const fake = flagged(
      byHand({
        changes: [
          { field: 'state', was: 'submitted', now: 'approved' },
          { field: 'oneOffCost', was: 250_000, now: null },
          { field: 'yearlyCost', was: 1_000, now: 2_000 },
          { field: 'requester', was: 'a1b2', now: 'c3d4' },
        ],
      }),
    );
    const { text, says, hasButton } = await open(fake, 'Rettet uden om Styringsrum');
    await says('Svar fra regionerne');
    expect(text().replaceAll('\u00A0', ' ')).toContain(
      'Sagen er ændret direkte i SharePoint. Status er ændret fra Indsendt til Godkendt. ' +
        'Engangsudgift i alt er ændret fra 250.000 kr. til tomt. ' +
        'Årlig drift er ændret fra 1.000 kr. til 2.000 kr. Indsendt af er ændret. ' +
        'Der kan ikke handles på sagen, før rækken er rettet tilbage. RSI-sekretariatet kan hjælpe.',
    );
    expect(text()).not.toContain('c3d4');
    expect(hasButton('Godkend')).toBe(false);
  });

  it('tells of rounds and business cases by their own names', async () => {
    const round = { record: `rounds/${CHANGE.openRound}`, problem: 'deleted' } as const;
    const papers = {
      record: `businessCases/bc-${CHANGE.id}`,
      changes: [{ field: 'purpose', was: 'Kort', now: 'x'.repeat(80) }],
    };
    const { text } = await open(flagged(byHand(round), byHand(papers)), 'Rettet uden om Styringsrum');
    expect(text()).toContain('Behandlingen er slettet direkte i SharePoint. Der kan ikke handles på behandlingen');
    expect(text()).toContain('Business casen er ændret direkte i SharePoint. Formål er ændret.');
    expect(text().match(/RSI-sekretariatet kan hjælpe/g)).toHaveLength(1);
  });

  it('reads a round’s own values', async () => {
    const changes = [{ field: 'outcome', was: null, now: 'approved' }];
    const { text } = await open(
      flagged(byHand({ record: `rounds/${CHANGE.openRound}`, changes })),
      'Rettet uden om Styringsrum',
    );
    expect(text()).toContain('Udfald er ændret fra tomt til Godkendt.');
  });

  it('says nothing of it while all rows stand as they were left, and reads in English', async () => {
    const plain = await open(fakeCase(), 'Svar fra regionerne');
    expect(plain.text()).not.toContain('Rettet uden om');
    plain.close();
    page = await openCase(flagged(byHand({ problem: 'added' })), {
      language: 'en',
      until: 'The case was added directly in SharePoint. Nobody can act on the case until the row is removed.',
    });
  });
});
