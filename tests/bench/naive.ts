// The same journeys as a plain app would make them: every page reads its lists from Graph, every action reads before it writes.
import { businessCaseList } from '../../src/domain/change/businessCase.list.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { editionList } from '../../src/domain/edition/edition.list.ts';
import type { List } from '../../src/domain/list/list.ts';
import { logList } from '../../src/domain/log/log.list.ts';
import { bodyList } from '../../src/domain/people/body.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { settingList } from '../../src/domain/setting/setting.list.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { KEY, selectOf, TITLE } from '../../src/sharepoint/columns.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { GraphClient } from '../../src/sharepoint/graphClient.ts';
import { openProduct } from '../server/product.ts';
import type { Cost } from './journeys.ts';

/** A list to read: whole, or the rows whose field is a value. */
export interface Query {
  readonly list: List;
  readonly where?: readonly [field: string, value: string];
}

export interface PlainItem {
  readonly id: string;
  readonly eTag: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** How an app without a read model talks to the lists. */
export interface Access {
  /** What a page needs, at once. `settled`: nobody has changed it lately, so that a copy will do. */
  read(queries: readonly Query[], settled?: boolean): Promise<void>;
  /** The list as it stands now. */
  rows(list: List): Promise<readonly PlainItem[]>;
  row(list: List, id: string): Promise<PlainItem>;
  add(list: List, fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** Only if the row is as it was read. */
  patch(list: List, item: PlainItem, fields: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Plays every journey once, on the whole sample; no log is chained, no effect is kept, no vote is safe: it only reads and writes. */
export async function measurePlainly(access: (sandbox: Sandbox) => Promise<Access>): Promise<Cost[]> {
  const product = await openProduct({ cases: true });
  try {
    return await play(product.sandbox, await access(product.sandbox));
  } finally {
    await product.close();
  }
}

/** A request for each list, each time. */
export async function naively({ product: { client } }: Sandbox): Promise<Access> {
  const idOf = await listIds(client);
  const query = async ({ list, where }: Query) =>
    must(await client.listItems('root', idOf(list), selectOf(list), where && filterOf(where)));
  return {
    read: async (queries) => {
      for (const one of queries) await query(one);
    },
    rows: async (list) => query({ list }),
    row: async (list, id) => must(await client.getItem('root', idOf(list), id, selectOf(list))),
    add: async (list, fields) => void must(await client.postItem('root', idOf(list), fields)),
    patch: async (list, { id, eTag }, fields) =>
      void must(await client.patchFields('root', idOf(list), id, fields, eTag)),
  };
}

/** The lists by what they are called: known to every app before its first page. */
export async function listIds(client: GraphClient): Promise<(list: List) => string> {
  const known = must(await client.lists('root'));
  return (list) => known.find(({ displayName }) => displayName === list.title)?.id ?? '';
}

export const filterOf = ([field, value]: readonly [string, string]): string => `fields/${field} eq '${value}'`;

const WHO = [personList, bodyList, seatList];
const RULES = [systemList, editionList, settingList];
const LIST_PAGE = [changeList, roundList];
const OVERVIEW = [...LIST_PAGE, businessCaseList, poolList];

async function play({ product, graph }: Sandbox, access: Access): Promise<Cost[]> {
  const casePage = async (id: string) => {
    await access.read(whole([...WHO, ...RULES]), true);
    await access.read([
      { list: poolList },
      { list: changeList, where: [KEY, id] },
      { list: businessCaseList, where: ['Change', id] },
      { list: roundList, where: ['Change', id] },
      { list: logList, where: ['Record', `changes/${id}`] },
    ]);
  };
  let written = 0;
  const add = async (list: List, fields: object) => access.add(list, { [KEY]: `naive-${(written += 1)}`, ...fields });
  const logged = () =>
    add(logList, {
      Record: 'naive/1',
      Number: 1,
      At: '2026-11-20T09:00:00Z',
      Action: 'edit',
      ActionId: 'x',
      Seal: 'x',
      Changes: '[]',
    });
  const change = async (list: List) => {
    const [row] = await access.rows(list);
    if (!row) throw new Error(`${list.title} is empty`);
    const fresh = await access.row(list, row.id);
    await access.patch(list, fresh, { [TITLE]: fresh.fields[TITLE] ?? 'Titel' });
    await logged();
  };
  const [any] = product.store.all(changeList);
  const id = any?.id ?? '';
  // Who may, and by which rules, is read before each action; the page is read again after it.
  const acted = async (act: () => Promise<unknown>) => {
    await access.read(whole([...WHO, ...RULES]), true);
    await act();
    await casePage(id);
  };
  const page = async (lists: readonly List[]) => {
    await access.read(whole([...WHO, ...RULES]), true);
    await access.read(whole(lists));
  };

  const costs: Cost[] = [];
  const measured = async (journey: string, act: () => Promise<unknown>) => {
    graph.resetMeter();
    await act();
    const { requests, units } = graph.meter();
    costs.push({ journey, requests, units });
  };
  await measured('Open the overview', () => page(OVERVIEW));
  await measured('Open the list', () => page(LIST_PAGE));
  await measured('Save a draft with its business case', () =>
    acted(async () => {
      await add(changeList, { [TITLE]: 'Kladde' });
      await add(businessCaseList, { Change: id });
      await logged();
      await logged();
    }),
  );
  await measured('Submit', () => acted(() => change(changeList)));
  await measured('Open a case (case, round, log)', () => casePage(id));
  await measured('Assess in the steering group', () => acted(() => change(changeList)));
  await measured('Open a round in SYS (pool, round, card)', () =>
    acted(async () => {
      await change(poolList);
      await change(changeList);
      await add(roundList, { [TITLE]: 'Runde', Change: id });
      await logged();
    }),
  );
  await measured('Answer', () => acted(() => change(roundList)));
  await measured('The answer that closes the round (round, case, pool, two cards)', () =>
    acted(async () => {
      await change(roundList);
      await change(changeList);
      await change(poolList);
    }),
  );
  return costs;
}

const whole = (lists: readonly List[]): Query[] => lists.map((list) => ({ list }));

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`Not as it must be: ${JSON.stringify(result.error)}`);
  return result.value;
}
