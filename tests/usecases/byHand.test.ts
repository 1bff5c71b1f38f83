// A case that people have been at in SharePoint: until that is settled nobody acts on it, nor answers in its round.
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeView } from '../../src/contract/change.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { readOverview } from '../../src/usecases/overview.ts';
import { readChange, readRounds } from '../../src/usecases/read.ts';
import { must, SITE } from '../sharepoint/bench.ts';
import { assessment, casesIn, FSA, type Cases } from './cases.ts';
import { noWords, openHouse, type House } from './house.ts';

const SECRETARY = 'rsi-sekretariatet';
const VOTER = 'sys-sjaelland';
const TAMPERED = { ok: false, error: { kind: 'conflict', reason: 'row-tampered' } };

let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse();
  cases = casesIn(house);
});

/** Assessed: it waits for the secretariat to put it to SYS. */
async function ready(): Promise<ChangeView> {
  return cases.act(cases.chairOfGroup, await cases.submitted(300_000), { type: 'assess', assessment });
}

async function put(change: ChangeView): Promise<{ change: ChangeView; round: string }> {
  const opened = await cases.act(SECRETARY, change, { type: 'open-round', body: 'SYS', deadline: null });
  return { change: opened, round: opened.openRound ?? '' };
}

/** As a person with write access does it, and as every instance then finds it. */
async function editByHand(list: typeof changeList | typeof roundList, id: string, fields: object): Promise<void> {
  const { bench, ports } = house;
  const listId = await bench.listId(list.title);
  const item = `${ports.store.get(list, id)?.number}`;
  const { eTag } = must(await bench.client.getItem(SITE, listId, item, ['Key']));
  must(await bench.client.patchFields(SITE, listId, item, { ...fields }, eTag));
  await ports.store.sync();
}

const vote = (round: string) => {
  const question = house.ports.store.get(roundList, round)?.record.questionHash ?? '';
  const call = { ...house.by(VOTER), id: round, version: null };
  return actOnRound(house.ports, call, { type: 'answer', answer: 'approve', question });
};
const waitsFor = (person: string, id: string) =>
  must(readOverview(house.ports, actorOfPerson(house.ports, person)))
    .waiting.filter((item) => item.change.id === id)
    .map(({ kind }) => kind);
const offeredTo = (person: string, id: string) => ({
  change: must(readChange(house.ports, actorOfPerson(house.ports, person), id, noWords)).actions,
  rounds: must(readRounds(house.ports, actorOfPerson(house.ports, person), id)).map(({ actions }) => actions),
});

describe('a case whose own row was edited by hand', () => {
  it('DEC-2: takes no answers in its round, though the round’s row is as it was, and offers none', async () => {
    const { change, round } = await put(await ready());
    expect(waitsFor(VOTER, change.id)).toEqual(['answer']);
    await editByHand(changeList, change.id, { OneOffCost: 900_000 });
    expect(await vote(round)).toMatchObject(TAMPERED);
    expect(house.ports.store.get(roundList, round)?.record.answers).toEqual([]);
    expect(waitsFor(VOTER, change.id)).toEqual([]);
    expect(offeredTo(VOTER, change.id)).toEqual({ change: [], rounds: [[]] });
  });

  it('takes them again when the row is as the product left it', async () => {
    const { change, round } = await put(await ready());
    await editByHand(changeList, change.id, { OneOffCost: 900_000 });
    expect(await vote(round)).toMatchObject(TAMPERED);
    await editByHand(changeList, change.id, { OneOffCost: 300_000 });
    expect(await vote(round)).toMatchObject({ ok: true });
  });

  it('CR-7: is promised no money, and waits for nobody', async () => {
    const change = await ready();
    expect(waitsFor(SECRETARY, change.id)).toEqual(['open-round']);
    await editByHand(changeList, change.id, { State: 'I SYS', OneOffCost: 900_000 });
    const asked = await cases.tryAct(SECRETARY, change, { type: 'open-round', body: 'SYS', deadline: null });
    expect(asked).toMatchObject(TAMPERED);
    expect(house.ports.store.all(poolList).flatMap(({ record }) => record.posts)).toEqual([]);
    expect(waitsFor(SECRETARY, change.id)).toEqual([]);
  });
});

describe('a case whose round was edited by hand', () => {
  it('takes no answers, and tells nobody that they have some to give', async () => {
    const { change, round } = await put(await ready());
    await editByHand(roundList, round, { Deadline: '2026-12-24T00:00:00Z' });
    expect(await vote(round)).toMatchObject(TAMPERED);
    expect(waitsFor(VOTER, change.id)).toEqual([]);
    expect(offeredTo(VOTER, change.id).rounds).toEqual([[]]);
    expect(waitsFor(FSA, change.id)).toEqual([]);
  });
});

describe('the flags', () => {
  const flags = () => house.ports.store.flags();
  const flagOf = (key: string) => house.ports.store.flagOf(key);

  it('are found by their record, each with its case, and made anew only when one comes or goes', async () => {
    const { change, round } = await put(await ready());
    const other = await ready();
    await house.ports.store.inspect();
    expect([flags(), flagOf(`changes/${change.id}`)]).toEqual([[], undefined]);
    await editByHand(changeList, change.id, { OneOffCost: 900_000 });
    await editByHand(roundList, round, { State: 'Ved ikke' });
    await house.ports.store.inspect();
    const found = flags();
    expect(found.map(({ list, id, problem }) => [list, id, problem])).toEqual([
      ['changes', change.id, 'edited'],
      ['rounds', round, 'unreadable'],
    ]);
    expect(found.map(({ list, id }) => flagOf(`${list}/${id}`))).toEqual(found);
    expect(flagOf(`changes/${other.id}`)).toBeUndefined();
    expect(cases.change(change.id).flags.map(({ record }) => record)).toEqual([
      `changes/${change.id}`,
      `rounds/${round}`,
    ]);
    expect(cases.change(other.id).flags).toEqual([]);

    await house.ports.store.sync();
    await house.ports.store.inspect();
    expect(flags()).toBe(found);
    await editByHand(changeList, change.id, { OneOffCost: 300_000 });
    await editByHand(roundList, round, { State: 'Åben' });
    await house.ports.store.inspect();
    expect([flags(), flagOf(`changes/${change.id}`), flagOf(`rounds/${round}`)]).toEqual([[], undefined, undefined]);
    expect(cases.change(change.id).flags).toEqual([]);
  });

  it('say once of a row that nobody can read that it is unreadable, and never that it is deleted', async () => {
    const { round } = await put(await ready());
    await editByHand(roundList, round, { State: 'Ved ikke' });
    const { bench, ports } = house;
    const newcomer = await bench.store({ clock: ports.clock });
    for (let times = 0; times < 2; times += 1) {
      await newcomer.inspect();
      await newcomer.sync();
    }
    expect(newcomer.flags().map(({ list, id, problem }) => [list, id, problem])).toEqual([
      ['rounds', round, 'unreadable'],
    ]);
  });
});
