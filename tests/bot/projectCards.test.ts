// @vitest-environment happy-dom
// The cards about projects and escalations, in Microsoft's own renderer: what they say, what they keep to themselves, how large they get.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaCard } from '../../src/bot/agendaCard.ts';
import type { AgendaFace } from '../../src/bot/agendaFace.ts';
import { fitted } from '../../src/bot/drawing.ts';
import { plain } from '../../src/bot/escapeText.ts';
import { answerCard, escalationCard } from '../../src/bot/escalationCard.ts';
import type { AnswerFace, EscalationFace } from '../../src/bot/escalationFace.ts';
import { escalationRoundCard } from '../../src/bot/escalationRoundCard.ts';
import type { EscalationRoundFace } from '../../src/bot/escalationRoundFace.ts';
import { reminderCard } from '../../src/bot/reminderCard.ts';
import type { ReminderFace } from '../../src/bot/reminderFace.ts';
import { statusCard } from '../../src/bot/statusCard.ts';
import type { StatusFace } from '../../src/bot/statusFace.ts';
import { PARAMETERS } from '../../src/domain/status/status.list.ts';
import { given, REGIONS } from './faces.ts';
import {
  agendaFaceOf,
  answerFaceOf,
  escalationFaceOf,
  escalationRoundFaceOf,
  line,
  reminderFaceOf,
  report,
  reportLine,
  statusFaceOf,
} from './projectFaces.ts';
import { bytes, LIMIT, read, TAB } from './reading.ts';

const status = (face: StatusFace) => fitted('da', TAB, (pen) => statusCard(pen, face));
const agenda = (face: AgendaFace) => fitted('da', TAB, (pen) => agendaCard(pen, face));
const escalation = (face: EscalationFace) => fitted('da', TAB, (pen) => escalationCard(pen, face));
const answer = (face: AnswerFace) => fitted('da', TAB, (pen) => answerCard(pen, face));
const round = (face: EscalationRoundFace) => fitted('da', TAB, (pen) => escalationRoundCard(pen, face));
const reminder = (face: ReminderFace) => fitted('da', TAB, (pen) => reminderCard(pen, face));

const troubled = {
  overall: 'red' as const,
  time: 'red' as const,
  timeText: 'Udbuddet må gå om.',
  timeCause: 'solution' as const,
  spent: 4_200_000,
  expectedEnd: '2028-07-31',
  regionLights: [
    { region: 'sjaelland' as const, light: 'green' as const },
    { region: 'syddanmark' as const, light: 'yellow' as const, text: 'Mangler hænder.' },
    { region: 'nordjylland' as const, light: 'green' as const },
  ],
};
const figures = {
  budget: 4_000_000,
  plannedEnd: '2028-03-31',
  checks: [
    { parameter: 'money' as const, light: 'yellow' as const },
    { parameter: 'time' as const, light: 'red' as const },
  ],
};

