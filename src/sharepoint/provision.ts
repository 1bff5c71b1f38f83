// Plans which lists and columns a site lacks, so that people can read the plan before anything is done.
import type { ColumnDefinition, List as GraphList } from '@microsoft/microsoft-graph-types';
import type { List } from '../domain/list/list.ts';
import { ok } from '../domain/result.ts';
import { columnsOf, KEY, kindOf, TITLE, type NamedColumn } from './columns.ts';
import { fitMapping, type Fitting } from './fit.ts';
import type { GraphClient } from './graphClient.ts';
import type { GraphResult } from './graphTransport.ts';
import type { ListMapping } from './mapping.ts';

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
  /** Why a mapping does not fit its list: while there are any, its list has no steps. */
  readonly problems: readonly string[];
}

/** Reads the site and answers what it lacks. A second plan, after the first was applied, has no steps. */
export async function planProvisioning(
  client: GraphClient,
  site: string,
  lists: readonly List[],
  mappings: readonly ListMapping[] = [],
): Promise<GraphResult<ProvisioningPlan>> {
  const existing = await client.lists(site);
  if (!existing.ok) return existing;
  const steps: Step[] = [];
  const differences: Difference[] = [];
  const problems: string[] = [];
  for (const list of lists) {
    const mapping = mappings.find((one) => one.list.name === list.name);
    if (mapping) {
      const fitting = await fitToSite(client, site, mapping, existing.value);
      if (!fitting.ok) return fitting;
      problems.push(...fitting.value.problems);
      steps.push(...planAdopted(fitting.value));
      continue;
    }
    const found = existing.value.find(({ displayName }) => displayName === list.title);
    const graphList = found?.id ? await client.getList(site, found.id) : undefined;
    if (graphList && !graphList.ok) return graphList;
    const plan = planList(list, graphList?.value);
    steps.push(...plan.steps);
    differences.push(...plan.differences);
  }
  return ok({ steps, differences, problems });
}

/** Why nothing may run on the mappings: one does not fit its list, or the list has not been adopted yet. Null: all is well. */
export function whyNotAdopted({ problems, steps }: ProvisioningPlan, mappings: readonly ListMapping[]): string | null {
  if (problems.length > 0) return ['LIST_MAPPING does not fit:', ...problems.map((one) => `- ${one}`)].join('\n');
  const waiting = mappings.find(({ list }) =>
    steps.some((step) => step.do === 'add-column' && step.list === list.name && step.column.name === KEY),
  );
  return waiting ? `The list “${waiting.theirs}” has not been adopted yet: run npm run adopt first` : null;
}

/** A mapping beside the list that it names; `found` is missing where the site has none. */
interface SiteFitting {
  readonly found: GraphList | undefined;
  readonly fitting: Fitting | undefined;
  readonly problems: readonly string[];
}

/** Looks whether a mapping fits what the site has. `lists`: all lists of the site. */
export async function fitToSite(
  client: GraphClient,
  site: string,
  mapping: ListMapping,
  lists: readonly GraphList[],
): Promise<GraphResult<SiteFitting>> {
  const { list, theirs } = mapping;
  const named = lists.filter(({ id, displayName }) => id === theirs || displayName === theirs);
  const [one, other] = named;
  const wrong = !one?.id
    ? `${list.name}.list: the site has no list “${theirs}”`
    : other
      ? `${list.name}.list: the site has several lists “${theirs}”: name one by its id`
      : lists.some(({ id, displayName }) => displayName === list.title && id !== one.id)
        ? `${list.name}.list: the site also has a list “${list.title}”: the cases would stand in two places`
        : null;
  if (wrong !== null || !one?.id) return ok({ found: undefined, fitting: undefined, problems: wrong ? [wrong] : [] });
  const found = await client.getList(site, one.id);
  if (!found.ok) return found;
  const fitting = fitMapping(mapping, found.value);
  return ok({ found: found.value, fitting, problems: fitting.problems });
}

/** What an adopted list lacks. A key cannot be unique before every row that is there has one. */
function planAdopted({ found, fitting, problems }: SiteFitting): readonly Step[] {
  if (!found || !fitting || problems.length > 0) return [];
  const there = new Set(found.columns?.map(({ name }) => name));
  const wanted = fitting.wanted.map((column) =>
    column.name === KEY && !there.has(KEY) ? { ...column, enforceUniqueValues: false } : column,
  );
  const name = { list: fitting.adopted.list.name, title: found.displayName ?? '' };
  return planColumns(fitting.adopted.list, name, wanted, found).steps;
}

/** What one list lacks; undefined: the whole list. */
export function planList(list: List, found: GraphList | undefined): ProvisioningPlan {
  const name = { list: list.name, title: list.title };
  const wanted = columnsOf(list);
  if (!found) {
    const columns = wanted.filter((column) => column.name !== TITLE);
    return { steps: [{ do: 'create-list', ...name, columns, definition: list }], differences: [], problems: [] };
  }
  const { steps, differences } = planColumns(list, name, wanted, found);
  const title = found.columns?.find((column) => column.name === TITLE);
  // Where nobody fills in a title, SharePoint's own form must not ask for one.
  const asks = title?.required === true && !wanted.some((column) => column.name === TITLE);
  const asksNot: Step[] = asks ? [{ do: 'extend-column', ...name, column: TITLE, part: { required: false } }] : [];
  return { steps: [...steps, ...asksNot], differences, problems: [] };
}

function planColumns(
  list: List,
  name: { readonly list: string; readonly title: string },
  wanted: readonly NamedColumn[],
  found: GraphList,
): { readonly steps: readonly Step[]; readonly differences: readonly Difference[] } {
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
