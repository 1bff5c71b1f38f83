// @vitest-environment happy-dom
// The cards themselves, in Microsoft's own renderer: no validation event, everything read as typed, never too large.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCard } from '../../src/bot/changeCard.ts';
import type { ChangeFace } from '../../src/bot/changeFace.ts';
import { fitted } from '../../src/bot/drawing.ts';
import { plain } from '../../src/bot/escapeText.ts';
import { outcomeCard } from '../../src/bot/outcomeCard.ts';
import { roundCard } from '../../src/bot/roundCard.ts';
import type { RoundFace } from '../../src/bot/roundFace.ts';
import { supersededCard } from '../../src/bot/supersededCard.ts';
import { ANSWER_KEYS, type Outcome } from '../../src/domain/round/round.list.ts';
import { changeFaceOf, given, question, REGIONS, roundFaceOf } from './faces.ts';
import { bytes, LIMIT, read, TAB } from './reading.ts';

const round = (face: RoundFace) => fitted('da', TAB, (pen) => roundCard(pen, face));
const closed = (face: RoundFace) => fitted('da', TAB, (pen) => outcomeCard(pen, face));
const small = (face: ChangeFace) => fitted('da', TAB, (pen) => changeCard(pen, face));

const asInThePicture = roundFaceOf({
  answers: [
    given('hovedstaden', 'approve'),
    given('syddanmark', 'approve-with-remark', 'Prøvedriften bør omfatte mindst ét akuthospital.'),
    given('midtjylland', 'ask-for-meeting', 'Vi vil drøfte rækkefølgen i forhold til ÆØ-127.'),
    given('nordjylland', 'approve'),
  ],
});

