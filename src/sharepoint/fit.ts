// Whether a mapping fits the list that it names: which column stands for which field, what is added beside, and what does not fit.
import type { ColumnDefinition, List as GraphList } from '@microsoft/microsoft-graph-types';
import type { Field } from '../domain/list/field.ts';
import { columnName, type List } from '../domain/list/list.ts';
import { never } from '../domain/result.ts';
import { adopted, type Adopted } from './adopted.ts';
import { columnsOf, distinct, KEY, kindOf, type NamedColumn } from './columns.ts';
import { labelsOf } from './labels.ts';
import type { ListMapping } from './mapping.ts';

export interface Fitting {
  readonly adopted: Adopted;
  /** Every column that we use, as their list has it or shall have it. */
  readonly wanted: readonly NamedColumn[];
  /** One line per field: the column that stands for it, or the one that is added. */
  readonly lines: readonly string[];
  /** What does not fit, each beginning with the entry's path. The list is not adopted while there are any. */
  readonly problems: readonly string[];
}

/** `found`: their list with its columns. */
export function fitMapping(mapping: ListMapping, found: GraphList): Fitting {
  const { list } = mapping;
  const problems: string[] = [];
  const lines: string[] = [];
  const names = new Map<string, string>();
  const columns = found.columns ?? [];
  const ours = new Map(columnsOf(list).map((column) => [column.name, column]));
  const taken = new Set(columns.map(({ displayName }) => (displayName ?? '').toLowerCase()));
  const wanted: NamedColumn[] = [];

  for (const [key, field] of Object.entries(list.fields)) {
    const named = mapping.columns[key];
    const own = ours.get(columnName(key));
    if (!own) continue;
    const resolved = columnFor(columns, named ?? own.name, named !== undefined);
    const path = named === undefined ? `${list.name}.${key}` : `${list.name}.columns.${key}`;
    if (typeof resolved === 'string') {
      problems.push(`${path}: ${resolved}`);
    } else if (resolved) {
      const misfit = misfitOf(field, resolved);
      if (misfit !== null) problems.push(`${path}: ${misfit}${named === undefined ? TAKEN : ''}`);
      names.set(key, resolved.name ?? '');
      wanted.push(asTheirs(mapping, key, field, own, resolved));
      lines.push(`${key} is their column “${resolved.displayName}” (${resolved.name})${remarkOf(field, resolved)}`);
    } else {
      wanted.push({ ...own, required: false, displayName: distinct(own.displayName, taken) });
      lines.push(`${key} has no column of theirs: “${own.displayName}” (${own.name}) is added beside them`);
    }
  }
  for (const own of columnsOf(list).filter(({ name }) => !isField(list, name))) {
    const resolved = columns.find(({ name }) => name === own.name);
    const foreign = resolved && (kindOf(resolved) !== kindOf(own) || (own.name === KEY && resolved.indexed !== true));
    if (foreign) problems.push(`${list.name}: their column ${own.name} has the name of one that we must add`);
    if (!resolved) lines.push(`“${own.displayName}” (${own.name}) is added beside theirs`);
    wanted.push({ ...own, displayName: resolved?.displayName ?? distinct(own.displayName, taken) });
  }
  problems.push(...usedTwice(list, names), ...tooManyIndexes(list, columns, wanted));
  return { adopted: adopted(list, found.id ?? '', names, mapping.labels), wanted, lines, problems };
}

const TAKEN = '. The name is that of a column that we must add: name a column for this field';
const INDEX_LIMIT = 20;

/** A text says why there is none. By its internal name, or, where a person named it, by what people see. */
function columnFor(
  columns: readonly ColumnDefinition[],
  wanted: string,
  named: boolean,
): ColumnDefinition | string | undefined {
  const exact = columns.find(({ name }) => name === wanted);
  const seen = columns.filter(({ displayName, readOnly }) => displayName === wanted && readOnly !== true);
  if (!exact && !named) return undefined;
  if (!exact && seen.length === 0) return `their list has no column “${wanted}”`;
  if (!exact && seen.length > 1) {
    return `several columns are called “${wanted}”: name one of ${seen.map(({ name }) => name).join(', ')}`;
  }
  return exact ?? seen[0];
}

