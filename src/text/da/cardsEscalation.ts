// Danish words of the cards about escalations: the escalation at its receiver, its decision round, the answer to the sender.
import type { BodyKind } from '../../domain/people/body.list.ts';
import type { EscalationOutcome } from '../../domain/escalation/escalation.list.ts';

export const escalationCard = {
  /** Right of the headline: number and sender. */
  from: (p: { number: string; from: string }) => `${p.number} fra ${p.from}`,
  what: 'Hvad.',
  why: 'Hvorfor.',
  asked: 'Anmodning.',
  by: 'Senest',
  to: 'Til',
  sender: 'Eskaleret af',
  acknowledgedBy: (p: { name: string; date: string }) => `Modtaget ${p.date} af ${p.name}.`,
  inRound: (p: { date: string }) =>
    `Den behandles skriftligt med svarfrist ${p.date}. Svar på behandlingens eget kort.`,
  raisedTo: (p: { number: string; to: string }) => `Den er løftet til ${p.to} som ${p.number}.`,
  decision: (p: { decision: string }) => `Beslutning: “${p.decision}”`,
  closedOn: (p: { date: string }) => `Afsluttet ${p.date}.`,
  acknowledge: 'Kvittér for modtagelsen',
  whoMay: (p: { body: string }) => `Alle i ${p.body} kan kvittere.`,
  open: 'Åbn eskaleringen',
  restricted:
    'Eskaleringens papirer kan læses i Styringsrum af dem, der deltager i sagen. RSI-sekretariatet kan svare på spørgsmål om habilitet.',
  summary: (p: { number: string; title: string; from: string; date: string }) =>
    `${p.number} er eskaleret fra ${p.from} med frist ${p.date}: ${p.title}`,
  summaryNow: (p: { number: string; state: string; title: string }) =>
    p.title === '' ? `${p.number} · ${p.state}` : `${p.number} · ${p.state}: ${p.title}`,
  round: {
    kicker: (p: { body: string; number: string; from: string }) =>
      `Skriftlig behandling i ${p.body} · ${p.number} · eskaleret fra ${p.from}`,
    granted: 'Det, der blev bedt om, er imødekommet.',
    refused: 'Det, der blev bedt om, er ikke imødekommet.',
    escalated: 'Eskaleringen er løftet til næste led.',
    lapsed: 'Behandlingen bortfaldt.',
  },
  answer: {
    from: (p: { number: string; by: string }) => `${p.number}, svar fra ${p.by}`,
    text: {
      granted: 'Det, I bad om, er imødekommet.',
      refused: 'Det, I bad om, er ikke imødekommet.',
      noted: 'Eskaleringen er taget til efterretning.',
      raised: 'Eskaleringen er løftet til næste led. I får svar igen, når det er afgjort der.',
    } satisfies Record<EscalationOutcome, string>,
    summary: (p: { number: string; outcome: string; by: string }) => `Svar på ${p.number} fra ${p.by}: ${p.outcome}`,
  },
  reply: {
    acknowledged: (p: { body: string }) =>
      `Du har kvitteret på vegne af ${p.body}. Afsenderen kan se det i Styringsrum.`,
    notAcknowledged: (p: { why: string }) => `Der er ikke kvitteret. ${p.why}`,
    already: (p: { name: string }) => `${p.name} har allerede kvitteret. Der er ikke registreret noget nu.`,
    closed: 'Eskaleringen er afsluttet. Der er ikke registreret noget nu.',
  },
  chat: {
    report: (p: { month: string; date: string }) => `skriv statusrapporten for ${p.month} senest ${p.date}`,
    reportLate: (p: { month: string; date: string }) => `statusrapporten for ${p.month} mangler, fristen var ${p.date}`,
    confirm: (p: { occasion: string }) => `bekræft eller afvis den foreslåede eskalering. ${p.occasion}`,
    acknowledge: (p: { body: string }) => `kvittér for eskaleringen i ${p.body}`,
    answer: (p: { body: string; date: string }) => `svar på eskaleringen i ${p.body} senest ${p.date}`,
    decide: (p: { body: string }) => `afgør eskaleringen i ${p.body}`,
    'name-accountable': (p: { body: string }) => `udpeg, hvem der redegør i ${p.body}`,
    received: (p: { state: string; date: string }) => `eskalering, ${p.state.toLowerCase()}, senest ${p.date}`,
  },
  /** A level without a body on record, inside a sentence. */
  levels: {
    RSI: 'RSI-kredsen',
    IT5: 'IT5',
    SYS: 'SYS',
    secretariat: 'sekretariatet',
    FSG: 'forretningsstyregruppen',
    userGroup: 'brugergruppen',
    projectSteeringGroup: 'projektets styregruppe',
    architecture: 'arkitekturrådet',
    council: 'Regionernes It-råd',
    board: 'Danske Regioners bestyrelse',
    directors: 'regionsdirektørkredsen',
  } satisfies Record<BodyKind, string>,
};
