// The few calls to Graph that the product makes, typed. Every failure is a value.
import type { ColumnDefinition, List as GraphList, ListItem } from '@microsoft/microsoft-graph-types';
import { err, ok } from '../domain/result.ts';
import type { GraphFields } from './codec.ts';
import { createSend, noAnswer, type GraphResult, type GraphTransport, type Send } from './graphTransport.ts';
import { readTogether } from './readTogether.ts';

/** A row: its number in the list, its eTag `"<guid>,<n>"`, and its columns by internal name. */
export interface GraphItem {
  readonly id: string;
  readonly eTag: string;
  readonly fields: GraphFields;
}

export type DeltaEntry =
  | { readonly id: string; readonly deleted: true }
  | { readonly id: string; readonly deleted: false; readonly eTag: string; readonly fields: GraphFields | null };

export interface DeltaPage {
  readonly entries: readonly DeltaEntry[];
  /** The next page; null on the last, which has the link of the next round. */
  readonly next: string | null;
  readonly deltaLink: string | null;
}

export interface GraphClient {
  /** All lists of a site with `id` and `displayName`. */
  lists(site: string): Promise<GraphResult<GraphList[]>>;
  /** One list by id, name or display name, with its columns. */
  getList(site: string, list: string): Promise<GraphResult<GraphList>>;
  createList(site: string, displayName: string, columns: ColumnDefinition[]): Promise<GraphResult<GraphList>>;
  addColumn(site: string, list: string, column: ColumnDefinition): Promise<GraphResult<ColumnDefinition>>;
  changeColumn(site: string, list: string, id: string, part: ColumnDefinition): Promise<GraphResult<ColumnDefinition>>;
  /** All rows, or those that `filter` (plain, not encoded; indexed columns only) lets through. Follows the pages. */
  listItems(site: string, list: string, select: readonly string[], filter?: string): Promise<GraphResult<GraphItem[]>>;
  getItem(site: string, list: string, id: string, select: readonly string[]): Promise<GraphResult<GraphItem>>;
  /** Never repeated by itself: give rows a key, and look for it when the outcome is unknown. */
  postItem(site: string, list: string, fields: GraphFields): Promise<GraphResult<{ id: string; eTag: string }>>;
  /** Only if the row still has this eTag, else 412 (or 409). Answers the new eTag, where Graph tells it. */
  patchFields(
    site: string,
    list: string,
    id: string,
    fields: GraphFields,
    eTag: string,
  ): Promise<GraphResult<{ eTag: string | null }>>;
  /** A page of changes: of the whole list from its start, or where a link left off. */
  deltaPage(from: DeltaStart): Promise<GraphResult<DeltaPage>>;
  /**
   * As `deltaPage` for each of several, in their order, in one request to Graph for twenty of them; each comes as soon as it is there.
   * What Graph would not answer there is asked for by itself, after the pause that Graph names.
   */
  deltaPages(from: readonly DeltaStart[]): readonly Promise<GraphResult<DeltaPage>>[];
}

/** A link does not tell which list it is about, so that is said beside it. */
export type DeltaStart =
  | { readonly link: string; readonly list: string }
  | { readonly site: string; readonly list: string; readonly select: readonly string[] };

