// The Graph client with adopted lists in it: every other part of the product sees its own lists, names and labels.
import { err, ok } from '../domain/result.ts';
import { theirFilter, theirNames, toOurs, toTheirs, type Adopted } from './adopted.ts';
import type { DeltaPage, DeltaStart, GraphClient, GraphItem } from './graphClient.ts';
import { noAnswer, type GraphResult } from './graphTransport.ts';
import type { ListMapping } from './mapping.ts';
import { fitToSite } from './provision.ts';

/**
 * Looks at the mappings when first asked, and answers `mappingDoesNotFit` while one does not fit. Lists are found under our
 * titles; rows carry our columns and labels, both ways. Columns stay as they are in SharePoint.
 */
export function createAdoptedClient(client: GraphClient, site: string, mappings: readonly ListMapping[]): GraphClient {
  if (mappings.length === 0) return client;
  let known: readonly Adopted[] | null = null;

  async function all(): Promise<GraphResult<readonly Adopted[]>> {
    if (known) return ok(known);
    const found = await adoptedLists(client, site, mappings);
    if (found.ok) known = found.value;
    return found;
  }

  /** Carries out `call` with the adopted list that `list` is, if it is one. */
  async function on<T>(
    list: string,
    call: (adopted: Adopted | undefined) => Promise<GraphResult<T>>,
  ): Promise<GraphResult<T>> {
    const adopted = await all();
    if (!adopted.ok) return adopted;
    return call(adopted.value.find(({ listId }) => listId === list));
  }

  // Each by name, so that a new call cannot go past the mapping unnoticed.
  return {
    createList: (asked, displayName, columns) => client.createList(asked, displayName, columns),
    addColumn: (asked, list, column) => client.addColumn(asked, list, column),
    changeColumn: (asked, list, id, part) => client.changeColumn(asked, list, id, part),
    lists: async (asked) => {
      const adopted = await all();
      if (!adopted.ok) return adopted;
      const lists = await client.lists(asked);
      if (!lists.ok) return lists;
      const title = new Map(adopted.value.map(({ listId, list }) => [listId, list.title]));
      return ok(
        lists.value.map((list) => ({ ...list, displayName: title.get(list.id ?? '') ?? list.displayName ?? '' })),
      );
    },
    getList: async (asked, list) => {
      const adopted = await all();
      if (!adopted.ok) return adopted;
      return client.getList(asked, adopted.value.find((one) => one.list.title === list)?.listId ?? list);
    },
    listItems: (asked, list, select, filter) =>
      on(list, async (adopted) => {
        if (!adopted) return client.listItems(asked, list, select, filter);
        const theirs = filter === undefined ? undefined : theirFilter(adopted, filter);
        const items = await client.listItems(asked, list, theirNames(adopted, select), theirs);
        return items.ok ? ok(items.value.map((item) => itemOf(adopted, item))) : items;
      }),
    getItem: (asked, list, id, select) =>
      on(list, async (adopted) => {
        if (!adopted) return client.getItem(asked, list, id, select);
        const item = await client.getItem(asked, list, id, theirNames(adopted, select));
        return item.ok ? ok(itemOf(adopted, item.value)) : item;
      }),
    postItem: (asked, list, fields) =>
      on(list, (adopted) => client.postItem(asked, list, adopted ? toTheirs(adopted, fields) : fields)),
    patchFields: (asked, list, id, fields, eTag) =>
      on(list, (adopted) => client.patchFields(asked, list, id, adopted ? toTheirs(adopted, fields) : fields, eTag)),
    deltaPage: (from) =>
      on(from.list, async (adopted) => {
        if (!adopted) return client.deltaPage(from);
        const page = await client.deltaPage(theirStart(adopted, from));
        return page.ok ? ok(ourPage(adopted, page.value)) : page;
      }),
    deltaPages: (from) => {
      const asked = all().then((adopted) => {
        if (!adopted.ok) return from.map(() => adopted);
        const by = from.map(({ list }) => adopted.value.find(({ listId }) => listId === list));
        const pages = client.deltaPages(from.map((one, at) => (by[at] ? theirStart(by[at], one) : one)));
        return pages.map(async (coming, at) => {
          const page = await coming;
          return page.ok && by[at] ? ok(ourPage(by[at], page.value)) : page;
        });
      });
      return from.map(async (_, at) => (await asked)[at] ?? err(noAnswer('NotRead', 'The page was not read')));
    },
  };
}

const theirStart = (adopted: Adopted, from: DeltaStart): DeltaStart =>
  'link' in from ? from : { ...from, select: theirNames(adopted, from.select) };

function ourPage(adopted: Adopted, page: DeltaPage): DeltaPage {
  const entries = page.entries.map((entry) =>
    entry.deleted || entry.fields === null ? entry : { ...entry, fields: toOurs(adopted, entry.fields) },
  );
  return { ...page, entries };
}

/** Every mapping's list with its names, if they all fit. */
async function adoptedLists(
  client: GraphClient,
  site: string,
  mappings: readonly ListMapping[],
): Promise<GraphResult<readonly Adopted[]>> {
  const lists = await client.lists(site);
  if (!lists.ok) return lists;
  const adopted: Adopted[] = [];
  for (const mapping of mappings) {
    const fitted = await fitToSite(client, site, mapping, lists.value);
    if (!fitted.ok) return fitted;
    const { fitting, problems } = fitted.value;
    if (!fitting || problems.length > 0) {
      return err({ ...noAnswer('mappingDoesNotFit', problems.join('; ')), status: 409, outcome: 'known' });
    }
    adopted.push(fitting.adopted);
  }
  return ok(adopted);
}

const itemOf = (adopted: Adopted, item: GraphItem): GraphItem => ({ ...item, fields: toOurs(adopted, item.fields) });
