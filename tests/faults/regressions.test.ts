// What the runs have shown to be wrong, each as the smallest case that shows it.
import { beforeEach, describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { decideChange } from '../../src/domain/change/change.decide.ts';
import { hearOpenRound } from '../../src/domain/change/change.round.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { err, ok } from '../../src/domain/result.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { recover } from '../../src/usecases/carryOn.ts';
import { createChange } from '../../src/usecases/createChange.ts';
import { redrawCards } from '../../src/usecases/redrawCards.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { aChange, FIRST_DAY, someFacts, SOMEBODY } from '../domain/builders.ts';
import { accepted, told } from '../domain/decided.ts';
import { must, SITE } from '../sharepoint/bench.ts';
import { press, TARGET } from '../sharepoint/pool.ts';
import { casesIn, FSA, type Cases } from '../usecases/cases.ts';
import { noWords, openHouse, type House } from '../usecases/house.ts';

let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse();
  cases = casesIn(house);
});

const later = () => house.at('2026-11-20T09:05:00Z');
const ledgerOf = (id: string) => house.ports.store.get(changeList, id)?.ledger;
const isWished = (id: string) => ledgerOf(id)?.pending.some(({ effect }) => effect.kind === 'card');

describe('A card', () => {
  it('that was taken for lost is marked as superseded, however often the service is mistaken', async () => {
    const { id } = await cases.submitted(100_000);
    const first = ledgerOf(id)?.card?.place;
    house.channel({ update: () => Promise.resolve(err('gone')), supersede: () => Promise.resolve(err('retry')) });
    await cases.act('fsa-e-journal', cases.change(id), { type: 'comment', text: 'Et ord.' });
    expect(ledgerOf(id)?.card).toMatchObject({ place: { activityId: 'a2' }, extra: [first] });
    expect(isWished(id)).toBe(true);

    // “Gone”, and yet it stands in the channel.
    house.channel({ supersede: () => Promise.resolve(err('gone')), find: () => Promise.resolve(first ? [first] : []) });
    later();
    await recover(house.ports);
    expect(ledgerOf(id)?.card?.extra).toMatchObject([first ?? {}]);

    house.channel({});
    house.at('2026-11-20T09:07:00Z');
    await recover(house.ports);
    expect(ledgerOf(id)?.card?.extra).toBeUndefined();
    expect(isWished(id)).toBe(false);
  });

  it('that was marked as superseded is marked again later: another instance may have drawn over the mark', async () => {
    const { id } = await cases.submitted(100_000);
    house.channel({ update: () => Promise.resolve(err('gone')) });
    expect(await redrawCards(house.ports)).toBe(true);
    house.channel({});
    const marks = () => house.cards.filter((line) => line === `supersede changes/${id}`).length;
    expect(marks()).toBe(1);
    expect(ledgerOf(id)?.card).toMatchObject({ place: { activityId: 'a2' }, extra: [{ activityId: 'a1' }] });
    // Whoever comes then: the wish for it stands in the row.
    const store = await house.bench.store({ clock: house.ports.clock });
    const laterPorts: Ports = { ...house.ports, store, instance: 'later' };
    later();
    await recover(laterPorts);
    expect(marks()).toBe(2);
    expect(store.get(changeList, id)?.ledger?.card?.extra).toBeUndefined();
    expect(store.pending('2100-01-01T00:00:00Z')).toEqual([]);
    await recover(laterPorts);
    expect(marks()).toBe(2);
  });

  it('is not posted again while nobody can say whether it was posted', async () => {
    house.channel({ post: () => Promise.resolve(err('unknown')) });
    const { id } = await cases.submitted(100_000);
    house.channel({ find: () => Promise.reject(new Error('503')) });
    later();
    await recover(house.ports);
    expect(house.cards).not.toContain(`post changes/${id}`);
    expect(isWished(id)).toBe(true);
  });

  it('that was to be posted anew by an instance that was killed is posted by whoever comes', async () => {
    const { id } = await cases.submitted(100_000);
    const killed: Ports = {
      ...house.ports,
      instance: 'killed',
      channel: {
        ...house.ports.channel,
        update: () => Promise.resolve(err('gone')),
        post: () => Promise.reject(new Error('killed')),
      },
    };
    expect(await redrawCards(killed)).toBe(false);
    expect(ledgerOf(id)?.card?.place).toBeUndefined();
    later();
    await recover(house.ports);
    expect(ledgerOf(id)?.card?.place).toBeDefined();
  });

  it('that arrives after a newer one of another instance is drawn again, once, as soon as that is known', async () => {
    const { id } = await cases.submitted(100_000);
    const store = await house.bench.store({ clock: house.ports.clock });
    const beside: Ports = { ...house.ports, store, instance: 'beside' };
    let meanwhile: (() => Promise<unknown>) | undefined = async () => {
      await store.sync();
      const there = casesIn(house, beside);
      await there.act('fsa-e-journal', there.change(id), { type: 'comment', text: 'Nyere.' });
    };
    const drawn: number[] = [];
    house.channel({
      update: async () => {
        drawn.push(house.ports.store.get(changeList, id)?.version ?? 0);
        const act = meanwhile;
        meanwhile = undefined;
        await act?.();
        return ok(null);
      },
    });
    await cases.act('fsa-e-journal', cases.change(id), { type: 'comment', text: 'Ældre.' });
    await house.ports.store.sync();
    await recover(house.ports);
    expect(drawn.at(-1)).toBe(4);
    expect(ledgerOf(id)?.card?.drawn).toBe(4);
    const drawings = drawn.length;
    await recover(house.ports);
    await recover(beside);
    expect(drawn).toHaveLength(drawings);
  });

  it('of a decided case is drawn anew by an instance that starts, in case an older drawing came late', async () => {
    const { round } = await cases.inSys();
    await cases.allApprove(round.id);
    const before = house.cards.length;
    expect(await redrawCards(house.ports)).toBe(true);
    expect(house.cards.slice(before)).toContain(`update rounds/${round.id}`);
  });

  it('ORG-11, DEC-8: of every round of the case is drawn without the grounds, also of those that are over', () => {
    const change = aChange({ state: 'sys', rounds: 2, openRound: 'c1-r2' });
    const facts = someFacts({ actor: SOMEBODY.secretariat });
    const decided = accepted(decideChange(change, { type: 'disqualify', person: 'sys-1', reason: 'Ejer.' }, facts));
    const rounds = decided.effects.flatMap((effect) => (effect.kind === 'tell' ? [effect.id] : []));
    expect(rounds).toEqual([`${facts.id}-r1`, `${facts.id}-r2`]);
  });
});

