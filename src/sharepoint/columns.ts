// From a list's fields to SharePoint's columns, as Graph defines them.
import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { TEXT_LIMIT, type Field } from '../domain/list/field.ts';
import { columnName, type List } from '../domain/list/list.ts';
import { REGIONS } from '../domain/region/regions.ts';
import { never } from '../domain/result.ts';

/** The row's id: made by us, unique, never changed. */
export const KEY = 'Key';
/** Number and seal of the record's newest log entry, and what must follow from its commits. */
export const LOG_NUMBER = 'LogNumber';
export const LOG_HEAD = 'LogHead';
export const LEDGER = 'Ledger';
/** In every SharePoint list from the start: never added, its name is adapted. */
export const TITLE = 'Title';

export interface NamedColumn extends ColumnDefinition {
  name: string;
  displayName: string;
}

/** Every column of the list, `Title` included where the list has a title. Display names differ from each other. */
export function columnsOf(list: List): NamedColumn[] {
  const columns = [
    ...Object.entries(list.fields).map(([key, field]) => fieldColumn(list, key, field)),
    ...ownColumns(list),
  ];
  const taken = new Set<string>();
  return columns.map((column) => ({ ...column, displayName: distinct(column.displayName, taken) }));
}

/** The names for `$select`: hidden columns come only when they are named. */
export function selectOf(list: List): string[] {
  return columnsOf(list).map(({ name }) => name);
}

/** What a column holds, in words that people use. */
export function kindOf(column: ColumnDefinition): string {
  if (column.text) {
    if (column.text.allowMultipleLines !== true) return 'text';
    return column.text.textType === 'richText' ? 'rich text' : 'note';
  }
  if (column.dateTime) return column.dateTime.format === 'dateOnly' ? 'date' : 'instant';
  if (column.choice) return column.choice.displayAs === 'checkBoxes' ? 'multiple choice' : 'choice';
  const facets = ['number', 'boolean', 'personOrGroup', 'lookup', 'calculated', 'currency'] as const;
  return facets.find((facet) => column[facet] !== undefined && column[facet] !== null) ?? 'other';
}

const LINE = { text: { allowMultipleLines: false, maxLength: TEXT_LIMIT } } satisfies ColumnDefinition;
const NOTE = { text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } } satisfies ColumnDefinition;
const NUMBER = { number: { decimalPlaces: 'none' } } satisfies ColumnDefinition;

function fieldColumn(list: List, key: string, field: Field): NamedColumn {
  return {
    ...facet(field),
    ...indexOf(field),
    // Rows of governed lists are written by us only; in the others, SharePoint's form asks for what is required.
    required: field.required && !list.governed && field.kind !== 'json',
    name: columnName(key),
    displayName: field.label,
  };
}

/** A person column needs a row that Graph cannot create (facts), so people are told by our own keys. */
function facet(field: Field): ColumnDefinition {
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'reference':
    case 'regions':
      return LINE;
    case 'note':
      return NOTE;
    case 'json':
      return { ...NOTE, hidden: true };
    case 'choice':
      return choices(Object.values(field.options));
    case 'region':
      return choices(REGIONS.map(({ name }) => name));
    case 'money':
    case 'integer':
      return NUMBER;
    case 'date':
      return { dateTime: { format: 'dateOnly' } };
    case 'instant':
      return { dateTime: { format: 'dateTime' } };
    case 'yesNo':
      return { boolean: {} };
    default:
      return never(field);
  }
}

const choices = (labels: string[]): ColumnDefinition => ({
  choice: { allowTextEntry: false, choices: labels, displayAs: 'dropDownMenu' },
});

function indexOf(field: Field): ColumnDefinition {
  return { ...(field.indexed && { indexed: true }), ...(field.unique && { enforceUniqueValues: true }) };
}

function ownColumns(list: List): NamedColumn[] {
  const key: NamedColumn = { name: KEY, displayName: 'Nøgle', indexed: true, enforceUniqueValues: true, ...LINE };
  if (!list.governed) return [key];
  return [
    key,
    { name: LOG_NUMBER, displayName: 'Lognummer', ...NUMBER },
    { name: LOG_HEAD, displayName: 'Logsegl', hidden: true, ...LINE },
    { name: LEDGER, displayName: 'Følgehandlinger', hidden: true, ...NOTE },
  ];
}

/** The label, with a number behind it where it is taken; takes it. */
export function distinct(label: string, taken: Set<string>): string {
  let name = label;
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${label} (${copy})`;
  taken.add(name.toLowerCase());
  return name;
}
