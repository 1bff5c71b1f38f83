// What a person with rights in SharePoint can do to rows past the product, through Graph with their own token.
import type { TestProduct } from '../server/product.ts';

export interface Item {
  readonly id: string;
  readonly fields: Record<string, unknown> & { readonly Key: string };
}

const LOG_COLUMNS = 'Key,Title,Record,Number,At,Action,ActionId,Person,Seat,Reason,Rule,Changes,Data,Seal';

export const list = (title: string) => encodeURIComponent(title);

/** `product`: the one of the test that runs. */
export function handsOn(product: () => TestProduct) {
  async function graph<T>(method: string, path: string, body?: object): Promise<T> {
    const { token } = (await (
      await fetch(`${product().origin}/sandbox/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: 'rsi-sekretariatet', resource: 'graph' }),
      })
    ).json()) as { token: string };
    const response = await fetch(`${product().origin}/sandbox/graph/v1.0/sites/root/lists/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (response.status === 204 ? null : await response.json()) as T;
  }

  async function itemsOf(title: string, select: string): Promise<Item[]> {
    const path = `${list(title)}/items?$expand=fields($select=${select})&$top=500`;
    return (await graph<{ value: Item[] }>('GET', path)).value;
  }

  async function rowOf(title: string, key: string, select = 'Key,LogNumber'): Promise<Item> {
    const found = (await itemsOf(title, select)).find(({ fields }) => fields.Key === key);
    if (!found) throw new Error(`No row ${key}`);
    return found;
  }

  return {
    graph,
    itemsOf,
    rowOf,
    logRow: (key: string) => rowOf('Log', key, LOG_COLUMNS),
    save: (title: string, item: Item, fields: object) =>
      graph('PATCH', `${list(title)}/items/${item.id}/fields`, fields),
    remove: (title: string, item: Item) => graph('DELETE', `${list(title)}/items/${item.id}`),
    /** The product catches up, as it does by itself every few seconds. */
    caughtUp: async (): Promise<void> => {
      await product().sandbox.timers.tick();
      await product().sandbox.timers.tick();
    },
  };
}