export function createGraphClient(transport: GraphTransport): GraphClient {
  const send = createSend(transport);
  return {
    lists: async (site) => pages<GraphList>(send, `/sites/${site}/lists?$select=id,displayName`),
    getList: (site, list) => typed(send('get', `/sites/${site}/lists/${encodeURIComponent(list)}?$expand=columns`)),
    createList: (site, displayName, columns) =>
      typed(
        send('post', `/sites/${site}/lists`, { body: { displayName, list: { template: 'genericList' }, columns } }),
      ),
    addColumn: (site, list, column) => typed(send('post', `/sites/${site}/lists/${list}/columns`, { body: column })),
    changeColumn: (site, list, id, part) =>
      typed(send('patch', `/sites/${site}/lists/${list}/columns/${id}`, { body: part })),
    listItems: async (site, list, select, filter) => {
      const query = [expand(select), `$top=${PAGE}`, ...(filter ? [`$filter=${encodeURIComponent(filter)}`] : [])];
      const found = await pages<ListItem>(send, `/sites/${site}/lists/${list}/items?${query.join('&')}`);
      return found.ok ? ok(found.value.map(itemOf)) : found;
    },
    getItem: async (site, list, id, select) => {
      const found = await send('get', `/sites/${site}/lists/${list}/items/${id}?${expand(select)}`);
      return found.ok ? ok(itemOf(found.value as ListItem)) : found;
    },
    postItem: async (site, list, fields) => {
      const made = await send('post', `/sites/${site}/lists/${list}/items`, { body: { fields } });
      return made.ok ? ok(itemOf(made.value as ListItem)) : made;
    },
    patchFields: async (site, list, id, fields, eTag) => {
      const path = `/sites/${site}/lists/${list}/items/${id}/fields`;
      const saved = await send('patch', path, { body: fields, headers: { 'If-Match': eTag } });
      return saved.ok ? ok({ eTag: eTagOf(saved.value as Annotated) || null }) : saved;
    },
    deltaPage: async (from) => pageOf(await send('get', linkOf(from))),
    deltaPages: (from) =>
      readTogether(send, from.map(linkOf), transport.retryDelay ?? 1).map(async (page) => pageOf(await page)),
  };
}

/** Rows per page: Graph gives fewer where it wants to. */
const PAGE = 5_000;

interface Annotated {
  readonly '@odata.etag'?: string;
  readonly eTag?: string | null;
}
interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}
type DeltaItem = ListItem & { readonly deleted?: object };

const expand = (select: readonly string[]): string => `$expand=fields($select=${select.join(',')})`;
const linkOf = (from: DeltaStart): string =>
  'link' in from ? from.link : deltaPath(from.site, from.list, from.select);
const deltaPath = (site: string, list: string, select: readonly string[]): string =>
  `/sites/${site}/lists/${list}/items/delta?${expand(select)}&$top=${PAGE}`;

const eTagOf = (item: Annotated): string => item['@odata.etag'] ?? item.eTag ?? '';
const itemOf = (item: ListItem): GraphItem => ({
  id: item.id ?? '',
  eTag: eTagOf(item),
  fields: (item.fields ?? {}) as GraphFields,
});

function pageOf(answer: GraphResult<unknown>): GraphResult<DeltaPage> {
  if (!answer.ok) return answer;
  const page = answer.value as Page<DeltaItem> | null;
  return Array.isArray(page?.value)
    ? ok(deltaPageOf(page))
    : err(noAnswer('InvalidBody', 'This is no page of changes'));
}

function deltaPageOf(page: Page<DeltaItem>): DeltaPage {
  // Entries without an id occur: errors inside a page that is otherwise well (facts).
  const entries = page.value.flatMap((item): DeltaEntry[] => {
    if (!item.id) return [];
    if (item.deleted) return [{ id: item.id, deleted: true }];
    return [{ id: item.id, deleted: false, eTag: eTagOf(item), fields: (item.fields ?? null) as GraphFields | null }];
  });
  return { entries, next: page['@odata.nextLink'] ?? null, deltaLink: page['@odata.deltaLink'] ?? null };
}

async function typed<T>(answer: Promise<GraphResult<unknown>>): Promise<GraphResult<T>> {
  const result = await answer;
  return result.ok ? ok(result.value as T) : err(result.error);
}

async function pages<T>(send: Send, first: string): Promise<GraphResult<T[]>> {
  const all: T[] = [];
  for (let link: string | undefined = first; link !== undefined;) {
    const answer = await send('get', link);
    if (!answer.ok) return answer;
    const page = answer.value as Page<T>;
    all.push(...page.value);
    link = page['@odata.nextLink'];
  }
  return ok(all);
}
