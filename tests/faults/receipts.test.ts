// Nothing is saved to say that what follows from a commit has followed: the log rows come last, and are the receipt for the rest.
import { beforeEach, describe, expect, it } from 'vitest';
import { businessCaseList } from '../../src/domain/change/businessCase.list.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { err } from '../../src/domain/result.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { recover } from '../../src/usecases/carryOn.ts';
import { drawAgain } from '../../src/usecases/drawAgain.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { isWrite, must, SITE } from '../sharepoint/bench.ts';
import { casesIn, type Cases } from '../usecases/cases.ts';
import { openHouse, type House } from '../usecases/house.ts';

let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse('2026-11-20T09:00:00Z', 400);
  cases = casesIn(house);
});

const listed = (ports: Ports, id: string) =>
  ports.store.get(roundList, id)?.ledger?.pending.map(({ effect, late }) => `${effect.kind}${late ? ' late' : ''}`);
const openEffects = (ports: Ports) => ports.store.pending('2100-01-01T00:00:00Z');
const writes = () => house.bench.sent.filter(isWrite).map((line) => line.split(' ')[0]);
const beside = async (instance: string): Promise<Ports> => ({
  ...house.ports,
  store: await house.bench.store({ clock: house.ports.clock }),
  instance,
});
const fails = (match: string) => house.bench.faults.set({ seed: 1, rules: [{ match, status: 503 }] });
const mend = () => house.bench.faults.set({ seed: 1, rules: [] });

/** As a person does it in the list, past the product. */
async function remove(title: string, item: number): Promise<void> {
  const path = `https://graph.microsoft.com/v1.0/sites/${SITE}/lists/${await house.bench.listId(title)}/items/${item}`;
  const request = new Request(path, { method: 'DELETE', headers: { authorization: 'Bearer graph-token' } });
  expect((await house.bench.graph.fetch(request)).status).toBe(204);
}

/** A round in SYS, answered by so many regions. */
async function answered(count: number) {
  const { round, change } = await cases.inSys();
  for (const { person } of cases.votersOf(round).slice(0, count)) must(await cases.approve(person, round));
  return { round, change };
}

describe('An answer', () => {
  it('is one save and one log row; the next save leaves out what has followed', async () => {
    const { round } = await answered(1);
    const [, second] = cases.votersOf(round);
    expect(listed(house.ports, round.id)).toEqual(['log', 'card']);
    expect(openEffects(house.ports)).toEqual([]);
    house.bench.sent.length = 0;
    must(await cases.approve(second?.person ?? '', round));
    expect(writes()).toEqual(['PATCH', 'POST']);
    expect(listed(house.ports, round.id)).toEqual(['log', 'card']);
    const keys = house.ports.store.get(roundList, round.id)?.ledger?.pending.map(({ key }) => key);
    expect(keys?.every((key) => key.startsWith(`rounds/${round.id}#3/`))).toBe(true);
  });

  it('has nothing that an instance beside it, or one that starts, would do again', async () => {
    await answered(5);
    house.at('2026-11-20T09:05:00Z');
    house.cards.length = 0;
    for (const other of [house.ports, await beside('newcomer')]) {
      house.bench.sent.length = 0;
      expect(await recover(other)).toBe(0);
      expect(house.bench.sent).toEqual([]);
    }
    expect(house.cards).toEqual([]);
  });

  it('whose card could not be drawn says so before its log row, and anyone draws it', async () => {
    const { round } = await answered(1);
    const [, second] = cases.votersOf(round);
    house.channel({ update: () => Promise.resolve(err('retry')) });
    must(await cases.approve(second?.person ?? '', round));
    expect(listed(house.ports, round.id)).toEqual(['log', 'card late']);
    expect(house.ports.store.logRows().some(({ id }) => id === `rounds/${round.id}#3`)).toBe(true);
    house.channel();
    house.at('2026-11-20T09:05:00Z');
    const other = await beside('another');
    expect(await recover(other)).toBe(1);
    expect(house.cards.at(-1)).toBe(`update rounds/${round.id}`);
    expect(openEffects(other)).toEqual([]);
  });

  it('whose card could not be drawn, nor that be written down, gets no log row yet', async () => {
    const { round } = await answered(1);
    const [, second] = cases.votersOf(round);
    const list = await house.bench.listId(roundList.title);
    house.channel({
      update: () => {
        fails(`/^PATCH .*${list}.items/`);
        return Promise.resolve(err('retry'));
      },
    });
    must(await cases.approve(second?.person ?? '', round));
    expect(house.ports.store.logRows().some(({ id }) => id === `rounds/${round.id}#3`)).toBe(false);
    expect(house.ports.store.log(`rounds/${round.id}`)).toHaveLength(3);
    mend();
    house.channel();
    house.at('2026-11-20T09:05:00Z');
    await recover(await beside('another'));
    await house.ports.store.sync();
    expect(openEffects(house.ports)).toEqual([]);
    expect(house.ports.store.logRows().some(({ id }) => id === `rounds/${round.id}#3`)).toBe(true);
  });
});

describe('A card that two instances draw', () => {
  it('one well after the other is not drawn again by the first, which reads of the second answer later', async () => {
    const { round } = await answered(1);
    const [, second] = cases.votersOf(round);
    const other = await beside('another');
    house.at('2026-11-20T09:00:10Z');
    must(await casesIn(house, other).approve(second?.person ?? '', round));
    house.cards.length = 0;
    await house.ports.store.sync();
    house.bench.sent.length = 0;
    expect(await recover(house.ports)).toBe(0);
    expect([house.cards, house.bench.sent]).toEqual([[], []]);
  });
});

