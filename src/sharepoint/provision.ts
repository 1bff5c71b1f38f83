// Plans which lists and columns a site lacks, so that people can read the plan before anything is done.
import type { ColumnDefinition, List as GraphList } from '@microsoft/microsoft-graph-types';
import type { List } from '../domain/list/list.ts';
import { ok } from '../domain/result.ts';
import { columnsOf, TITLE, type NamedColumn } from './columns.ts';
import type { GraphClient } from './graphClient.ts';
import type { GraphResult } from './graphTransport.ts';

/** One thing to add. `list` is our name, `title` the list's in SharePoint. Nothing is ever deleted or renamed. */
export type Step =
  | {
      readonly do: 'create-list';
      readonly list: string;
      readonly title: string;
      readonly columns: readonly NamedColumn[];
      /** What the list must become, whoever creates it. */
      readonly definition: List;
    }
  | { readonly do: 'add-column'; readonly list: string; readonly title: string; readonly column: NamedColumn }
  /** A column's choices, indexes, and the `Title` column as SharePoint made it. */
  | {
      readonly do: 'extend-column';
      readonly list: string;
      readonly title: string;
      readonly column: string;
      readonly part: ColumnDefinition;
    };

/** What differs and stays as it is: people see to it, or live with it. */
interface Difference {
  readonly list: string;
  readonly column: string;
  readonly what: 'kind' | 'display-name' | 'hidden';
  readonly expected: string;
  readonly found: string;
}

export interface ProvisioningPlan {
  readonly steps: readonly Step[];
  readonly differences: readonly Difference[];
}

/** Reads the site and answers what it lacks. A second plan, after the first was applied, has no steps. */
export async function planProvisioning(
  client: GraphClient,
  site: string,
  lists: readonly List[],
): Promise<GraphResult<ProvisioningPlan>> {
  const existing = await client.lists(site);
  if (!existing.ok) return existing;
  const steps: Step[] = [];
  const differences: Difference[] = [];
  for (const list of lists) {
    const found = existing.value.find(({ displayName }) => displayName === list.title);
    const graphList = found?.id ? await client.getList(site, found.id) : undefined;
    if (graphList && !graphList.ok) return graphList;
    const plan = planList(list, graphList?.value);
    steps.push(...plan.steps);
    differences.push(...plan.differences);
  }
  return ok({ steps, differences });
}

/** What one list lacks; undefined: the whole list. */
export function planList(list: List, found: GraphList | undefined): ProvisioningPlan {
  const name = { list: list.name, title: list.title };
  const wanted = columnsOf(list);
  if (!found) {
    const columns = wanted.filter((column) => column.name !== TITLE);
    return { steps: [{ do: 'create-list', ...name, columns, definition: list }], differences: [] };
  }
  const there = new Map((found.columns ?? []).map((column) => [column.name, column]));
  const steps: Step[] = [];
  const differences: Difference[] = [];
  for (const column of wanted) {
    const existing = there.get(column.name);
    if (!existing) {
      steps.push({ do: 'add-column', ...name, column });
      continue;
    }
    const part = extension(column, existing);
    if (Object.keys(part).length > 0) steps.push({ do: 'extend-column', ...name, column: column.name, part });
    differences.push(...differencesOf(list, { ...existing, ...part }, column));
  }
  const title = there.get(TITLE);
  // Where nobody fills in a title, SharePoint's own form must not ask for one.
  if (title?.required === true && !wanted.some((column) => column.name === TITLE)) {
    steps.push({ do: 'extend-column', ...name, column: TITLE, part: { required: false } });
  }
  return { steps, differences };
}

function extension(wanted: NamedColumn, found: ColumnDefinition): ColumnDefinition {
  const part: ColumnDefinition = {};
  if (kindOf(wanted) !== kindOf(found)) return part;
  if (wanted.indexed === true && found.indexed !== true) part.indexed = true;
  if (wanted.enforceUniqueValues === true && found.enforceUniqueValues !== true) {
    part.indexed = true;
    part.enforceUniqueValues = true;
  }
  const choices = found.choice?.choices ?? [];
  const missing = (wanted.choice?.choices ?? []).filter((label) => !choices.includes(label));
  if (missing.length > 0) part.choice = { ...found.choice, choices: [...choices, ...missing] };
  if (wanted.name === TITLE) {
    // Only the name that SharePoint gave it: a name that people gave it is theirs.
    const untouched = found.displayName === 'Title' || found.displayName === 'Titel';
    if (untouched && found.displayName !== wanted.displayName) part.displayName = wanted.displayName;
    if (untouched && found.required === true && wanted.required !== true) part.required = false;
  }
  return part;
}

function differencesOf(list: List, found: ColumnDefinition, wanted: NamedColumn): Difference[] {
  const compared = [
    { what: 'kind', expected: kindOf(wanted), found: kindOf(found) },
    { what: 'display-name', expected: wanted.displayName, found: found.displayName ?? '' },
    { what: 'hidden', expected: `${wanted.hidden === true}`, found: `${found.hidden === true}` },
  ] as const;
  return compared
    .filter((one) => one.expected !== one.found)
    .map((one) => ({ list: list.name, column: wanted.name, ...one }));
}

function kindOf(column: ColumnDefinition): string {
  if (column.text) return column.text.allowMultipleLines === true ? 'note' : 'text';
  if (column.dateTime) return column.dateTime.format === 'dateOnly' ? 'date' : 'instant';
  const facets = ['choice', 'number', 'boolean', 'personOrGroup', 'lookup', 'calculated', 'currency'] as const;
  return facets.find((facet) => column[facet] !== undefined && column[facet] !== null) ?? 'other';
}
