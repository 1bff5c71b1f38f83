// A status report as its form and its reader see it, and what a caller sends to write, publish and correct one (ST-1 to ST-6).
import * as z from 'zod/mini';
import { partShape } from '../domain/list/validator.ts';
import { REPORT_STATES, STATUS_FORM_FIELDS, statusList } from '../domain/status/status.list.ts';
import { lightKey, monthCellView, offerOf } from './light.ts';
import { day, instant, keysOf, personView, reasonText, regionKey, version } from './values.ts';

const statusForm = partShape(statusList, STATUS_FORM_FIELDS);
/** What a report says, as its form takes it back: only what is filled in. */
export const statusFormView = z.strictObject(statusForm);

/** What the figures alone say of a parameter (PUB-10). */
export const toleranceCheckView = z.object({
  parameter: z.enum(['money', 'time']),
  light: z.enum(['green', 'yellow', 'red']),
});

/** A row of “Statusrapporter”: a report that is there, or one that is owed and not begun (`version` 0). */
export const statusRow = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(keysOf(REPORT_STATES)),
  project: z.string(),
  projectTitle: z.string(),
  month: z.string(),
  revision: z.number(),
  overall: z.nullable(lightKey),
  due: day,
  /** Working days from today to the due day; below 0 when it is past. */
  workingDays: z.number(),
  missing: z.boolean(),
  manager: z.nullable(personView),
  published: z.nullable(instant),
  publishedBy: z.nullable(personView),
  /** The reader can write it. */
  mine: z.boolean(),
  /** The report is asked of the reader, who manages or owns the project. */
  asked: z.boolean(),
});

/** A page of the list: its rows, what waits for the reader first, and what stands around them. */
export const reportsPageView = z.object({
  rows: z.array(statusRow),
  /** How many the filters let through, and how many there are in all. */
  count: z.number(),
  of: z.number(),
  /** How many of those let through stand in each part: what waits for the reader, what others owe, what is published. */
  parts: z.object({ mine: z.number(), others: z.number(), published: z.number() }),
  /** The months to choose among, newest first, whatever is chosen. */
  months: z.array(z.string()),
});

export const statusView = z.extend(statusRow, {
  projectNumber: z.string(),
  /** A report that is not begun holds what it begins with. */
  form: statusFormView,
  /** The regions that report a light of their own, in order (ST-4). */
  regions: z.array(z.object({ region: regionKey, name: z.string() })),
  /** The report that stands for the month before, to compare with; null where none does. */
  before: z.nullable(z.object({ month: z.string(), overall: lightKey, form: statusFormView })),
  /** The last six months, this one the last. */
  months: z.array(monthCellView),
  budget: z.nullable(z.number()),
  plannedEnd: z.nullable(day),
  checks: z.array(toleranceCheckView),
  corrects: z.nullable(z.string()),
  correctionReason: z.nullable(z.string()),
  /** The fields that the correction changes. */
  corrected: z.array(z.string()),
  /** All revisions of the month, oldest first. */
  revisions: z.array(
    z.object({
      id: z.string(),
      revision: z.number(),
      state: z.enum(keysOf(REPORT_STATES)),
      published: z.nullable(instant),
    }),
  ),
  /** PUB-2: where the project becomes an item of its own, should the lights ask for it; null outside RSI's portfolio. */
  agenda: z.nullable(
    z.object({
      bodyName: z.string(),
      meeting: z.nullable(day),
      accountableRegion: z.nullable(regionKey),
      /** It is on the agenda already. */
      open: z.boolean(),
    }),
  ),
  /** The name of the channel's body that is told; null where the project has no steering group on record. */
  told: z.nullable(z.string()),
  /** People have edited its row past us: what is told here is what the log last said, and nobody acts on it. */
  editedByHand: z.boolean(),
  actions: z.array(offerOf(['write', 'publish', 'correct'])),
});

/** A report that is not begun has version 0: the first save begins it. */
export const writeStatusBody = z.strictObject({ ...statusForm, version });
export const statusActionBodies = {
  /** What is sent along is written in the same commit. */
  publish: z.strictObject({ ...statusForm, version }),
  /** Every light green, in one press. */
  'publish-all-green': z.strictObject({ version }),
  correct: z.strictObject({ version, reason: reasonText }),
} as const;

export type StatusRow = z.infer<typeof statusRow>;
export type ReportsPageView = z.infer<typeof reportsPageView>;
export type StatusView = z.infer<typeof statusView>;