describe('The card of a published report', () => {
  it('ST-3: says an all-green month in a few lines', () => {
    const drawing = status(statusFaceOf());
    expect(read(drawing).text).toBe(
      [
        '●',
        'Grøn',
        'Grøn i september',
        'Klinisk Immunologi IT · P-2 · statusrapport for oktober 2026',
        'Leverancer, tid, penge og ressourcer: grøn.',
        'Udgivet mandag 2. november 2026 af Projektleder, Klinisk Immunologi IT. Åbn rapporten',
      ].join('\n'),
    );
    expect(drawing.summary).toBe('Grøn: Klinisk Immunologi IT, statusrapport for oktober 2026');
    expect(drawing.card.actions).toBeUndefined();
  });

  it('ST-2, ST-4, PUB-2, PUB-10: tells each yellow and red with text and cause, the regions, the figures, and the meeting', () => {
    const item = { body: 'RSI-kredsen', meeting: '2026-12-17' };
    const { text } = read(status(statusFaceOf(troubled, { ...figures, overall: 'red', agenda: item })));
    expect(text).toContain('■\nRød\nGrøn i september');
    expect(text).toContain('■\nTid\nRød\n“Udbuddet må gå om.”\nÅrsag: Marked og teknisk løsning · før grøn');
    expect(text).toContain('Lys pr. region\n▲\nRegion Syddanmark\nGul\n“Mangler hænder.”');
    expect(text).toContain('Grøn: Region Sjælland og Region Nordjylland');
    expect(text).toContain('Forbrug til dato\n▲ 4.200.000 kr. af 4.000.000 kr.');
    expect(text).toContain('Forventet slut\n■ 31. jul. 2028, planlagt 31. mar. 2028');
    expect(text).toContain('Eget punkt på RSI-kredsens møde torsdag 17. december 2026.');
  });

  it('reads a day at the beginning of a line as a day, never as a list', () => {
    const { text, element } = read(status(statusFaceOf({ expectedEnd: '2028-03-31' })));
    expect(text).toContain('Forventet slut\n31. mar. 2028');
    expect(element.querySelector('ol, ul')).toBeNull();
  });

  it('DEC-5: says what a correction corrects and why, and that the report before it is replaced', () => {
    const corrects = {
      corrects: 'x',
      corrected: ['time', 'timeText', 'timeCause', 'spent'],
      correctionReason: 'Ny plan.',
    };
    const { text } = read(status(statusFaceOf({ ...troubled, ...corrects }, { overall: 'red' })));
    expect(text).toContain('rettet statusrapport for oktober 2026');
    expect(text).toContain('Rettet: Tid og Forbrug til dato. Begrundelse: “Ny plan.”');
    const old = read(status(statusFaceOf(troubled, { overall: 'red', replaced: true }))).text;
    expect(old).toContain('Erstattet');
    expect(old).not.toContain('Udbuddet');
  });

  it('DEC-8: says only that there is a report, once somebody is disqualified in the case behind the project', () => {
    const drawing = status(statusFaceOf(troubled, { ...figures, overall: 'red', restricted: true }));
    const { text } = read(drawing);
    expect(text).toContain('Udgivet');
    expect(text).toContain('RSI-sekretariatet kan svare på spørgsmål om habilitet.');
    for (const hidden of ['Klinisk', 'Rød', 'Udbuddet', 'kr.', '2028', 'Region', 'oktober'])
      expect(text + drawing.summary).not.toContain(hidden);
  });
});

describe('The card of an agenda item', () => {
  it('PUB-2: does not say that a project is red which has reported something better since', () => {
    const { text } = read(agenda(agendaFaceOf({ overall: 'green' })));
    expect(text).toContain('Samlet status var rød');
    expect(text).not.toContain('Samlet status er rød');
    expect(read(agenda(agendaFaceOf({ overall: 'yellow', why: 'turned-yellow' }))).text).toContain(
      'Gået fra grøn til gul',
    );
  });

  it('PUB-2: says which meeting, why, and who accounts for the project', () => {
    const drawing = agenda(agendaFaceOf());
    expect(read(drawing).text).toBe(
      [
        '■',
        'Rød',
        'Klinisk Immunologi IT · Dagsordenspunkt i RSI-kredsen · statusrapport for oktober 2026',
        'Møde',
        'torsdag 17. december 2026',
        'Hvorfor',
        'Samlet status er rød',
        'Redegør',
        'It-direktør, Region Syddanmark',
        'Åbn projektet',
      ].join('\n'),
    );
    expect(drawing.summary).toBe('Nyt punkt til RSI-kredsen: Klinisk Immunologi IT. Samlet status er rød');
  });

  it('PUB-2: says that the secretariat names who accounts, and that the meeting’s day is not on record', () => {
    const { meeting: _meeting, ...record } = agendaFaceOf().record;
    const face = { ...agendaFaceOf({}, { accountable: null, region: null }), record };
    const { text } = read(agenda(face));
    expect(text).toContain('Næste møde, dagen er ikke registreret');
    expect(text).toContain('Redegør\nSekretariatet udpeger');
    const region = read(agenda(agendaFaceOf({}, { accountable: null }))).text;
    expect(region).toContain('Sekretariatet udpeger for Region Syddanmark');
  });

  it('DEC-5: tells the decision once it is treated', () => {
    const { text } = read(agenda(agendaFaceOf({ state: 'treated', decision: 'Ny plan i marts.' })));
    expect(text).toContain('✓\nBehandlet');
    expect(text).toContain('Beslutning: “Ny plan i marts.”');
  });

  it('DEC-8: says only that there is an item, once somebody is disqualified', () => {
    const drawing = agenda(agendaFaceOf({ decision: 'Hemmeligt.' }, { restricted: true }));
    const { text } = read(drawing);
    expect(text).toContain('Dagsordenspunkt i RSI-kredsen');
    for (const hidden of ['Klinisk', 'Rød', 'rød', 'Syddanmark', 'december', 'Hemmeligt'])
      expect(text + drawing.summary).not.toContain(hidden);
  });
});

