// The port `Channel` against the connector: where cards go, what a failure means, and how a card is found again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChannel } from '../../src/bot/channel.ts';
import { failureOf } from '../../src/bot/connectorFailure.ts';
import type { Conversations } from '../../src/bot/sending.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { TENANTS } from '../../src/sandbox/sample/people.ts';
import { drawCard } from '../../src/usecases/drawCard.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { createChange } from '../../src/usecases/createChange.ts';
import {
  BOT,
  cardOf,
  change,
  file,
  found,
  GROUP,
  openStage,
  putToSys,
  STYLE,
  SYS,
  textsOf,
  type Stage,
} from './stage.ts';
import { must } from '../sharepoint/bench.ts';

let stage: Stage;
let small: string;
let round: string;
beforeAll(async () => {
  stage = await openStage();
  small = await file(stage, { oneOffCost: 100_000, title: 'Lille ønske' });
  round = await putToSys(stage, await file(stage));
});
afterAll(() => stage.close());

const failure = (status: number, code?: string, headers: object = {}) =>
  Object.assign(new Error(`${status}`), { response: { status, headers, data: { error: { code } } } });
const network = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

/** A channel whose connector fails as told, call by call, and then does as the real one. */
function failing(...thrown: Error[]) {
  const paused: number[] = [];
  let calls = 0;
  const posts: unknown[] = [];
  const next = () => {
    calls += 1;
    const error = thrown.shift();
    if (error) throw error;
  };
  const conversations = {
    create: async (params) => {
      next();
      posts.push(params);
      return { id: `${SYS};messageid=7`, activityId: '7', serviceUrl: stage.serviceUrl };
    },
    getMembers: async () => [],
    createActivity: async () => {
      next();
      return { id: '7' };
    },
    updateActivity: async () => {
      next();
      return { id: '7' };
    },
  } as Conversations;
  const channel = createChannel({
    ...STYLE,
    ports: () => stage.ports,
    conversations: () => conversations,
    botAppId: BOT,
    tenantId: TENANTS.host,
    readMessages: async (team, id) => stage.connector.graphMessages(team, id),
    patience: { sleep: async (ms) => void paused.push(ms), chance: () => 0 },
    log: () => undefined,
  });
  return { channel, paused, posts, calls: () => calls };
}
const ref = () => ({ list: 'rounds', id: round });
const place = { conversationId: `${SYS};messageid=7`, activityId: '7' };

describe('Where a card goes', () => {
  it('a round’s to its body’s channel, a small change’s to the steering group’s, and others have none', async () => {
    const { channel } = stage.bot;
    expect(channel.wants(ref())).toBe(true);
    expect(channel.wants({ list: 'changes', id: small })).toBe(true);
    const middle = await file(stage, { title: 'Mellemstort', oneOffCost: 250_000 });
    expect(channel.wants({ list: 'changes', id: middle })).toBe(false);
    expect(channel.wants({ list: 'changes', id: 'nothing' })).toBe(false);
    expect(channel.wants({ list: 'pools', id: 'pool-2026' })).toBe(false);
    expect(stage.connector.messages(GROUP)).toHaveLength(1);
  });

  it('CR-14: none to the group where the responsible region is not settled, and none for a draft', async () => {
    const actor = actorOfPerson(stage.ports, 'fsa-e-journal');
    const draft = must(
      await createChange(
        stage.ports,
        { actor, key: 'd' },
        { title: 'Kladde', system: 'e-journal', oneOffCost: 1 },
        (key) => key,
      ),
    );
    expect(stage.bot.channel.wants({ list: 'changes', id: draft.id })).toBe(false);
    const unsettled = await file(stage, { title: 'Uafklaret', oneOffCost: 10_000, system: 'sygesikring' });
    expect(stage.bot.channel.wants({ list: 'changes', id: unsettled })).toBe(false);
  });

  it('keeps a card true when the amount moves the case to another route', async () => {
    const moving = await file(stage, { title: 'Vokser', oneOffCost: 200_000 });
    await change(stage, 'fsa-e-journal', moving, { type: 'edit', fields: { oneOffCost: 300_000 } });
    expect(textsOf(cardOf(stage.newest(GROUP))).join('\n')).toContain('Ønsket afgøres nu af SYS.');
    expect(stage.newest(GROUP).summary).toContain('Vokser');
  });
});

