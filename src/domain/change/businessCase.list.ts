// The business case light (CR-4), a record of its own with the fields of PUB-9.
import { integer, money, note, reference } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

const LONG = 4_000;

export const businessCaseList = defineList({
  name: 'businessCases',
  title: 'Business cases light',
  governed: true,
  fields: {
    change: reference('Ændringsønske', 'changes', { required: true, indexed: true }),
    purpose: note('Formål', { maxLength: LONG }),
    deliverables: note('Leverancer', { maxLength: LONG }),
    timetable: note('Tidsplan', { maxLength: LONG }),
    economy: note('Økonomi', { maxLength: LONG }),
    presentSituation: note('Nuværende situation', { maxLength: LONG }),
    delimitation: note('Afgrænsning', { maxLength: LONG }),
    alternatives: note('Alternativer, herunder nulalternativet', { maxLength: LONG }),
    benefits: note('Gevinster', { maxLength: LONG }),
    dependencies: note('Afhængigheder', { maxLength: LONG }),
    ownHours: integer('Egne timer', { max: 1_000_000 }),
    ownHoursCost: money('Egne timer i kroner'),
  },
});

export type BusinessCase = RecordOf<typeof businessCaseList>;

export const BUSINESS_CASE_FORM_FIELDS = [
  'purpose',
  'deliverables',
  'timetable',
  'economy',
  'presentSituation',
  'delimitation',
  'alternatives',
  'benefits',
  'dependencies',
  'ownHours',
  'ownHoursCost',
] as const;

/** What S14 and SYS name as the content of a business case light (CR-4). */
export const BUSINESS_CASE_REQUIRED = ['purpose', 'deliverables', 'timetable', 'economy'] as const;

/** A case has one: its key follows from the case's. */
export const businessCaseId = (change: string): string => `bc-${change}`;
