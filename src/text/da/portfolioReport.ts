// Danish words of the monthly portfolio report, the paper. The server alone loads them.

export const portfolioReport = {
  title: 'Porteføljerapport',
  subject: 'Projekternes status måned for måned',
  fileName: (p: { month: string }) => `Porteføljerapport ${p.month}.pdf`,
  /** Under the title: what the report is of. */
  whole: (p: { count: number }) => (p.count === 1 ? '1 projekt' : `Alle ${p.count} projekter`),
  portfolios: (p: { names: string }) => `${p.names}-porteføljen`,
  outside: 'Uden for porteføljerne',
  regions: (p: { names: string }) => `Projekter, som ${p.names} deltager i eller er ansvarlig for`,
  phases: (p: { names: string }) => `Fase: ${p.names}`,
  projects: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'projekt' : 'projekter'}`,
  made: (p: { day: string; time: string }) =>
    `Lavet ${p.day} kl. ${p.time} af de rapporter og stamdata, der stod i Styringsrum.`,
  asOf: (p: { month: string; day: string }) =>
    `Lys, tekster og tal er rapporterne for ${p.month}. Fase, ansvarlig, næste faseovergang, dagsorden og eskaleringer er, som de stod ${p.day}.`,
  closed: (p: { count: number }) =>
    `heraf ${p.count} ${p.count === 1 ? 'lukket' : 'lukkede'} uden rapporter i perioden`,
  closedNames: (p: { names: string }) => `Lukket, og uden rapporter i de tolv måneder: ${p.names}.`,
  completed: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'gennemført' : 'gennemførte'}`,
  notOwed: (p: { count: number }) => `${p.count} skal ikke rapportere`,
  empty: 'Ingen projekter passer til det valgte.',

  matrix: 'Status måned for måned',
  matrixNote: 'Samlet status, de dårligste øverst. Tendensen er måneden mod måneden før.',
  corrected: 'Rettet',
  responsible: (p: { name: string }) => `Ansvarlig: ${p.name}`,
  manager: (p: { name: string }) => `Projektleder: ${p.name}`,
  seenBySys: 'SYS ser projektets status på sit næste møde.',
  due: (p: { date: string }) => `Forfaldt ${p.date}.`,
  regionAccounts: (p: { region: string }) =>
    `It-direktøren i ${p.region} redegør. Det er ikke registreret, hvem det er.`,

  troubled: 'Gule og røde projekter',
  noneTroubled: 'Ingen projekter er gule eller røde i måneden.',
  published: (p: { day: string }) => `Rapport udgivet ${p.day}`,
  publishedBy: (p: { day: string; name: string }) => `Rapport udgivet ${p.day} af ${p.name}`,
  others: (p: { names: string; light: string }) => `${p.names}: ${p.light}.`,
  cause: (p: { cause: string }) => `Årsag: ${p.cause}`,
  noText: 'Rapporten har ingen tekst.',
  regionLights: 'Lys pr. region',
  facts: {
    figures: 'Tal mod plan',
    money: 'Penge',
    time: 'Tid',
    ofBudget: (p: { amount: string }) => `Budget ${p.amount}`,
    plannedEnd: (p: { date: string }) => `Planlagt slut ${p.date}`,
    noFigures: 'Rapporten har ingen tal.',
    says: (p: { light: string }) => `Tallene alene giver ${p.light}.`,
    correction: 'Rettelse',
    revision: (p: { number: number }) => `Udgave ${p.number} af rapporten.`,
    gate: 'Næste faseovergang',
    gateWay: (p: { from: string; to: string; date: string }) => `Fra ${p.from} til ${p.to}, ${p.date}.`,
    gateDecides: (p: { body: string }) => `Forelægges ${p.body} til beslutning.`,
    gateInformed: (p: { body: string }) => `Forelægges ${p.body} til orientering.`,
    gateNoDate: 'dato mangler',
    agenda: 'Dagsorden',
    escalations: 'Eskaleringer',
    noEscalations: 'Ingen åbne eskaleringer.',
    escalation: (p: { number: string; from: string; to: string; state: string }) =>
      `${p.number} fra ${p.from} til ${p.to}: ${p.state}`,
    escalationRestricted: (p: { number: string; state: string }) => `${p.number}: ${p.state}`,
    answerBy: (p: { date: string }) => `svar senest ${p.date}`,
    answerLate: (p: { date: string }) => `svar skulle være der ${p.date}`,
  },

  legend: 'Sådan læses rapporten',
  lights: {
    green: 'Grøn: som planlagt.',
    yellow: 'Gul: udfordringer, men tidsplan, leverancer og budget ventes at holde.',
    red: 'Rød: væsentlige udfordringer, der kan ramme tidsplan, leverancer eller budget.',
    completed: 'Gennemført: projektet er meldt gennemført.',
    missing: 'Mangler: fristen er overskredet, og rapporten er der ikke. Den tæller aldrig som grøn.',
    coming: 'Kommer: fristen er ikke nået.',
    'not-owed': 'Streg: projektet skal ikke rapportere for måneden.',
  },
  rules: [
    {
      text: 'Projekter rapporterer hver måned fra anskaffelsen. Rapporten forfalder den første arbejdsdag i måneden efter.',
      source: 'Den fælles projektmodel og RSI’s projektværktøjer',
    },
    {
      text: 'Samlet status er den dårligste af leverancer, tid, penge og ressourcer. Er en region rød, er projektet rødt.',
      source: 'Regionernes It-råd og den fælles projektmodel',
    },
    {
      text: 'Et projekt, der går fra grøn til gul eller er rødt, bliver et selvstændigt punkt på RSI-kredsens næste møde. It-direktøren i den region, der er ansvarlig for styregruppen, redegør for, hvad der bliver gjort.',
      source: 'Danske Regioner, RSI’s projektværktøjer',
    },
    {
      text: 'Årsager til gult og rødt følger It-rådets fokusområder.',
      source: 'Regionernes It-råd',
    },
    {
      text: 'Tolerancer: penge er gul til og med 10 % over budget og derefter rød. Tid er gul fra 1 måned efter planen og rød efter 3 måneder. Et projekt kan have sine egne tolerancer.',
      source: 'Statens projektmodel',
    },
  ],
  unshown: (p: { sign: string }) => `${p.sign} står, hvor teksten har et tegn, som papiret ikke kan vise.`,
  page: (p: { page: number; of: number }) => `Side ${p.page} af ${p.of}`,
};

export type PortfolioReportWords = typeof portfolioReport;
