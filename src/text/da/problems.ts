// What went wrong, by kind, in Danish: a title, and what is safe and happens next.
import type { FieldCode } from '../../domain/record/refusal.ts';
import { wordOf } from '../textParameters.ts';

export const problems = {
  invalid: {
    title: 'Noget skal rettes',
    detail: 'Ret de markerede felter. Resten af det, du har skrevet, er der stadig.',
  },
  'signed-out': { title: 'Du er logget ud', detail: 'Log ind igen. Det, du har skrevet, er der stadig.' },
  forbidden: {
    title: 'Det har du ikke adgang til',
    detail: 'Adgangen følger de pladser, du har i grupperne. RSI-sekretariatet kan hjælpe, hvis noget mangler.',
  },
  'not-found': {
    title: 'Siden findes ikke',
    detail:
      'Adressen er måske forkert. Det, du leder efter, kan du finde fra menuen, for eksempel under Ændringsønsker.',
  },
  method: {
    title: 'Det kan ikke gøres på denne adresse',
    detail: 'Adressen findes, men ikke med denne metode. Svaret siger, hvilke der kan bruges.',
  },
  conflict: {
    title: 'Det kan ikke lade sig gøre nu',
    detail: 'Sagen er måske kommet videre, siden du åbnede den. Genindlæs siden for at se, hvad der kan gøres.',
  },
  stale: {
    title: 'Indholdet er ændret, siden du åbnede det',
    detail: 'Dine ændringer er ikke gemt endnu, men de er der stadig. Vælg, hvad der skal gælde.',
  },
  'too-large': {
    title: 'Der er for meget tekst',
    detail: 'Forkort teksten, og prøv igen. Lange dokumenter kan ligge i SharePoint, så sagen henviser til dem.',
  },
  unavailable: {
    title: 'SharePoint svarer ikke lige nu',
    detail: 'Det, du har skrevet, er der stadig. Prøv igen om lidt. Intet bliver sendt to gange.',
  },
  offline: {
    title: 'Der er ingen forbindelse',
    detail: 'Det, du har skrevet, ligger på denne computer. Prøv igen, når forbindelsen er tilbage.',
  },
  unexpected: {
    title: 'Noget gik galt',
    detail: 'Det, du har skrevet, er der stadig. Prøv igen, og skriv til RSI-sekretariatet, hvis det fortsætter.',
  },
};

export interface FieldProblemParameters {
  /** Path of the field, such as `oneOffCost` or `criteria.user`. */
  readonly field: string;
  readonly limit?: number | undefined;
}

/** What to write in a field that must not be empty; the last part of a path is enough to find it. */
const REQUIRED: Readonly<Record<string, string>> = {
  title: 'Skriv en titel, så andre kan finde sagen.',
  system: 'Vælg det system, ønsket gælder.',
  kind: 'Vælg, hvilken slags ønske det er.',
  description: 'Skriv, hvad der skal ændres.',
  reason: 'Skriv en begrundelse, så gruppen kan vurdere sagen.',
  oneOffCost: 'Skriv beløbet i hele kroner, for eksempel 250.000. Skriv 0, hvis det ikke koster noget.',
  user: 'Skriv, hvad ønsket betyder for brugerne.',
  business: 'Skriv, hvad ønsket betyder for opgaverne.',
  technical: 'Skriv, hvad ønsket kræver teknisk.',
  economic: 'Skriv, hvad ønsket betyder for økonomien.',
  rank: 'Skriv, hvilken plads ønsket har blandt gruppens ønsker.',
  recommend: 'Vælg, om gruppen indstiller ønsket.',
  outcome: 'Vælg, om sagen er godkendt eller afvist.',
  text: 'Skriv en tekst, så de andre regioner kan se hvorfor.',
  deadline: 'Vælg en svarfrist.',
  body: 'Vælg, hvem sagen skal behandles af.',
  person: 'Vælg en person.',
  purpose: 'Skriv, hvad formålet er.',
  deliverables: 'Skriv, hvad der bliver leveret.',
  timetable: 'Skriv tidsplanen fra godkendelse til drift.',
  economy: 'Skriv, hvad beløbet går til, og hvem der betaler driften.',
};

const requiredIn = (field: string) =>
  wordOf({ part: field.split('.').at(-1) }, 'part', REQUIRED) ?? 'Feltet skal udfyldes.';

const A_YEAR = 'Vælg en dato inden for det næste år.';
const YEARS = 'Vælg en dato mellem 1900 og 8899.';

/** Days and months that are outside of what they can be. */
const DAYS: Readonly<Record<string, string>> = {
  deadline: A_YEAR,
  by: A_YEAR,
  from: 'Vælg en dag efter den forrige fase og senest i dag.',
  plannedEnd: 'Vælg en dato efter projektets start.',
  month: 'Vælg en måned, der er slut.',
  wantedBy: YEARS,
  submitted: YEARS,
  start: YEARS,
  nextGate: YEARS,
  pausedFrom: YEARS,
  pausedTo: YEARS,
  expectedEnd: YEARS,
};

export const fieldProblems: Record<FieldCode, (p: FieldProblemParameters) => string> = {
  required: (p) => requiredIn(p.field),
  'too-long': (p) =>
    p.limit === undefined ? 'Teksten er for lang. Forkort den.' : `Teksten er for lang. Skriv højst ${p.limit} tegn.`,
  'one-line': () => 'Skriv teksten på én linje.',
  characters: () => 'Teksten har tegn, som ikke kan gemmes. Skriv den igen uden specialtegn.',
  'not-whole-kroner': () => 'Skriv beløbet i hele kroner, for eksempel 250.000.',
  'not-a-number': () => 'Skriv et tal, for eksempel 250.000.',
  'out-of-range': (p) =>
    p.limit === undefined
      ? (wordOf({ part: p.field }, 'part', DAYS) ?? 'Tallet er for stort eller for lille.')
      : `Tallet er uden for det tilladte. Grænsen er ${p.limit.toLocaleString('da-DK')}.`,
  'not-a-date': () => 'Skriv en dato, for eksempel 03-05-2027.',
  'not-a-choice': () => 'Vælg en af mulighederne.',
  'unknown-field': () => 'Feltet findes ikke. Genindlæs siden, og prøv igen.',
  'unknown-reference': () => 'Det valgte findes ikke længere. Vælg noget andet.',
  'past-date': () => 'Vælg en dato, der ikke er passeret.',
  'wrong-type': () => 'Indholdet passer ikke til feltet. Skriv det igen.',
};
