// The projects that Region Nordjylland leads: ApoVision, pseudonymisation, and free medicine [ITR, tables 1 and 2].
import { SECRETARIAT } from '../steps.ts';
import { managerOf, ownerOf, steeringGroupOf } from '../projectGroups.ts';
import { green, yellow, type SampleProject } from './script.ts';

const ledBy = (id: string) => ({
  portfolio: 'RSI' as const,
  responsible: 'nordjylland' as const,
  steeringRegion: 'nordjylland' as const,
  steeringGroup: steeringGroupOf(id),
  manager: managerOf(id),
  owner: ownerOf(id),
});

/** Months and texts of the reports, and the planned dates, are made for the sample. */
export const NORDJYLLAND_PROJECTS: readonly SampleProject[] = [
  {
    id: 'apovision',
    facts: {
      title: 'Opgradering af ApoVision',
      ...ledBy('apovision'),
      purpose:
        'Sygehusapotekernes system til økonomi, lager og logistik skal op på en ny version. Regionerne ejer det sammen.',
      activities: 'Risikovurdering hos It-rådet i februar 2023. Risikoprofil A (meget høj).',
      situation:
        'It-rådets anbefalinger handlede mest om styringsgrundlaget, det vil sige scope, business case og tidsplan, og om organisering og interessenter. Tidsplanen holder.',
    },
    phases: [
      ['analysis', 31],
      ['procurement', 24],
      ['execution', 14],
    ],
    plannedEnd: 7,
    nextGate: 7,
    noted: 'RSI-kredsen tog redegørelsen til efterretning.',
    reports: [
      ...green(12, 11, 10, 9),
      {
        monthsAgo: 8,
        troubles: {
          deliverables: yellow('test', 'Prøvekonverteringen af lagerdata gav dubletter. Rettelsen er bestilt.'),
        },
      },
      {
        monthsAgo: 7,
        troubles: { deliverables: yellow('test', 'Rettelsen er leveret og testes på to apoteker, før den godkendes.') },
      },
      ...green(6, 5),
      ...green(4, 3).map((report) => ({ ...report, regions: {} })),
      {
        monthsAgo: 2,
        regions: { sjaelland: { light: 'yellow', text: 'Undervisningen på apoteket er rykket to uger.' } },
      },
      { monthsAgo: 1, regions: {} },
    ],
    steps: [],
  },
  {
    id: 'pseudonymisering',
    facts: {
      title: 'Pseudonymisering af oplysninger i journaler og logs',
      ...ledBy('pseudonymisering'),
      purpose:
        'Regionerne skal overholde reglerne om logning og journalføring og finde balancen mellem medarbejdernes tryghed og patienternes sikkerhed og indsigt.',
      activities: 'Sparringsmøde med It-rådet i januar 2023. Risikovurdering ventet i april 2024.',
      situation: 'Projektet venter på sin risikovurdering.',
    },
    phases: [
      ['analysis', 32],
      ['procurement', 22],
      ['execution', 13],
    ],
    plannedEnd: 8,
    nextGate: 8,
    noted: 'RSI-kredsen tog redegørelsen til efterretning og afventer juristernes afklaring.',
    reports: [
      {
        monthsAgo: 12,
        troubles: {
          resources: yellow('resources', 'Der mangler en arkitekt med kendskab til journalsystemernes logs.'),
        },
      },
      { monthsAgo: 11, troubles: { resources: yellow('resources', 'Arkitekten er fundet og begynder om tre uger.') } },
      {
        monthsAgo: 10,
        troubles: { time: yellow('timePlan', 'Arkitekturen blev beskrevet en måned senere end planlagt.') },
      },
      {
        monthsAgo: 9,
        troubles: { time: yellow('timePlan', 'Forsinkelsen er halveret. Test begynder to uger for sent.') },
      },
      ...green(8, 7, 6, 5),
      {
        monthsAgo: 4,
        troubles: { deliverables: yellow('scope', 'Det er uklart, om reglerne også gælder logs i fælles systemer.') },
      },
      {
        monthsAgo: 3,
        troubles: {
          deliverables: yellow('scope', 'Juristerne i to regioner læser reglerne forskelligt. Sagen er sendt videre.'),
        },
      },
      {
        monthsAgo: 2,
        troubles: {
          deliverables: yellow('scope', 'Uden en fælles afklaring kan de sidste leverancer ikke beskrives færdigt.'),
        },
      },
      ...green(1),
    ],
    steps: [
      {
        at: { monthsAgo: 2, daysAfter: 4, time: '09:10' },
        by: ownerOf('pseudonymisering'),
        escalationFrom: 2,
        escalation: {
          type: 'confirm',
          what: 'Regionerne læser reglerne om logs i fælles systemer forskelligt.',
          why: 'Tredje rapport i træk med gule leverancer. Styregruppen kan ikke selv afgøre, hvad der skal gælde i alle regioner.',
          asked: 'RSI-kredsen bedes beslutte, at fælles systemer er omfattet, så projektet kan arbejde videre på det.',
          byIn: 40,
        },
      },
      {
        at: { monthsAgo: 2, daysAfter: 9, time: '12:20' },
        by: 'rsi-nordjylland',
        escalationFrom: 2,
        escalation: { type: 'acknowledge' },
      },
      { at: [3, '08:10'], by: SECRETARIAT, escalationFrom: 2, escalation: { type: 'open-round' } },
      { at: [2, '10:05'], by: 'rsi-nordjylland', escalationFrom: 2, approvedFor: 'nordjylland' },
      { at: [1, '13:15'], by: 'rsi-midtjylland', escalationFrom: 2, approvedFor: 'midtjylland' },
    ],
  },
  {
    id: 'vederlagsfri-medicin',
    facts: {
      title: 'It-understøttelse af udlevering af vederlagsfri medicin',
      ...ledBy('vederlagsfri-medicin'),
      purpose: 'Arbejdet med at udlevere vederlagsfri medicin skal understøttes af it.',
      activities: 'Sparringsmøde med It-rådet i marts 2024. Risikovurderingen har ingen dato endnu.',
    },
    phases: [
      ['idea', 19],
      ['analysis', 14],
      ['procurement', 6],
    ],
    plannedEnd: 17,
    nextGate: 6,
    reports: [
      ...green(6, 5, 4, 3),
      {
        monthsAgo: 2,
        correction: {
          daysAfter: 3,
          reason:
            'Udbudsplanen viste ved en gennemgang dagen efter, at kravene ikke kan være færdige til den aftalte dag.',
          told: {
            troubles: {
              time: yellow('timePlan', 'Kravene bliver to uger forsinket. Tidspunktet for udbud kan holde.'),
            },
          },
        },
      },
      ...green(1),
    ],
    steps: [],
  },
];
