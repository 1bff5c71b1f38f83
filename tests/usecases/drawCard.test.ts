// A record has one card: two instances, a lost card and a post whose answer never came leave one that stands.
import { beforeEach, describe, expect, it } from 'vitest';
import { createCardActions } from '../../src/bot/cardActions.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { err, ok } from '../../src/domain/result.ts';
import { personListRows } from '../../src/sandbox/sample/people.ts';
import { recover } from '../../src/usecases/carryOn.ts';
import { drawCard } from '../../src/usecases/drawCard.ts';
import { noticeCard } from '../../src/usecases/noticeCard.ts';
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
    expect(cardOf(house.ports, filed.id)).toMatchObject({ place: { activityId: 'a1' } });
  });

  it('that the service no longer knows is posted anew, and the old one is marked', async () => {
    const filed = await cases.submitted(100_000);
    house.channel({ update: () => Promise.resolve(err('gone')) });
    await drawCard(house.ports, changeList, filed.id);
    expect(cardOf(house.ports, filed.id)?.place?.activityId).toBe('a2');
    expect(house.cards).toContain(`supersede changes/${filed.id}`);
  });

  it('that was posted without our hearing of it is found by its mark, not posted again', async () => {
    house.channel({ post: () => Promise.resolve(err('unknown')) });
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

describe('a card whose post was lost, in a channel that nobody can read', () => {
  /** Each try by another instance, a while after the last. */
  const triedAgain = async (minute: number): Promise<void> => {
    house.at(`2026-11-20T09:${String(minute).padStart(2, '0')}:00Z`);
    await recover(house.ports);
  };

  it('is posted again at most twice, and then it is told that it may stand', async () => {
    const reports: string[] = [];
    Object.assign(house.ports, { report: (message: string) => reports.push(message) });
    let posts = 0;
    const post = () => {
      posts += 1;
      return Promise.resolve(err('unknown' as const));
    };
    house.channel({ post });
    const filed = await cases.submitted(100_000);
    for (let minute = 5; minute < 50; minute += 5) await triedAgain(minute);
    expect(posts).toBe(3);
    expect(reports.filter((line) => line.includes(`changes/${filed.id}`) && line.includes('may stand'))).toHaveLength(
      1,
    );
    expect(house.ports.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
  });

  it('is marked as superseded as soon as somebody presses it, or is the card where no other is known', async () => {
    const stray = { conversationId: 'c', activityId: 'stray' };
    const first = await cases.submitted(100_000);
    await noticeCard(house.ports, changeList, first.id, stray);
    expect(house.cards.at(-1)).toBe(`supersede changes/${first.id}`);
    expect(cardOf(house.ports, first.id)).toMatchObject({ place: { activityId: 'a1' }, extra: [stray] });

    house.channel({ post: () => Promise.resolve(err('unknown')) });
    const second = await cases.submitted(110_000);
    await triedAgain(5);
    await noticeCard(house.ports, changeList, second.id, stray);
    expect(house.cards.at(-1)).toBe(`update changes/${second.id}`);
    expect(cardOf(house.ports, second.id)?.place).toEqual(stray);
  });

  it('is found out by a press on it, which is answered all the same', async () => {
    const { round } = await cases.inSys();
    const [voter] = cases.votersOf(round);
    const [identity] = personListRows().find(({ id }) => id === voter?.person)?.record.identities ?? [];
    const { objectId = '', tenantId = '' } = identity ?? {};
    const tab = { teamsAppId: 'teams-app', entityId: 'styringsrum' };
    const actions = createCardActions({ tab, language: 'da', ports: () => house.ports, log: () => undefined });
    const reply = await actions.answer({
      from: { aadObjectId: objectId },
      conversation: { tenantId, id: 'c' },
      replyToId: 'stray',
      value: { action: { data: { action: 'answer', round: round.id, question: round.question, answer: 'approve' } } },
    });
    expect(reply.value).toMatch(/^Dit svar for/);
    await expect.poll(() => house.cards).toContain(`supersede rounds/${round.id}`);
    expect(cases.round(round.id).answered).toBe(1);
  });

  it('is not mistaken for one too many when it is the one that another instance posted anew', async () => {
    const filed = await cases.submitted(100_000);
    const stale = await house.bench.store({ clock: house.ports.clock });
    const other: Ports = { ...house.ports, store: stale, instance: 'beside' };
    house.channel({ update: () => Promise.resolve(err('gone')) });
    await drawCard(house.ports, changeList, filed.id);
    house.channel();
    const place = cardOf(house.ports, filed.id)?.place ?? { conversationId: '', activityId: '' };
    expect(place.activityId).toBe('a2');
    house.cards.length = 0;
    await noticeCard(other, changeList, filed.id, place);
    expect(house.cards).toEqual([]);
    expect(cardOf(other, filed.id)?.place).toMatchObject({ activityId: 'a2' });
  });

  it('is posted as often as it takes when it is known that it does not stand', async () => {
    house.channel({ post: () => Promise.resolve(err('retry')) });
    const filed = await cases.submitted(100_000);
    for (let minute = 5; minute < 30; minute += 5) await triedAgain(minute);
    house.channel();
    await triedAgain(30);
    expect(house.cards).toEqual([`post changes/${filed.id}`]);
    expect(cardOf(house.ports, filed.id)).toMatchObject({ place: { activityId: 'a1' } });
  });
});

describe('two instances', () => {
  const beside = async (): Promise<Ports> => {
    const store = await house.bench.store({ clock: house.ports.clock });
    return { ...house.ports, store, instance: 'beside' };
  };

  it('post one card: while one has the lease the other waits, until the lease has run out', async () => {
    house.channel({ post: () => Promise.resolve(err('unknown')) });
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