describe('The card of an open round', () => {
  it('DEC-1, CR-3: says what, for how much, who recommends, the route with its rule, the deadline, and who has answered', () => {
    const { text } = read(round(asInThePicture));
    for (const line of [
      'Skriftlig behandling i SYS · ÆØ-118 · E-journal',
      'Søgning på tværs af journalnotater',
      '640.000 kr.',
      '45.000 kr.',
      'onsdag 25. november · 3 arbejdsdage',
      'Indstilling. Forretningsstyregruppen for E-journal indstiller, at SYS godkender ønsket og bevilger 640.000 kr. af den fælles pulje for 2026. Prioritet 1 af 4.',
      'Rute. Forretningsstyregruppen → Region Nordjylland → SYS. Ønsker på 250.000–2.000.000 kr.',
      '(styringsmodellen, gældende udgave)',
      '4 af 5',
      'Mangler svar',
      '19. nov. 15.41',
      '“Prøvedriften bør omfatte mindst ét akuthospital.”',
      'Sagen er på dagsordenen for SYS-mødet torsdag 10. december 2026, fordi Region Midtjylland ønsker mødebehandling.',
      'Du svarer for den region, du repræsenterer. Åbn sagen i Styringsrum',
    ])
      expect(text).toContain(line);
  });

  it('DEC-2: has the four answers in their order; each but the first asks for a text', () => {
    const { card } = round(roundFaceOf());
    expect(card.actions?.map(({ type }) => type)).toEqual([
      'Action.Execute',
      'Action.ShowCard',
      'Action.ShowCard',
      'Action.ShowCard',
    ]);
    const sent = JSON.stringify(card).match(/"data":\{"action":"answer"[^}]*\}/g) ?? [];
    expect(sent).toEqual(
      ANSWER_KEYS.map(
        (answer) => `"data":{"action":"answer","round":"c1-r1","question":"${'f'.repeat(64)}","answer":"${answer}"}`,
      ),
    );
  });

  it('DEC-9: says nothing of one reader, and its toast says what is asked', () => {
    const drawing = round(asInThePicture);
    expect(drawing.summary).toBe(
      'SYS skal svare på ÆØ-118 senest onsdag 25. november: Søgning på tværs af journalnotater',
    );
    expect(JSON.stringify(drawing)).not.toMatch(/sys-hovedstaden|seat-|mandate/);
  });

  it('links to the case in the tab', () => {
    const { element } = read(round(asInThePicture));
    const href = element.querySelector('a')?.getAttribute('href') ?? '';
    const url = new URL(href);
    expect(url.origin + url.pathname).toBe(`https://teams.microsoft.com/l/entity/${TAB.teamsAppId}/styringsrum`);
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: '/changes/c1' });
  });

  it('CR-8, CR-10, CR-15: tells the year’s sum and possible splitting as one quiet line', () => {
    const { text } = read(
      round(
        roundFaceOf(
          {},
          {
            sum: { sum: 2_180_000, limit: 2_000_000, acknowledged: false },
            split: { cases: ['ÆØ-113', 'ÆØ-115'], sum: 1_020_000, limit: 250_000 },
          },
        ),
      ),
    );
    expect(text).toContain(
      'E-journal når 2.180.000 kr. i 2026 med denne sag. Det er over 2.000.000 kr. Sammen med ÆØ-113 og ÆØ-115 inden for 90 dage bliver det 1.020.000 kr., og grænsen er 250.000 kr. Det stopper ikke ønsket.',
    );
  });

  it('DEC-3: says what the chair must do on disagreement, and that nobody is above RSI-kredsen', () => {
    const answers = REGIONS.map((region, index) => given(region, index === 0 ? 'reject' : 'approve', 'Nej.'));
    expect(read(round(roundFaceOf({ answers }))).text).toContain('Formanden konkluderer eller eskalerer sagen.');
    const top = { body: 'RSI' as const, question: question({ bodies: ['FSG', 'SYS', 'RSI'], route: 'top' }) };
    expect(read(round(roundFaceOf({ ...top, answers }))).text).toContain('uenige. Formanden konkluderer.');
  });

  it('CR-6: says that SYS and the group recommend to RSI-kredsen, or that SYS has escalated', () => {
    const asked = question({ bodies: ['FSG', 'SYS', 'RSI'], route: 'top', poolYear: null, oneOffCost: 2_400_000 });
    const face = { body: 'RSI' as const, question: asked };
    expect(read(round(roundFaceOf(face, { sysRecommends: true }))).text).toContain(
      'Forretningsstyregruppen for E-journal og SYS indstiller, at RSI-kredsen godkender ønsket til 2.400.000 kr. Prioritet',
    );
    expect(read(round(roundFaceOf(face, { escalatedBy: 'SYS' }))).text).toContain('Sagen er eskaleret af SYS.');
  });

  it('asks the question itself where nobody has recommended', () => {
    const asked = question({
      bodies: ['FSG', 'SYS'],
      does: 'recommends',
      recommendation: { by: null, rank: null, of: null, reason: null },
    });
    expect(read(round(roundFaceOf({ body: 'FSG', question: asked }))).text).toContain(
      'Spørgsmål. Skal forretningsstyregruppen indstille ønsket til 640.000 kr. til godkendelse?',
    );
  });

  it('DEC-8: shows title, system and state only, and who can help, once somebody is disqualified', () => {
    const { text } = read(round({ ...asInThePicture, restricted: true }));
    for (const shown of [
      'Søgning på tværs',
      'E-journal',
      'I SYS',
      'RSI-sekretariatet kan svare på spørgsmål om habilitet.',
      'Godkend',
    ])
      expect(text).toContain(shown);
    for (const hidden of [
      '640.000',
      '45.000',
      'indstiller',
      'Prøvedriften',
      'Region Hovedstaden',
      'Rute',
      'november',
      'af 5',
    ])
      expect(text).not.toContain(hidden);
  });
});