/** Why the column cannot hold the field; null: it can. */
function misfitOf(field: Field, column: ColumnDefinition): string | null {
  const found = kindOf(column);
  const called = `“${column.displayName}” is a column of ${found}`;
  if (column.readOnly === true) return `“${column.displayName}” cannot be written`;
  if (column.name?.startsWith('_') === true) {
    return `“${column.displayName}” has the internal name ${column.name}; Graph cannot write names that begin with “_”`;
  }
  const { fits, instead } = demandOf(field);
  if (!fits.includes(found)) return `${called}; it must be one of ${fits.join(' or ')}${instead}`;
  if (field.indexed && found === 'note') return `${called}, which cannot be indexed`;
  const limit = column.text?.maxLength;
  const needed = field.kind === 'text' ? field.maxLength : 0;
  if (found === 'text' && typeof limit === 'number' && limit > 0 && limit < needed) {
    return `“${column.displayName}” holds ${limit} characters; ${needed} are needed`;
  }
  return null;
}

interface Demand {
  readonly fits: readonly string[];
  /** What to say of kinds that nearly fit. */
  readonly instead: string;
}

function demandOf(field: Field): Demand {
  switch (field.kind) {
    case 'text':
      return { fits: ['text', 'note'], instead: '' };
    case 'note':
      return {
        fits: ['note'],
        instead: ' (plain, of several lines: a single line cuts, and rich text brings its markup)',
      };
    case 'choice':
    case 'region':
      return { fits: ['choice', 'text'], instead: ' (one of several, not several at once)' };
    case 'regions':
      return { fits: ['text', 'note'], instead: ' (names parted by semicolons)' };
    case 'person':
      return { fits: ['text', 'choice'], instead: ' (with keys of persons: Graph cannot fill in a column of persons)' };
    case 'reference':
      return { fits: ['text', 'choice'], instead: ' (with keys, or labels that lead to keys)' };
    case 'money':
    case 'integer':
      return { fits: ['number', 'currency'], instead: ' (amounts in text cannot be added up)' };
    case 'date':
      return { fits: ['date', 'instant'], instead: '' };
    case 'instant':
      return { fits: ['instant'], instead: ' (with time of day)' };
    case 'yesNo':
      return { fits: ['boolean'], instead: '' };
    case 'json':
      return { fits: ['note'], instead: '' };
    default:
      return never(field);
  }
}

function remarkOf(field: Field, column: ColumnDefinition): string {
  const found = kindOf(column);
  if ((field.kind === 'choice' || field.kind === 'region') && found === 'text') return ', text where we have a choice';
  if (field.kind === 'date' && found === 'instant') return ', which also has a time of day';
  return '';
}

/** Their column with what we need of it: an index, and labels to write. Its name and looks stay. */
function asTheirs(
  mapping: ListMapping,
  key: string,
  field: Field,
  own: NamedColumn,
  found: ColumnDefinition,
): NamedColumn {
  const written = labelsOf(field, mapping.labels[key] ?? {})?.written;
  return {
    ...found,
    name: found.name ?? '',
    displayName: found.displayName ?? '',
    indexed: own.indexed === true || found.indexed === true,
    enforceUniqueValues: own.enforceUniqueValues === true || found.enforceUniqueValues === true,
    ...(found.choice && written && { choice: { ...found.choice, choices: [...written] } }),
  };
}

const isField = (list: List, column: string): boolean =>
  Object.keys(list.fields).some((key) => columnName(key) === column);

function usedTwice(list: List, names: ReadonlyMap<string, string>): string[] {
  return [...names].flatMap(([key, name], index, all) => {
    const first = all.findIndex(([, other]) => other === name);
    return first < index ? [`${list.name}.columns.${key}: ${name} stands for ${all[first]?.[0]} already`] : [];
  });
}

function tooManyIndexes(list: List, columns: readonly ColumnDefinition[], wanted: readonly NamedColumn[]): string[] {
  const indexed = [...columns, ...wanted].filter((column) => column.indexed === true).map(({ name }) => name);
  const count = new Set(indexed).size;
  return count <= INDEX_LIMIT
    ? []
    : [`${list.name}: ${count} columns would be indexed; SharePoint takes ${INDEX_LIMIT}`];
}
