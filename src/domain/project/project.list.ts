// A project, also as the proposal that RSI-kredsen's approval makes of a change on the top route (CR-6).
import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';
import { choice, date, integer, json, money, note, person, reference, region, regions, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';
import { REGION_IDS } from '../region/regions.ts';
import { PHASE_KEYS, PHASES } from './phases.data.ts';

const LONG = 4_000;
/** How long a reason a region may give for staying out. */
export const PARTICIPATION_REASON_LIMIT = 2_000;

/** DEC-4: every region takes part unless it says otherwise. */
const PARTICIPATIONS = { takesPart: 'Deltager', staysOut: 'Deltager ikke', waits: 'Afventer' } as const;
export type ParticipationChoice = keyof typeof PARTICIPATIONS;
export const PARTICIPATION_KEYS = ['takesPart', 'staysOut', 'waits'] as const satisfies ParticipationChoice[];

/** What a region said of following or explaining (følg eller forklar), DEC-4. */
const participationSchema = z.strictObject({
  region: z.enum(REGION_IDS),
  choice: z.enum(PARTICIPATION_KEYS),
  reason: z.optional(z.string().check(z.maxLength(PARTICIPATION_REASON_LIMIT))),
  /** The region keeps an option to join later. */
  option: z.boolean(),
  person: z.string(),
  at: z.string(),
});
export type Participation = z.infer<typeof participationSchema>;

/** Since when the project is in a phase, oldest first. */
const phaseDateSchema = z.strictObject({
  phase: z.enum(PHASE_KEYS),
  from: z.string().check(z.refine(isIsoDate, { error: 'date' })),
});
export type PhaseDate = z.infer<typeof phaseDateSchema>;

export const projectList = defineList({
  name: 'projects',
  title: 'Projekter',
  prefix: 'P',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    state: choice('Fase', PHASES, { required: true, indexed: true }),
    phases: json('Faser med datoer', z.array(phaseDateSchema)),
    /** RSI's where nothing is said (GATE-1); SYS' for what runs under the steering groups of systems (ST-8). */
    portfolio: choice('Portefølje', { RSI: 'RSI', SYS: 'SYS', none: 'Ingen' }),
    purpose: note('Formål', { maxLength: LONG }),
    /** The change request that the proposal comes from (CR-6). */
    change: reference('Ændringsønske', 'changes', { indexed: true }),
    system: reference('System', 'systems'),
    responsible: region('Ansvarlig region'),
    /** Who is responsible where it is not, or not only, a region (ORG-5). */
    responsibleParty: text('Ansvarlig part'),
    regions: regions('Deltagende regioner'),
    participation: json('Følg eller forklar', z.array(participationSchema)),
    activities: note('Aktiviteter', { maxLength: LONG }),
    /** How the project stands, in words, as last told to the It-råd or in a decision. */
    situation: note('Situation', { maxLength: LONG }),
    owner: person('Projektejer'),
    manager: person('Fælles projektleder', { indexed: true }),
    steeringGroup: reference('Projektstyregruppe', 'bodies', { indexed: true }),
    /** The region whose IT director accounts for the project in RSI-kredsen (PUB-2). */
    steeringRegion: region('Region med ansvar for styregruppen'),
    budget: money('Budget'),
    decided: date('Besluttet'),
    /** The day on which the secretariat entered a project that was under way: for the months before it owes nothing (ST-1). */
    entered: date('Oprettet i Styringsrum'),
    start: date('Start'),
    plannedEnd: date('Planlagt slut'),
    nextGate: date('Næste faseovergang'),
    /** A project that is paused owes no report. */
    pausedFrom: date('Sat i bero fra'),
    pausedTo: date('Sat i bero til og med'),
    toleranceCost: integer('Tolerance: udgift (procent)', { max: 1_000 }),
    toleranceTimeYellow: integer('Tolerance: gul fra (måneder)', { max: 120 }),
    toleranceTimeRed: integer('Tolerance: rød efter (måneder)', { max: 120 }),
  },
});

export type Project = RecordOf<typeof projectList>;
export type Portfolio = NonNullable<Project['portfolio']>;

/** What the secretariat and the project's own people write about a project; its phase has an action of its own. */
export const PROJECT_FORM_FIELDS = [
  'title',
  'portfolio',
  'purpose',
  'responsible',
  'responsibleParty',
  'activities',
  'situation',
  'owner',
  'manager',
  'steeringGroup',
  'steeringRegion',
  'budget',
  'start',
  'plannedEnd',
  'nextGate',
  'pausedFrom',
  'pausedTo',
  'toleranceCost',
  'toleranceTimeYellow',
  'toleranceTimeRed',
] as const;
export type ProjectFormField = (typeof PROJECT_FORM_FIELDS)[number];

/** What the project's own people write; the frame that RSI-kredsen has set is the secretariat's to record (GATE-4). */
export const PROJECT_OWN_FIELDS: readonly ProjectFormField[] = ['purpose', 'activities', 'situation', 'nextGate'];
