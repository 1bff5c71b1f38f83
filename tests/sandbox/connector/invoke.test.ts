// What the connector sends to the bot: presses, refreshes, repetitions, and what it makes of the answers.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered, cardMessage, chair, channelId, openSandbox, serviceUrl } from './openSandbox.ts';
import type { Sandbox } from './openSandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => sandbox.connector.close());

describe('pressing a button', () => {
  it('sends the invoke that Teams sends', async () => {
    const { id, activityId } = await sandbox.post();
    const data = { action: 'vote', round: '17', answer: 'approve' };
    const answer = await sandbox.connector.press({ channelId, activityId, person: chair, data });
    expect(answer).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Modtaget' });
    expect(sandbox.invokes).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        channelId: 'msteams',
        serviceUrl,
        from: { name: chair.name, aadObjectId: 'object-1', id: expect.stringMatching(/^29:/) as string },
        recipient: { id: '28:bot-app' },
        conversation: { id, conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' },
        channelData: { tenant: { id: 'tenant-1' }, channel: { id: channelId }, team: { id: 'team-1' } },
        replyToId: activityId,
        value: { action: { type: 'Action.Execute', verb: 'vote', data }, trigger: 'manual' },
      },
    ]);
  });

  it('passes data on as it is, without a verb where none is told', async () => {
    const { activityId } = await sandbox.post();
    for (const data of [{ region: 'x' }, 'text', null]) {
      await sandbox.connector.press({ channelId, activityId, person: chair, data });
      expect(sandbox.invokes.at(-1)?.value.action).toEqual({ type: 'Action.Execute', data });
    }
  });

  it('gives an error where the message is gone or the bot gave no proper answer', async () => {
    const error = (statusCode: number) => ({ statusCode, type: 'application/vnd.microsoft.error' });
    const { activityId } = await sandbox.post();
    const press = (id = activityId) => sandbox.connector.press({ channelId, activityId: id, person: chair, data: {} });
    expect(await press('1')).toMatchObject({ ...error(404), value: { code: 'ActivityNotFoundInConversation' } });
    expect(sandbox.invokes).toEqual([]);
    sandbox.bot = async () => ({ status: 401, body: {} });
    expect(await press()).toMatchObject(error(401));
    sandbox.bot = async () => ({ status: 200, body: undefined });
    expect(await press()).toMatchObject(error(502));
    sandbox.bot = () => {
      throw new TypeError('fetch failed');
    };
    expect(await press()).toMatchObject(error(502));
  });

  it('delivers twice under two ids when the first answer is lost, and gives the second answer', async () => {
    const { activityId } = await sandbox.post();
    sandbox.bot = async () => answered(sandbox.invokes.length);
    const answer = await sandbox.connector.press({ channelId, activityId, person: chair, data: {}, resend: true });
    expect(sandbox.invokes).toHaveLength(2);
    expect(sandbox.invokes[0]?.id).not.toBe(sandbox.invokes[1]?.id);
    expect(answer.value).toBe(2);
  });

  it('is sent again when the bot stays silent for too long, takes the first answer, and gives up in the end', async () => {
    sandbox.reopen({ patience: 40 });
    const { activityId } = await sandbox.post();
    const press = () => sandbox.connector.press({ channelId, activityId, person: chair, data: {} });
    const silence = () => new Promise<never>(() => {});
    sandbox.bot = () => (sandbox.invokes.length === 1 ? silence() : Promise.resolve(answered('anden gang')));
    expect(await press()).toMatchObject({ statusCode: 200, value: 'anden gang' });
    expect(new Set(sandbox.invokes.map(({ id }) => id)).size).toBe(2);
    sandbox.bot = silence;
    expect(await press()).toMatchObject({ statusCode: 504 });
    expect(sandbox.invokes).toHaveLength(4);
  });
});

