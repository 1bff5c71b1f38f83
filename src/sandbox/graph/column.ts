// A column definition as SharePoint takes it through Graph: which facet, which name, and what is refused.
import { randomUUID } from 'node:crypto';
import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { done, invalid, notImplemented } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export type ColumnKind =
  | 'text'
  | 'note'
  | 'choice'
  | 'number'
  | 'boolean'
  | 'dateTime'
  | 'person'
  | 'lookup'
  | 'hyperlink';

export interface Column {
  name: string;
  kind: ColumnKind;
  /** Several people or several rows. */
  multi: boolean;
  definition: ColumnDefinition;
}

/** Reads the body of `POST …/columns`, or one of a new list's columns. Refusals are those of the real service. */
export function newColumn(body: unknown): Outcome<Column> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return invalid('Invalid request');
  const given = body as Record<string, unknown>;
  const strange = Object.keys(given).find((key) => !PROPERTIES.has(key) && !(key in FACETS) && key !== 'currency');
  if (strange !== undefined) return notImplemented(`the column property '${strange}'`);
  const facets = Object.keys(given).filter((key) => key in FACETS && given[key] !== null);
  const facet = facets[0];
  // A currency column is refused on create, whatever the documentation says.
  if (facet === undefined || facets.length > 1)
    return invalid('Unable to determine type of provided column definition');
  const name = internalName(given['name']);
  if (!name.ok) return name;
  const settings = facetSettings(facet, given[facet]);
  if (!settings.ok) return settings;
  const definition: ColumnDefinition & Record<string, unknown> = {
    columnGroup: 'Custom Columns',
    description: '',
    displayName: name.value,
    enforceUniqueValues: false,
    hidden: false,
    indexed: false,
    readOnly: false,
    required: false,
    ...pickCommon(given),
    id: randomUUID(),
    name: name.value,
    [facet]: settings.value,
  };
  return checked(columnOf(definition));
}

/** Reads the body of `PATCH …/columns/{id}`: what is not named stays, and a column never changes its kind or its name. */
export function changedColumn(column: Column, body: Record<string, unknown>): Outcome<Column> {
  const own = facetOf(column.definition);
  for (const key of Object.keys(body)) {
    if (key === 'name' && body[key] !== column.name) return invalid('The name of a column cannot be changed');
    if (key in FACETS && key !== own) return invalid('The type of a column cannot be changed');
    if (!PROPERTIES.has(key) && !(key in FACETS)) return notImplemented(`the column property '${key}'`);
  }
  const before = (column.definition as Record<string, unknown>)[own] as object;
  const settings = facetSettings(own, { ...before, ...(body[own] as object | undefined) });
  if (!settings.ok) return settings;
  const changed = columnOf({ ...column.definition, ...pickCommon(body), [own]: settings.value });
  if (changed.kind !== column.kind) return invalid('The type of a column cannot be changed');
  return checked(changed);
}

/** The column of a stored definition. */
export function columnOf(definition: ColumnDefinition): Column {
  const facet = facetOf(definition);
  const note = facet === 'text' && definition.text?.allowMultipleLines === true;
  return {
    name: definition.name ?? '',
    kind: note ? 'note' : FACETS[facet],
    multi: definition.personOrGroup?.allowMultipleSelection === true || definition.lookup?.allowMultipleValues === true,
    definition,
  };
}

/** The definition as Graph answers it: the facet of a hyperlink column is never returned. */
export function columnView(column: Column): ColumnDefinition {
  const { hyperlinkOrPicture: _, ...rest } = column.definition;
  return rest;
}

const FACETS = {
  text: 'text',
  choice: 'choice',
  number: 'number',
  boolean: 'boolean',
  dateTime: 'dateTime',
  personOrGroup: 'person',
  lookup: 'lookup',
  hyperlinkOrPicture: 'hyperlink',
} as const satisfies Record<string, ColumnKind>;

type Facet = keyof typeof FACETS;

const COMMON = ['description', 'displayName', 'enforceUniqueValues', 'hidden', 'indexed', 'required'] as const;
const PROPERTIES = new Set<string>(['name', ...COMMON]);

const DEFAULTS: Record<Facet, Record<string, unknown>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  boolean: {},
  dateTime: { displayAs: 'standard', format: 'dateTime' },
  personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly', displayAs: 'nameWithPresence' },
  lookup: { allowMultipleValues: false, allowUnlimitedLength: false },
  hyperlinkOrPicture: {},
};
const NOTE_DEFAULTS = { appendChangesToExistingText: false, linesForEditing: 6, textType: 'plain' };

function facetOf(definition: ColumnDefinition): Facet {
  const facet = (Object.keys(FACETS) as Facet[]).find((key) => key in definition);
  if (facet === undefined) throw new Error(`Column ${String(definition.name)} has no facet`);
  return facet;
}

function facetSettings(facet: string, given: unknown): Outcome<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return invalid('Invalid request');
  const settings = given as Record<string, unknown>;
  // Multi-choice columns cannot be created through Graph.
  if (facet === 'choice' && settings['displayAs'] === 'checkBoxes') return invalid('Invalid request');
  if (facet === 'lookup' && typeof settings['listId'] !== 'string') return invalid('Invalid request');
  if (facet === 'text' && settings['allowMultipleLines'] === true) return done({ ...NOTE_DEFAULTS, ...settings });
  return done({ ...DEFAULTS[facet as Facet], ...settings });
}

function pickCommon(given: Record<string, unknown>): Partial<ColumnDefinition> {
  return Object.fromEntries(COMMON.filter((key) => key in given).map((key) => [key, given[key]]));
}

/** ASCII, at most 32 characters, no leading underscore; other characters become `_x00e6_`. */
function internalName(given: unknown): Outcome<string> {
  if (typeof given !== 'string' || given === '') return invalid('The name of a column is required');
  if (given.startsWith('_')) return invalid(`The name '${given}' begins with an underscore`);
  const name = given.replaceAll(/[^A-Za-z0-9_]|^\d/g, (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  if (name.startsWith('_')) return invalid(`The name '${name}' begins with an underscore`);
  if (name.length > 32) return invalid(`The name '${name}' is longer than 32 characters`);
  return done(name);
}

function checked(column: Column): Outcome<Column> {
  const { indexed, enforceUniqueValues } = column.definition;
  if (enforceUniqueValues === true && indexed !== true) return invalid('A column with unique values must be indexed');
  if (indexed === true && (column.kind === 'note' || column.kind === 'hyperlink' || column.multi)) {
    return invalid(`Column '${column.name}' cannot be indexed`);
  }
  return done(column);
}