describe('The card of an escalation', () => {
  it('ESC-4: states what, why, what is asked and by when, and can be acknowledged', () => {
    const drawing = escalation(escalationFaceOf());
    const { text } = read(drawing);
    for (const said of [
      '↑\nEskaleret\nESK-4 fra Styregruppen for Klinisk Immunologi IT',
      'Hvad. Leverandøren er to måneder forsinket.',
      'Hvorfor. Styregruppen kan ikke selv flytte rammen.',
      'Anmodning. RSI-kredsen bedes flytte slutdatoen til 1. maj.',
      'Senest\nfredag 4. december',
      'Alle i RSI-kredsen kan kvittere.',
      'Kvittér for modtagelsen',
    ])
      expect(text).toContain(said);
    expect(drawing.summary).toBe(
      'ESK-4 er eskaleret fra Styregruppen for Klinisk Immunologi IT med frist fredag 4. december: Klinisk Immunologi IT',
    );
    expect(JSON.stringify(drawing.card.actions)).toContain(
      '"data":{"action":"acknowledge","escalation":"escalation-status-kiit-2026-10-v1"}',
    );
  });

  it('ESC-4: is redrawn as it goes on: received, put to the body in writing, raised or answered', () => {
    const acknowledged = { state: 'acknowledged' as const, acknowledged: '2026-11-23T09:00:00.000Z' };
    const received = read(
      escalation(escalationFaceOf(acknowledged, { receiver: 'RSI-medlem', round: { deadline: '2026-12-02' } })),
    ).text;
    expect(received).toContain('✓\nModtaget');
    expect(received).toContain(
      'Modtaget mandag 23. november af RSI-medlem. Den behandles skriftligt med svarfrist onsdag 2. december.',
    );
    expect(received).not.toContain('Kvittér');
    const closed = { state: 'closed' as const, closed: '2026-12-03T10:00:00.000Z', decision: 'Nej tak.' };
    const refused = read(escalation(escalationFaceOf({ ...closed, outcome: 'refused' }))).text;
    expect(refused).toContain('✕\nIkke imødekommet');
    expect(refused).toContain('Beslutning: “Nej tak.” Afsluttet torsdag 3. december 2026.');
    const raisedTo = { number: 'ESK-9', to: { kind: 'directors' as const, name: null } };
    const raised = read(escalation(escalationFaceOf({ ...closed, outcome: 'raised' }, { raisedTo }))).text;
    expect(raised).toContain('↑\nLøftet til næste led');
    expect(raised).toContain('Den er løftet til regionsdirektørkredsen som ESK-9.');
  });

  it('DEC-8: says only number and state, once somebody is disqualified; the button stays', () => {
    const drawing = escalation(escalationFaceOf({}, { restricted: true }));
    const { text } = read(drawing);
    expect(text).toContain('ESK-4');
    expect(text).toContain('Kvittér for modtagelsen');
    for (const hidden of ['Klinisk', 'Leverandøren', 'december', 'rammen', 'Projektejer'])
      expect(text + drawing.summary).not.toContain(hidden);
  });

  it.each([
    ['granted', '✓\nImødekommet', 'Det, I bad om, er imødekommet.'],
    ['refused', '✕\nIkke imødekommet', 'Det, I bad om, er ikke imødekommet.'],
    ['noted', '✓\nTaget til efterretning', 'Eskaleringen er taget til efterretning.'],
    ['raised', '↑\nLøftet til næste led', 'I får svar igen, når det er afgjort der.'],
  ] as const)('ESC-4: answers the sender that it is %s', (outcome, head, sentence) => {
    const drawing = answer(answerFaceOf({ outcome }));
    const { text } = read(drawing);
    expect(text).toContain(`${head}\nESK-4, svar fra RSI-kredsen`);
    expect(text).toContain(sentence);
    expect(text).toContain('Beslutning: “Slutdatoen flyttes.” Afsluttet torsdag 3. december 2026. Åbn eskaleringen');
    expect(drawing.summary).toMatch(/^Svar på ESK-4 fra RSI-kredsen: /);
    const hidden = answer(answerFaceOf({ outcome }, { restricted: true }));
    expect(read(hidden).text + hidden.summary).not.toMatch(/Klinisk|Slutdatoen|december|RSI-kredsen:/);
  });
});

