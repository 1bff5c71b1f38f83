// The status report: one row per project, month and revision. What is published is never changed; a correction is a new row.
import * as z from 'zod/mini';
import { choice, date, instant, integer, json, money, note, person, reference, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';
import { REGION_IDS } from '../region/regions.ts';
import { CAUSES } from './causes.data.ts';

/** ST-5, with the fourth state, completed. */
export const LIGHTS = { green: 'Grøn', yellow: 'Gul', red: 'Rød', completed: 'Gennemført' } as const;
export type Light = keyof typeof LIGHTS;
export const LIGHT_KEYS = ['green', 'yellow', 'red', 'completed'] as const satisfies Light[];

/** ST-2: the four parameters, in the order of the form. */
export const PARAMETERS = ['deliverables', 'time', 'money', 'resources'] as const;
export type Parameter = (typeof PARAMETERS)[number];

export const REPORT_STATES = { draft: 'Kladde', published: 'Udgivet', frozen: 'Låst' } as const;

/** How long a text beside a light may be. */
export const LIGHT_TEXT_LIMIT = 2_000;

const oncePerRegion = z.refine<readonly { readonly region: string }[]>(
  (lights) => new Set(lights.map(({ region }) => region)).size === lights.length,
  { error: 'twice' },
);

/** A light per region, where regions report (ST-4). */
const regionLightSchema = z.strictObject({
  region: z.enum(REGION_IDS),
  light: z.enum(LIGHT_KEYS),
  text: z.optional(z.string().check(z.maxLength(LIGHT_TEXT_LIMIT))),
});
export type RegionLight = z.infer<typeof regionLightSchema>;

const words = { maxLength: LIGHT_TEXT_LIMIT };

export const statusList = defineList({
  name: 'statusReports',
  title: 'Statusrapporter',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    project: reference('Projekt', 'projects', { required: true, indexed: true }),
    /** `YYYY-MM`: the month that the report covers (PUB-2). */
    month: text('Måned', { required: true, indexed: true, maxLength: 7 }),
    revision: integer('Udgave', { required: true, min: 1, max: 99 }),
    state: choice('Status', REPORT_STATES, { required: true, indexed: true }),
    deliverables: choice('Leverancer', LIGHTS),
    deliverablesText: note('Leverancer: hvad er sket?', words),
    deliverablesCause: choice('Leverancer: årsag', CAUSES),
    time: choice('Tid', LIGHTS),
    timeText: note('Tid: hvad er sket?', words),
    timeCause: choice('Tid: årsag', CAUSES),
    money: choice('Penge', LIGHTS),
    moneyText: note('Penge: hvad er sket?', words),
    moneyCause: choice('Penge: årsag', CAUSES),
    resources: choice('Ressourcer', LIGHTS),
    resourcesText: note('Ressourcer: hvad er sket?', words),
    resourcesCause: choice('Ressourcer: årsag', CAUSES),
    regionLights: json('Lys pr. region', z.array(regionLightSchema).check(oncePerRegion)),
    /** The worst, as it stood when the report was published (ST-3, ST-4). */
    overall: choice('Samlet status', LIGHTS, { indexed: true }),
    spent: money('Forbrug til dato'),
    expectedEnd: date('Forventet slut'),
    /** The report that this one corrects, why, and which fields it changes. */
    corrects: reference('Retter', 'statusReports'),
    correctionReason: note('Begrundelse for rettelsen', words),
    corrected: json('Rettede felter', z.array(z.string())),
    published: instant('Udgivet', { indexed: true }),
    publishedBy: person('Udgivet af'),
  },
});

export type StatusReport = RecordOf<typeof statusList>;

/** The fields that the reporter fills in. */
export const STATUS_FORM_FIELDS = [
  ...PARAMETERS,
  'deliverablesText',
  'deliverablesCause',
  'timeText',
  'timeCause',
  'moneyText',
  'moneyCause',
  'resourcesText',
  'resourcesCause',
  'regionLights',
  'spent',
  'expectedEnd',
] as const;
export type StatusFormField = (typeof STATUS_FORM_FIELDS)[number];
export type StatusForm = Readonly<Partial<Pick<StatusReport, StatusFormField>>>;

/** The key of a report: two people who begin the same one meet in the same row. */
export const statusId = (project: string, month: string, revision = 1): string =>
  `status-${project}-${month}-v${revision}`;

/** What the key of a report says of it; null for what is none. */
export function statusKey(
  id: string,
): { readonly project: string; readonly month: string; readonly revision: number } | null {
  const [, project, month, revision] = /^status-(.+)-(20\d{2}-(?:0[1-9]|1[0-2]))-v([1-9]\d?)$/.exec(id) ?? [];
  return project === undefined || month === undefined ? null : { project, month, revision: Number(revision) };
}
