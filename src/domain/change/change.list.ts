// The change request (ændringsønske), CR-2. Fields beyond the documents' follow public templates (PUB-8).
import * as z from 'zod/mini';
import {
  choice,
  date,
  instant,
  integer,
  json,
  money,
  note,
  person,
  reference,
  region,
  regions,
  text,
} from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';
import { CHANGE_STATES } from './change.states.ts';

export type { ChangeState } from './change.states.ts';

/** How long a text people may write: entries of the log must hold what was changed. */
const LONG = 4_000;

const notBlank = z.refine<string>((value) => value.trim() !== '', { error: 'required' });
const criterion = z.string().check(z.minLength(1), z.maxLength(2_000), notBlank);
const because = z.string().check(z.minLength(1), z.maxLength(LONG), notBlank);

/** The assessment of the business steering group, CR-5. */
export const assessmentSchema = z.strictObject({
  criteria: z.strictObject({
    user: criterion,
    business: criterion,
    technical: criterion,
    economic: criterion,
  }),
  rank: z.int().check(z.gte(1), z.lte(999)),
  recommend: z.boolean(),
  reason: because,
  businessCaseNotNeeded: z.optional(because),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** Who may take no part in the case, ORG-11 and PUB-4. */
const disqualificationSchema = z.strictObject({
  person: z.string(),
  reason: z.string(),
  decidedBy: z.string(),
  at: z.string(),
});

export const changeList = defineList({
  name: 'changes',
  title: 'Ændringsønsker',
  prefix: 'ÆØ',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    system: reference('System', 'systems', { required: true, indexed: true }),
    state: choice('Status', CHANGE_STATES, { required: true, indexed: true }),
    requester: person('Indsendt af', { required: true }),
    region: region('Ønsket af region'),
    wantedBy: date('Ønsket dato'),
    kind: choice('Type', {
      legal: 'Lovkrav',
      functional: 'Funktionelt ønske',
      technical: 'Teknisk vedligehold',
      security: 'Sikkerhed',
      other: 'Andet',
    }),
    priority: choice('Prioritet', { high: 'Høj', medium: 'Mellem', low: 'Lav' }),
    description: note('Hvad skal ændres?', { maxLength: LONG }),
    reason: note('Faglig begrundelse', { maxLength: LONG }),
    consequence: note('Konsekvens, hvis det ikke gøres', { maxLength: LONG }),
    oneOffCost: money('Engangsudgift i alt', { indexed: true }),
    yearlyCost: money('Årlig drift'),
    funding: note('Finansiering', { maxLength: LONG }),
    affectedRegions: regions('Berørte regioner'),
    affectedSystems: text('Berørte systemer'),
    risk: note('Risici', { maxLength: LONG }),
    personalData: note('Persondata og sikkerhed', { maxLength: LONG }),
    testAndTraining: note('Test og undervisning', { maxLength: LONG }),
    attachments: note('Bilag (adresser)', { maxLength: LONG }),
    charter: text('Kommissorium (adresse)'),
    fullBusinessCase: text('Fuld business case (adresse)'),
    submitted: date('Indsendt', { indexed: true }),
    commentBy: date('Kan kommenteres til'),
    assessment: json('Vurdering', assessmentSchema),
    rank: integer('Prioritet i gruppen', { min: 1, max: 999 }),
    openRound: reference('Åben behandling', 'rounds'),
    rounds: integer('Antal behandlinger', { max: 99 }),
    postponedFrom: choice('Udskudt fra', CHANGE_STATES),
    decided: instant('Afgjort'),
    decidedBy: text('Afgjort af'),
    decisionReason: note('Begrundelse for afgørelsen', { maxLength: LONG }),
    poolYear: integer('Puljeår', { min: 2000, max: 2100 }),
    disqualified: json('Inhabile', z.array(disqualificationSchema)),
  },
});

export type Change = RecordOf<typeof changeList>;

/** The fields that a person fills in. The rest are written by actions. */
export const CHANGE_FORM_FIELDS = [
  'title',
  'system',
  'region',
  'wantedBy',
  'kind',
  'priority',
  'description',
  'reason',
  'consequence',
  'oneOffCost',
  'yearlyCost',
  'funding',
  'affectedRegions',
  'affectedSystems',
  'risk',
  'personalData',
  'testAndTraining',
  'attachments',
  'charter',
  'fullBusinessCase',
] as const;
export type ChangeFormField = (typeof CHANGE_FORM_FIELDS)[number];