describe('a card that refreshes itself', () => {
  const action = { type: 'Action.Execute', verb: 'refresh', data: { action: 'refresh', round: '17' } };

  it('sends its refresh action for the person, automatically where nobody is named', async () => {
    const { activityId } = await sandbox.post(cardMessage({ type: 'AdaptiveCard', refresh: { action } }));
    await sandbox.connector.refresh({ channelId, activityId, person: chair });
    expect(sandbox.invokes).toMatchObject([
      { from: { aadObjectId: 'object-1' }, value: { action, trigger: 'automatic' } },
    ]);
  });

  it('is refreshed by hand for a person whom it does not name, and not at all where it asks for none', async () => {
    const named = await sandbox.post(cardMessage({ refresh: { action, userIds: ['29:someone-else'] } }));
    await sandbox.connector.refresh({ channelId, activityId: named.activityId, person: chair });
    expect(sandbox.invokes[0]?.value.trigger).toBe('manual');
    const plain = await sandbox.post();
    expect(await sandbox.connector.refresh({ channelId, activityId: plain.activityId, person: chair })).toBeUndefined();
    expect(sandbox.invokes).toHaveLength(1);
  });
});

describe('a button that opens a dialog', () => {
  it('sends the invokes that Teams sends, and hands the bot’s answer on as it is', async () => {
    const { activityId } = await sandbox.post();
    const body = { task: { type: 'continue', value: { url: 'https://tab.test/status/1', title: 'Status' } } };
    sandbox.bot = async () => ({ status: 200, body });
    const place = { channelId, activityId, person: chair };
    const data = { msteams: { type: 'task/fetch' }, dialog: 'status' };
    expect(await sandbox.connector.task({ ...place, kind: 'fetch', data })).toEqual({ status: 200, body });
    await sandbox.connector.task({ ...place, kind: 'submit', data: { published: true } });
    const invoke = { type: 'invoke', from: { aadObjectId: 'object-1' }, replyToId: activityId };
    expect(sandbox.invokes).toMatchObject([
      { ...invoke, name: 'task/fetch', value: { data, context: { theme: 'default' } } },
      { ...invoke, name: 'task/submit', value: { data: { published: true } } },
    ]);
  });

  it('is told of a message that is gone, and of a bot that fails or stays silent', async () => {
    const { activityId } = await sandbox.post();
    const ask = (id: string) =>
      sandbox.connector.task({ channelId, activityId: id, person: chair, kind: 'fetch', data: {} });
    expect(await ask('1')).toEqual({ status: 404, body: null });
    sandbox.bot = () => Promise.reject(new TypeError('fetch failed'));
    expect(await ask(activityId)).toEqual({ status: 502, body: null });
    sandbox.reopen({ patience: 5 });
    sandbox.bot = () => new Promise(() => undefined);
    const again = await sandbox.post();
    expect(await ask(again.activityId)).toEqual({ status: 504, body: null });
  });
});

describe('a chat that the bot begins', () => {
  const member = { id: 'object-1' };
  const begin = (activity?: object) =>
    sandbox.call('POST', '/v3/conversations', {
      isGroup: false,
      tenantId: 'tenant-1',
      members: [member],
      ...(activity && { activity }),
    });

  it('has the same id however often it is asked for, and takes messages', async () => {
    const first = await begin();
    expect(first).toMatchObject({ status: 201, body: { id: sandbox.connector.personalChat(chair) } });
    expect((await begin()).body).toEqual(first.body);
    const id = sandbox.connector.personalChat(chair);
    expect(sandbox.connector.messages(id)).toEqual([]);
    await sandbox.call('POST', `/v3/conversations/${encodeURIComponent(id)}/activities`, cardMessage({}));
    expect(sandbox.connector.messages(id)).toMatchObject([{ conversationId: id, summary: 'Ny sag' }]);
  });

  it('is refused for a person who does not have the app', async () => {
    sandbox.reopen({ isInstalled: ({ objectId }) => objectId !== 'object-1' });
    expect(await begin()).toMatchObject({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    expect(sandbox.connector.chats()).toEqual([]);
  });
});
