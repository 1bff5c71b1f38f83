// Cases of E-journal that are new: waiting for the steering group, waiting for the region, and a draft.
import { submit, type SampleCase } from '../steps.ts';

const FSA = 'fsa-e-journal';

export const NEW_E_JOURNAL_CASES: readonly SampleCase[] = [
  {
    key: 'epikrise',
    filed: [8, '09:10'],
    by: 'bg-e-journal-midtjylland',
    wantedIn: 160,
    form: {
      title: 'Ens opsætning af epikriser',
      system: 'e-journal',
      region: 'midtjylland',
      kind: 'functional',
      priority: 'low',
      oneOffCost: 930_000,
      yearlyCost: 30_000,
      description: 'Epikriser fra alle sygehuse skal vises med de samme afsnit i samme rækkefølge.',
      reason: 'Modtageren leder efter konklusion og medicinændringer, fordi de står forskellige steder i hver region.',
      consequence: 'Oplysninger om opfølgning bliver fortsat overset ved udskrivelse.',
      funding: 'Fælles pulje.',
      businessCase: {
        purpose: 'Hurtigere og sikrere læsning af epikriser.',
        deliverables: 'Fælles visning, kobling til regionernes afsnit, vejledning.',
        timetable: 'Syv måneder fra godkendelse.',
        economy: '930.000 kr. i alt. 30.000 kr. årligt til drift.',
      },
    },
    steps: [submit([8, '09:30'], 'bg-e-journal-midtjylland')],
  },
  {
    key: 'samtykke',
    filed: [1, '07:40'],
    by: FSA,
    wantedIn: 70,
    form: {
      title: 'Advarsel ved manglende samtykke',
      system: 'e-journal',
      region: 'nordjylland',
      kind: 'legal',
      priority: 'medium',
      oneOffCost: 185_000,
      yearlyCost: 0,
      description: 'Brugeren skal se en tydelig besked, før en journal åbnes, når patienten har frabedt sig opslag.',
      reason: 'Beskeden står i dag nederst på siden og bliver først set, når journalen er åben.',
      consequence: 'Der bliver fortsat foretaget opslag, som patienten har sagt nej til.',
      funding: 'Driftsbudgettet for E-journal.',
    },
    steps: [submit([1, '07:55'], FSA)],
  },
  {
    key: 'eksport',
    filed: [1, '14:50'],
    by: FSA,
    wantedIn: 110,
    form: {
      title: 'Eksport af forløbsoversigt',
      system: 'e-journal',
      region: 'nordjylland',
      kind: 'functional',
      oneOffCost: 250_000,
      yearlyCost: 18_000,
      description:
        'Klinikeren skal kunne hente en patients forløbsoversigt som ét dokument, når patienten overflyttes til et sygehus i en anden region.',
      reason: 'Oversigten sammenskrives i dag i hånden ved overflytning. Det tager tid, og oplysninger bliver overset.',
      businessCase: {
        purpose: 'Hurtigere og mere sikker overflytning mellem regioner.',
        deliverables: 'Eksport som PDF/A og opdateret vejledning til superbrugere.',
      },
    },
    steps: [],
  },
];
