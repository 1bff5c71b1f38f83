// What the secretariat can change: standards that no document fixes (†), and the dates of editions and meetings.
import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';
import { AGREEMENT_DAYS } from '../calendar/workingDays.ts';
import { json, note, text } from '../list/field.ts';
import { defineList } from '../list/list.ts';

export const settingList = defineList({
  name: 'settings',
  title: 'Indstillinger',
  governed: false,
  fields: {
    title: text('Navn', { required: true }),
    value: json('Værdi', z.unknown(), { required: true }),
    explanation: note('Forklaring', { maxLength: 2_000 }),
  },
});

const isoDate = z.string().check(z.refine(isIsoDate));

/** Every setting with its schema and its standard. */
export const SETTINGS = {
  roundWorkingDays: { schema: z.int().check(z.gte(1), z.lte(60)), standard: 5 },
  commentWorkingDays: { schema: z.int().check(z.gte(1), z.lte(60)), standard: 5 },
  splitWindowDays: { schema: z.int().check(z.gte(1), z.lte(730)), standard: 90 },
  /** After how many reports in a row with the same parameter yellow or red an escalation is proposed (ESC-3). */
  repeatedReports: { schema: z.int().check(z.gte(2), z.lte(12)), standard: 3 },
  /** How many days late a missing report is when an escalation is proposed (ESC-3). */
  missingReportDays: { schema: z.int().check(z.gte(1), z.lte(60)), standard: 7 },
  /** How many working days before a deadline the first reminder comes, and after how many the channel is told. */
  remindBefore: { schema: z.int().check(z.gte(0), z.lte(20)), standard: 2 },
  remindChannelAfter: { schema: z.int().check(z.gte(1), z.lte(20)), standard: 3 },
  agreementDays: { schema: z.array(z.enum(AGREEMENT_DAYS)), standard: [...AGREEMENT_DAYS] },
  meetings: {
    schema: z.array(z.strictObject({ body: z.string(), date: isoDate })),
    standard: [] as { body: string; date: string }[],
  },
  /** The frame that RSI-kredsen has set for each year's joint pool (CR-7), in whole kroner. */
  poolFrames: {
    schema: z.array(z.strictObject({ year: z.int(), frame: z.int().check(z.gte(0)) })),
    standard: [] as { year: number; frame: number }[],
  },
} as const;

export interface Settings {
  readonly roundWorkingDays: number;
  readonly commentWorkingDays: number;
  readonly splitWindowDays: number;
  readonly repeatedReports: number;
  readonly missingReportDays: number;
  readonly remindBefore: number;
  readonly remindChannelAfter: number;
  readonly agreementDays: readonly (typeof AGREEMENT_DAYS)[number][];
  readonly meetings: readonly { readonly body: string; readonly date: string }[];
  readonly poolFrames: readonly { readonly year: number; readonly frame: number }[];
}

/** The settings in force: a row that does not fit its schema is left out, so that the standard holds. */
export function settingsFrom(rows: readonly { readonly id: string; readonly value: unknown }[]): Settings {
  const read = <K extends keyof typeof SETTINGS>(key: K): Settings[K] => {
    const row = rows.find((candidate) => candidate.id === key);
    const parsed = SETTINGS[key].schema.safeParse(row?.value);
    return (parsed.success ? parsed.data : SETTINGS[key].standard) as Settings[K];
  };
  return {
    roundWorkingDays: read('roundWorkingDays'),
    commentWorkingDays: read('commentWorkingDays'),
    splitWindowDays: read('splitWindowDays'),
    repeatedReports: read('repeatedReports'),
    missingReportDays: read('missingReportDays'),
    remindBefore: read('remindBefore'),
    remindChannelAfter: read('remindChannelAfter'),
    agreementDays: read('agreementDays'),
    meetings: read('meetings'),
    poolFrames: read('poolFrames'),
  };
}