describe('The final card of a round', () => {
  const agreed = { state: 'closed' as const, closed: '2026-11-12T14:20:00.000Z', outcomeBy: 'agreement' as const };
  const allFor = REGIONS.map((region) => given(region, 'approve'));

  it('DEC-5: says what was decided, by whom, when, and how much was granted', () => {
    const { text } = read(closed(roundFaceOf({ ...agreed, outcome: 'approved', answers: allFor })));
    expect(text).toBe(
      [
        '✓',
        'Godkendt',
        'SYS · torsdag 12. november 2026',
        'Søgning på tværs af journalnotater · ÆØ-118 · E-journal',
        '640.000 kr. bevilget af den fælles pulje for 2026. Alle fem regioner godkendte. Åbn sagen',
      ].join('\n'),
    );
  });

  it.each([
    [
      'rejected',
      { outcomeBy: 'conclusion', outcomeReason: 'Pengene rækker ikke.' },
      'Afvist',
      'Formanden konkluderede: “Pengene rækker ikke.”',
    ],
    [
      'approved',
      { outcomeBy: 'meeting', outcomeReason: 'Enighed på mødet.' },
      'Godkendt',
      'Besluttet på møde: “Enighed på mødet.”',
    ],
    [
      'escalated',
      { outcomeBy: 'escalation', outcomeReason: 'Principielt.' },
      'Eskaleret',
      'Formanden har eskaleret sagen til RSI-kredsen. Begrundelse: “Principielt.”',
    ],
    [
      'lapsed',
      { outcomeBy: 'lapse', outcomeReason: 'Ikke aktuelt.' },
      'Bortfaldet',
      'Behandlingen bortfaldt, fordi ønsket er trukket tilbage. Begrundelse: “Ikke aktuelt.”',
    ],
  ] as const)('says that it is %s, and how', (outcome: Outcome, how, word, sentence) => {
    const face = roundFaceOf({ ...agreed, outcome, ...how }, { lapsedBy: 'withdraw' });
    const { text } = read(closed(face));
    expect(text).toContain(word);
    expect(text).toContain(sentence);
  });

  it('DEC-8: keeps the state and leaves out the rest, once somebody is disqualified', () => {
    const face = roundFaceOf(
      { ...agreed, outcome: 'approved', answers: allFor },
      { restricted: true, caseState: 'approved' },
    );
    const { text } = read(closed(face));
    expect(text).toContain('Godkendt');
    for (const hidden of ['640.000', 'november', 'Alle fem']) expect(text).not.toContain(hidden);
  });
});

describe('The card of a small change', () => {
  it('CR-11: says who decides, until when it can be commented on, and the newest comments', () => {
    const comments = ['Første.', 'Anden.', 'Tredje.', 'Fjerde.'].map((text) => ({
      text,
      who: 'medlem, Forretningsstyregruppen for E-journal, Region Sjælland',
      at: '2026-11-20T08:00:00.000Z',
    }));
    const { text } = read(small(changeFaceOf({}, { comments })));
    expect(text).toContain('Region Nordjylland afgør ønsket');
    expect(text).toContain('fredag 27. november · 5 arbejdsdage');
    expect(text).toContain('4 kommentarer\n“Anden.”');
    expect(text).toContain('1 kommentar mere i sagen');
    expect(text).not.toContain('Første.');
  });

  it('says where the wish went when its amount moved it to another route', () => {
    const { text } = read(small(changeFaceOf({ oneOffCost: 300_000 }, { regionDecides: false, decides: 'SYS' })));
    expect(text).toContain('Ønsket afgøres nu af SYS.');
    expect(text).not.toContain('Kommentér');
  });

  it.each(['approved', 'rejected', 'withdrawn', 'postponed', 'inProgress', 'delivered'] as const)(
    'DEC-5: draws a change that is %s without a button',
    (state) => {
      const decided = {
        decided: '2026-11-20T09:00:00.000Z',
        decidedBy: 'Region Nordjylland',
        decisionReason: 'Fordi.',
      };
      const { text, element } = read(small(changeFaceOf({ state, ...decided })));
      expect(text).toContain('Begrundelse: “Fordi.”');
      expect(element.querySelectorAll('button')).toHaveLength(0);
    },
  );
});

