// A row that was there before us: whether it can be taken in as a record, and if not, why, in words that people read.
import type { List as GraphList } from '@microsoft/microsoft-graph-types';
import { columnName, type List } from '../domain/list/list.ts';
import { listNamed } from '../domain/lists.ts';
import { personList } from '../domain/people/person.list.ts';
import type { FieldCode, FieldProblem } from '../domain/record/refusal.ts';
import { ok } from '../domain/result.ts';
import { toOurs, toTheirs, type Adopted } from './adopted.ts';
import { decode, encodePart, type GraphFields } from './codec.ts';
import { KEY, LOG_NUMBER, TITLE } from './columns.ts';
import type { GraphClient, GraphItem } from './graphClient.ts';
import type { GraphResult } from './graphTransport.ts';
import type { ListMapping } from './mapping.ts';

/** A row that was there before us. */
export interface OldRow {
  /** The id that it has among ours, or will have. */
  readonly id: string;
  /** What it needs before it can be read: its key, and what the mapping says where it has nothing. In their names. */
  readonly fills: GraphFields;
  readonly itemId: string;
  readonly eTag: string;
}

/** What becomes of a row, and what people are told of it. */
export interface Read {
  readonly what: 'ours' | 'take-in' | 'outside';
  readonly row: OldRow | null;
  readonly told: readonly string[];
}

/** The key of a row that had none: from its number in the list, so that it is the same however often it is asked for. */
const keyOfItem = (itemId: string): string => `sp-${itemId}`;

/** Looks at a row of an adopted list. `keys`: what the rows of other lists are called. */
export function readOld({ list, missing }: ListMapping, adopted: Adopted, keys: ReferredKeys, item: GraphItem): Read {
  const fields = toOurs(adopted, item.fields);
  const key = fields[KEY];
  const hasKey = typeof key === 'string' && key !== '';
  // A key like this without a log entry: an adoption that was broken off between the two.
  const half = key === keyOfItem(item.id) && !fields[LOG_NUMBER];
  if (hasKey && !half) return { what: 'ours', row: null, told: [] };

  const filled = fillsOf(list, missing, fields);
  const record = decode(list, { ...fields, ...filled });
  if (!record.ok) {
    const why = record.error.map((problem) => reasonOf(adopted, item.fields, problem)).join('; ');
    return { what: 'outside', row: null, told: [`row ${item.id} would not be read: ${why}`] };
  }
  if (!list.governed) return { what: 'ours', row: null, told: [] };
  const values: Readonly<Record<string, unknown>> = record.value;
  const lost = [...keys].filter(
    ([field, { known }]) => values[field] !== undefined && !known.has(words(values[field])),
  );
  if (lost.length > 0) {
    const why = lost.map(([field, { title }]) => `${field} “${words(values[field])}” is not in the list “${title}”`);
    return { what: 'outside', row: null, told: [`row ${item.id} would not be read: ${why.join('; ')}`] };
  }
  const id = keyOfItem(item.id);
  const fills = toTheirs(adopted, { ...filled, ...(!hasKey && { [KEY]: id }) });
  const told = Object.entries(toTheirs(adopted, filled)).map(
    ([column, value]) => `row ${item.id}: “${column}” is empty and gets “${words(value)}”`,
  );
  return { what: 'take-in', row: { id, fills, itemId: item.id, eTag: item.eTag }, told };
}

/** Per field that leads to another list: its keys, and what it is called. */
type ReferredKeys = ReadonlyMap<string, { readonly title: string; readonly known: ReadonlySet<string> }>;

export async function referredKeys(
  client: GraphClient,
  site: string,
  { list, mappings, lists }: Referring,
): Promise<GraphResult<ReferredKeys>> {
  const found = new Map<string, { title: string; known: ReadonlySet<string> }>();
  for (const [key, field] of Object.entries(list.fields)) {
    if (field.kind !== 'person' && field.kind !== 'reference') continue;
    const target = listNamed(field.kind === 'person' ? personList.name : field.to);
    const title = mappings.find((one) => one.list.name === target.name)?.theirs ?? target.title;
    const id = lists.find((one) => one.displayName === title || one.id === title)?.id;
    const known = id ? await keysIn(client, site, id) : ok([]);
    if (!known.ok) return known;
    found.set(key, { title, known: new Set(known.value) });
  }
  return ok(found);
}

interface Referring {
  readonly list: List;
  /** All of the installation. */
  readonly mappings: readonly ListMapping[];
  /** All of the site. */
  readonly lists: readonly GraphList[];
}

/** A row without a key is called by its number. A list that has no keys yet is one that has not been adopted. */
async function keysIn(client: GraphClient, site: string, id: string): Promise<GraphResult<readonly string[]>> {
  const list = await client.getList(site, id);
  if (!list.ok) return list;
  const hasKeys = list.value.columns?.some(({ name }) => name === KEY) === true;
  const items = await client.listItems(site, id, [hasKeys ? KEY : TITLE]);
  return items.ok ? ok(items.value.map((item) => words(item.fields[KEY] ?? item.id))) : items;
}

/** What the mapping says for columns in which a row has nothing, as the codec writes it. */
function fillsOf(list: List, missing: Readonly<Record<string, unknown>>, fields: GraphFields): GraphFields {
  const encoded = encodePart(list, missing);
  if (!encoded.ok) throw new Error(`What is said for missing values does not fit ${list.name}`);
  return Object.fromEntries(Object.entries(encoded.value).filter(([name]) => (fields[name] ?? '') === ''));
}

/** In their words. */
function reasonOf({ names }: Adopted, fields: GraphFields, { field, code }: FieldProblem): string {
  const value = fields[names.get(columnName(field.split('.')[0] ?? '')) ?? ''];
  return value === undefined || value === null
    ? `${field} is missing`
    : `${field} is “${clip(words(value))}”, ${IN_WORDS[code]}`;
}

const IN_WORDS: Readonly<Record<FieldCode, string>> = {
  required: 'and must be there',
  'too-long': 'which is too long',
  'one-line': 'which has several lines',
  characters: 'which has characters that cannot be kept',
  'not-whole-kroner': 'which is no amount in whole kroner',
  'not-a-number': 'which is no whole number',
  'out-of-range': 'which is outside the limits',
  'not-a-date': 'which is no date',
  'not-a-choice': 'a label that leads to none of ours',
  'unknown-field': 'which we do not have',
  'unknown-reference': 'which is not there',
  'past-date': 'which is past',
  'wrong-type': 'which cannot be read',
};

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const clip = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
