// Which fields stand where on the page, in the order in which they are read.
import { BUSINESS_CASE_FORM_FIELDS, BUSINESS_CASE_REQUIRED } from '../../../domain/change/businessCase.list.ts';
import type { FormPath } from './draft/formPaths.ts';

/** Up to and with the amount that decides the route. */
export const WISH = ['system', 'kind', 'title', 'description', 'reason'] as const satisfies readonly FormPath[];
export const AMOUNTS = ['oneOffCost', 'yearlyCost', 'wantedBy'] as const satisfies readonly FormPath[];

export const BUSINESS_CASE = BUSINESS_CASE_REQUIRED.map((key) => `businessCase.${key}` as const);
export const BUSINESS_CASE_MORE = BUSINESS_CASE_FORM_FIELDS.filter(
  (key) => !(BUSINESS_CASE_REQUIRED as readonly string[]).includes(key),
).map((key) => `businessCase.${key}` as const);

/** Papers that a route may ask for; shown where it does, or where they are filled. */
export const PAPERS = ['charter', 'fullBusinessCase'] as const satisfies readonly FormPath[];

export const MORE: readonly FormPath[] = [
  'region',
  'priority',
  'consequence',
  'funding',
  'affectedRegions',
  'affectedSystems',
  'risk',
  'personalData',
  'testAndTraining',
  'attachments',
];

/** A request cannot be filed without them; the rest are marked as optional. */
const NEEDED: readonly FormPath[] = ['system', 'kind', 'title', 'description', 'reason', 'oneOffCost'];

/** As a summary lists them. */
export const READING_ORDER: readonly FormPath[] = [
  ...WISH,
  ...AMOUNTS,
  ...BUSINESS_CASE,
  ...MORE,
  ...PAPERS,
  ...BUSINESS_CASE_MORE,
];

export function inReadingOrder(paths: readonly FormPath[]): FormPath[] {
  return READING_ORDER.filter((path) => paths.includes(path));
}

export const isNeeded = (path: FormPath): boolean =>
  NEEDED.includes(path) || (BUSINESS_CASE as readonly FormPath[]).includes(path);

/** The id of a field's input on the page. */
export const inputId = (path: FormPath): string => `field-${path.replace('.', '-')}`;
