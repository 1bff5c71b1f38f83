// Danish words of the cards about projects: the published report, the item on an agenda, the reminders with their form.
import { units } from './units.ts';

/** A sentence that may end with “kr.” has one full stop. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);

export const statusCard = {
  about: (p: { title: string; number: string; month: string }) =>
    `${p.title} · ${p.number} · statusrapport for ${p.month}`,
  aboutCorrected: (p: { title: string; number: string; month: string }) =>
    `${p.title} · ${p.number} · rettet statusrapport for ${p.month}`,
  /** Right of the headline: how the whole stood before. */
  was: (p: { month: string; light: string }) => `${p.light} i ${p.month}`,
  first: 'Første rapport',
  replaced: 'Rapporten er rettet. Den rettede rapport står i et nyere kort og i Styringsrum.',
  replacedWord: 'Erstattet',
  allAlike: (p: { light: string }) => `Leverancer, tid, penge og ressourcer: ${p.light}.`,
  moved: (p: { light: string }) => `før ${p.light}`,
  cause: (p: { cause: string }) => `Årsag: ${p.cause}`,
  regions: 'Lys pr. region',
  otherRegions: (p: { light: string; regions: string }) => `${p.light}: ${p.regions}`,
  spent: 'Forbrug til dato',
  of: (p: { spent: string; budget: string }) => `${p.spent} af ${p.budget}`,
  expectedEnd: 'Forventet slut',
  planned: (p: { expected: string; planned: string }) => `${p.expected}, planlagt ${p.planned}`,
  corrects: (p: { reason: string; fields: string }) =>
    `Rapporten retter den, der blev udgivet før. Rettet: ${p.fields}. Begrundelse: “${p.reason}”`,
  onAgenda: (p: { body: string; date: string }) => `Eget punkt på ${p.body}s møde ${p.date}.`,
  onAgendaNext: (p: { body: string }) => `Eget punkt på ${p.body}s næste møde. Dagen er ikke registreret.`,
  publishedBy: (p: { name: string; date: string }) => `Udgivet ${p.date} af ${p.name}.`,
  open: 'Åbn rapporten',
  restricted:
    'Rapporten kan læses i Styringsrum af dem, der deltager i sagen bag projektet. RSI-sekretariatet kan svare på spørgsmål om habilitet.',
  restrictedAbout: (p: { number: string }) => `Statusrapport · ${p.number}`,
  summary: (p: { light: string; title: string; month: string }) =>
    `${p.light}: ${p.title}, statusrapport for ${p.month}`,
};

export const agendaCard = {
  kicker: (p: { body: string; month: string }) => `Dagsordenspunkt i ${p.body} · statusrapport for ${p.month}`,
  kickerAlone: (p: { body: string }) => `Dagsordenspunkt i ${p.body}`,
  meeting: 'Møde',
  nextMeeting: 'Næste møde, dagen er ikke registreret',
  why: 'Hvorfor',
  /** PUB-2: the newest report is better than the one that put it there. */
  whyEarlier: 'Samlet status var rød',
  accounts: 'Redegør',
  nobodyAccounts: 'Sekretariatet udpeger',
  nobodyInRegion: (p: { region: string }) => `Sekretariatet udpeger for ${p.region}`,
  treated: 'Behandlet',
  decision: (p: { decision: string }) => `Beslutning: “${p.decision}”`,
  open: 'Åbn projektet',
  restricted:
    'Punktets papirer kan læses i Styringsrum af dem, der deltager i sagen bag projektet. RSI-sekretariatet kan svare på spørgsmål om habilitet.',
  summary: (p: { body: string; title: string; why: string }) => `Nyt punkt til ${p.body}: ${p.title}. ${p.why}`,
  summaryNow: (p: { body: string; state: string }) => `Dagsordenspunkt i ${p.body}: ${p.state}`,
};

