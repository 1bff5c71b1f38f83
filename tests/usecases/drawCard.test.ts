// A record has one card: two instances, a lost card and a post whose answer never came leave one that stands.
import { beforeEach, describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { err, ok } from '../../src/domain/result.ts';
import { recover } from '../../src/usecases/carryOn.ts';
import { drawCard } from '../../src/usecases/drawCard.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { casesIn, FSA, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse();
  cases = casesIn(house);
});

const cardOf = (ports: Ports, id: string) => ports.store.get(changeList, id)?.ledger?.card;
const later = () => house.at('2026-11-20T09:05:00Z');

describe('a card', () => {
  it('is posted once and updated from the record ever after', async () => {
    const filed = await cases.submitted(100_000);
    await cases.act(FSA, filed, { type: 'comment', text: 'Et ord.' });
    const lines = house.cards.filter((line) => line.endsWith(filed.id));
    expect(lines).toEqual([`post changes/${filed.id}`, `update changes/${filed.id}`]);
    expect(cardOf(house.ports, filed.id)).toMatchObject({ place: { activityId: 'a1' }, drawn: 3 });
  });

  it('that the service no longer knows is posted anew, and the old one is marked', async () => {
    const filed = await cases.submitted(100_000);
    house.channel({ update: () => Promise.resolve(err('gone')) });
    await drawCard(house.ports, changeList, filed.id);
    expect(cardOf(house.ports, filed.id)?.place?.activityId).toBe('a2');
    expect(house.cards).toContain(`supersede changes/${filed.id}`);
  });

  it('that was posted without our hearing of it is found by its mark, not posted again', async () => {
    house.channel({ post: () => Promise.resolve(err('retry')) });
    const filed = await cases.submitted(100_000);
    expect(cardOf(house.ports, filed.id)?.place).toBeUndefined();
    const place = { conversationId: 'c', activityId: 'found' };
    const asked: string[] = [];
    house.channel({ find: (_card, mark) => Promise.resolve((asked.push(mark), [place])) });
    later();
    await recover(house.ports);
    expect(cardOf(house.ports, filed.id)?.place).toEqual(place);
    expect(asked).toEqual([`changes/${filed.id}`]);
    expect(house.cards).not.toContain(`post changes/${filed.id}`);
  });
});

describe('two instances', () => {
  const beside = async (): Promise<Ports> => {
    const store = await house.bench.store({ clock: house.ports.clock });
    return { ...house.ports, store, instance: 'beside' };
  };

  it('post one card: while one has the lease the other waits, until the lease has run out', async () => {
    house.channel({ post: () => Promise.resolve(err('retry')) });
    const filed = await cases.submitted(100_000);
    expect(cardOf(house.ports, filed.id)?.lease?.holder).toBe('house');
    house.channel();
    const other = await beside();
    expect(await drawCard(other, changeList, filed.id)).toBeNull();
    expect(house.cards).toEqual([]);
    later();
    expect(await drawCard(other, changeList, filed.id)).toMatchObject({ card: { place: { activityId: 'a1' } } });
  });

  it('that both came to post leave the first, and the second marks its own', async () => {
    const other = await beside();
    const place = { conversationId: 'c', activityId: 'theirs' };
    let id = '';
    house.channel({
      post: async ({ id: card }) => {
        id = card;
        await other.store.sync();
        // The lease ran out under way, and the other instance posted.
        await other.store.adjust(
          { list: changeList, id: card },
          ({ ledger }) => ledger && { ...ledger, card: { place } },
        );
        return ok({ conversationId: 'c', activityId: 'ours' });
      },
    });
    await cases.submitted(100_000);
    expect(house.cards).toEqual([`supersede changes/${id}`]);
    expect(cardOf(house.ports, id)?.place).toEqual(place);
  });

  it('know each other’s actions: what was opened beside is answered here without waiting for the next round of sync', async () => {
    const other = await beside();
    const { round } = await casesIn(house).inSys();
    const there = casesIn(house, other);
    const [voter] = cases.votersOf(round);
    expect(await there.approve(voter?.person ?? '', round)).toMatchObject({ ok: true, value: { answered: 1 } });
    expect(await there.tryRound(voter?.person ?? '', 'no-such-round', null, { type: 'acknowledge-sum' })).toMatchObject(
      {
        error: { kind: 'notFound' },
      },
    );
  });
});
