// The same journeys as a simple app would make them: every page reads its lists from Graph, every action reads before it writes.
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
import { openProduct } from '../server/product.ts';
import type { Cost } from './journeys.ts';

/** Plays every journey once, on the whole sample; no log is chained, no effect is kept, no vote is safe: it only reads and writes. */
export async function measureNaively(): Promise<Cost[]> {
  const product = await openProduct({ cases: true });
  try {
    return await play(product.sandbox);
  } finally {
    await product.close();
  }
}

const WHO = [personList, bodyList, seatList];
const RULES = [systemList, editionList, settingList];
const LIST_PAGE = [...WHO, ...RULES, changeList, roundList];
const OVERVIEW = [...LIST_PAGE, businessCaseList, poolList];

async function play({ product, graph }: Sandbox): Promise<Cost[]> {
  const { client } = product;
  const known = await client.lists('root');
  const idOf = (list: List) =>
    (known.ok && known.value.find(({ displayName }) => displayName === list.title)?.id) || '';
  const read = async (lists: readonly List[]) => {
    for (const list of lists) must(await client.listItems('root', idOf(list), selectOf(list)));
  };
  const found = async (list: List, field: string, value: string) =>
    must(await client.listItems('root', idOf(list), selectOf(list), `fields/${field} eq '${value}'`));
  const casePage = async (id: string) => {
    await read([...WHO, ...RULES, poolList]);
    await found(changeList, KEY, id);
    await found(businessCaseList, 'Change', id);
    await found(roundList, 'Change', id);
    await found(logList, 'Record', `changes/${id}`);
  };
  let written = 0;
  const add = async (list: List, fields: object) =>
    must(await client.postItem('root', idOf(list), { [KEY]: `naive-${(written += 1)}`, ...fields }));
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
    const [row] = must(await client.listItems('root', idOf(list), selectOf(list)));
    if (!row) throw new Error(`${list.title} is empty`);
    const fresh = must(await client.getItem('root', idOf(list), row.id, selectOf(list)));
    must(await client.patchFields('root', idOf(list), row.id, { [TITLE]: fresh.fields[TITLE] ?? 'Titel' }, fresh.eTag));
    await logged();
  };
  const [any] = product.store.all(changeList);
  const id = any?.id ?? '';
  // Who may, and by which rules, is read before each action; the page is read again after it.
  const acted = async (act: () => Promise<unknown>) => {
    await read([...WHO, ...RULES]);
    await act();
    await casePage(id);
  };

  const costs: Cost[] = [];
  const measured = async (journey: string, act: () => Promise<unknown>) => {
    graph.resetMeter();
    await act();
    const { requests, units } = graph.meter();
    costs.push({ journey, requests, units });
  };
  await measured('Open the overview', () => read(OVERVIEW));
  await measured('Open the list', () => read(LIST_PAGE));
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

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`Not as it must be: ${JSON.stringify(result.error)}`);
  return result.value;
}
