// Danish words of the frame of the tab.

export const shell = {
  app: 'Styringsrum',
  pages: 'Sider',
  menu: 'Menu',
  closeMenu: 'Luk menuen',
  skipToContent: 'Gå til indholdet',
  overview: 'Mit overblik',
  cases: 'Sager',
  changes: 'Ændringsønsker',
  escalations: 'Eskaleringer',
  newChange: 'Nyt ændringsønske',
  portfolio: 'Portefølje',
  projects: 'Projekter',
  statusReports: 'Statusrapporter',
  waitingCount: (p: { count: number }) => `${p.count} venter på dig`,
  sample: 'Eksempeldata',
  breadcrumb: 'Sti',
  loading: 'Henter …',
  retry: 'Prøv igen',
  technical: 'Tekniske oplysninger',
  backToOverview: 'Til Mit overblik',
  backToChanges: 'Til ændringsønsker',
  noValue: 'Ingen',

  signIn: {
    title: 'Log ind i Styringsrum',
    text: 'Styringsrum er åbnet uden for Teams. Log ind med din arbejdskonto for at fortsætte.',
    button: 'Log ind',
    failed: 'Det lykkedes ikke at logge ind. Prøv igen, eller åbn Styringsrum i Teams.',
    declined: 'Du blev ikke logget ind. Prøv igen, hvis du vil fortsætte.',
    sandboxLink: 'Åbn i sandkassens Teams',
    signOut: 'Log ud',
    inHostFailed: 'Teams kunne ikke logge dig ind',
    inHostText:
      'Der er ikke sket noget med dine sager. Prøv igen om lidt. Bliver det ved, kan din it-afdeling se, om Styringsrum er godkendt i Teams.',
  },
  signedOut: {
    title: 'Du er logget ud.',
    text: 'Det, du har skrevet, står her stadig. Log ind igen for at fortsætte.',
    button: 'Log ind igen',
    inWindow:
      'Log ind i det vindue, der er åbnet. Ser du det ikke, så tryk igen. Det, du har skrevet, står her stadig.',
  },
  start: {
    failed: 'Styringsrum kan ikke starte lige nu',
    text: 'Serveren svarer ikke. Dine sager er uændrede. Prøv igen om lidt.',
  },

  problem: {
    offline: {
      title: 'Ingen forbindelse',
      text: 'Serveren svarer ikke. Dine sager er uændrede, og siden henter selv igen, når forbindelsen er der.',
    },
    unavailable: {
      title: 'SharePoint svarer ikke lige nu',
      text: 'Dine sager er uændrede. Siden prøver selv igen om lidt.',
    },
    unexpected: {
      title: 'Siden kan ikke vises',
      text: 'Noget gik galt hos os. Dine sager er uændrede. Prøv igen om lidt.',
    },
    forbidden: {
      title: 'Du har ikke adgang til dette',
      text: 'Din plads giver ikke adgang. RSI-sekretariatet kan sige, hvem der har den.',
    },
    'not-found': {
      title: 'Siden findes ikke',
      text: 'Den kan være flyttet, eller adressen kan være skrevet forkert. Intet er slettet.',
    },
    'signed-out': {
      title: 'Du er logget ud',
      text: 'Log ind igen for at se siden. Intet er gået tabt. Sker det igen, kan kontoen mangle adgang: vælg så en anden.',
    },
    conflict: {
      title: 'Det kan ikke lade sig gøre lige nu',
      text: 'Sagen er et andet sted, end da siden blev åbnet. Hent den igen for at se, hvor den er.',
    },
    stale: {
      title: 'Sagen er ændret af en anden',
      text: 'Hent den igen for at se, hvad der er ændret.',
    },
    invalid: {
      title: 'Adressen kan ikke forstås',
      text: 'Intet er ændret. Gå tilbage, og prøv igen.',
    },
    'too-large': {
      title: 'Det er for stort til at sende',
      text: 'Intet er ændret. Gør teksten kortere, og prøv igen.',
    },
  },
  staleData: (p: { time: string }) => `Du ser oplysningerne fra kl. ${p.time}. Siden prøver selv igen.`,
  crashed: {
    title: 'Siden gik i stå',
    text: 'Det, der er gemt, er i sikkerhed. Hent siden igen for at fortsætte.',
    button: 'Hent siden igen',
  },

  noSeat: {
    title: 'Du har ingen plads i Styringsrum',
    text: 'Styringsrum viser sager for dem, der har en plads i et organ: en forretningsstyregruppe, SYS, RSI-kredsen eller et sekretariat. Din konto er kendt, men der er ingen plads på den i dag.',
    visible: 'Det kan du se',
    visibleText: 'Ingen sager. Kort og beslutninger i de kanaler i Teams, du er medlem af, kan du stadig læse.',
    help: 'Hvem kan hjælpe',
    helpText: 'RSI-sekretariatet registrerer pladser og mandater. Fortæl, hvilket organ og hvilken region det gælder.',
    account: 'Din konto',
  },

  config: {
    title: 'Vis Styringsrum i fanen',
    text: 'Vælg den side, som fanen åbner på. Alle ser kun det, deres plads giver adgang til.',
    page: 'Side',
    save: 'Vælg “Gem” nederst i vinduet for at tilføje fanen.',
    outside: 'Denne side bruges, når man tilføjer Styringsrum som fane i Teams.',
  },

  /** Who decides, beside a route's nodes. */
  decides: { SAR: 'Regionen', FSG: 'Forretningsstyregruppen', SYS: 'SYS', RSI: 'RSI-kredsen' },
  route: (p: { bodies: string; at: string }) => `Rute: ${p.bodies}. ${p.at}`,
  routeAt: {
    none: 'Ikke begyndt.',
    done: 'Afgjort.',
    at: (p: { body: string }) => `Nu hos ${p.body}.`,
  },
  rule: { document: 'Efter et dokument', standard: 'Standard' },
};
