// Every field of the form under one path, those of the business case light behind `businessCase.`, with what is typed in each.
import type { ChangeView } from '../../../../contract/change.ts';
import { BUSINESS_CASE_FORM_FIELDS, businessCaseList } from '../../../../domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS, changeList, type ChangeFormField } from '../../../../domain/change/change.list.ts';
import type { Field } from '../../../../domain/list/field.ts';
import type { CreateChange } from '../../../api/queries.ts';
import { formOf, type FormShape, type Typed } from '../../../draft/formShape.ts';
import { readTyped, typedFrom } from '../../../fields/typed.ts';

export type BusinessCaseFormField = (typeof BUSINESS_CASE_FORM_FIELDS)[number];
export type FormPath = ChangeFormField | `businessCase.${BusinessCaseFormField}`;

/** What is typed in every field; an empty text is an empty field. */
export type TypedForm = Typed<FormPath>;

/** In the order of the form's own definition. */
export const FORM_PATHS: readonly FormPath[] = [
  ...CHANGE_FORM_FIELDS,
  ...BUSINESS_CASE_FORM_FIELDS.map((key) => `businessCase.${key}` as const),
];

export const EMPTY_FORM: TypedForm = formOf({ paths: FORM_PATHS }, () => '');

export function isFormPath(path: string): path is FormPath {
  return (FORM_PATHS as readonly string[]).includes(path);
}

/** The definition of the field at a path. */
export function fieldAt(path: FormPath): Field {
  const key = businessCaseKey(path);
  return key === null ? changeList.fields[path as ChangeFormField] : businessCaseList.fields[key];
}

/** The key within the business case light, or null for a field of the change request itself. */
export function businessCaseKey(path: FormPath): BusinessCaseFormField | null {
  return path.startsWith(PREFIX) ? (path.slice(PREFIX.length) as BusinessCaseFormField) : null;
}

/** A case as it would have been typed. */
export function typedOf(view: ChangeView): TypedForm {
  const values: Readonly<Record<string, unknown>> = { ...view.form, title: view.title, system: view.system };
  const businessCase: Readonly<Record<string, unknown>> = view.businessCase?.fields ?? {};
  return formOf({ paths: FORM_PATHS }, (path) => {
    const key = businessCaseKey(path);
    return typedFrom(fieldAt(path), key === null ? values[path] : businessCase[key]);
  });
}

/** The values at some paths as the API takes them; what is no value is left out, and stays on this computer. */
export function bodyOf(typed: TypedForm, paths: readonly FormPath[]): { body: CreateChange; sent: FormPath[] } {
  const change: Record<string, unknown> = {};
  const businessCase: Record<string, unknown> = {};
  const sent = paths.filter((path) => {
    const read = readTyped(fieldAt(path), typed[path]);
    if (!read.ok) return false;
    const key = businessCaseKey(path);
    if (key === null) change[path] = read.value;
    else businessCase[key] = read.value;
    return true;
  });
  if (Object.keys(businessCase).length > 0) change['businessCase'] = businessCase;
  return { body: change, sent };
}

/** The text of what a body says at a path. */
function sentText(body: CreateChange, path: FormPath): string {
  const key = businessCaseKey(path);
  const values: Readonly<Record<string, unknown>> = (key === null ? body : body.businessCase) ?? {};
  return typedFrom(fieldAt(path), values[key ?? path]);
}

const PREFIX = 'businessCase.';

/** The form of a change request, as a draft's machinery knows it. A draft needs a title and a system. */
export const CHANGE_FORM: FormShape<ChangeView, FormPath, CreateChange> = {
  paths: FORM_PATHS,
  fieldAt,
  typedOf,
  bodyOf,
  sentText,
  pathOf: (field) => (isFormPath(field) ? field : null),
  isKeepable: (typed) => hasValue('title', typed) && hasValue('system', typed),
  savedAt: ({ changed }) => changed,
  mayLag: (path) => businessCaseKey(path) !== null,
};

function hasValue(path: FormPath, typed: TypedForm): boolean {
  const read = readTyped(fieldAt(path), typed[path]);
  return read.ok && read.value !== null;
}
