// Klinisk Immunologi IT: late for a year, red in between, and escalated three times [ITR, table 1]. Months and texts are made for the sample.
import { managerOf, ownerOf, steeringGroupOf } from '../projectGroups.ts';
import { red, yellow, type SampleProject } from './script.ts';

const ID = 'kiit';

/** How the lights of time and resources were explained; with the region where the lack of people is felt. */
const TEST = yellow('resources', 'To af fire fagpersoner er kaldt tilbage til driften. Testen går langsommere.');
const TEACHING = yellow(
  'resources',
  'To pladser står stadig tomme. Undervisningen i de sidste regioner kan ikke bemandes.',
);
const SHORT = { midtjylland: { light: 'yellow', text: 'Regionen mangler fagpersoner til undervisning.' } } as const;

export const KIIT: SampleProject = {
  id: ID,
  facts: {
    title: 'Klinisk Immunologi IT (KIIT)',
    portfolio: 'RSI',
    purpose:
      'Oplysninger om patienter og donorer i klinisk immunologi skal hurtigt og smidigt kunne bruges på tværs af regionerne, så forløbene hænger bedre sammen.',
    responsible: 'syddanmark',
    steeringRegion: 'syddanmark',
    steeringGroup: steeringGroupOf(ID),
    manager: managerOf(ID),
    owner: ownerOf(ID),
    activities: 'Risikovurdering hos It-rådet i juni 2020. Risikoprofil A (meget høj).',
    situation: 'Projektet er forsinket og skal have en ny tidsplan og økonomi på plads.',
    toleranceCost: 5,
    toleranceTimeYellow: 2,
    toleranceTimeRed: 6,
  },
  phases: [
    ['idea', 44],
    ['analysis', 40],
    ['procurement', 33],
    ['execution', 19],
  ],
  plannedEnd: 5,
  nextGate: 9,
  noted:
    'RSI-kredsen tog redegørelsen til efterretning og bad om at se en ny tidsplan, når fejlene i prøvedriften er rettet.',
  reports: [
    {
      monthsAgo: 12,
      troubles: { time: yellow('suppliers', 'Leverandørens test af integrationer er seks uger forsinket.') },
    },
    {
      monthsAgo: 11,
      troubles: { time: yellow('suppliers', 'To af fem integrationer er godkendt. Resten testes igen.') },
    },
    {
      monthsAgo: 10,
      troubles: {
        time: yellow('suppliers', 'Tre af fem integrationer er godkendt. Første region begynder en måned senere.'),
      },
      monthsLate: 1,
    },
    {
      monthsAgo: 9,
      troubles: { time: yellow('coordination', 'Første region venter på den fjerde integration. Bufferen er brugt.') },
      monthsLate: 1,
    },
    {
      monthsAgo: 8,
      troubles: {
        time: yellow('timePlan', 'Fjerde integration er godkendt. En revideret tidsplan er ved at blive skrevet.'),
      },
      monthsLate: 2,
    },
    {
      monthsAgo: 7,
      troubles: {
        deliverables: yellow('test', 'Overførslen af donoroplysninger skal laves om.'),
        time: red(
          'test',
          'Prøvedriften er stoppet, fordi donoroplysninger blev overført forkert. Der er ingen ny dato.',
        ),
      },
      monthsLate: 4,
    },
    {
      monthsAgo: 6,
      troubles: {
        deliverables: yellow('test', 'Fejlene i overførslen er fundet, men ikke rettet.'),
        time: red('suppliers', 'Leverandøren kan endnu ikke sige, hvornår prøvedriften kan begynde igen.'),
      },
      monthsLate: 5,
    },
    {
      monthsAgo: 5,
      troubles: {
        time: yellow('timePlan', 'Fejlene er rettet. Ny prøvedrift begynder efter den reviderede tidsplan.'),
      },
      monthsLate: 4,
    },
    {
      monthsAgo: 4,
      troubles: { time: yellow('timePlan', 'Prøvedriften er i gang. Tidsplanen har ingen luft.') },
      monthsLate: 4,
    },
    {
      monthsAgo: 3,
      troubles: {
        time: yellow('timePlan', 'Prøvedriften er forlænget to uger. Udrulningen kan stadig nås.'),
        resources: TEST,
      },
      regions: SHORT,
      monthsLate: 4,
    },
    {
      monthsAgo: 2,
      troubles: {
        time: yellow('timePlan', 'Første region er i drift. De næste følger tættere på hinanden end planlagt.'),
        resources: TEST,
      },
      regions: SHORT,
      monthsLate: 4,
    },
    {
      monthsAgo: 1,
      troubles: {
        time: yellow('implementation', 'Anden region er i drift. Tredje region er rykket to uger.'),
        resources: TEACHING,
      },
      regions: SHORT,
      monthsLate: 5,
    },
  ],
  steps: [
    {
      at: { monthsAgo: 10, daysAfter: 3, time: '10:15' },
      by: ownerOf(ID),
      escalationFrom: 10,
      escalation: {
        type: 'dismiss',
        reason:
          'Forsinkelsen kan holdes inden for projektets tolerancer. Styregruppen følger leverandørens test uge for uge og ser på det igen ved næste rapport.',
      },
    },
    {
      at: { monthsAgo: 7, daysAfter: 2, time: '09:20' },
      by: ownerOf(ID),
      escalationFrom: 7,
      escalation: {
        type: 'confirm',
        what: 'Projektet kan ikke holde den tidsplan, som RSI-kredsen har godkendt.',
        why: 'Prøvedriften er stoppet, og styregruppen kan ikke selv flytte slutdatoen mere, end tolerancen tillader.',
        asked: 'RSI-kredsen bedes godkende, at slutdatoen flyttes, når årsagen til fejlene er kendt.',
        byIn: 35,
      },
    },
    {
      at: { monthsAgo: 7, daysAfter: 4, time: '11:40' },
      by: 'rsi-syddanmark',
      escalationFrom: 7,
      escalation: { type: 'acknowledge' },
    },
    {
      at: { monthsAgo: 6, daysAfter: 13, time: '12:30' },
      by: 'rsi-formand',
      escalationFrom: 7,
      escalation: {
        type: 'close',
        outcome: 'granted',
        decision:
          'Slutdatoen kan flyttes op til seks måneder. Styregruppen lægger den reviderede tidsplan frem, så snart fejlene er rettet, og rapporterer som hidtil hver måned.',
      },
    },
    {
      at: { monthsAgo: 1, daysAfter: 5, time: '09:05' },
      by: ownerOf(ID),
      escalationFrom: 1,
      escalation: {
        type: 'confirm',
        what: 'Regionerne stiller ikke de fagpersoner, som projektet har fået lovning på.',
        why: 'Tredje rapport i træk med gule ressourcer. Uden to fagpersoner mere kan de sidste regioner ikke undervises i tide.',
        asked:
          'RSI-kredsen bedes sørge for, at regionerne stiller to fagpersoner til rådighed, til udrulningen er slut.',
        byIn: 20,
      },
    },
  ],
};
