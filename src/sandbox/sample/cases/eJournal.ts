// Cases of E-journal that have come far: in SYS with a meeting asked for, on the way to RSI-kredsen; and one of Sundhedsjournal that
// brought them about. What is reserved leaves room for a newcomer's wishes below the sum that SYS may dispose of for one system (CR-8).
import { answer, approvals, assess, put, submit, type SampleCase } from '../steps.ts';

const FSA = 'fsa-e-journal';

export const E_JOURNAL_CASES: readonly SampleCase[] = [
  {
    key: 'tidslinje',
    filed: [40, '08:10'],
    by: 'bg-sundhedsjournal-formand',
    form: {
      title: 'Tidslinje over forløb på tværs af sygehuse',
      system: 'sundhedsjournal',
      region: 'nordjylland',
      kind: 'functional',
      priority: 'high',
      oneOffCost: 540_000,
      yearlyCost: 60_000,
      description:
        'Sundhedsjournal skal vise en patients kontakter på alle sygehuse som én tidslinje, der kan foldes ud til den enkelte kontakt.',
      reason:
        'Klinikere åbner i dag hvert sygehus for sig for at danne sig et billede af forløbet. Ved akutte indlæggelser er der ikke tid til det.',
      consequence: 'Tidligere kontakter bliver fortsat overset, og undersøgelser bliver gentaget.',
      funding: 'Fælles pulje. Driften afholdes over driftsbudgettet for Sundhedsjournal.',
      testAndTraining: 'Prøvedrift på to sygehuse i fire uger. Kort vejledning til superbrugere.',
      businessCase: {
        purpose: 'Et samlet overblik over patientens forløb uden opslag i hvert sygehus.',
        deliverables: 'Tidslinje i Sundhedsjournal, filter på speciale og periode, vejledning til superbrugere.',
        timetable: 'Udvikling i fire måneder, prøvedrift i én måned, derefter alle regioner.',
        economy: '470.000 kr. til udvikling og 70.000 kr. til test. 60.000 kr. årligt til drift.',
        benefits: 'Færre gentagne undersøgelser. Måles på antal opslag pr. patient før og efter.',
      },
    },
    steps: [
      submit([40, '08:30'], 'bg-sundhedsjournal-formand'),
      assess([34, '12:00'], 'sundhedsjournal', {
        criteria: {
          user: 'Stort og udtalt behov i brugergruppen, særligt på akutafdelinger.',
          business: 'Understøtter sammenhængende forløb og kan måles.',
          technical: 'Oplysningerne findes allerede. Visningen er den eneste nye del.',
          economic: 'Prisen svarer til lignende visninger, og driften er lav.',
        },
        rank: 1,
        recommend: true,
        reason: 'Ønsket giver flest brugere nytte for pengene og bør gennemføres først.',
      }),
      put([26, '08:00'], 'SYS'),
      ...approvals('SYS', {
        nordjylland: [26, '09:40'],
        midtjylland: [25, '11:15'],
        syddanmark: [24, '07:55'],
        sjaelland: [22, '13:20'],
        hovedstaden: [21, '10:05'],
      }),
    ],
  },
  {
    key: 'adgangsstyring',
    filed: [18, '09:00'],
    by: FSA,
    wantedIn: 200,
    form: {
      title: 'Fælles adgangsstyring på tværs af regioner',
      system: 'e-journal',
      region: 'nordjylland',
      kind: 'security',
      priority: 'high',
      oneOffCost: 2_400_000,
      yearlyCost: 210_000,
      description:
        'Adgang til E-journal skal styres ét sted, så en medarbejder, der skifter region, mister og får adgang samme dag.',
      reason:
        'Hver region vedligeholder i dag sine egne adgange. Ved skift af arbejdssted står gamle adgange åbne, til nogen opdager det.',
      consequence: 'Adgange følger ikke ansættelsen, og kontrollen med opslag bliver ved med at være manuel.',
      funding: 'Projekt i RSI’s portefølje, fordelt efter bloktilskudsnøglen.',
      affectedSystems: 'Sundhedsjournal, Laboratoriesvarportalen',
      risk: 'Afhænger af, at alle regioner leverer oplysninger om ansættelse i samme format.',
      personalData:
        'Medarbejderoplysninger fra alle regioner samles. Kræver ny risikovurdering og tilrettet databehandleraftale.',
      testAndTraining: 'Test i alle regioner før idriftsættelse.',
      businessCase: {
        purpose: 'Adgange, der følger ansættelsen, og én samlet kontrol med dem.',
        deliverables: 'Fælles register over adgange, snitflade til regionernes personalesystemer, rapport til kontrol.',
        timetable: 'Afklaring i tre måneder, udvikling i ni måneder, én region ad gangen derefter.',
        economy: '2.400.000 kr. i alt, heraf 600.000 kr. til regionernes snitflader. 210.000 kr. årligt til drift.',
      },
    },
    steps: [
      submit([18, '09:25'], FSA),
      assess([10, '12:30'], 'e-journal', {
        criteria: {
          user: 'Mærkes kun lidt i hverdagen, men fjerner ventetid ved skift af arbejdssted.',
          business: 'Nødvendigt for at leve op til kravene om kontrol med adgange.',
          technical: 'Krævende: alle regioners personalesystemer skal levere på samme måde.',
          economic: 'Over grænsen for den fælles pulje. Bør være et projekt.',
        },
        rank: 2,
        recommend: true,
        reason:
          'Kan ikke løses i én region alene. Indstilles til SYS med ønske om, at RSI-kredsen godkender det som projekt.',
      }),
    ],
  },
  {
    key: 'soegning',
    filed: [14, '08:20'],
    by: FSA,
    wantedIn: 110,
    form: {
      title: 'Søgning på tværs af journalnotater',
      system: 'e-journal',
      region: 'nordjylland',
      kind: 'functional',
      priority: 'medium',
      oneOffCost: 640_000,
      yearlyCost: 45_000,
      description:
        'Det skal være muligt at søge på ord i alle de notater om en patient, som brugeren har adgang til, også fra andre regioner.',
      reason:
        'Patienter med lange forløb har flere hundrede notater. Relevante oplysninger om fx allergi findes i dag kun ved at læse dem igennem.',
      consequence: 'Vigtige oplysninger bliver overset, især ved overflytning mellem regioner.',
      funding: 'Fælles pulje. Driften afholdes over driftsbudgettet for E-journal.',
      personalData: 'Søgninger logges som opslag. Ingen nye oplysninger gemmes.',
      testAndTraining: 'Prøvedrift på et sygehus. Vejledning til superbrugere.',
      businessCase: {
        purpose:
          'Hurtigere overblik over patienter med forløb i flere regioner og færre oversete oplysninger ved overflytning.',
        deliverables: 'Søgefelt i E-journal, indeks over notater, vejledning til superbrugere.',
        timetable: 'Prøvedrift fra marts, alle regioner fra juni.',
        economy:
          '560.000 kr. til leverandøren og 80.000 kr. til test. 45.000 kr. årligt til drift, fordelt som E-journal i øvrigt.',
        alternatives:
          'Nulalternativet er at læse notaterne igennem. Søgning i én region ad gangen er billigere, men løser ikke overflytninger.',
        benefits: 'Mindre tid til at finde oplysninger. Måles ved stikprøver på tre afdelinger.',
      },
    },
    steps: [
      submit([14, '08:45'], FSA),
      assess([6, '12:15'], 'e-journal', {
        criteria: {
          user: 'Efterspurgt i alle regioner og nemt at tage i brug.',
          business: 'Giver bedre overblik ved overflytning og støtter patientsikkerheden.',
          technical: 'Indekset bygger på data, som systemet har i forvejen.',
          economic: 'Moderat pris og lav drift.',
        },
        rank: 1,
        recommend: true,
        reason: 'Ønsket løser et kendt problem i alle regioner og kan gennemføres uden ændringer i andre systemer.',
      }),
      put([2, '08:00'], 'SYS'),
      ...approvals('SYS', { nordjylland: [2, '09:30'], hovedstaden: [2, '13:12'] }),
      answer(
        [1, '08:03'],
        'SYS',
        'syddanmark',
        'approve-with-remark',
        'Prøvedriften bør omfatte mindst ét akuthospital.',
      ),
      answer(
        [1, '14:41'],
        'SYS',
        'midtjylland',
        'ask-for-meeting',
        'Vi vil drøfte rækkefølgen i forhold til {adgangsstyring}.',
      ),
    ],
  },
];