describe('The card of a round about an escalation', () => {
  const answers = [
    given('hovedstaden', 'approve'),
    given('syddanmark', 'reject', 'Ikke uden en ny plan.'),
    given('nordjylland', 'approve-with-remark', 'Med en plan.'),
  ];

  it('ESC-4, DEC-1: asks the frozen question, with the ballot and the four answers of every round', () => {
    const drawing = round(escalationRoundFaceOf({ answers }));
    const { text } = read(drawing);
    for (const said of [
      'Skriftlig behandling i RSI-kredsen · ESK-4 · eskaleret fra Styregruppen for Klinisk Immunologi IT',
      'Anmodning. RSI-kredsen bedes flytte slutdatoen til 1. maj.',
      'Svarfrist\nonsdag 25. november · 3 arbejdsdage',
      '3 af 5',
      '“Ikke uden en ny plan.”',
      'Du svarer for den region, du repræsenterer. Åbn eskaleringen',
    ])
      expect(text).toContain(said);
    expect(drawing.card.actions?.map(({ type }) => type)).toEqual([
      'Action.Execute',
      'Action.ShowCard',
      'Action.ShowCard',
      'Action.ShowCard',
    ]);
    expect(JSON.stringify(drawing.card)).toContain('"action":"answer","round":"e1-r1"');
    expect(drawing.summary).toBe('RSI-kredsen skal svare på ESK-4 senest onsdag 25. november: Klinisk Immunologi IT');
  });

  it.each([
    ['approved', '✓\nGodkendt', 'Det, der blev bedt om, er imødekommet.'],
    ['rejected', '✕\nAfvist', 'Det, der blev bedt om, er ikke imødekommet.'],
    ['escalated', '↑\nEskaleret', 'Eskaleringen er løftet til næste led.'],
    ['lapsed', '–\nBortfaldet', 'Behandlingen bortfaldt.'],
  ] as const)('DEC-5: says that it is %s, by whom and how', (outcome, head, sentence) => {
    const closed = { state: 'closed' as const, closed: '2026-12-03T10:00:00.000Z', outcome };
    const face = escalationRoundFaceOf({ ...closed, outcomeBy: 'conclusion', outcomeReason: 'Af hensyn til tiden.' });
    const { text, element } = read(round(face));
    expect(text).toContain(`${head}\nRSI-kredsen · torsdag 3. december 2026`);
    expect(text).toContain(`${sentence} Formanden konkluderede: “Af hensyn til tiden.” Åbn eskaleringen`);
    expect(element.querySelectorAll('button')).toHaveLength(0);
  });

  it('DEC-8: says only number and state, once somebody is disqualified; the answers stay', () => {
    const drawing = round(escalationRoundFaceOf({ answers }, { restricted: true }));
    const { text } = read(drawing);
    expect(text).toContain('ESK-4');
    expect(text).toContain('Godkend');
    for (const hidden of ['Klinisk', 'plan', 'november', 'Hovedstaden', 'af 5'])
      expect(text + drawing.summary).not.toContain(hidden);
  });
});

