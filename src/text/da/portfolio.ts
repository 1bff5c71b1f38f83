// Danish words of the portfolio page and of what it shares with a project's page: lights, trends, what has changed.

type Change = { was: string; now: string };

export const portfolio = {
  title: 'Projektporteføljen',
  barTitle: 'Projekter',
  newProject: 'Nyt projekt',

  /** Broken over two lines in a narrow cell. */
  completedInCell: 'Gennem\u00ADført',
  /** What a light shows where no report gives one. */
  lights: { missing: 'Mangler', coming: 'Kommer', 'not-owed': 'Skal ikke rapportere' },
  measures: {
    overall: 'Samlet',
    deliverables: 'Leverancer',
    time: 'Tid',
    money: 'Penge',
    resources: 'Ressourcer',
  },
  measuresLabel: 'Parameter',
  legend: 'Forklaring',
  trends: { better: 'Bedre', unchanged: 'Uændret', worse: 'Dårligere' },
  noTrend: 'Ingen tendens',

  counts: {
    red: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'rød' : 'røde'}`,
    yellow: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'gul' : 'gule'}`,
    green: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'grøn' : 'grønne'}`,
    missing: (p: { count: number }) => `${p.count} mangler`,
    coming: (p: { count: number }) => `${p.count} kommer`,
  },
  countsLabel: 'Status i måneden',

  earlier: 'Måneden før',
  later: 'Måneden efter',

  export: 'Eksportér',
  exportHint: 'Eksportér de viste projekter som en fil til regneark: en linje for hvert projekt og hver måned',
  exportName: 'projektportefoelje',
  report: 'Månedsrapport',
  reportHint: 'Hent rapporten for måneden som PDF, med de valgte filtre',
  /** As the server names it too. */
  reportName: (p: { month: string }) => `Porteføljerapport ${p.month}.pdf`,
  reportBusy: 'Henter rapporten …',
  reportFailed: 'Månedsrapporten blev ikke hentet',

  filters: { portfolio: 'Portefølje', region: 'Region', phase: 'Fase' },
  clear: 'Ryd filtre',

  table: 'Projekternes status måned for måned',
  columns: { project: 'Projekt', phase: 'Fase', trend: 'Tendens' },
  loading: 'Henter projekter …',
  paused: 'Sat i bero',
  corrected: 'rettet',
  closedHidden: (p: { count: number }) => (p.count === 1 ? 'Vis 1 lukket projekt' : `Vis ${p.count} lukkede projekter`),
  noReports: 'Ingen rapporter siden',
  closedShown: 'Skjul lukkede projekter',
  completedIn: (p: { month: string }) => `Gennemført i ${p.month}`,
  months: (p: { from: string; to: string }) => `Fra ${p.from} til ${p.to}`,
  inMonth: (p: { month: string; light: string }) => `${p.month}: ${p.light}`,

  noMatch: {
    title: 'Ingen projekter passer',
    text: 'Vælg en anden portefølje, region eller fase, eller ryd filtrene.',
  },
  empty: {
    title: 'Der er ingen projekter endnu',
    text: 'Et projekt står her, når RSI-kredsen har godkendt et ændringsønske over den øvre grænse, eller når sekretariatet har oprettet det.',
  },
  emptyForSecretariat:
    'Opret de projekter, der allerede er i gang. Et ændringsønske over den øvre grænse bliver selv til et projekt, når RSI-kredsen har godkendt det.',

  attention: {
    title: 'Kræver opmærksomhed',
    none: 'Ingen rapporter er over fristen, og månedens rapporter sætter ingen projekter på RSI-kredsens dagsorden.',
    missing: (p: { title: string; month: string }) => `${p.title} mangler rapporten for ${p.month}`,
    red: (p: { title: string }) => `${p.title} er rød`,
    'turned-yellow': (p: { title: string }) => `${p.title} er gået fra grøn til gul`,
    'on-agenda': (p: { title: string }) => `${p.title} står på dagsordenen`,
    due: (p: { date: string; days: string }) => `Forfaldt ${p.date}, ${p.days}.`,
    reminded: (p: { count: string; one: boolean }) => (p.one ? 'Påmindet én gang.' : `Påmindet ${p.count} gange.`),
    notReminded: 'Ikke påmindet endnu.',
    item: (p: { body: string; date: string }) => `Eget punkt på ${p.body}s møde ${p.date}.`,
    itemNext: (p: { body: string }) => `Eget punkt på ${p.body}s næste møde. Dagen er ikke registreret.`,
    treated: (p: { body: string; date: string }) => `Behandlet på ${p.body}s møde ${p.date}.`,
    treatedNext: (p: { body: string }) => `Behandlet i ${p.body}.`,
    accounts: (p: { name: string }) => `Redegør: ${p.name}.`,
    nobodyAccounts: 'Der er endnu ikke valgt nogen til at redegøre.',
    remind: 'Send påmindelse',
    reminderSent: (p: { title: string }) => `Påmindelsen om ${p.title} er sendt til projektlederen.`,
    openItem: 'Åbn punktet',
    openReport: 'Åbn rapporten',
    writeReport: 'Skriv rapporten',
    choose: 'Vælg ansvarlig',
    chooseLabel: 'Hvem redegør på mødet?',
    chooseFirst: 'Vælg en person.',
    chosen: (p: { name: string }) => `Redegør på mødet: ${p.name}. Kortet i kanalen er opdateret.`,
    save: 'Gem',
    /** To screen readers, which project a button is about. */
    about: (p: { action: string; title: string }) => `${p.action}: ${p.title}`,
    directors: 'IT5',
    others: 'Øvrige',
  },

  since: {
    title: 'Siden sidste måned',
    none: 'Intet er ændret siden måneden før.',
    overall: ({ was, now }: Change) => `Samlet status er gået fra ${was} til ${now}`,
    light: (p: Change & { parameter: string }) => `${p.parameter} er gået fra ${p.was} til ${p.now}`,
    phase: ({ was, now }: Change) => `Gået fra ${was} til ${now}`,
    firstReport: (p: { now: string }) => `Første rapport: ${p.now}`,
    missing: 'Rapporten mangler',
    completed: 'Meldt gennemført',
    corrected: 'En udgivet rapport er rettet',
    escalated: 'Eskaleret',
    participation: {
      takesPart: (p: { region: string }) => `${p.region} deltager`,
      staysOut: (p: { region: string }) => `${p.region} deltager ikke`,
      waits: (p: { region: string }) => `${p.region} afventer`,
    },
  },

  csv: {
    number: 'Nr.',
    project: 'Projekt',
    portfolio: 'Portefølje',
    responsible: 'Ansvarlig',
    manager: 'Fælles projektleder',
    phase: 'Fase',
    month: 'Måned',
    due: 'Frist',
    corrected: 'Rettet',
    yes: 'Ja',
  },
};
