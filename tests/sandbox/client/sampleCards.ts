// Cards and people shaped like the visual target, for the client's tests.
import type { Channel, Message, Person } from '../../../src/sandbox/client/surfaces/surfaces.ts';

const appId = '11111111-2222-4333-8444-555555555555';
export const sampleConfig = {
  appName: 'Styringsrum',
  tabUrl: '/',
  teamsAppId: appId,
  entityId: 'styringsrum',
  commands: ['overblik', 'hjælp'],
};
const tenantId = 'aaaaaaaa-0000-4000-8000-000000000001';

const regions = [
  'Region Hovedstaden',
  'Region Sjælland',
  'Region Syddanmark',
  'Region Midtjylland',
  'Region Nordjylland',
];

export const samplePeople: readonly Person[] = [
  person('fsa', 'FSA, E-journal', 'E-journal', 'FSA', 'Region Nordjylland'),
  person('fsg', 'Formand, forretningsstyregruppen', 'E-journal', 'formand', 'Region Nordjylland'),
  person('sys-formand', 'Formand, SYS', 'SYS', 'formand'),
  ...regions.map((region, index) => person(`sys-${index}`, `SYS-medlem, ${region}`, 'SYS', 'medlem', region)),
  person('sekretariat', 'RSI-sekretariatet', 'RSI-sekretariatet', 'sekretær'),
  person('rsi', 'RSI-kredsen, Region Syddanmark', 'RSI-kredsen', 'medlem', 'Region Syddanmark'),
];

export const sampleChannels: readonly Channel[] = [
  channel('rsi', 'RSI-kredsen', 'RSI-kredsen', 'RSI'),
  channel('sek', 'Sekretariat', 'RSI-sekretariatet', 'RSI'),
  channel('gen', 'Generelt', '', 'Systemforvaltning'),
  channel('sys', 'SYS', 'SYS', 'Systemforvaltning'),
  channel('ej', 'E-journal', 'E-journal', 'Systemforvaltning'),
  channel('hh', 'Henvisningshotellet', '', 'Systemforvaltning'),
  channel('lab', 'Laboratoriesvarportalen', '', 'Systemforvaltning'),
  channel('ki', 'Klinisk Immunologi IT', '', 'Projekter'),
  channel('apo', 'Opgradering af ApoVision', '', 'Projekter'),
  { id: 'chat-rsi', name: 'Styringsrum', body: '', team: '', teamId: '', person: 'rsi' },
];

export function sampleMessages(): Map<string, Message[]> {
  return new Map([
    ['19:sys@thread.tacv2', [post('1', '2026-11-12T14:20:00Z', decidedCard(), 'ÆØ-112 er godkendt i SYS'), votePost()]],
    ['chat-rsi', [{ ...post('4', '2026-11-19T08:00:00Z', decidedCard(), 'Til dig'), text: 'Kun til RSI-kredsen.' }]],
    ['19:ej@thread.tacv2', [post('3', '2026-11-19T09:00:00Z', decidedCard(), 'ÆØ-113 er godkendt')]],
  ]);
}

/** The post with the round's card, as the picture has it. */
export function votePost(answers = 4, updatedAt = '2026-11-19T14:41:00Z'): Message {
  return {
    ...post('2', '2026-11-18T08:00:00Z', voteCard(answers), 'SYS skal svare på ÆØ-118 senest 25. november'),
    updatedAt,
  };
}

export function deepLink(sub: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: sub }));
  return `https://teams.microsoft.com/l/entity/${appId}/styringsrum?context=${context}`;
}

