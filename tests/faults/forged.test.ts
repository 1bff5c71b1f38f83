// A person with write access to the lists puts effects of their own into a row's hidden ledger: nothing comes of it, and it is told.
import { beforeEach, describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import type { Effect } from '../../src/domain/record/decision.ts';
import type { Ledger, PendingEffect } from '../../src/domain/record/ledger.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import type { List } from '../../src/domain/list/list.ts';
import { LEDGER } from '../../src/sharepoint/columns.ts';
import { recover } from '../../src/usecases/carryOn.ts';
import { redrawCards } from '../../src/usecases/redrawCards.ts';
import { settleHandEdits } from '../../src/usecases/settleHandEdits.ts';
import { isWrite, must, SITE } from '../sharepoint/bench.ts';
import { casesIn, FSA, type Cases } from '../usecases/cases.ts';
import { openHouse, type House } from '../usecases/house.ts';

let house: House;
let cases: Cases;
/** A case in SYS with its open round, and the pool that has reserved for it. */
let change: string;
let round: string;
const POOL = 'pool-2026';

beforeEach(async () => {
  house = await openHouse();
  cases = casesIn(house);
  const inSys = await cases.inSys();
  change = inSys.change.id;
  round = inSys.round.id;
});

async function ledgerText(list: List, id: string): Promise<string> {
  const { client, listId } = house.bench;
  const item = `${house.ports.store.get(list, id)?.number}`;
  return String(must(await client.getItem(SITE, await listId(list.title), item, [LEDGER])).fields[LEDGER]);
}

/** As a person does it in the list, past the product. */
async function put(list: List, id: string, text: string): Promise<void> {
  const { client, listId } = house.bench;
  const site = await listId(list.title);
  const item = must(await client.getItem(SITE, site, `${house.ports.store.get(list, id)?.number}`, [LEDGER]));
  must(await client.patchFields(SITE, site, item.id, { [LEDGER]: text }, item.eTag));
}

async function forge(list: List, id: string, change_: (ledger: Ledger) => Ledger): Promise<void> {
  await put(list, id, JSON.stringify(change_(JSON.parse(await ledgerText(list, id)) as Ledger)));
}

const since = '2026-11-20T08:00:00Z';
const nobody = { person: null, seat: null };
const withEffect = (list: List, id: string, effect: PendingEffect['effect']) => (ledger: Ledger) => ({
  ...ledger,
  pending: [...ledger.pending, { key: `${list.name}/${id}#99/0`, since, effect }],
});

/** Everything that runs by itself, twice; answers what was written. */
async function ticked(): Promise<string[]> {
  house.at('2026-11-20T09:05:00Z');
  house.bench.sent.length = 0;
  house.cards.length = 0;
  for (let times = 0; times < 2; times += 1) {
    await house.ports.store.sync();
    await recover(house.ports);
    await settleHandEdits(house.ports);
  }
  return house.bench.sent.filter(isWrite);
}

const flagged = () =>
  house.ports.store.flags().map(({ list, id, problem, changes }) => [`${list}/${id}`, problem, changes]);
const standing = () =>
  JSON.stringify(
    [poolList, changeList, roundList].map((list) => house.ports.store.all(list).map(({ record }) => record)),
  );

const tell = (list: string, id: string, message: Extract<Effect, { kind: 'tell' }>['message']): Effect => ({
  kind: 'tell',
  list,
  id,
  message,
});

describe('A forged effect is not carried out, and the row is flagged:', () => {
  const forgeries: readonly [string, () => [List, string, PendingEffect['effect']]][] = [
    [
      'money granted from the pool',
      () => [changeList, change, tell('pools', POOL, { type: 'grant', actor: nobody, change })],
    ],
    ['money let go', () => [changeList, change, tell('pools', POOL, { type: 'release', actor: nobody, change })]],
    [
      'a round opened',
      () => [
        poolList,
        POOL,
        tell('changes', change, {
          type: 'open-round',
          actor: { person: 'rsi-sekretariatet', seat: null },
          actionId: 'forged',
          body: 'RSI',
          deadline: null,
          version: 99,
          poolYear: 2026,
        }),
      ],
    ],
    [
      'a round said to have closed',
      () => [
        roundList,
        round,
        tell('changes', change, {
          type: 'round-closed',
          actor: nobody,
          round,
          body: 'SYS',
          outcome: 'approved',
          by: 'agreement',
          reason: null,
        }),
      ],
    ],
    [
      'a round that lapses',
      () => [
        changeList,
        change,
        tell('rounds', round, { type: 'lapse', actor: nobody, cause: 'withdraw', reason: 'Nej' }),
      ],
    ],
    [
      'a person barred from a round',
      () => [
        changeList,
        change,
        tell('rounds', round, { type: 'disqualified', actor: nobody, person: 'sys-sjaelland', reason: 'Nej' }),
      ],
    ],
    [
      'a refusal',
      () => [changeList, change, tell('rounds', round, { type: 'refused', told: 'x', reason: 'wrong-state' })],
    ],
    [
      'words in a business case',
      () => [
        changeList,
        change,
        tell('businessCases', `bc-${change}`, {
          type: 'write',
          actor: nobody,
          change,
          fields: { purpose: 'Forfalsket' },
        }),
      ],
    ],
    [
      'a new row',
      () => [
        changeList,
        change,
        {
          kind: 'create',
          list: 'pools',
          id: 'pool-2031',
          record: { year: 2031, frame: 9, granted: 0, reserved: 0, posts: [] },
          actor: nobody,
          entry: { action: 'create' },
          effects: [],
        },
      ],
    ],
    ['a card', () => [roundList, round, { kind: 'card' }]],
    [
      'an entry of the log',
      () => [
        changeList,
        change,
        {
          kind: 'log',
          entry: {
            record: `changes/${change}`,
            number: 99,
            at: since,
            action: 'decide',
            actionId: 'forged',
            changes: [],
            seal: 'forged',
          },
        },
      ],
    ],
  ];

  it.each(forgeries)('%s', async (_what, forgery) => {
    const [list, id, effect] = forgery();
    const before = standing();
    const log = house.ports.store.log(`${list.name}/${id}`).length;
    await forge(list, id, withEffect(list, id, effect));
    expect(await ticked()).toEqual([]);
    expect(house.cards).toEqual([]);
    expect(standing()).toBe(before);
    expect(cases.change(change).businessCase?.fields.purpose).not.toBe('Forfalsket');
    expect(house.ports.store.log(`${list.name}/${id}`)).toHaveLength(log);
    expect(flagged()).toEqual([[`${list.name}/${id}`, 'edited', []]]);
  });
});

describe('A ledger', () => {
  it('of another row is none of this row’s, and neither is one without a mark, an empty one, or an older one', async () => {
    const own = await ledgerText(roundList, round);
    const [voter] = cases.votersOf(cases.round(round));
    must(await cases.approve(voter?.person ?? '', cases.round(round)));
    const { signed: _signed, ...unsigned } = JSON.parse(await ledgerText(roundList, round)) as Ledger;
    for (const text of [await ledgerText(changeList, change), JSON.stringify(unsigned), '', own]) {
      await put(roundList, round, text);
      expect(await ticked()).toEqual([]);
      expect(flagged()).toEqual([[`rounds/${round}`, 'edited', []]]);
    }
  });

  it('that says that an action has been taken is not believed: the answer is refused, not acknowledged', async () => {
    const [voter] = cases.votersOf(cases.round(round));
    const person = voter?.person ?? '';
    await forge(roundList, round, (ledger) => ({ ...ledger, recent: [] }));
    expect(await cases.approve(person, cases.round(round))).toMatchObject({
      ok: false,
      error: { kind: 'conflict', reason: 'row-tampered' },
    });
    expect(cases.round(round).answered).toBe(0);
  });

  it('that leads the card elsewhere is not followed, by whoever draws', async () => {
    const elsewhere = { conversationId: '19:another', activityId: 'another' };
    await forge(roundList, round, (ledger) => ({ ...ledger, card: { place: elsewhere } }));
    await ticked();
    expect(await redrawCards(house.ports)).toBe(true);
    expect(house.cards.filter((line) => line.includes(round))).toEqual([]);
  });

  it('whose field was edited beside it still has its effects carried out: they are ours', async () => {
    const { client, listId } = house.bench;
    house.channel({ update: () => Promise.reject(new Error('The connector is down')) });
    const [voter] = cases.votersOf(cases.round(round));
    must(await cases.approve(voter?.person ?? '', cases.round(round)));
    const list = await listId(roundList.title);
    const item = must(
      await client.getItem(SITE, list, `${house.ports.store.get(roundList, round)?.number}`, ['Title']),
    );
    must(await client.patchFields(SITE, list, item.id, { Title: 'Rettet' }, item.eTag));
    house.channel();
    await ticked();
    expect(house.cards).toContain(`update rounds/${round}`);
    expect(house.ports.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
    expect(flagged()).toMatchObject([[`rounds/${round}`, 'edited', [{ field: 'title', now: 'Rettet' }]]]);
  });

  it('that is put right is believed again, and what was left to do is done', async () => {
    house.bench.faults.set({
      seed: 1,
      rules: [{ match: `/^POST .*${await house.bench.listId('Log')}.items/`, status: 403 }],
    });
    await cases.act(FSA, cases.change(change), { type: 'withdraw', reason: 'Et ord.' });
    house.bench.faults.set({ seed: 1, rules: [] });
    const own = await ledgerText(changeList, change);
    await forge(changeList, change, withEffect(changeList, change, { kind: 'card' }));
    const added = () => house.ports.store.logRows().filter(({ entry }) => entry.action === 'withdraw');
    await ticked();
    expect([added().length, flagged().length]).toEqual([0, 1]);
    await put(changeList, change, own);
    await ticked();
    expect([added().length, flagged().length]).toEqual([1, 0]);
    expect(house.ports.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
  });
});