describe('The pool', () => {
  it('CR-7: lets go of what it reserved in a year that ended before the round was opened', () => {
    const change = aChange({ state: 'sys', oneOffCost: 300_000 });
    const facts = someFacts({ actor: SOMEBODY.secretariat, today: FIRST_DAY, now: `${FIRST_DAY}T08:00:00Z` });
    const message = {
      type: 'open-round',
      actor: { person: 'sekretær', seat: null },
      actionId: 'a',
      body: 'SYS',
      deadline: null,
      version: 1,
      poolYear: 2026,
    } as const;
    const heard = hearOpenRound(change, message, facts);
    expect(heard.record).toEqual(change);
    expect(told(heard)).toMatchObject([{ type: 'release' }]);
  });

  it('CR-7: is asked again in the year of the first time, when the same press comes after the turn of the year', async () => {
    house = await openHouse('2026-12-31T22:59:00Z');
    cases = casesIn(house);
    const filed = await cases.submitted(300_000);
    const assessed = await cases.act(cases.chairOfGroup, filed, {
      type: 'assess',
      assessment: {
        criteria: { user: 'Ja', business: 'Ja', technical: 'Ja', economic: 'Ja' },
        rank: 1,
        recommend: true,
        reason: 'Enig.',
      },
    });
    const open = { type: 'open-round', body: 'SYS', deadline: null } as const;
    const first = must(await cases.tryAct(cases.secretary, assessed, open, 'the-press'));
    house.at('2026-12-31T23:01:00Z');
    const again = must(await cases.tryAct(cases.secretary, assessed, open, 'the-press'));
    expect(again.openRound).toBe(first.openRound);
    expect(house.ports.store.all(poolList).map(({ id }) => id)).toEqual(['pool-2026']);
  });
});

describe('The pool of a year that has ended', () => {
  it('CR-7: is where a press belongs that another instance took, though this one knows only what the case heard', async () => {
    house = await openHouse('2026-12-31T22:59:00Z');
    cases = casesIn(house);
    const filed = await cases.submitted(300_000);
    const criteria = { user: 'Ja', business: 'Ja', technical: 'Ja', economic: 'Ja' };
    const assessed = await cases.act(cases.chairOfGroup, filed, {
      type: 'assess',
      assessment: { criteria, rank: 1, recommend: true, reason: 'Enig.' },
    });
    const store = await house.bench.store({ clock: house.ports.clock });
    const there = casesIn(house, { ...house.ports, store, instance: 'beside' });
    const open = { type: 'open-round', body: 'SYS', deadline: null } as const;
    const first = must(await cases.tryAct(cases.secretary, assessed, open, 'the-press'));
    // Somebody’s stale page has shown it the case, and nothing else, since.
    const stale = await there.tryAct(FSA, assessed, { type: 'withdraw', reason: 'Nej.' });
    expect(stale).toMatchObject({ ok: false, error: { kind: 'stale' } });
    house.at('2026-12-31T23:01:00Z');
    const again = must(await there.tryAct(there.secretary, assessed, open, 'the-press'));
    expect(again.openRound).toBe(first.openRound);
  });
});

