// An adopted list as the product uses it: its fields under our names and labels, and ours under theirs. The one place of both.
import { columnName, type List } from '../domain/list/list.ts';
import type { GraphFields } from './codec.ts';
import { selectOf } from './columns.ts';
import { labelsOf, type LabelNames, type Labels } from './labels.ts';

export interface Adopted {
  readonly list: List;
  /** Graph id of their list. */
  readonly listId: string;
  /** Our column → theirs, by internal name: every column that we use, those beside theirs included. */
  readonly names: ReadonlyMap<string, string>;
  /** By our column's name. */
  readonly labels: ReadonlyMap<string, Labels>;
  /** All of that by column, for reading thousands of rows. */
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly ours: string;
  readonly theirs: string;
  readonly labels: Labels | undefined;
}

/** `names`: our field → their column's internal name; a field that is not named has a column of our own. */
export function adopted(
  list: List,
  listId: string,
  names: ReadonlyMap<string, string>,
  labels: Readonly<Record<string, LabelNames>>,
): Adopted {
  const theirs = new Map([...names].map(([key, name]) => [columnName(key), name]));
  const translated = Object.entries(labels).flatMap(([key, label]) => {
    const field = list.fields[key];
    const found = field ? labelsOf(field, label) : null;
    return found ? [[columnName(key), found] as const] : [];
  });
  const labelled = new Map(translated);
  const cells = selectOf(list).map((ours): Cell => ({
    ours,
    theirs: theirs.get(ours) ?? ours,
    labels: labelled.get(ours),
  }));
  return { list, listId, names: new Map(cells.map((cell) => [cell.ours, cell.theirs])), labels: labelled, cells };
}

/** A row of theirs as the codec reads it. Columns that we do not use are left out. */
export function toOurs({ cells }: Adopted, fields: GraphFields): GraphFields {
  const found: Record<string, unknown> = {};
  for (const { ours, theirs, labels } of cells) {
    const value = fields[theirs];
    if (value !== undefined) found[ours] = labels ? labels.toOurs(value) : value;
  }
  return found;
}

/** What the codec wrote as their list takes it. */
export function toTheirs({ names, labels }: Adopted, fields: GraphFields): GraphFields {
  return Object.fromEntries(
    Object.entries(fields).map(([ours, value]) => [
      names.get(ours) ?? ours,
      labels.get(ours)?.toTheirs(value) ?? value,
    ]),
  );
}

/** Names for `$select`, in theirs. */
export const theirNames = ({ names }: Adopted, select: readonly string[]): string[] =>
  select.map((ours) => names.get(ours) ?? ours);

/** A `$filter` in theirs: its columns stand as `fields/<name>`. Values are keys or texts of ours, without labels. */
export const theirFilter = ({ names }: Adopted, filter: string): string =>
  filter.replaceAll(/'(?:[^']|'')*'|\bfields\/(\w+)/g, (whole: string, ours?: string) =>
    ours === undefined ? whole : `fields/${names.get(ours) ?? ours}`,
  );
