// Posting through the connector: channels, threads, personal chats, members, and the limits.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/sandbox/connector/connector.ts';
import { cardMessage, chair, channel, channelId, errorCode, openSandbox } from './openSandbox.ts';
import type { Sandbox } from './openSandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => sandbox.connector.close());

describe('posting in a channel', () => {
  it('answers the thread’s conversation id and the activity id', async () => {
    const { id, activityId } = await sandbox.post();
    expect(id).toBe(`${channelId};messageid=${activityId}`);
    expect(sandbox.connector.messages(channelId)).toEqual([
      {
        activityId,
        conversationId: id,
        at: '2026-11-20T09:00:00.000Z',
        summary: 'Ny sag',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
        superseded: false,
      },
    ]);
  });

  it('gives every message an id of its own though the clock stands still', async () => {
    const first = await sandbox.post();
    const second = await sandbox.post();
    expect(Number(second.activityId)).toBe(Number(first.activityId) + 1);
  });

  it('takes a post, a reply in the thread, and a reply to a message', async () => {
    const root = await sandbox.call('POST', `/v3/conversations/${channelId}/activities`, {
      type: 'message',
      text: 'Første',
    });
    const rootId = (root.body as { id: string }).id;
    const thread = `${channelId};messageid=${rootId}`;
    expect(
      (await sandbox.call('POST', `/v3/conversations/${thread}/activities`, { type: 'message', text: 'Andet' })).status,
    ).toBe(201);
    const reply = `/v3/conversations/${encodeURIComponent(channelId)}/activities/${rootId}`;
    expect((await sandbox.call('POST', reply, { type: 'message', text: 'Tredje' })).status).toBe(201);
    await sandbox.post();
    expect(sandbox.connector.messages(thread).map(({ text, conversationId }) => [text, conversationId])).toEqual([
      ['Første', thread],
      ['Andet', thread],
      ['Tredje', thread],
    ]);
    expect(sandbox.connector.messages(channelId)).toHaveLength(4);
    const lost = await sandbox.call('POST', `/v3/conversations/${channelId};messageid=1/activities`, {
      type: 'message',
    });
    expect(lost).toMatchObject({ status: 404, body: errorCode('ActivityNotFoundInConversation') });
  });

  it('is refused in a channel that does not exist, and keeps no typing indicator', async () => {
    expect(await sandbox.create({ type: 'message' }, '19:none@thread.tacv2')).toMatchObject({
      status: 404,
      body: errorCode('ConversationNotFound'),
    });
    expect((await sandbox.call('POST', `/v3/conversations/${channelId}/activities`, { type: 'typing' })).status).toBe(
      201,
    );
    expect(sandbox.connector.messages(channelId)).toEqual([]);
  });

  it('refuses a wrong token before anything else', async () => {
    for (const authorization of ['', 'Bearer bad']) {
      const { status } = await sandbox.call('POST', '/v3/conversations', 'not json', authorization);
      expect(status).toBe(401);
    }
  });

  it('refuses what is no JSON object, what has no activity, and what the sandbox has not', async () => {
    expect((await sandbox.call('POST', '/v3/conversations', 'not json')).status).toBe(400);
    expect((await sandbox.call('POST', '/v3/conversations', [])).status).toBe(400);
    expect(
      (await sandbox.call('POST', '/v3/conversations', { channelData: { channel: { id: channelId } } })).status,
    ).toBe(400);
    expect((await sandbox.create({ text: 'no type' })).status).toBe(400);
    const other = await sandbox.call('GET', '/v3/attachments/1');
    expect(other.status).toBe(501);
    expect(JSON.stringify(other.body)).toContain('/v3/attachments/1');
    const targeted = `/v3/conversations/${channelId}/activities?isTargetedActivity=true`;
    expect((await sandbox.call('POST', targeted, { type: 'message', text: 'Kun til dig' })).status).toBe(501);
  });
});

