// Reads the body of a new list: its names, its columns, and the one template that is implemented.
import { done, invalid, notImplemented } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export const LIST_TAKEN =
  'A list, survey, discussion board, or document library with the specified title already exists.';
export interface ListHead {
  displayName: string;
  description: string;
  hidden: boolean;
  columns: unknown[];
}

export function readHead(body: Record<string, unknown>): Outcome<ListHead> {
  const strange = Object.keys(body).find((key) => !LIST_PROPERTIES.has(key));
  if (strange !== undefined) return notImplemented(`the list property '${strange}'`);
  const { displayName, description = '', columns = [], list = {} } = body;
  if (typeof displayName !== 'string' || displayName === '') return invalid('The displayName of a list is required');
  if (typeof description !== 'string' || !Array.isArray(columns)) return invalid('Invalid request');
  if (typeof list !== 'object' || list === null) return invalid('Invalid request');
  const { template = 'genericList', hidden } = list as { template?: unknown; hidden?: unknown };
  if (template !== 'genericList') return notImplemented(`the list template '${String(template)}'`);
  return done({ displayName, description, hidden: hidden === true, columns });
}

const LIST_PROPERTIES = new Set(['displayName', 'name', 'description', 'columns', 'list', '@odata.type']);
