// Cases that came to nothing, or not yet: rejected by the chair, postponed, withdrawn.
import { answer, approvals, assess, put, submit, SYS_CHAIR, type SampleCase } from '../steps.ts';

export const STOPPED_CASES: readonly SampleCase[] = [
  {
    key: 'henvisningsoversigt',
    filed: [56, '08:00'],
    by: 'fsa-henvisningshotellet',
    form: {
      title: 'Samlet oversigt over henvisninger',
      system: 'henvisningshotellet',
      region: 'syddanmark',
      kind: 'functional',
      priority: 'low',
      oneOffCost: 720_000,
      yearlyCost: 55_000,
      description: 'Regionen skal kunne se alle ventende henvisninger fordelt på speciale og alder.',
      reason: 'Visitationen mangler et billede af, hvor der er pres.',
      consequence: 'Ventetider bliver opdaget sent.',
      businessCase: {
        purpose: 'Overblik over ventende henvisninger.',
        deliverables: 'Oversigt med filtre og månedlig rapport.',
        timetable: 'Seks måneder fra godkendelse.',
        economy: '720.000 kr. i alt. 55.000 kr. årligt til drift.',
      },
    },
    steps: [
      submit([56, '08:20'], 'fsa-henvisningshotellet'),
      assess([40, '11:00'], 'henvisningshotellet', {
        criteria: {
          user: 'Bruges af få medarbejdere i hver region.',
          business: 'Nyttigt, men to regioner har lignende oversigter.',
          technical: 'Uden vanskeligheder.',
          economic: 'Høj pris pr. bruger.',
        },
        rank: 2,
        recommend: true,
        reason: 'Indstilles, hvis puljen rækker efter de højere prioriterede ønsker.',
      }),
      put([18, '08:00'], 'SYS'),
      ...approvals('SYS', { syddanmark: [18, '09:00'], sjaelland: [16, '11:00'] }),
      answer([16, '13:00'], 'SYS', 'hovedstaden', 'reject', 'Vi har selv en oversigt og vil hellere dele den.'),
      answer([15, '08:40'], 'SYS', 'midtjylland', 'reject', 'Prisen står ikke mål med antallet af brugere.'),
      answer([14, '10:00'], 'SYS', 'nordjylland', 'approve-with-remark', 'Kun hvis andre ønsker ikke bliver skubbet.'),
      {
        at: [11, '12:30'],
        by: SYS_CHAIR,
        round: {
          type: 'conclude',
          outcome: 'rejected',
          reason:
            'Der er ikke enighed, og to regioner har en løsning, som kan deles. Region Syddanmark undersøger det.',
        },
      },
    ],
  },
  {
    key: 'billedarkiv',
    filed: [23, '08:00'],
    by: 'fsa-billedindeks',
    wantedIn: 180,
    form: {
      title: 'Opslag i billedarkiv uden lokal kopi',
      system: 'billedindeks',
      region: 'midtjylland',
      kind: 'technical',
      priority: 'medium',
      oneOffCost: 1_900_000,
      yearlyCost: 120_000,
      description: 'Billeder fra en anden region skal kunne vises direkte fra arkivet uden først at blive kopieret.',
      reason: 'Kopier fylder i regionernes arkiver, og det er uklart, hvilken udgave der gælder.',
      consequence: 'Udgifterne til lagring vokser, og der bliver ved med at være flere udgaver af samme undersøgelse.',
      funding: 'Fælles pulje.',
      businessCase: {
        purpose: 'Én gældende udgave af hvert billede og mindre lagring.',
        deliverables: 'Visning direkte fra arkivet, måling af svartider, oprydning i kopier.',
        timetable: 'Ti måneder fra godkendelse.',
        economy: '1.900.000 kr. i alt. Sparet lagring modsvarer driften efter to år.',
      },
    },
    steps: [
      submit([23, '08:30'], 'fsa-billedindeks'),
      assess([17, '12:00'], 'billedindeks', {
        criteria: {
          user: 'Billeder vises hurtigere, når forbindelsen er god.',
          business: 'Fjerner tvivl om, hvilken udgave der gælder.',
          technical: 'Kræver målinger af svartider mellem regionerne.',
          economic: 'Tjener sig hjem over fire år.',
        },
        rank: 1,
        recommend: true,
        reason: 'Bør gennemføres, men kan vente, til målingerne foreligger.',
      }),
      {
        at: [12, '10:00'],
        by: SYS_CHAIR,
        change: {
          type: 'postpone',
          reason:
            'Systemet har allerede fået midler af årets pulje, og svartiderne skal måles først. Sagen tages op på årets første SYS-møde.',
        },
      },
    ],
  },
  {
    key: 'genaabning',
    filed: [66, '09:00'],
    by: 'fsa-p-vit-kontrolrum',
    form: {
      title: 'Genåbning af afsluttet tur',
      system: 'p-vit-kontrolrum',
      region: 'nordjylland',
      kind: 'functional',
      priority: 'low',
      oneOffCost: 88_000,
      description: 'En tur, der er afsluttet ved en fejl, skal kunne genåbnes i kontrolrummet inden for en time.',
      reason: 'Fejlafsluttede ture oprettes i dag på ny, og tiderne går tabt.',
      consequence: 'Statistikken over responstider bliver ved med at have huller.',
    },
    steps: [
      submit([66, '09:10'], 'fsa-p-vit-kontrolrum'),
      {
        at: [63, '12:00'],
        by: 'fsa-p-vit-kontrolrum',
        change: {
          type: 'withdraw',
          reason: 'Leverandøren har rettet det i en planlagt opdatering. Ønsket er ikke længere nødvendigt.',
        },
      },
    ],
  },
];