/** The last day of the SYS member for Region Sjælland is the day of the run. */
async function endSeat(): Promise<void> {
  const { client, listId } = house.bench;
  const seats = await listId(seatList.title);
  const seat = house.ports.store.get(seatList, 'seat-sys-sjaelland');
  const row = must(await client.getItem(SITE, seats, `${seat?.number}`, ['Key']));
  must(await client.patchFields(SITE, seats, row.id, { To: '2026-11-20' }, row.eTag));
  await house.ports.store.sync();
}

describe('A seat that ends', () => {
  it('ORG-10: at midnight gives no answer that was on its way', async () => {
    const { round } = await cases.inSys();
    await endSeat();
    house.at('2026-11-20T22:59:59Z');
    const call = { ...house.by('sys-sjaelland'), id: round.id, version: null };
    house.at('2026-11-20T23:00:01Z');
    const answered = await actOnRound(house.ports, call, {
      type: 'answer',
      answer: 'approve',
      question: round.question,
    });
    expect(answered).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: 'no-seat' } });
    expect(cases.round(round.id).answered).toBe(0);
  });
});

describe('What was done before a seat ended', () => {
  it('ORG-10: is told to stand when it is asked for again, and nothing else of the round is', async () => {
    const { round } = await cases.inSys();
    const answer = { type: 'answer', answer: 'approve', question: round.question } as const;
    const given = { ...house.by('sys-sjaelland'), id: round.id, version: null };
    must(await actOnRound(house.ports, given, answer));
    await endSeat();
    house.at('2026-11-20T23:00:01Z');
    const again = { ...given, actor: house.by('sys-sjaelland').actor };
    expect(again.actor.seats).toEqual([]);
    const told = await actOnRound(house.ports, again, answer);
    expect(told).toEqual({ ok: false, error: { kind: 'forbidden', reason: 'seat-ended' } });
    const other = await actOnRound(house.ports, { ...again, key: 'another' }, answer);
    expect(other).toEqual({ ok: false, error: { kind: 'forbidden', reason: 'no-seat' } });
    const nowhere = await actOnRound(house.ports, { ...again, id: 'nowhere' }, answer);
    expect(nowhere).toEqual({ ok: false, error: { kind: 'forbidden', reason: 'no-seat' } });
    expect(cases.round(round.id).answered).toBe(1);
  });

  it('ORG-10: a wish that was filed is told to stand; a new one is refused, and so is an edit of it', async () => {
    const create = house.by('sys-sjaelland', 'the-filing');
    const form = { title: 'Eksport', system: 'e-journal' };
    const draft = must(await createChange(house.ports, create, form, noWords));
    await endSeat();
    house.at('2026-11-20T23:00:01Z');
    const now = (key: string) => house.by('sys-sjaelland', key);
    const asked = async (key: string) => createChange(house.ports, now(key), form, noWords);
    expect(await asked('the-filing')).toMatchObject({ ok: false, error: { reason: 'seat-ended' } });
    expect(await asked('another')).toMatchObject({ ok: false, error: { reason: 'no-seat' } });
    const edited = await cases.tryAct('sys-sjaelland', draft, { type: 'edit', fields: { title: 'Ny' } }, 'an-edit');
    expect(edited).toMatchObject({ ok: false, error: { reason: 'no-seat' } });
    expect(house.ports.store.all(changeList).filter(({ record }) => record.title === 'Eksport')).toHaveLength(1);
  });
});

describe('An empty answer of SharePoint', () => {
  it('is no proof that a round is gone: it is told later that its case was postponed', async () => {
    const { change, round } = await cases.inSys();
    const { store } = house.ports;
    let blind = true;
    const ports: Ports = {
      ...house.ports,
      store: {
        ...store,
        commit: (target, action, decide) =>
          blind && target.list.name === 'rounds'
            ? Promise.resolve(err({ kind: 'notFound' }))
            : store.commit(target, action, decide),
      },
    };
    const there = casesIn(house, ports);
    await there.act(there.secretary, change, { type: 'postpone', reason: 'Venter.' });
    expect(store.get(roundList, round.id)?.record.state).toBe('open');
    blind = false;
    later();
    await recover(ports);
    expect(store.get(roundList, round.id)?.record).toMatchObject({ state: 'closed', outcome: 'lapsed' });
  });
});

describe('A 429', () => {
  it('is waited for, and the same is sent again without looking first', async () => {
    const { bench } = house;
    const store = await bench.store();
    must(await press(store, 'first'));
    bench.faults.set({ seed: 0, rules: [{ match: 'PATCH', status: 429, times: 1 }] });
    bench.sent.length = 0;
    const begun = performance.now();
    must(await press(store, 'second'));
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
    expect(bench.sent.map((line) => line.split(' ')[0])).toEqual(['PATCH', 'PATCH']);
    expect(store.get(TARGET.list, TARGET.id)?.version).toBe(2);
  });
});