export function voteCard(answers = 4): object {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['✓', 'Hovedstaden', 'Godkendt', '18. nov. 14.12'],
    [
      answers > 4 ? '✓' : '○',
      'Sjælland',
      answers > 4 ? 'Godkendt' : 'Mangler svar',
      answers > 4 ? '20. nov. 10.42' : '',
    ],
    ['✓', 'Syddanmark', 'Godkendt med bemærkning', '19. nov. 9.03'],
    ['◷', 'Midtjylland', 'Ønsker mødebehandling', '19. nov. 15.41'],
    ['✓', 'Nordjylland', 'Godkendt', '18. nov. 10.30'],
  ];
  return card(
    [
      text('Skriftlig behandling i SYS · ÆØ-118 · E-journal', { size: 'Small', isSubtle: true }),
      text('Søgning på tværs af journalnotater', {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
        spacing: 'None',
      }),
      columns([
        figure('Engangsudgift', '**640.000 kr.**'),
        figure('Årlig drift', '45.000 kr.'),
        figure('Svarfrist', 'onsdag 25. november · 3 arbejdsdage'),
      ]),
      text(
        '**Indstilling.** Forretningsstyregruppen for E-journal indstiller, at SYS godkender ønsket og bevilger 640.000 kr. af den fælles pulje for 2026. Prioritet 1 af 4.',
        { spacing: 'Medium' },
      ),
      text(
        '**Rute.** Forretningsstyregruppen → Region Nordjylland → **SYS**. Ønsker på 250.000–2.000.000 kr. prioriteres af SYS (styringsmodellen, gældende).',
        { spacing: 'Small' },
      ),
      {
        ...columns([column('stretch', '**Svar fra regionerne**'), column('auto', `**${answers} af 5**`)]),
        separator: true,
      },
      ...rows.map(([sign, region, answer, at]) => row(sign, `Region ${region}`, answer, at)),
      text(`Du svarer for den region, du repræsenterer. [Åbn sagen i Styringsrum](${deepLink('/changes/ae-118')})`, {
        size: 'Small',
        isSubtle: true,
        separator: true,
      }),
    ],
    [
      {
        type: 'Action.Execute',
        title: 'Godkend',
        style: 'positive',
        verb: 'vote',
        data: { action: 'vote', round: 'r1', answer: 'approve' },
      },
      remark('Godkend med bemærkning', 'approve-with-remark'),
      remark('Afvis', 'reject'),
      remark('Ønsker mødebehandling', 'ask-for-meeting'),
    ],
  );
}

function decidedCard(): object {
  return card([
    columns([
      column('stretch', '✓ Godkendt', { size: 'Medium', weight: 'Bolder' }),
      column('auto', 'SYS · torsdag 12. november 2026', { size: 'Small', isSubtle: true }),
    ]),
    text('**Kvitteringssvar til praksislæger** · ÆØ-112 · Laboratoriesvarportalen', { spacing: 'Small' }),
    text(
      `310.000 kr. bevilget af den fælles pulje for 2026. Alle fem regioner godkendte. [Åbn sagen](${deepLink('/changes/ae-112')})`,
      { isSubtle: true, spacing: 'None' },
    ),
  ]);
}

function remark(title: string, answer: string): object {
  return {
    type: 'Action.ShowCard',
    title,
    card: card(
      [
        {
          type: 'Input.Text',
          id: 'remark',
          label: 'Bemærkning',
          isMultiline: true,
          isRequired: true,
          errorMessage: 'Skriv en bemærkning.',
        },
      ],
      [
        {
          type: 'Action.Execute',
          title: 'Send svar',
          style: 'positive',
          verb: 'vote',
          data: { action: 'vote', round: 'r1', answer },
        },
      ],
    ),
  };
}

function row(sign: string, region: string, answer: string, at: string): object {
  return {
    ...columns([
      column('24px', sign, { color: sign === '✓' ? 'Good' : 'Default' }),
      column('150px', region),
      column('stretch', answer, answer === 'Mangler svar' ? { isSubtle: true } : {}),
      column('auto', at || ' ', { size: 'Small', isSubtle: true }),
    ]),
    spacing: 'Small',
  };
}

function figure(label: string, value: string): object {
  return {
    type: 'Column',
    width: 'auto',
    spacing: 'ExtraLarge',
    items: [text(label, { size: 'Small', isSubtle: true }), text(value, { spacing: 'None' })],
  };
}

function column(width: string, words: string, more: object = {}): object {
  return { type: 'Column', width, items: [text(words, more)] };
}

function columns(items: readonly object[]): object {
  return { type: 'ColumnSet', spacing: 'Medium', columns: items };
}

function text(words: string, more: object = {}): object {
  return { type: 'TextBlock', text: words, wrap: true, ...more };
}

function card(body: readonly object[], actions: readonly object[] = []): object {
  return { type: 'AdaptiveCard', version: '1.5', body, ...(actions.length > 0 ? { actions } : {}) };
}

export function post(activityId: string, at: string, content: object, summary: string): Message {
  return {
    activityId,
    at,
    summary,
    text: '',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    superseded: false,
  };
}

function channel(id: string, name: string, body: string, team: string): Channel {
  return { id: `19:${id}@thread.tacv2`, name, body, team, teamId: `team-${team}` };
}

function person(id: string, name: string, body: string, role: string, region?: string): Person {
  return { id, name, tenantId, objectId: `object-${id}`, seats: [{ body, role, ...(region ? { region } : {}) }] };
}