describe('A superseded card', () => {
  it('has no button, no refresh, and leads to the case', () => {
    const drawing = fitted('da', TAB, (pen) => supersededCard(pen, '/changes/c1'));
    expect(read(drawing).text).toContain('Kortet er erstattet af et nyere');
    expect(drawing.card.refresh).toBeUndefined();
    expect(drawing.card.actions).toBeUndefined();
  });
});

describe('What people wrote', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 255 }),
    fc
      .array(
        fc.constantFrom(
          '**',
          '_',
          '`',
          '~~',
          '[x](https://evil.test)',
          '<at>',
          '</at>',
          '\\',
          '# ',
          '- ',
          '1. ',
          '\n',
          '|',
          '&lt;',
          '{{DATE(2026-01-01T00:00:00Z)}}',
          '👩🏽‍⚕️',
          'æøå',
          'a',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  );

  it('is read as typed, and makes no link, list, emphasis or heading', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, remark) => {
        const face = roundFaceOf({
          question: question({ title }),
          answers: [given('sjaelland', 'reject', remark)],
        });
        const { element } = read(round(face));
        const blocks = [...element.querySelectorAll('.ac-textBlock')];
        expect(blocks.map((block) => plain(block.textContent ?? ''))).toContain(plain(title) || '–');
        const links = [...element.querySelectorAll('a')].map((anchor) => anchor.getAttribute('href'));
        expect(links).toHaveLength(1);
        for (const tag of ['em', 'ul', 'ol', 'h1', 'img', 'code']) expect(element.querySelector(tag)).toBeNull();
        const shown = blocks.map((block) => plain(block.textContent ?? '').replaceAll(' ', '')).join('|');
        expect(shown).toContain(plain(remark).replaceAll(' ', ''));
      }),
      { numRuns: 60 },
    );
  });

  it('never makes the message larger than 25 KB of UTF-16, however long and strange every text is', () => {
    const sign = fc.constantFrom('a', '*', '\\', '<', '👩🏽‍⚕️', '"', 'æ', ' ', '\n');
    fc.assert(
      fc.property(sign, sign, sign, (a, b, c) => {
        const long = (length: number) => `${a}${b}${c}`.repeat(length).slice(0, length);
        const asked = question({
          title: long(255),
          systemName: long(255),
          recommendation: { by: long(255), rank: 999, of: 999, reason: long(4_000) },
        });
        const answers = REGIONS.map((region) => given(region, 'ask-for-meeting', long(1_000)));
        const split = { cases: Array.from({ length: 60 }, (_, n) => `ÆØ-${10_000 + n}`), sum: 1e11, limit: 2e6 };
        const sum = { sum: 999_999_999_999, limit: 2_000_000, acknowledged: true };
        const face = roundFaceOf({ question: asked, answers }, { split, sum, bodyName: long(255) });
        const comments = Array.from({ length: 30 }, () => ({
          text: long(4_000),
          who: long(255),
          at: face.record.opened,
        }));
        const outcome = { state: 'closed' as const, outcome: 'rejected' as const, outcomeReason: long(4_000) };
        const wish = { title: long(255), description: long(4_000) };
        const drawings = [
          round(face),
          round({ ...face, restricted: true }),
          closed(roundFaceOf({ ...face.record, ...outcome, outcomeBy: 'conclusion' }, { bodyName: long(255) })),
          small(changeFaceOf(wish, { comments, split, systemName: long(255) })),
          small(changeFaceOf({ ...wish, state: 'rejected', decisionReason: long(4_000), decidedBy: long(255) })),
        ];
        for (const drawing of drawings) {
          expect(bytes(drawing)).toBeLessThan(LIMIT);
          read(drawing);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is kept whole where there is room: five remarks of two hundred words in plain text', () => {
    const remark = 'Vi støtter ønsket, hvis driften er på plads. '.repeat(9).trim();
    const answers = REGIONS.map((region) => given(region, 'approve-with-remark', remark));
    const { text } = read(round(roundFaceOf({ answers })));
    expect(text.split(`“${remark}”`)).toHaveLength(6);
  });
});
