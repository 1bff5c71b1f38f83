// Sites, lists, items, fields and versions as Graph answers them.
import type { FieldValueSet, List, ListItem, ListItemVersion, Site } from '@microsoft/microsoft-graph-types';
import type { Column } from './column.ts';
import type { ItemRow, VersionRow } from './items.ts';
import type { ListRow } from './lists.ts';
import type { Stored } from './writeValues.ts';

export const GRAPH = 'https://graph.microsoft.com/v1.0';
export const HOST = 'sandbox.sharepoint.com';

/** Graph adds annotations such as `@odata.etag` that its own types leave out. */
export type Annotated<T> = T & Record<string, unknown>;

export interface SiteIds {
  site: string;
  web: string;
}

/** Fields asked for by `$select`; undefined when nothing was. */
export type Selection = readonly string[] | undefined;

/** The display value of a row that a lookup points to. */
export type LookupText = (column: Column, id: number) => string | undefined;

export const siteId = (ids: SiteIds): string => `${HOST},${ids.site},${ids.web}`;

export const etagOf = (row: { uid: string; version: number }): string => `"${row.uid},${row.version}"`;

export const siteView = (ids: SiteIds): Annotated<Site> => ({
  '@odata.context': `${GRAPH}/$metadata#sites/$entity`,
  id: siteId(ids),
  createdDateTime: '2026-01-01T00:00:00Z',
  description: '',
  displayName: 'Sandbox',
  lastModifiedDateTime: '2026-01-01T00:00:00Z',
  name: '',
  root: {},
  siteCollection: { hostname: HOST },
  webUrl: `https://${HOST}`,
});

export function listView(list: ListRow, ids: SiteIds): Annotated<List> {
  const etag = `"${list.id},${list.version}"`;
  return {
    '@odata.etag': etag,
    createdBy: APP,
    createdDateTime: list.created,
    description: list.description,
    displayName: list.displayName,
    eTag: etag,
    id: list.id,
    lastModifiedBy: APP,
    lastModifiedDateTime: list.modified,
    list: { contentTypesEnabled: false, hidden: list.hidden === 1, template: 'genericList' },
    name: list.name,
    parentReference: { siteId: siteId(ids) },
    webUrl: listUrl(list),
  };
}

export function itemView(list: ListRow, row: ItemRow, ids: SiteIds): Annotated<ListItem> {
  return {
    '@odata.etag': etagOf(row),
    contentType: { id: contentTypeId(list), name: 'Item' },
    createdBy: APP,
    createdDateTime: row.created,
    eTag: etagOf(row),
    id: String(row.id),
    lastModifiedBy: APP,
    lastModifiedDateTime: row.modified,
    parentReference: { id: list.id, siteId: siteId(ids) },
    webUrl: `${listUrl(list)}/${row.id}_.000`,
  };
}

/** What delta says of a row that is gone. */
export const deletedView = (list: ListRow, id: number, ids: SiteIds): Annotated<ListItem> => ({
  contentType: { id: contentTypeId(list), name: 'Item' },
  deleted: { state: 'deleted' },
  id: String(id),
  parentReference: { id: list.id, siteId: siteId(ids) },
});

/** The fields of a row. Hidden columns, and the text of a single lookup, come only when `select` names them. */
export function fieldsView(
  row: ItemRow,
  columns: ReadonlyMap<string, Column>,
  select: Selection,
  lookupText: LookupText,
): Annotated<FieldValueSet> {
  const stored = JSON.parse(row.fields) as Record<string, Stored>;
  const wanted = select === undefined ? undefined : new Set(select);
  const fields: Record<string, unknown> = {};
  const put = (name: string, value: unknown): void => {
    if (value !== undefined && (wanted === undefined || wanted.has(name))) fields[name] = value;
  };
  for (const column of columns.values()) {
    const value = Object.hasOwn(stored, column.name) ? stored[column.name] : undefined;
    if (value === undefined || (column.definition.hidden === true && wanted?.has(nameInFields(column)) !== true))
      continue;
    if (Array.isArray(value)) {
      put(
        column.name,
        value.map((id) => ({ LookupId: id, LookupValue: lookupText(column, id) ?? '' })),
      );
      continue;
    }
    put(nameInFields(column), column.kind === 'lookup' || column.kind === 'person' ? String(value) : value);
    if (column.kind === 'lookup' && wanted?.has(column.name) === true)
      put(column.name, lookupText(column, Number(value)));
  }
  const title = typeof stored['Title'] === 'string' ? stored['Title'] : '';
  for (const [name, value] of serviceFields(row, title)) put(name, value);
  return { '@odata.etag': etagOf(row), ...fields };
}

export const versionName = (version: VersionRow): string => `${version.version}.0`;

export const versionView = (version: VersionRow): Annotated<ListItemVersion> => ({
  id: versionName(version),
  lastModifiedBy: APP,
  lastModifiedDateTime: version.modified,
  published: { level: 'published', versionId: versionName(version) },
});

/** Only the named properties, and the annotations. */
export function picked(view: Annotated<object>, select: Selection): Record<string, unknown> {
  if (select === undefined) return view;
  return Object.fromEntries(Object.entries(view).filter(([key]) => key.includes('@') || select.includes(key)));
}

const APP = {
  application: { displayName: 'Sandbox', id: '00000000-0000-4000-8000-000000000001' },
  user: { displayName: 'SharePoint App' },
};

const nameInFields = (column: Column): string =>
  (column.kind === 'lookup' || column.kind === 'person') && !column.multi ? `${column.name}LookupId` : column.name;

const contentTypeId = (list: ListRow): string => `0x0100${list.id.replaceAll('-', '').toUpperCase()}`;

const listUrl = (list: ListRow): string => `https://${HOST}/Lists/${encodeURIComponent(list.name)}`;

function serviceFields(row: ItemRow, title: string): [string, unknown][] {
  return [
    ['id', String(row.id)],
    ['ContentType', 'Item'],
    ['Modified', row.modified],
    ['Created', row.created],
    ['AuthorLookupId', '7'],
    ['EditorLookupId', '7'],
    ['_UIVersionString', `${row.version}.0`],
    ['Attachments', false],
    ['Edit', ''],
    ['LinkTitleNoMenu', title],
    ['LinkTitle', title],
    ['ItemChildCount', '0'],
    ['FolderChildCount', '0'],
    ['_ComplianceFlags', ''],
    ['_ComplianceTag', ''],
    ['_ComplianceTagWrittenTime', ''],
    ['_ComplianceTagUserId', ''],
    ['AppAuthorLookupId', '5'],
    ['AppEditorLookupId', '5'],
  ];
}
