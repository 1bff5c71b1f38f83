// The columns that every SharePoint list has: Title, which people may fill and index, and those that only the service writes.
import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';

/** A new list's Title column. The identifiers here are the same in every SharePoint. */
export const titleColumn = (): ColumnDefinition => ({
  ...base('fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Title', 'Title'),
  readOnly: false,
  required: true,
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
});

export const SERVICE_COLUMNS: readonly ColumnDefinition[] = [
  { ...base('1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'ID'), number: { decimalPlaces: 'none' } },
  { ...base('c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType', 'Content Type'), text: {} },
  { ...base('28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'Modified'), dateTime: { format: 'dateTime' } },
  { ...base('8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'Created'), dateTime: { format: 'dateTime' } },
  { ...base('1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'Created By'), personOrGroup: {} },
  { ...base('d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'Modified By'), personOrGroup: {} },
  { ...base('dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Version'), text: {} },
  { ...base('67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments'), boolean: {} },
];

/** Names in `fields` that only the service writes. */
export const SERVICE_FIELDS: ReadonlySet<string> = new Set([
  'id',
  ...SERVICE_COLUMNS.map((column) => column.name ?? ''),
  'AuthorLookupId',
  'EditorLookupId',
  'Edit',
  'LinkTitle',
  'LinkTitleNoMenu',
  'ItemChildCount',
  'FolderChildCount',
  'AppAuthorLookupId',
  'AppEditorLookupId',
  '_ComplianceFlags',
  '_ComplianceTag',
  '_ComplianceTagWrittenTime',
  '_ComplianceTagUserId',
]);

function base(id: string, name: string, displayName: string): ColumnDefinition {
  return {
    columnGroup: '_Hidden',
    description: '',
    displayName,
    enforceUniqueValues: false,
    hidden: false,
    id,
    indexed: false,
    name,
    readOnly: true,
    required: false,
  };
}
