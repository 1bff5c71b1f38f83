// A project as a row of the portfolio and as a whole, and what a caller sends to act on it.
import * as z from 'zod/mini';
import { fieldSchema, partShape } from '../domain/list/validator.ts';
import { GATES, PHASE_KEYS } from '../domain/project/phases.data.ts';
import { FIRST_PHASES } from '../domain/project/project.create.ts';
import { PROJECT_FORM_FIELDS, PARTICIPATION_KEYS, projectList } from '../domain/project/project.list.ts';
import { agendaItemView } from './agenda.ts';
import { escalationRow } from './escalation.ts';
import { monthCellView, offerOf, parameterKey, lightKey, trendView } from './light.ts';
import { statusRow, toleranceCheckView } from './status.ts';
import { day, instant, keysOf, personView, reasonText, regionKey, version } from './values.ts';

const phaseKey = z.enum(PHASE_KEYS);
/** Shaped as a day; whether there is such a day is told by who uses it. */
const dayTyped = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const putTo = z.enum(GATES.map((gate) => gate.putTo));

/** What is new about a project in the last month shown, against the month before. */
export const sinceLastMonth = z.object({
  project: z.string(),
  title: z.string(),
  kind: z.enum(['light', 'phase', 'first-report', 'missing', 'completed', 'corrected', 'escalated', 'participation']),
  parameter: z.nullable(z.union([parameterKey, z.literal('overall')])),
  was: z.nullable(z.string()),
  now: z.nullable(z.string()),
});

export const projectRow = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  state: phaseKey,
  title: z.string(),
  portfolio: z.enum(keysOf(projectList.fields.portfolio.options)),
  /** Who is responsible, as it is read: a region or another party. */
  responsible: z.nullable(z.string()),
  responsibleRegion: z.nullable(regionKey),
  /** The regions that take part today (DEC-4). */
  regions: z.array(regionKey),
  manager: z.nullable(personView),
  cells: z.array(monthCellView),
  trend: trendView,
  /** The month in which it was reported as completed. */
  completed: z.nullable(z.string()),
  paused: z.boolean(),
  /** The reader manages or owns it. */
  mine: z.boolean(),
});

const participationView = z.object({
  region: regionKey,
  name: z.string(),
  choice: z.enum(PARTICIPATION_KEYS),
  reason: z.nullable(z.string()),
  option: z.boolean(),
  /** The region has said so itself; else it takes part because nothing else is said. */
  said: z.boolean(),
  at: z.nullable(instant),
  /** The reader may say it for the region. */
  mine: z.boolean(),
});

export const projectView = z.extend(projectRow, {
  /** As the form takes it back: only what is filled in. */
  form: z.strictObject(partShape(projectList, PROJECT_FORM_FIELDS)),
  owner: z.nullable(personView),
  steeringGroup: z.nullable(z.object({ id: z.string(), name: z.string() })),
  change: z.nullable(z.object({ id: z.string(), number: z.string() })),
  phases: z.array(z.object({ phase: phaseKey, from: day })),
  decided: z.nullable(day),
  nextGate: z.nullable(
    z.object({ from: phaseKey, to: phaseKey, putTo, does: z.enum(['decides', 'informed']), date: z.nullable(day) }),
  ),
  participation: z.array(participationView),
  /** PUB-10: the limits in force (`own` where the project has set them itself) against the newest figures. */
  tolerances: z.object({ costPercent: z.number(), yellowMonths: z.number(), redMonths: z.number(), own: z.boolean() }),
  actual: z.nullable(
    z.object({
      month: z.string(),
      spent: z.nullable(z.number()),
      expectedEnd: z.nullable(day),
      checks: z.array(toleranceCheckView),
    }),
  ),
  /** Reports that stand, newest first, those owed on top. */
  reports: z.array(statusRow),
  escalations: z.array(escalationRow),
  agenda: z.array(agendaItemView),
  since: z.array(sinceLastMonth),
  /** Yellow and red lights of the newest report, with text and cause. */
  troubles: z.array(
    z.object({ parameter: parameterKey, light: lightKey, text: z.nullable(z.string()), cause: z.nullable(z.string()) }),
  ),
  /** How often the manager has been reminded of the newest missing report. */
  reminded: z.number(),
  actions: z.array(offerOf(['edit', 'change-phase', 'participate', 'remind'])),
});

/** What needs somebody's attention, worst first. */
export const attentionView = z.object({
  /** `on-agenda`: nothing new, and an item of its own still waits for its meeting. */
  kind: z.enum(['missing', 'red', 'turned-yellow', 'on-agenda']),
  project: z.string(),
  title: z.string(),
  month: z.string(),
  due: z.nullable(day),
  workingDaysLate: z.number(),
  reminded: z.number(),
  item: z.nullable(agendaItemView),
  /** The reader may remind the project manager. */
  remind: z.boolean(),
});

export const portfolioView = z.object({
  /** The last month shown, and all that are, oldest first. */
  month: z.string(),
  months: z.array(z.string()),
  /** The newest month that can be shown. */
  newest: z.string(),
  rows: z.array(projectRow),
  attention: z.array(attentionView),
  since: z.array(sinceLastMonth),
  /** The reader may enter a project. */
  canCreate: z.boolean(),
});

/** A project that no change request led to, in the phase that it is in and since when. */
export const createProjectBody = z.strictObject({
  ...partShape(projectList, PROJECT_FORM_FIELDS),
  title: fieldSchema(projectList.fields.title),
  phase: z.enum(FIRST_PHASES),
  from: dayTyped,
});
export const editProjectBody = z.strictObject({ ...partShape(projectList, PROJECT_FORM_FIELDS), version });
export const projectActionBodies = {
  'change-phase': z.strictObject({
    version,
    phase: phaseKey,
    from: dayTyped,
    reason: reasonText,
  }),
  participate: z.strictObject({
    version,
    region: regionKey,
    choice: z.enum(PARTICIPATION_KEYS),
    reason: z.optional(z.string().check(z.maxLength(4_000))),
    option: z.optional(z.boolean()),
  }),
  /** Reminds the project manager of the missing report, at most once a day. */
  remind: z.strictObject({ version }),
} as const;
export type ProjectActionName = keyof typeof projectActionBodies;

export type ProjectRow = z.infer<typeof projectRow>;
export type ProjectView = z.infer<typeof projectView>;
export type PortfolioView = z.infer<typeof portfolioView>;
export type AttentionView = z.infer<typeof attentionView>;
export type SinceLastMonth = z.infer<typeof sinceLastMonth>;
