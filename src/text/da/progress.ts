// How far a case has come, in Danish: the nodes of its journey, what happened at each, and what comes next.

export interface JourneyParameters {
  readonly answered?: number | undefined;
  readonly expected?: number | undefined;
  readonly rank?: number | undefined;
  readonly of?: number | undefined;
  /** Who did it, or will. */
  readonly by?: string | undefined;
}

export interface NextParameters {
  /** Regions that have not answered. */
  readonly count?: number | undefined;
}

/** A text that takes the parameters of its section and needs none of them. */
const says =
  (text: string): ((p: JourneyParameters & NextParameters) => string) =>
  () =>
    text;

/** Names of the nodes; a region or a body that has a name of its own is told by that. */
export const journeySteps = {
  submitted: 'Indsendt',
  region: 'Den systemansvarlige region',
  FSG: 'Forretningsstyregruppen',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
  implementation: 'Gennemførelse',
  benefits: 'Gevinstopfølgning',
};

const answered = ({ answered: some, expected: all }: JourneyParameters) =>
  some === undefined || all === undefined ? '' : `, ${some} af ${all}`;
const ranked = ({ rank, of }: JourneyParameters) =>
  rank === undefined ? '' : `, prioritet ${rank}${of === undefined ? '' : ` af ${of}`}`;

/** What happened at a node. Empty where there is nothing to tell yet. */
export const journey = {
  filed: (p: JourneyParameters) => p.by ?? 'Indsendt',
  'not-filed': says('Ikke indsendt endnu'),
  'comment-open': says('Kan kommenteres'),
  'awaits-assessment': says('Venter på formandens indstilling'),
  round: (p: JourneyParameters) => `Skriftlig behandling${answered(p)}`,
  'round-closed': (p: JourneyParameters) => `Skriftlig behandling afsluttet${answered(p)}`,
  recommended: (p: JourneyParameters) => `Indstillet${ranked(p)}`,
  'not-recommended': says('Ikke indstillet'),
  'awaits-round': says('Venter på behandling'),
  approved: says('Godkendt'),
  rejected: says('Afvist'),
  escalated: says('Eskaleret'),
  withdrawn: says('Trukket tilbage'),
  postponed: says('Udskudt'),
  coming: (p: JourneyParameters) => p.by ?? '',
  started: says('I gang'),
  delivered: says('Leveret'),
};

const missing = ({ count }: NextParameters) =>
  count === undefined ? 'Svar mangler' : `${count} ${count === 1 ? 'region' : 'regioner'} mangler svar`;

/** The next step, short enough for a table's cell. */
export const next = {
  submit: says('Ikke indsendt endnu'),
  'comment-or-decide': says('Kan kommenteres'),
  'sys-not-settled': says('Systemansvar ikke afklaret'),
  'open-round-FSG': says('Forelægges styregruppen'),
  assess: says('Formanden indstiller'),
  'open-round-SYS': says('Forelægges SYS'),
  'open-round-RSI': says('Forelægges RSI-kredsen'),
  'answers-missing': missing,
  'chair-concludes': says('Formanden konkluderer'),
  'acknowledge-sum': says('Formanden ser årets sum'),
  meeting: says('Behandles på møde'),
  start: says('Sættes i gang'),
  deliver: says('Leveres'),
  benefits: says('Gevinster følges op'),
  resume: says('Tages op igen'),
  none: says('–'),
};