describe('A card that the service says is gone', () => {
  it('is posted anew by whoever comes next, when the process that was to do so dies on the way', async () => {
    const { round } = await answered(1);
    house.channel({ update: () => Promise.resolve(err('gone')), post: () => Promise.resolve(err('retry')) });
    expect(await drawAgain(house.ports, roundList, round.id)).toBe(false);
    house.channel();
    house.at('2026-11-20T09:05:00Z');
    const other = await beside('another');
    expect(await recover(other)).toBe(1);
    expect(house.cards.at(-2)).toBe(`post rounds/${round.id}`);
    expect(other.store.get(roundList, round.id)?.ledger?.card?.place).toBeDefined();
  });
});

describe('What a case is told', () => {
  it('while it cannot hear waits in spite of the log row, and is heard once', async () => {
    const { round, change } = await answered(4);
    const last = cases.votersOf(round).at(-1);
    fails(`/^PATCH .*${await house.bench.listId(changeList.title)}.items/`);
    must(await cases.approve(last?.person ?? '', round));
    expect(listed(house.ports, round.id)).toContain('tell late');
    expect(cases.change(change.id).state).toBe('sys');
    mend();
    house.at('2026-11-20T09:05:00Z');
    await Promise.all([recover(house.ports), recover(await beside('another'))]);
    await house.ports.store.sync();
    expect(cases.change(change.id).state).toBe('approved');
    const heard = house.ports.store.log(`changes/${change.id}`).filter(({ action }) => action === 'round-closed');
    expect(heard).toHaveLength(1);
    expect(openEffects(house.ports)).toEqual([]);
  });
});

describe('What makes a row', () => {
  it('is cleared at once: a round and papers that people delete with log and receipts are not made anew, but missed', async () => {
    const { round, change } = await answered(0);
    const { client, listId } = house.bench;
    const papers = `bc-${change.id}`;
    const gone = [`rounds/${round.id}#`, `businessCases/${papers}#`, `changes/${change.id}#`];
    for (const { id, item } of house.ports.store.logRows())
      if (gone.some((record) => id.startsWith(record))) await remove('Log', Number(item));
    await remove(roundList.title, house.ports.store.get(roundList, round.id)?.number ?? 0);
    await remove(businessCaseList.title, house.ports.store.get(businessCaseList, papers)?.number ?? 0);
    house.at('2026-11-20T09:05:00Z');
    const newcomer = await beside('newcomer');
    await recover(newcomer);
    for (const list of [roundList, businessCaseList]) {
      expect(must(await client.listItems(SITE, await listId(list.title), ['Key']))).toEqual([]);
    }
    await newcomer.store.inspect();
    await newcomer.store.sync();
    await newcomer.store.inspect();
    expect(newcomer.store.flags().map(({ list, id, problem }) => `${list}/${id} ${problem}`)).toContain(
      `rounds/${round.id} deleted`,
    );
  });
});

describe('A log row that people delete', () => {
  const newest = (id: string) => house.ports.store.logRows().find((row) => row.id === `rounds/${id}#2`)?.item;

  it('is missed while an instance runs that knew it, and not put back by that', async () => {
    const { round } = await answered(1);
    await remove('Log', Number(newest(round.id)));
    house.at('2026-11-20T19:05:00Z');
    await house.ports.store.sync();
    expect(await recover(house.ports)).toBe(0);
    expect(verifyLog(house.ports).first).toEqual({
      record: `rounds/${round.id}`,
      number: 2,
      problem: 'missing',
      item: null,
    });
  });

  it('while none runs is put back from the record’s own row, which is told, and nothing else happens again', async () => {
    const { round } = await answered(1);
    await remove('Log', Number(newest(round.id)));
    house.at('2026-11-20T19:05:00Z');
    const reports: string[] = [];
    const newcomer: Ports = { ...(await beside('newcomer')), report: (message) => reports.push(message) };
    const before = house.ports.store.get(roundList, round.id)?.record;
    expect(await recover(newcomer)).toBe(1);
    expect(reports).toEqual([expect.stringContaining(`long after its commit: rounds/${round.id}#2/0`)]);
    expect(newcomer.store.get(roundList, round.id)).toMatchObject({ record: before, version: 2 });
    expect(verifyLog(newcomer)).toMatchObject({ ok: true });
    expect(await recover(newcomer)).toBe(0);
  });
});

describe('A log row that people make unreadable', () => {
  it('is not added again by an instance that starts, nor asked for at each tick', async () => {
    const { round } = await answered(1);
    const item = house.ports.store.logRows().find(({ id }) => id === `rounds/${round.id}#2`)?.item ?? '';
    const { client, listId } = house.bench;
    const log = await listId('Log');
    const { eTag } = must(await client.getItem(SITE, log, item, ['Key']));
    must(await client.patchFields(SITE, log, item, { Changes: 'intet' }, eTag));
    house.at('2026-11-20T19:05:00Z');
    const reports: string[] = [];
    const newcomer: Ports = { ...(await beside('newcomer')), report: (message) => reports.push(message) };
    house.bench.sent.length = 0;
    expect([await recover(newcomer), await recover(newcomer)]).toEqual([0, 0]);
    expect([house.bench.sent, reports]).toEqual([[], []]);
    expect(verifyLog(newcomer)).toMatchObject({ ok: false, first: { item } });
  });
});

describe('A row at rest', () => {
  it('keeps what it lists for ever, and nobody saves it, or does any of it again, years later', async () => {
    const { round } = await answered(5);
    const before = listed(house.ports, round.id);
    house.at('2030-01-07T09:00:00Z');
    const newcomer = await beside('newcomer');
    house.bench.sent.length = 0;
    expect([await recover(house.ports), await recover(newcomer)]).toEqual([0, 0]);
    expect(house.bench.sent).toEqual([]);
    expect(before).toContain('log');
    expect(listed(newcomer, round.id)).toEqual(before);
  });
});