describe('The card of a reminder', () => {
  it('PUB-2: asks for the report, with what it begins with, and the three ways to give it', () => {
    const last = report({ overall: 'yellow', money: 'yellow', moneyText: 'Prisen er ikke kendt.' });
    const form = { ...reportLine().form, money: 'yellow' as const, moneyText: 'Prisen er ikke kendt.', spent: 12 };
    const drawing = reminder(reminderFaceOf([line({ report: reportLine({ last, form }) })]));
    const { text } = read(drawing);
    for (const said of [
      'Husk denne frist',
      'Statusrapport for november 2026: Klinisk Immunologi IT\nSenest i dag',
      'Sidste rapport, oktober: gul.',
      'Penge, gul: “Prisen er ikke kendt.”',
      'Alt er grønt',
      'Udfyld rapporten',
      'Skriv på kortet',
    ])
      expect(text).toContain(said);
    const values = JSON.stringify(drawing.card);
    expect(values.match(/"type":"Input.ChoiceSet"/g)).toHaveLength(8);
    expect(values).toContain('"id":"money-0"');
    expect(values).toContain('"maxLength":2000,"value":"Prisen er ikke kendt."');
    expect(values).toContain('Tal og lys pr. region står');
    expect(drawing.summary).toBe('Statusrapport for november 2026: Klinisk Immunologi IT. Senest i dag');
  });

  it('tells several things in one message, due first, and counts what it does not name', () => {
    const lines = [
      line({ due: '2026-11-02', daysLeft: -14 }),
      line({
        kind: 'round',
        title: 'ÆØ-7 Fælles overblik',
        due: '2026-11-25',
        daysLeft: 3,
        report: null,
        path: '/changes/c',
      }),
      ...Array.from({ length: 6 }, (_, n) =>
        line({
          kind: 'escalation',
          title: `Projekt ${n}`,
          due: '2026-11-30',
          daysLeft: 6,
          report: null,
          path: '/escalations/e',
        }),
      ),
    ];
    const drawing = reminder(reminderFaceOf(lines));
    const { text, element } = read(drawing);
    expect(text).toContain('Husk disse otte frister');
    expect(text).toContain('!\nStatusrapport for november 2026: Klinisk Immunologi IT\nFristen var mandag 2. november');
    expect(text).toContain('Skriftlig behandling: ÆØ-7 Fælles overblik\nSenest onsdag 25. november, 3 arbejdsdage');
    expect(text).toContain('Projekt 2');
    expect(text).not.toContain('Projekt 3');
    expect(text).toContain('og 3 mere under Mit overblik.');
    expect(element.querySelectorAll('a')).toHaveLength(5);
    expect(drawing.summary).toBe(
      'Otte frister venter på dig. Først: Statusrapport for november 2026: Klinisk Immunologi IT',
    );
  });

  it('in a channel names what is overdue, without buttons', () => {
    const lines = [line({ stage: 'overdue', due: '2026-11-02', daysLeft: -14 })];
    const drawing = reminder(reminderFaceOf(lines, { isPersonal: false, bodyName: 'Styregruppen for X' }));
    const { text, element } = read(drawing);
    expect(text).toContain('Overskredne frister i Styregruppen for X');
    expect(element.querySelectorAll('button')).toHaveLength(0);
    expect(drawing.summary).toBe(
      'Overskredet frist i Styregruppen for X: Statusrapport for november 2026: Klinisk Immunologi IT',
    );
  });

  it('DEC-8: names nothing of what is closed to the reader', () => {
    const drawing = reminder(reminderFaceOf([line({ is: 'hidden', title: '', report: null, kind: 'round' })]));
    const { text } = read(drawing);
    expect(text).toContain('En skriftlig behandling');
    expect(text + drawing.summary).not.toMatch(/Klinisk|november|i dag/);
  });

  it('says what publishing came to once it is done', () => {
    const published = {
      light: 'red' as const,
      told: 'Styregruppen for Klinisk Immunologi IT',
      item: { body: 'RSI-kredsen', meeting: null, accountable: null },
      proposed: [{ number: 'ESK-4', to: { kind: 'RSI' as const, name: null } }],
    };
    const { text, element } = read(reminder(reminderFaceOf([line({ is: 'done', report: reportLine({ published }) })])));
    expect(text).toContain('Det er på plads\n■\nStatusrapport for november 2026: Klinisk Immunologi IT\nUdgivet: rød');
    expect(text).toContain(
      'Projektet er et punkt på RSI-kredsens næste møde, og sekretariatet udpeger, hvem der redegør.\nESK-4: en eskalering til RSI-kredsen er foreslået',
    );
    expect(element.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('What people wrote on these cards', () => {
  const sign = fc.constantFrom('a', '#', '*', '\\', '<', '👩🏽‍⚕️', '"', 'æ', ' ', '\n', '[x](https://evil.test)', '1. ');

  it('never makes the message larger than 25 KB of UTF-16, and no field is clipped, however long and strange it is', () => {
    fc.assert(
      fc.property(sign, sign, sign, (a, b, c) => {
        const long = (length: number) => `${a}${b}${c}`.repeat(length).slice(0, length);
        const texts = Object.fromEntries(
          PARAMETERS.flatMap((parameter) => [
            [parameter, 'red'],
            [`${parameter}Text`, long(2_000)],
          ]),
        );
        const regionLights = REGIONS.map((region) => ({ region, light: 'red' as const, text: long(2_000) }));
        const full = report({ ...texts, overall: 'red', regionLights });
        const faces = [
          status(
            statusFaceOf(
              { ...full, corrects: 'x', correctionReason: long(2_000) },
              { title: long(255), overall: 'red' },
            ),
          ),
          agenda(
            agendaFaceOf({ decision: long(4_000) }, { title: long(255), accountable: long(255), body: long(255) }),
          ),
          escalation(escalationFaceOf({ title: long(255), what: long(4_000), why: long(4_000), asked: long(4_000) })),
          escalation(escalationFaceOf({ state: 'closed', outcome: 'noted', decision: long(4_000) })),
          answer(answerFaceOf({ decision: long(4_000) }, { title: long(255) })),
          round(
            escalationRoundFaceOf(
              { answers: REGIONS.map((region) => given(region, 'reject', long(1_000))) },
              {},
              { title: long(255), what: long(4_000), why: long(4_000), asked: long(4_000) },
            ),
          ),
          reminder(
            reminderFaceOf(
              Array.from({ length: 9 }, () =>
                line({ title: long(255), report: reportLine({ form: texts, last: full }) }),
              ),
            ),
          ),
        ];
        for (const drawing of faces) {
          expect(bytes(drawing)).toBeLessThan(LIMIT);
          read(drawing);
          const fields = JSON.stringify(drawing.card).match(/"maxLength":2000,"value":"(?:[^"\\]|\\.)*"/g) ?? [];
          for (const field of fields) expect(field).toContain(JSON.stringify(long(2_000)).slice(1, -1));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('offers the form on the card for ordinary texts, for as many reports as there is room for', () => {
    const lines = Array.from({ length: 4 }, (_, n) => line({ title: `Projekt ${n}` }));
    const drawing = reminder(reminderFaceOf(lines));
    const forms = JSON.stringify(drawing.card).match(/"action":"publish"/g) ?? [];
    expect(forms.length).toBeGreaterThan(0);
    expect(JSON.stringify(drawing.card).match(/"action":"all-green"/g)).toHaveLength(4);
  });

  it('is read as typed, and makes no link, list, emphasis or heading', () => {
    const hostile = fc.array(sign, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (said) => {
        const cards = [
          status(statusFaceOf({ ...troubled, timeText: said }, { title: said, overall: 'red' })),
          escalation(escalationFaceOf({ title: said, what: said, why: said, asked: said })),
          reminder(reminderFaceOf([line({ title: said, kind: 'round', report: null })])),
        ];
        for (const { element } of cards.map(read)) {
          expect(element.querySelectorAll('a')).toHaveLength(1);
          for (const tag of ['em', 'ul', 'ol', 'h1', 'img', 'code']) expect(element.querySelector(tag)).toBeNull();
          const shown = plain(element.textContent).replaceAll(' ', '');
          expect(shown).toContain(plain(said).replaceAll(' ', ''));
        }
      }),
      { numRuns: 40 },
    );
  });
});
