// Adopting a list that was there before: what would happen, in lines that people read first, and the keys that its rows need.
import { columnName, type List } from '../domain/list/list.ts';
import { ok } from '../domain/result.ts';
import { theirNames, type Adopted } from './adopted.ts';
import type { GraphClient, GraphItem } from './graphClient.ts';
import type { GraphResult } from './graphTransport.ts';
import { labelsOf } from './labels.ts';
import type { ListMapping } from './mapping.ts';
import { readOld, referredKeys, type OldRow, type Read } from './oldRow.ts';
import { fitToSite } from './provision.ts';

export interface Adoption {
  readonly list: List;
  /** In order, for people: columns, labels, rows. */
  readonly lines: readonly string[];
  /** What the mapping must be changed for. */
  readonly problems: readonly string[];
  /** Rows of a governed list to be taken in as records. */
  readonly rows: readonly OldRow[];
  readonly listId: string;
}

/** Looks, and changes nothing. `mappings`: all of the installation, since rows lead to other lists. */
export async function surveyAdoption(
  client: GraphClient,
  site: string,
  mapping: ListMapping,
  mappings: readonly ListMapping[] = [mapping],
): Promise<GraphResult<Adoption>> {
  const lists = await client.lists(site);
  if (!lists.ok) return lists;
  const fitted = await fitToSite(client, site, mapping, lists.value);
  if (!fitted.ok) return fitted;
  const { found, fitting, problems } = fitted.value;
  const { list } = mapping;
  if (!found?.id || !fitting) return ok({ list, lines: [], problems, rows: [], listId: '' });
  const head = `${list.name}: our “${list.title}” is their list “${found.displayName}”`;
  if (problems.length > 0) {
    return ok({ list, lines: [head, ...fitting.lines.map(indented)], problems, rows: [], listId: found.id });
  }
  const { adopted } = fitting;
  const there = new Set(found.columns?.map(({ name }) => name ?? ''));
  const select = theirNames(adopted, [...adopted.names.keys()]).filter((name) => there.has(name));
  const items = await client.listItems(site, found.id, select);
  if (!items.ok) return items;
  const keys = await referredKeys(client, site, { list, mappings, lists: lists.value });
  if (!keys.ok) return keys;
  const read = items.value.map((item) => readOld(mapping, adopted, keys.value, item));
  const lines = [
    head,
    ...fitting.lines.map(indented),
    ...labelLines(mapping, adopted, items.value, found.columns ?? []).map(indented),
    ...read.flatMap(({ told }) => told).map(indented),
    indented(summary(list, read)),
  ];
  return ok({ list, lines, problems, rows: read.flatMap(({ row }) => row ?? []), listId: found.id });
}

/** Gives rows their keys, each only as it stood when it was looked at. Answers how many had changed since, and were left. */
export async function giveKeys(client: GraphClient, site: string, adoption: Adoption): Promise<GraphResult<number>> {
  let left = 0;
  for (const { itemId, eTag, fills } of adoption.rows) {
    if (Object.keys(fills).length === 0) continue;
    const saved = await client.patchFields(site, adoption.listId, itemId, fills, eTag);
    if (saved.ok) continue;
    if (![404, 409, 412].includes(saved.error.status)) return saved;
    left += 1;
  }
  return ok(left);
}

function labelLines(
  mapping: ListMapping,
  adopted: Adopted,
  items: readonly GraphItem[],
  columns: readonly { name?: string | null; choice?: { choices?: string[] | null } | null }[],
): string[] {
  return Object.entries(mapping.list.fields).flatMap(([key, field]) => {
    const labels = labelsOf(field, mapping.labels[key] ?? {});
    const theirs = adopted.names.get(columnName(key));
    if (!labels?.written || theirs === undefined || !columns.some(({ name }) => name === theirs)) return [];
    const written = labels.written;
    const offered = columns.find(({ name }) => name === theirs)?.choice?.choices ?? null;
    const used = items.flatMap(({ fields }) => (typeof fields[theirs] === 'string' ? [fields[theirs]] : []));
    const unknown = (label: string): boolean => !written.some((one) => one === labels.toTheirs(labels.toOurs(label)));
    const without = [...new Set([...(offered ?? []), ...(field.kind === 'regions' ? [] : used)])].filter(unknown);
    const added = offered === null ? [] : written.filter((label) => !offered.includes(label));
    return [
      ...without.map((label) => {
        const rows = used.filter((value) => value === label).length;
        return `${key}: their label “${label}” leads to none of ours (${rows} ${rows === 1 ? 'row' : 'rows'})`;
      }),
      ...added.map((label) => `${key}: “${label}” is added to the labels of “${theirs}”`),
    ];
  });
}

function summary(list: List, read: readonly Read[]): string {
  const count = (what: Read['what']): number => read.filter((one) => one.what === what).length;
  const known = list.governed ? `${count('ours')} are records already` : `${count('ours')} are read as they are`;
  const taken = list.governed ? `, ${count('take-in')} are taken in as records` : '';
  return `${read.length} rows: ${known}${taken}, ${count('outside')} stay outside`;
}

const indented = (line: string): string => `  ${line}`;