describe('A failure of the connector', () => {
  it.each([
    [failure(412), 'retry'],
    [failure(429), 'retry'],
    [failure(502), 'retry'],
    [failure(504), 'retry'],
    [network(), 'retry'],
    [failure(404), 'gone'],
    [failure(400, 'ActivityNotFoundInConversation'), 'gone'],
    [failure(400), 'refused'],
    [failure(401), 'refused'],
    [failure(403), 'refused'],
    [failure(413), 'refused'],
  ] as const)('%s means: %s', (thrown, kind) => {
    expect(failureOf(thrown).kind).toBe(kind);
  });

  it('is tried three times with growing pauses, longer where the service says so, and then told', async () => {
    const slow = failing(failure(429, '', { 'retry-after': '2' }), failure(412), failure(502));
    expect(await slow.channel.update(ref(), place)).toEqual({ ok: false, error: 'retry' });
    expect(slow.paused).toEqual([2_000, 450]);
    const gone = failing(failure(404));
    expect(await gone.channel.update(ref(), place)).toEqual({ ok: false, error: 'gone' });
    expect(gone.calls()).toBe(1);
    const mended = failing(failure(502), network());
    expect(await mended.channel.update(ref(), place)).toEqual({ ok: true, value: null });
    const refused = failing(failure(403));
    expect(await refused.channel.post(ref(), 'rounds/x')).toEqual({ ok: false, error: 'refused' });
  });

  it('after a post that may have arrived looks before it posts again', async () => {
    const posted = failing(failure(504));
    const here = found(found(stage.ports.store.get(roundList, round)).ledger?.card?.place);
    expect(await posted.channel.post(ref(), `rounds/${round}`)).toEqual({ ok: true, value: here });
    expect(posted.posts).toEqual([]);
    const throttled = failing(failure(429));
    expect(await throttled.channel.post(ref(), `rounds/${round}`)).toMatchObject({
      ok: true,
      value: { activityId: '7' },
    });
  });
});

describe('A card that was posted', () => {
  it('is found by its record in the channel’s messages, and not once it is superseded', async () => {
    const { channel } = stage.bot;
    const there = found(found(stage.ports.store.get(roundList, round)).ledger?.card?.place);
    expect(await channel.find(ref(), `rounds/${round}`)).toEqual([there]);
    expect(await channel.find(ref(), 'rounds/other')).toEqual([]);
    const second = must(await channel.post(ref(), `rounds/${round}`));
    expect(second.activityId).not.toBe(there.activityId);
    await channel.supersede(ref(), second);
    const message = found(stage.connector.messages(SYS).find(({ activityId }) => activityId === second.activityId));
    expect(message.superseded).toBe(true);
    expect(textsOf(cardOf(message)).join()).toContain('Kortet er erstattet af et nyere');
    expect(await channel.find(ref(), `rounds/${round}`)).toEqual([there]);
  });

  it('is not looked for where Graph may not read the channel', async () => {
    const closed = await openStage({ readMessages: () => Promise.resolve(null) });
    const id = await file(closed, { oneOffCost: 1_000 });
    expect(await closed.bot.channel.find({ list: 'changes', id }, `changes/${id}`)).toBeNull();
    closed.close();
  });

  it('is posted anew when the service has lost it', async () => {
    const before = stage.connector.messages(GROUP).length;
    const row = found(stage.ports.store.get(changeList, small));
    const lost = { conversationId: `${GROUP};messageid=1`, activityId: '1' };
    await stage.ports.store.adjust(
      { list: changeList, id: small },
      ({ ledger }) => ledger && { ...ledger, card: { place: lost } },
    );
    const drawn = await drawCard(stage.ports, changeList, row.id);
    expect(drawn?.card?.place?.activityId).toBe(stage.newest(GROUP).activityId);
    expect(stage.connector.messages(GROUP)).toHaveLength(before + 1);
  });
});