describe('limits', () => {
  it('refuses an activity over 28 KB of UTF-8, counted in bytes, when posted and when updated', async () => {
    const withText = (text: string) => ({ type: 'message', text });
    const envelope = JSON.stringify(withText('')).length;
    expect((await sandbox.create(withText('a'.repeat(28 * 1024 - envelope)))).status).toBe(201);
    const tooBig = withText('å'.repeat(14 * 1024));
    const refused = { status: 413, body: errorCode('MessageSizeTooBig') };
    expect(await sandbox.create(tooBig)).toMatchObject(refused);
    const { id, activityId } = await sandbox.post();
    expect(await sandbox.call('PUT', `/v3/conversations/${id}/activities/${activityId}`, tooBig)).toMatchObject(
      refused,
    );
  });

  it('takes seven sends in a second in one conversation, answers 429 to the eighth, and leaves the others alone', async () => {
    const other = { ...channel, id: '19:other@thread.tacv2' };
    sandbox.connector.setChannels([channel, other]);
    for (let sent = 0; sent < 7; sent += 1) await sandbox.post();
    const refused = await sandbox.create({ type: 'message' });
    expect(refused).toMatchObject({ status: 429, body: errorCode('Throttled') });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await sandbox.create({ type: 'message' }, other.id)).status).toBe(201);
    const [first]: Message[] = sandbox.connector.messages(channelId);
    const update = `/v3/conversations/${channelId}/activities/${first?.activityId}`;
    expect((await sandbox.call('PUT', update, { type: 'message', text: 'Rettet' })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect((await sandbox.create({ type: 'message' })).status).toBe(201);
  });
});

describe('personal chats', () => {
  it('are one per person, named by object id or by account, and hold messages', async () => {
    const open = (member: object) =>
      sandbox.call('POST', '/v3/conversations', { tenantId: 'tenant-1', members: [member] });
    const id = sandbox.connector.personalChat(chair);
    expect(await open({ id: 'object-1', name: chair.name })).toMatchObject({ status: 201, body: { id } });
    const roster = await sandbox.call('GET', `/v3/conversations/${id}/members`);
    expect(roster.body).toMatchObject([{ aadObjectId: 'object-1', tenantId: 'tenant-1', name: chair.name }]);
    const account = (roster.body as { id: string }[])[0]?.id;
    expect(await open({ id: account })).toMatchObject({ status: 201, body: { id } });
    expect((await sandbox.call('POST', '/v3/conversations', { members: [] })).status).toBe(400);
    expect(
      (await sandbox.call('POST', `/v3/conversations/${id}/activities`, { type: 'message', text: 'Hej' })).status,
    ).toBe(201);
    expect(sandbox.connector.messages(id)).toMatchObject([{ conversationId: id, text: 'Hej' }]);
    expect(sandbox.connector.personalChat({ ...chair, tenantId: 'tenant-2' })).not.toBe(id);
  });

  it('carry what a person writes to the bot, and show it as theirs', async () => {
    expect(await sandbox.connector.say(chair, 'overblik')).toBe(true);
    const id = sandbox.connector.personalChat(chair);
    expect(sandbox.connector.chats()).toMatchObject([{ id, member: { objectId: 'object-1' } }]);
    expect(sandbox.connector.messages(id)).toMatchObject([{ text: 'overblik', from: chair.name }]);
    expect(sandbox.invokes.at(-1)).toMatchObject({
      type: 'message',
      text: 'overblik',
      from: { aadObjectId: 'object-1' },
      conversation: { id, conversationType: 'personal', tenantId: 'tenant-1' },
    });
  });

  it('send presses with the chat as conversation', async () => {
    const { body } = await sandbox.call('POST', '/v3/conversations', {
      tenantId: 'tenant-1',
      members: [{ id: 'object-1' }],
      activity: cardMessage({}),
    });
    const { id, activityId } = body as { id: string; activityId: string };
    await sandbox.connector.press({ channelId: id, activityId, person: chair, data: { action: 'seen' } });
    expect(sandbox.invokes).toMatchObject([{ conversation: { id, conversationType: 'personal' } }]);
    expect(sandbox.invokes[0]?.channelData).not.toHaveProperty('channel');
  });
});

describe('members of a channel', () => {
  it('are listed whole, in pages, for an activity, and one by one', async () => {
    const { activityId } = await sandbox.post();
    const path = `/v3/conversations/${channelId}`;
    const person = { name: chair.name, aadObjectId: 'object-1', objectId: 'object-1' };
    expect((await sandbox.call('GET', `${path};messageid=${activityId}/members`)).body).toMatchObject([person]);
    expect((await sandbox.call('GET', `${path}/activities/${activityId}/members`)).body).toMatchObject([person]);
    expect((await sandbox.call('GET', `${path}/pagedMembers`)).body).toMatchObject({ members: [person] });
    expect((await sandbox.call('GET', `${path}/members/object-1`)).body).toMatchObject(person);
    expect((await sandbox.call('GET', `${path}/members/object-2`)).status).toBe(404);
    expect((await sandbox.call('GET', '/v3/conversations/19:none@thread.tacv2/members')).status).toBe(404);
  });
});
