// What the connector remembers: updates, deletions, restarts, listeners, and Graph's view of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardMessage, channel, channelId, errorCode, openSandbox } from './openSandbox.ts';
import type { Sandbox } from './openSandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => sandbox.connector.close());

describe('updating and deleting', () => {
  it('shows the newest state, through the channel’s id or the thread’s', async () => {
    const { id, activityId } = await sandbox.post();
    for (const [conversation, text] of [
      [id, 'A'],
      [channelId, 'B'],
    ]) {
      const { status, body } = await sandbox.call('PUT', `/v3/conversations/${conversation}/activities/${activityId}`, {
        type: 'message',
        text,
      });
      expect([status, body]).toEqual([200, { id: activityId }]);
      expect(sandbox.connector.messages(channelId)).toMatchObject([
        { activityId, text, updatedAt: '2026-11-20T09:00:00.000Z' },
      ]);
    }
  });

  it('shows as superseded what the bot marked so, in channelData or at the top', async () => {
    const { id, activityId } = await sandbox.post();
    const path = `/v3/conversations/${id}/activities/${activityId}`;
    for (const [mark, superseded] of [
      [{ channelData: { superseded: true } }, true],
      [{}, false],
      [{ superseded: true }, true],
    ] as const) {
      await sandbox.call('PUT', path, cardMessage({}, mark));
      expect(sandbox.connector.messages(channelId)[0]?.superseded).toBe(superseded);
    }
  });

  it('answers ActivityNotFoundInConversation for what is unknown, deleted or in another channel', async () => {
    const other = { ...channel, id: '19:other@thread.tacv2' };
    sandbox.connector.setChannels([channel, other]);
    const { id, activityId } = await sandbox.post();
    const missing = { status: 404, body: errorCode('ActivityNotFoundInConversation') };
    const message = { type: 'message', text: 'x' };
    for (const path of [
      `${channelId}/activities/1`,
      `${channelId}/activities/x'y`,
      `${other.id}/activities/${activityId}`,
    ]) {
      expect(await sandbox.call('PUT', `/v3/conversations/${path}`, message)).toMatchObject(missing);
    }
    expect((await sandbox.call('DELETE', `/v3/conversations/${id}/activities/${activityId}`)).status).toBe(200);
    expect(sandbox.connector.messages(channelId)).toEqual([]);
    expect(await sandbox.call('PUT', `/v3/conversations/${id}/activities/${activityId}`, message)).toMatchObject(
      missing,
    );
    expect(await sandbox.call('DELETE', `/v3/conversations/${id}/activities/${activityId}`)).toMatchObject(missing);
  });
});

describe('what is remembered', () => {
  it('survives a restart, chats and channels included, and new ids come after old ones', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'connector-'));
    try {
      sandbox.reopen({ database: join(folder, 'connector.sqlite') });
      const before = await sandbox.post();
      const { body } = await sandbox.call('POST', '/v3/conversations', {
        tenantId: 'tenant-1',
        members: [{ id: 'object-1' }],
      });
      sandbox.reopen({ database: join(folder, 'connector.sqlite'), now: () => new Date('2020-01-01T00:00:00Z') });
      expect(sandbox.connector.channels()).toEqual([channel]);
      expect(sandbox.connector.messages(channelId)).toMatchObject([{ activityId: before.activityId }]);
      const after = await sandbox.post();
      expect(Number(after.activityId)).toBeGreaterThan(Number(before.activityId));
      const chat = (body as { id: string }).id;
      expect((await sandbox.call('POST', `/v3/conversations/${chat}/activities`, { type: 'message' })).status).toBe(
        201,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is told to listeners when it changes, until they leave', async () => {
    const heard: string[] = [];
    const leave = sandbox.connector.onChange((id) => heard.push(id));
    const { id, activityId } = await sandbox.post();
    await sandbox.call('PUT', `/v3/conversations/${id}/activities/${activityId}`, { type: 'message' });
    await sandbox.call('PUT', `/v3/conversations/${id}/activities/1`, { type: 'message' });
    leave();
    await sandbox.call('DELETE', `/v3/conversations/${id}/activities/${activityId}`);
    expect(heard).toEqual([channelId, channelId]);
  });

  it('is shown to Graph as chatMessages: newest first, cards as text, no replies, deleted ones empty', async () => {
    const content = { type: 'AdaptiveCard', metadata: { correlation: 'round-17' } };
    const first = await sandbox.post(cardMessage(content, { text: 'a < b' }));
    const second = await sandbox.post(cardMessage(content));
    await sandbox.call('POST', `/v3/conversations/${first.id}/activities`, { type: 'message', text: 'svar' });
    await sandbox.call('DELETE', `/v3/conversations/${second.id}/activities/${second.activityId}`);
    const messages = sandbox.connector.graphMessages('team-1', channelId) as {
      attachments: { id: string; content: string }[];
    }[];
    expect(messages).toMatchObject([
      { id: second.activityId, deletedDateTime: '2026-11-20T09:00:00.000Z', attachments: [], body: { content: '' } },
      {
        id: first.activityId,
        channelIdentity: { teamId: 'team-1', channelId },
        from: { application: { id: 'bot-app', applicationIdentityType: 'bot' } },
        body: { contentType: 'html', content: expect.stringContaining('a &lt; b<attachment id=') as string },
      },
    ]);
    expect(JSON.parse(messages[1]?.attachments[0]?.content ?? '')).toEqual(content);
    expect(sandbox.connector.graphMessages('team-2', channelId)).toEqual([]);
  });
});
