// What each step of the log reads like in a case's history, in Danish. Who and when stand beside it.
import { PHASES } from '../../domain/project/phases.data.ts';
import type { LogAction } from '../../domain/record/decision.ts';
import { formatFor } from '../format.ts';
import { numberOf, wordOf, type LogWords } from '../textParameters.ts';
import { answers, bodiesInText, outcomes } from './labels.ts';

const withOutcome = (text: string, p: Parameters<LogWords>[0]) => {
  const outcome = wordOf(p, 'outcome', outcomes);
  return outcome ? `${text}: ${outcome.toLowerCase()}` : text;
};
const withAmount = (p: Parameters<LogWords>[0], what: string) => {
  const amount = numberOf(p, 'amount');
  return amount === undefined ? formatFor('da').capital(what) : `${formatFor('da').kroner(amount)} ${what}`;
};
const inBody = (p: Parameters<LogWords>[0]) => {
  const body = wordOf(p, 'body', bodiesInText);
  return body ? ` i ${body}` : '';
};

/** Told what stands in the entry's data. */
export const log: Record<LogAction, LogWords> = {
  create: (p) => (p['change'] === undefined ? 'Oprettede kladden' : 'Projektforslag oprettet'),
  edit: () => 'Rettede i sagen',
  submit: () => 'Indsendte ønsket',
  comment: () => 'Kommenterede',
  decide: (p) =>
    p['outcome'] === 'approved'
      ? 'Godkendte ønsket'
      : p['outcome'] === 'rejected'
        ? 'Afviste ønsket'
        : 'Afgjorde ønsket',
  assess: (p) => {
    if (p['recommend'] === false) return 'Indstillede ikke ønsket';
    const rank = numberOf(p, 'rank');
    return rank === undefined ? 'Indstillede ønsket' : `Indstillede ønsket, prioritet ${rank}`;
  },
  'open-round': (p) => `Åbnede skriftlig behandling${inBody(p)}`,
  'round-closed': (p) => withOutcome(`Behandlingen${inBody(p)} er afsluttet`, p),
  withdraw: () => 'Trak ønsket tilbage',
  postpone: () => 'Udskød sagen',
  start: () => 'Satte arbejdet i gang',
  deliver: () => 'Meldte ændringen leveret',
  disqualify: () => 'Registrerede inhabilitet',
  open: () => 'Åbnede skriftlig behandling',
  answer: (p) => wordOf(p, 'answer', answers) ?? 'Svarede',
  'change-answer': (p) => {
    const answer = wordOf(p, 'answer', answers);
    return answer ? `Rettede svaret til: ${answer.toLowerCase()}` : 'Rettede svaret';
  },
  'acknowledge-sum': () => 'Tog årets sum til efterretning',
  conclude: (p) => withOutcome('Konkluderede', p),
  escalate: () => 'Eskalerede sagen',
  'record-meeting': (p) => withOutcome('Registrerede mødets beslutning', p),
  close: (p) => withOutcome('Afsluttet ved enighed', p),
  lapse: (p) =>
    p['report'] === undefined
      ? 'Behandlingen bortfaldt'
      : p['corrected'] === true
        ? 'Forslaget bortfaldt, fordi rapporten er rettet'
        : 'Forslaget bortfaldt, fordi rapporten er kommet',
  judge: (p) => withOutcome('Afsluttet ved enighed efter regionernes sammenlægning', p),
  reserve: (p) => withAmount(p, 'reserveret i puljen'),
  grant: (p) => withAmount(p, 'bevilget af puljen'),
  release: (p) => withAmount(p, 'frigivet i puljen'),
  publish: () => 'Udgav statusrapporten',
  correct: () => 'Rettede en udgivet statusrapport',
  freeze: () => 'En senere rapport gælder',
  'put-on-agenda': () => 'Sat på dagsordenen',
  'name-accountable': () => 'Udpegede, hvem der redegør',
  treat: () => 'Behandlet på mødet',
  'status-published': () => 'Ny status udgivet',
  participate: () => 'Rettede regionens deltagelse',
  'change-phase': (p) => {
    const phase = wordOf(p, 'phase', PHASES);
    return phase ? `Ny fase: ${phase}` : 'Ny fase';
  },
  propose: () => 'Eskalering foreslået',
  dismiss: () => 'Afviste forslaget om eskalering',
  confirm: () => 'Eskalerede',
  acknowledge: () => 'Kvitterede for eskaleringen',
  raise: () => 'Eskalerede',
  answered: () => 'Eskaleringen er besvaret',
  remind: () => 'Påmindelse sendt',
  refused: () => 'Et automatisk skridt blev ikke udført',
  'edited-by-hand': () => 'Rettet direkte i SharePoint',
  adopted: () => 'Overtaget fra den liste, som sagen stod i i forvejen',
};
