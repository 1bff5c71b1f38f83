// Danish words of “Mit overblik”.
import { inSentence } from '../inSentence.ts';

export const overview = {
  title: 'Mit overblik',
  byHand: 'Rettet uden om Styringsrum',
  byHandText: 'Rækkerne er ændret direkte i SharePoint. Der kan ikke handles på dem, før de er rettet tilbage.',
  /** A row without a case that can be named. */
  row: (p: { list: string; key: string }) => `Række i ${p.list}, nøgle ${p.key}`,
  waiting: 'Venter på dig',
  filed: 'Indsendt af dig',
  allMine: 'Alle mine',
  deadlines: 'Næste frister',
  decided: 'Senest afgjort',

  /** What waits, above the case's title. */
  kind: {
    answer: {
      FSG: 'Afstemning i forretningsstyregruppen',
      SYS: 'Afstemning i SYS',
      RSI: 'Afstemning i RSI-kredsen',
    },
    comment: 'Kommentar',
    decide: 'Afgørelse',
    assess: 'Indstilling',
    conclude: 'Konklusion',
    'acknowledge-sum': 'Årets sum for systemet',
    'record-meeting': 'Beslutning på møde',
    'open-round': {
      FSG: 'Forelæggelse for forretningsstyregruppen',
      SYS: 'Forelæggelse for SYS',
      RSI: 'Forelæggelse for RSI-kredsen',
    },
    draft: 'Kladde',
    start: 'Godkendt',
    deliver: 'I gang',
  },
  /** What is asked of the reader. `region` is the region's name, or null. */
  ask: {
    answer: (p: { region: string | null }) => (p.region ? `Du svarer for ${p.region}` : 'Du svarer for din region'),
    comment: (p: { region: string | null }) =>
      p.region ? `${p.region} afgør, og du kan kommentere` : 'Regionen afgør, og du kan kommentere',
    decide: (p: { region: string | null }) => (p.region ? `${p.region} afgør` : 'Din region afgør'),
    assess: () => 'Du skriver forretningsstyregruppens indstilling',
    conclude: () => 'Regionerne er uenige eller mangler svar. Du konkluderer eller eskalerer',
    'acknowledge-sum': () => 'Systemets sum for året er over grænsen. Du bekræfter, at gruppen ved det',
    'record-meeting': () => 'Du skriver mødets beslutning ind',
    'open-round': () => 'Sagen er klar til at blive lagt frem',
    draft: () => 'Ikke indsendt endnu',
    start: () => 'Kan sættes i gang',
    deliver: () => 'Meld leveret, når det er i drift',
  },
  /** The button, in the same order. */
  button: {
    answer: 'Svar',
    comment: 'Kommentér',
    decide: 'Afgør',
    assess: 'Indstil',
    conclude: 'Konkludér',
    'acknowledge-sum': 'Bekræft',
    'record-meeting': 'Registrér',
    'open-round': 'Læg frem',
    draft: 'Fortsæt',
    start: 'Sæt i gang',
    deliver: 'Meld leveret',
  },
  /** What waits beside the cases. */
  task: {
    report: { kind: 'Statusrapport', ask: 'Du skriver rapporten og udgiver den', button: 'Skriv' },
    confirm: { kind: 'Foreslået eskalering', ask: 'Du eskalerer eller afviser forslaget', button: 'Tag stilling' },
    acknowledge: { kind: 'Eskalering', ask: 'Du kvitterer for modtagelsen', button: 'Kvittér' },
    answer: { kind: 'Eskalering, skriftlig behandling', ask: 'Du svarer for din region', button: 'Svar' },
    decide: { kind: 'Eskalering', ask: 'Du registrerer beslutningen', button: 'Beslut' },
    'name-accountable': { kind: 'Punkt på dagsordenen', ask: 'Ingen er udpeget til at redegøre', button: 'Vælg' },
  },
  buttonFor: (p: { button: string; title: string }) => `${p.button}: ${p.title}`,
  workingDays: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'arbejdsdag' : 'arbejdsdage'}`,
  today: 'i dag',
  late: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'arbejdsdag' : 'arbejdsdage'} over fristen`,
  noDue: 'Ingen frist',

  /** Below the next step of a case. */
  due: (p: { date: string }) => `Frist ${p.date}`,
  meeting: (p: { date: string }) => `Møde ${p.date}`,
  savedToday: (p: { time: string }) => `Gemt i dag ${p.time}`,
  saved: (p: { date: string }) => `Gemt ${p.date}`,
  approvedBy: (p: { by: string }) => `Godkendt af ${p.by}`,
  rejectedBy: (p: { by: string }) => `Afvist af ${p.by}`,

  deadline: {
    round: (p: { title: string }) => `Svarfrist: ${p.title}`,
    comment: (p: { title: string }) => `Kommentarfrist: ${p.title}`,
    meeting: (p: { title: string }) => (p.title === 'SYS' ? 'SYS-møde' : `Møde i ${inSentence(p.title)}`),
    /** `where` names the regions that it takes over from. */
    'region-change': (p: { title: string; where: string }) => `${p.title} afløser ${p.where}`,
  },

  /** Below the day on which a new region takes over. */
  regionChange: 'Pladser og sager følger med',

  empty: {
    title: 'Intet venter på dig',
    text: 'Du får besked i Teams, når en afstemning, en kommentar eller en afgørelse venter.',
    next: (p: { what: string; date: string }) => `Næste frist er ${p.date}: ${p.what}.`,
    allChanges: 'Se alle ændringsønsker',
    filed: 'Du har ikke indsendt noget endnu. Dine ønsker og kladder står her med næste skridt og frist.',
    deadlines: 'Ingen frister endnu. Her står svarfrister og møder i dine grupper, når de er fastsat.',
    decided: 'Intet er afgjort endnu. Her står de seneste afgørelser i dine sager.',
  },
};
