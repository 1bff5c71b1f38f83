// Every field of a report's form under one path, a region's light and text each under their own, as a draft's machinery knows it.
import type { StatusView } from '../../../../contract/status.ts';
import { note, type Field } from '../../../../domain/list/field.ts';
import { REGION_IDS, type RegionId } from '../../../../domain/region/regions.ts';
import {
  LIGHT_KEYS,
  LIGHT_TEXT_LIMIT,
  PARAMETERS,
  statusList,
  type Light,
  type Parameter,
  type RegionLight,
  type StatusForm,
  type StatusFormField,
} from '../../../../domain/status/status.list.ts';
import { formOf, type FormShape, type Typed } from '../../../draft/formShape.ts';
import { readTyped, typedFrom } from '../../../fields/typed.ts';

type PlainField = Exclude<StatusFormField, 'regionLights'>;
export type RegionPath = `region.${RegionId}`;
export type RegionTextPath = `region.${RegionId}.text`;
export type ReportPath = PlainField | RegionPath | RegionTextPath;
export type TypedReport = Typed<ReportPath>;

/** What the API takes: `null` empties a field. */
export type ReportBody = { readonly [K in StatusFormField]?: StatusForm[K] | null };
export type ReportShape = FormShape<StatusView, ReportPath, ReportBody>;

export const textPath = (parameter: Parameter): PlainField => `${parameter}Text`;
export const causePath = (parameter: Parameter): PlainField => `${parameter}Cause`;
export const regionPath = (region: RegionId): RegionPath => `region.${region}`;
export const regionTextPath = (region: RegionId): RegionTextPath => `region.${region}.text`;

const FIGURES = ['spent', 'expectedEnd'] as const;
const PLAIN: readonly PlainField[] = [
  ...PARAMETERS.flatMap((parameter) => [parameter, textPath(parameter), causePath(parameter)]),
  ...FIGURES,
];

/** In the order in which they are read. */
export const REPORT_PATHS: readonly ReportPath[] = [
  ...PARAMETERS.flatMap((parameter) => [parameter, textPath(parameter), causePath(parameter)]),
  ...REGION_IDS.flatMap((region) => [regionPath(region), regionTextPath(region)]),
  ...FIGURES,
];

/** A region's light is chosen as the four are, and explained as they are. */
const REGION_TEXT = note('Lys pr. region', { maxLength: LIGHT_TEXT_LIMIT });

export function fieldAt(path: ReportPath): Field {
  const region = regionAt(path);
  if (region === null) return statusList.fields[path as PlainField];
  return region.isText ? REGION_TEXT : statusList.fields.overall;
}

/** The id of a field's input on the page. */
export const inputId = (path: ReportPath): string => `field-${path.replaceAll('.', '-')}`;

/** The light that is chosen at a path; undefined while none is. */
export const lightIn = (typed: TypedReport, path: Parameter | RegionPath): Light | undefined =>
  LIGHT_KEYS.find((key) => key === typed[path]);

/** ST-4: only the regions that take part have a light; others are not the report's to tell. */
export function reportShape(regions: readonly RegionId[]): ReportShape {
  const takesPart = (path: ReportPath) => {
    const region = regionAt(path);
    return region === null || regions.includes(region.id);
  };
  return {
    paths: REPORT_PATHS.filter(takesPart),
    fieldAt,
    typedOf: ({ form }) => typedFromForm(form),
    bodyOf: (typed, paths) => bodyOf(typed, paths, regions),
    sentText: textIn,
    pathOf: pathOfField,
    isKeepable: () => true,
    savedAt: () => null,
    mayLag: () => false,
  };
}

export function typedFromForm(form: ReportBody): TypedReport {
  return formOf({ paths: REPORT_PATHS }, (path) => textIn(form, path));
}

/** What is typed as a report's fields; what is no value is left out. */
export function formFrom(typed: TypedReport, regions: readonly RegionId[]): StatusForm {
  const { body } = bodyOf(typed, reportShape(regions).paths, regions);
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined));
}

function bodyOf(
  typed: TypedReport,
  paths: readonly ReportPath[],
  regions: readonly RegionId[],
): { body: ReportBody; sent: ReportPath[] } {
  const plain = paths.flatMap((path) => {
    const read = regionAt(path) === null ? readTyped(fieldAt(path), typed[path]) : null;
    return read?.ok ? [[path, read.value] as const] : [];
  });
  const ofRegions = paths.filter((path) => regionAt(path) !== null && isTold(typed, path));
  const body = {
    ...Object.fromEntries(plain),
    // The lights of the regions are one field: whoever changes one sends them all.
    ...(ofRegions.length > 0 && { regionLights: regionLightsIn(typed, regions) }),
  };
  return { body, sent: [...plain.map(([path]) => path), ...ofRegions] };
}

/** A text belongs to a light, and must be one that can be kept. */
function isTold(typed: TypedReport, path: ReportPath): boolean {
  const region = regionAt(path);
  if (!region?.isText || typed[path].trim() === '') return true;
  return lightIn(typed, regionPath(region.id)) !== undefined && readTyped(REGION_TEXT, typed[path]).ok;
}

function regionLightsIn(typed: TypedReport, regions: readonly RegionId[]): RegionLight[] | null {
  const lights = regions.flatMap((region): RegionLight[] => {
    const light = lightIn(typed, regionPath(region));
    if (light === undefined) return [];
    const read = readTyped(REGION_TEXT, typed[regionTextPath(region)]);
    const text = read.ok && typeof read.value === 'string' ? read.value : null;
    return [{ region, light, ...(text !== null && { text }) }];
  });
  return lights.length === 0 ? null : lights;
}

function textIn(form: ReportBody, path: ReportPath): string {
  const region = regionAt(path);
  if (region === null) return typedFrom(fieldAt(path), form[path as PlainField]);
  const told = form.regionLights?.find((light) => light.region === region.id);
  return (region.isText ? told?.text : told?.light) ?? '';
}

/** A refused region is told at its text: it is red without one. */
function pathOfField(field: string): ReportPath | null {
  const region = REGION_IDS.find((id) => field === `regionLights.${id}`);
  return region ? regionTextPath(region) : (PLAIN.find((path) => path === field) ?? null);
}

function regionAt(path: ReportPath): { readonly id: RegionId; readonly isText: boolean } | null {
  const [, key, text] = /^region\.(\w+)(\.text)?$/.exec(path) ?? [];
  const id = REGION_IDS.find((candidate) => candidate === key);
  return id === undefined ? null : { id, isText: text !== undefined };
}
