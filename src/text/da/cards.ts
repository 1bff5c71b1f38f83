// Danish words of the cards in the channels, of the replies to a press, and of what the bot writes in a chat.
import type { RoundBody } from '../../domain/round/round.list.ts';
import { wholeName } from '../unbroken.ts';
import { escalationCard } from './cardsEscalation.ts';
import { agendaCard, reminderCard, reportReply, statusCard } from './cardsStatus.ts';
import { units } from './units.ts';

type Recommended = { by: string; body: string; amount: string; year: number | null };

const regions = (count: number, all: string, one: string) => {
  if (count === 1) return `Regionen ${one}`;
  return count === 2 ? `Begge regioner ${all}` : `Alle ${units.inWords({ count })} regioner ${all}`;
};

/** A sentence that may end with “kr.” has one full stop. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);

/** “SYS-mødet”, as it reads after “for”. */
const meetingOf: Record<RoundBody, string> = {
  FSG: 'mødet i forretningsstyregruppen',
  SYS: 'SYS-mødet',
  RSI: 'mødet i RSI-kredsen',
};

export const cards = {
  open: 'Åbn sagen i Styringsrum',
  openShort: 'Åbn sagen',
  quoted: (p: { text: string }) => `“${p.text}”`,
  round: {
    kicker: (p: { body: string; number: string; system: string }) =>
      `Skriftlig behandling i ${p.body} · ${p.number} · ${wholeName(p.system)}`,
    oneOff: 'Engangsudgift',
    yearly: 'Årlig drift',
    noYearly: 'Ikke oplyst',
    deadline: 'Svarfrist',
    workingDays: (p: { date: string; count: number }) => `${p.date} · ${units.workingDays(p)}`,
    lastDay: (p: { date: string }) => `${p.date} · i dag`,
    overdue: (p: { date: string }) => `${p.date} · overskredet`,
    recommendation: 'Indstilling.',
    question: 'Spørgsmål.',
    route: 'Rute.',
    toDecide: ({ by, body, amount, year }: Recommended) =>
      year === null
        ? ended(`${wholeName(by)} indstiller, at ${body} godkender ønsket til ${amount}`)
        : `${wholeName(by)} indstiller, at ${body} godkender ønsket og bevilger ${amount} af den fælles pulje for ${year}.`,
    toRecommend: ({ by, body, amount }: Recommended) =>
      `${wholeName(by)} indstiller, at ${body} anbefaler ønsket til ${amount} over for RSI-kredsen.`,
    askDecide: (p: { body: string; amount: string }) => `Skal ${p.body} godkende ønsket til ${p.amount}?`,
    askRecommend: (p: { body: string; amount: string }) =>
      `Skal ${p.body} indstille ønsket til ${p.amount} til godkendelse?`,
    rank: (p: { rank: number; of: number }) => `Prioritet ${p.rank} af ${p.of}.`,
    escalatedBy: (p: { body: string }) => `Sagen er eskaleret af ${p.body}.`,
    rule: (p: { text: string; source: string }) => `${p.text.replace(/\.$/, '')} (${p.source}).`,
    ballot: 'Svar fra regionerne',
    differs: 'De to tidligere regioner svarede forskelligt',
    meeting: (p: { body: RoundBody; date: string; regions: string; count: number }) =>
      `Sagen er på dagsordenen for ${meetingOf[p.body]} ${p.date}, fordi ${p.regions} ønsker mødebehandling.`,
    meetingNoDate: (p: { body: RoundBody; regions: string; count: number }) =>
      `Sagen venter på ${meetingOf[p.body]}, fordi ${p.regions} ønsker mødebehandling.`,
    standing: {
      disagreement: 'Regionerne er uenige. Formanden konkluderer eller eskalerer sagen.',
      disagreementOnTop: 'Regionerne er uenige. Formanden konkluderer.',
      silence: 'Svarfristen er overskredet, og ikke alle har svaret. Formanden konkluderer eller eskalerer sagen.',
      silenceOnTop: 'Svarfristen er overskredet, og ikke alle har svaret. Formanden konkluderer.',
      acknowledge:
        'Alle har svaret. Formanden skal tage årets sum for systemet til efterretning, før sagen kan afsluttes.',
    },
    sum: (p: { system: string; sum: string; limit: string; year: number }) =>
      ended(`${wholeName(p.system)} når ${p.sum} i ${p.year} med denne sag. Det er over ${p.limit}`),
    sumAcknowledged: 'Formanden har taget det til efterretning.',
    sumInCase: 'Årets sum for systemet står i sagen.',
    split: (p: { cases: string; sum: string; limit: string; days: number }) =>
      `${ended(`Sammen med ${p.cases} inden for ${p.days} dage bliver det ${p.sum}, og grænsen er ${p.limit}`)} Det stopper ikke ønsket.`,
    yourRegion: 'Du svarer for den region, du repræsenterer.',
    restricted:
      'Sagens papirer kan læses i Styringsrum af dem, der deltager i behandlingen. RSI-sekretariatet kan svare på spørgsmål om habilitet.',
    send: 'Send svar',
    remark: 'Bemærkning',
    rejectReason: 'Hvorfor afviser regionen?',
    meetingReason: 'Hvad skal drøftes på mødet?',
    remarkMissing: 'Skriv, hvad bemærkningen er.',
    rejectMissing: 'Skriv, hvorfor regionen afviser.',
    meetingMissing: 'Skriv, hvad der skal drøftes.',
    summary: (p: { body: string; number: string; date: string; title: string }) =>
      `${p.body} skal svare på ${p.number} senest ${p.date}: ${p.title}`,
  },
  closed: {
    when: (p: { by: string; date: string }) => `${p.by} · ${p.date}`,
    granted: (p: { amount: string; year: number }) => `${p.amount} bevilget af den fælles pulje for ${p.year}.`,
    approved: (p: { amount: string }) => `Ønsket til ${p.amount} er godkendt.`,
    sentOn: (p: { amount: string }) => `SYS anbefaler ønsket til ${p.amount} over for RSI-kredsen.`,
    groupFor: (p: { amount: string }) => `${ended(`Gruppen anbefaler ønsket til ${p.amount}`)} Formanden indstiller.`,
    rejected: (p: { amount: string }) => `Ønsket til ${p.amount} er afvist.`,
    groupAgainst: (p: { amount: string }) => ended(`Gruppen anbefaler ikke ønsket til ${p.amount}`),
    escalated: (p: { to: string }) => `Formanden har eskaleret sagen til ${p.to}.`,
    lapsed: {
      withdraw: 'Behandlingen bortfaldt, fordi ønsket er trukket tilbage.',
      postpone: 'Behandlingen bortfaldt, fordi ønsket er udskudt.',
      other: 'Behandlingen bortfaldt.',
    },
    allFor: (p: { count: number }) => `${regions(p.count, 'godkendte', 'godkendte')}.`,
    allForWithRemarks: (p: { count: number; remarks: number }) =>
      `${regions(p.count, 'godkendte', 'godkendte')}, ${units.inWords({ count: p.remarks })} med bemærkning.`,
    allAgainst: (p: { count: number }) => `${regions(p.count, 'afviste', 'afviste')}.`,
    concluded: (p: { reason: string }) => `Formanden konkluderede: “${p.reason}”`,
    atMeeting: (p: { reason: string }) => `Besluttet på møde: “${p.reason}”`,
    reason: (p: { reason: string }) => `Begrundelse: “${p.reason}”`,
    summary: (p: { number: string; outcome: string; by: string }) => `${p.number}: ${p.outcome}, ${p.by}`,
  },
  change: {
    kicker: (p: { number: string; system: string }) => `Ændringsønske · ${p.number} · ${wholeName(p.system)}`,
    commentBy: 'Kan kommenteres til og med',
    wish: 'Ønsket.',
    decidedBy: 'Afgøres af.',
    region: (p: { region: string }) => `${p.region} afgør ønsket og kan gøre det før fristen.`,
    comments: (p: { count: number }) => units.comments(p),
    noComments: 'Ingen kommentarer endnu',
    earlier: (p: { count: number }) => `${units.comments(p)} mere i sagen`,
    commenter: (p: { who: string; when: string }) => `${p.who} · ${p.when}`,
    whoMay: 'Forretningsstyregruppen og brugergruppen kan kommentere.',
    comment: 'Kommentér',
    commentLabel: 'Din kommentar',
    commentMissing: 'Skriv en kommentar.',
    send: 'Send kommentar',
    withinBudget: (p: { amount: string }) => `${p.amount} inden for driftsbudgettet.`,
    notWithinBudget: (p: { amount: string }) => `Ønsket til ${p.amount} er afvist.`,
    moved: (p: { body: string }) => `Ønsket afgøres nu af ${p.body}. Derfor kan det ikke længere kommenteres her.`,
    movedOn: 'Ønsket er kommet videre og kan ikke længere kommenteres her.',
    summary: (p: { number: string; date: string; title: string }) =>
      `${p.number} kan kommenteres til og med ${p.date}: ${p.title}`,
    summaryNow: (p: { number: string; state: string; title: string }) => `${p.number} · ${p.state}: ${p.title}`,
  },
  status: statusCard,
  agenda: agendaCard,
  reminder: reminderCard,
  escalation: escalationCard,
  report: reportReply,
  superseded: {
    title: 'Kortet er erstattet af et nyere',
    text: 'Svar på det nye kort i kanalen, eller åbn sagen.',
    summary: 'Kortet er erstattet af et nyere',
  },
  reply: {
    registered: (p: { region: string; answer: string }) => `Dit svar for ${p.region} er registreret: ${p.answer}.`,
    closedNow: (p: { outcome: string }) => `Behandlingen er afsluttet: ${p.outcome}.`,
    commented: 'Din kommentar er registreret og kan læses af alle i kanalen.',
    notRegistered: (p: { why: string }) => `Dit svar er ikke registreret. ${p.why}`,
    notCommented: (p: { why: string }) => `Din kommentar er ikke registreret. ${p.why}`,
    pending:
      'Modtages … Det er endnu ingen kvittering. Kortet viser svaret, når det er registreret. Sker det ikke inden for et minut, så tryk igen; det tæller kun én gang.',
    unknownPerson:
      'Styringsrum kender ikke din konto, så der er ikke registreret noget. RSI-sekretariatet kan registrere dig med en plads.',
    badData:
      'Kortet sendte noget, som ikke kan bruges. Der er ikke registreret noget. Åbn sagen i Styringsrum, og svar der.',
    textMissing: 'Skriv en tekst, så de andre kan se hvorfor. Der er ikke registreret noget.',
    textTooLong: (p: { limit: number }) =>
      `Teksten er for lang. Skriv højst ${p.limit} tegn. Der er ikke registreret noget.`,
    notFound: 'Sagen findes ikke længere i Styringsrum. Der er ikke registreret noget.',
    unavailable: 'SharePoint svarer ikke lige nu. Vent et øjeblik, og tryk igen; det tæller kun én gang.',
    changed: 'Sagen blev ændret i det samme. Tryk igen.',
    failed: 'Noget gik galt hos os. Åbn sagen i Styringsrum for at se, om det er registreret, før du trykker igen.',
  },
  chat: {
    commands: { overview: 'overblik', cases: 'sager', help: 'hjælp' },
    help: {
      personal:
        'Skriv **overblik** for at se, hvad der venter på dig. Svar på sager i jeres kanal eller under fanen Mit overblik.',
      channel: 'Skriv **sager** for at se de sager, der er åbne i denne kanal. Svar på sagernes kort her i kanalen.',
    },
    greeting: {
      team: 'Styringsrum er klar i dette team. Sager, der skal behandles, kommer som kort i gruppens kanal. Skriv **hjælp** til Styringsrum for at se, hvad du kan gøre.',
      personal: 'Velkommen til Styringsrum. Skriv **overblik** for at se, hvad der venter på dig.',
    },
    waiting: (p: { count: number }) => `**Det venter på dig: ${units.cases(p)}**`,
    nothingWaits: 'Der venter ikke noget på dig lige nu.',
    openCases: (p: { body: string; count: number }) => `**Åbne i ${p.body}: ${units.cases(p)}**`,
    noOpenCases: (p: { body: string }) => `Der er ingen åbne sager i ${p.body} lige nu.`,
    noBody:
      'Denne kanal hører ikke til et organ i Styringsrum, så her er ingen sager. RSI-sekretariatet kan rette det.',
    more: (p: { count: number }) => `og ${units.cases(p)} mere i Styringsrum`,
    answer: (p: { body: string; date: string }) => `svar i ${p.body} senest ${p.date}`,
    acknowledge: (p: { body: string }) => `tag årets sum til efterretning i ${p.body}`,
    conclude: (p: { body: string }) => `afslut behandlingen i ${p.body}`,
    recordMeeting: (p: { body: string }) => `registrér mødets beslutning i ${p.body}`,
    submit: 'kladden er ikke indsendt',
    decide: 'afgør ønsket for regionen',
    assess: 'registrér gruppens vurdering',
    openRound: (p: { body: string }) => `åbn behandlingen i ${p.body}`,
    round: (p: { date: string; answered: string }) => `svarfrist ${p.date}, ${p.answered} har svaret`,
    comment: (p: { date: string }) => `kan kommenteres til og med ${p.date}`,
  },
};