export const reminderCard = {
  titleDone: 'Det er på plads',
  titleOne: 'Husk denne frist',
  titleMany: (p: { count: number }) => `Husk disse ${units.inWords(p)} frister`,
  titleBody: (p: { body: string }) => `Overskredne frister i ${p.body}`,
  report: (p: { month: string; title: string }) => `Statusrapport for ${p.month}: ${p.title}`,
  round: (p: { title: string }) => `Skriftlig behandling: ${p.title}`,
  escalation: (p: { title: string }) => `Eskalering: ${p.title}`,
  /** DEC-8: what it is, and nothing of what it says. */
  hidden: { 'status-report': 'En statusrapport', round: 'En skriftlig behandling', escalation: 'En eskalering' },
  hiddenText: 'Sagens papirer kan læses i Styringsrum af dem, der deltager i behandlingen.',
  due: (p: { date: string; count: number }) => `Senest ${p.date}, ${units.workingDays(p)}`,
  dueAlone: (p: { date: string }) => `Senest ${p.date}`,
  today: 'Senest i dag',
  late: (p: { date: string }) => `Fristen var ${p.date}`,
  asked: (p: { date: string }) => `Du bliver bedt om rapporten. Fristen var ${p.date}`,
  last: (p: { month: string; light: string }) => `Sidste rapport, ${p.month}: ${p.light}.`,
  noLast: 'Projektets første rapport.',
  lastTrouble: (p: { parameter: string; light: string; text: string }) => `${p.parameter}, ${p.light}: “${p.text}”`,
  begun: 'Der er en kladde, som felterne her begynder med. “Alt er grønt” udgiver uden kladdens gule og røde lys.',
  draftTrouble: (p: { parameter: string; light: string; text: string }) =>
    `Kladden, ${p.parameter}, ${p.light}: “${p.text}”`,
  draftTroubleBare: (p: { parameter: string; light: string }) =>
    `Kladden, ${p.parameter}: ${p.light}, endnu uden tekst`,
  /** A press from a card that was drawn before the draft was written; `typed`: with what stood in its fields. */
  overtaken: {
    pressed:
      'Rapporten er ikke udgivet: Der er skrevet i kladden, siden kortet blev vist. Intet er gået tabt. Kortet viser nu kladden.',
    typed:
      'Rapporten er ikke udgivet: Der er skrevet i kladden, siden kortet blev vist. Det, du skrev på kortet, står stadig i felterne. Kortet viser nu kladden.',
  },
  allGreen: 'Alt er grønt',
  fill: 'Udfyld rapporten',
  onCard: 'Skriv på kortet',
  publish: 'Udgiv',
  /** Of a parameter: a text field's label. */
  textLabel: (p: { parameter: string }) => `${p.parameter}: hvad er sket, og hvad gør I?`,
  textHint: 'Skal udfyldes ved gul og rød',
  causeLabel: (p: { parameter: string }) => `${p.parameter}: årsag`,
  causeHint: 'Ved gul og rød',
  chooseLight: (p: { parameter: string }) => `Vælg et lys for ${p.parameter.toLowerCase()}.`,
  rest: 'Tal og lys pr. region står, som de gjorde i den sidste rapport. Ret dem med “Udfyld rapporten”.',
  published: (p: { light: string }) => `Udgivet: ${p.light}`,
  told: (p: { body: string }) => `Kortet er lagt i kanalen for ${p.body}.`,
  item: (p: { body: string; date: string; accounts: string }) =>
    ended(`Projektet er et punkt på ${p.body}s møde ${p.date}, ${p.accounts}`),
  itemNext: (p: { body: string; accounts: string }) =>
    ended(`Projektet er et punkt på ${p.body}s næste møde, ${p.accounts}`),
  itemAccounts: (p: { name: string }) => `og ${p.name} redegør`,
  itemNobody: 'og sekretariatet udpeger, hvem der redegør',
  proposed: (p: { number: string; to: string }) =>
    `${p.number}: en eskalering til ${p.to} er foreslået. Styregruppens formand, projektejeren eller sekretariatet tager stilling.`,
  answered: 'Behandlingen er afsluttet.',
  noLongerOpen: 'Fristen gælder ikke længere.',
  openReport: 'Åbn rapporten',
  openCase: 'Åbn sagen',
  more: (p: { count: number }) => `og ${p.count} mere under Mit overblik.`,
  overview: 'Åbn Mit overblik',
  summaryOne: (p: { what: string; due: string }) => `${p.what}. ${p.due}`,
  summaryMany: (p: { count: number; first: string }) => `${units.inWords(p)} frister venter på dig. Først: ${p.first}`,
  summaryBody: (p: { count: number; body: string; first: string }) =>
    p.count === 1
      ? `Overskredet frist i ${p.body}: ${p.first}`
      : `${p.count} overskredne frister i ${p.body}. Først: ${p.first}`,
};

/** What a press about a report is answered. */
export const reportReply = {
  notPublished: (p: { why: string }) => `Rapporten er ikke udgivet. ${p.why}`,
  field: (p: { field: string; why: string }) => `“${p.field}”: ${p.why}`,
  alreadyPublished: (p: { name: string; light: string }) =>
    `Rapporten er allerede udgivet af ${p.name}: ${p.light}. Der er ikke udgivet noget nu. Skal den ændres, så åbn den, og vælg Ret.`,
  anotherPersons: 'Kortet er sendt til en anden person. Der er ikke registreret noget.',
  dialogTitle: (p: { title: string }) => `Statusrapport: ${p.title}`,
};
