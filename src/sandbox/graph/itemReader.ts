// Puts an item and its fields together for an answer, with the texts of the rows that its lookups point to.
import type { ItemRow } from './items.ts';
import type { ListRow } from './lists.ts';
import type { Options } from './odata.ts';
import type { Service } from './service.ts';
import { fieldsView, itemView, picked } from './views.ts';
import type { LookupText, Selection } from './views.ts';
import type { Stored } from './writeValues.ts';

export interface ItemReader {
  itemOf(list: ListRow, row: ItemRow, options: Options): object;
  fieldsOf(list: ListRow, row: ItemRow, select: Selection): object;
}

export function createReader(service: Service): ItemReader {
  // People live in a hidden list that Graph cannot write; their rows have no text here.
  const lookupText: LookupText = (column, id) => {
    const { listId, columnName } = column.definition.lookup ?? {};
    const list = typeof listId === 'string' ? service.lists.find(listId) : undefined;
    if (list === undefined || !list.ok) return undefined;
    const row = service.items.find(list.value, String(id));
    if (!row.ok) return undefined;
    const value = (JSON.parse(row.value.fields) as Record<string, Stored>)[columnName ?? 'Title'];
    return value === undefined ? undefined : String(value);
  };
  const fieldsOf = (list: ListRow, row: ItemRow, select: Selection): object =>
    fieldsView(row, service.lists.columns(list), select, lookupText);
  return {
    fieldsOf,
    itemOf: (list, row, { select, expand }) => {
      const item = picked(itemView(list, row, service.site), select);
      return expand.has('fields') ? { ...item, fields: fieldsOf(list, row, expand.get('fields')) } : item;
    },
  };
}
