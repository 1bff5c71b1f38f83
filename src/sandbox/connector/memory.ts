// What the channels and chats remember, on a SQLite file: it survives a restart.
import { DatabaseSync } from 'node:sqlite';
import { isRecord, textOf } from './model.ts';
import type { Activity, Channel, Member, Message } from './model.ts';

export interface StoredMessage {
  activityId: string;
  /** Channel id or personal chat id, without the thread. */
  place: string;
  /** First message of the thread; the message's own id where it is the first. */
  root: string;
  at: string;
  updatedAt?: string;
  deletedAt?: string;
  activity: Activity;
}

export interface PersonalChat {
  id: string;
  member: Member;
}

export interface Memory {
  setChannels(channels: Channel[]): void;
  channels(): Channel[];
  channel(id: string): Channel | undefined;
  keepChat(chat: PersonalChat): void;
  chat(id: string): PersonalChat | undefined;
  chats(): PersonalChat[];
  /** Stores a new message under a fresh id: the time in milliseconds, or the next free number. */
  add(place: string, root: string | undefined, activity: Activity, at: Date): StoredMessage;
  /** Deleted messages included. */
  find(place: string, activityId: string): StoredMessage | undefined;
  replace(place: string, activityId: string, activity: Activity, at: Date): void;
  remove(place: string, activityId: string, at: Date): void;
  /** Oldest first; deleted messages included. */
  all(place: string): StoredMessage[];
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS channel (id TEXT PRIMARY KEY, position INTEGER NOT NULL, json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS chat (id TEXT PRIMARY KEY, member TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY, place TEXT NOT NULL, root INTEGER NOT NULL,
    at TEXT NOT NULL, updatedAt TEXT, deletedAt TEXT, activity TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS message_by_place ON message (place, id);
`;

/** Opens or makes the file; `:memory:` forgets. */
export function openMemory(file: string): Memory {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(schema);
  const addChannel = db.prepare('INSERT INTO channel (id, position, json) VALUES (?, ?, ?)');
  const readChannels = db.prepare('SELECT json FROM channel ORDER BY position');
  const readChannel = db.prepare('SELECT json FROM channel WHERE id = ?');
  const addChat = db.prepare('INSERT OR REPLACE INTO chat (id, member) VALUES (?, ?)');
  const readChat = db.prepare('SELECT member FROM chat WHERE id = ?');
  const readChats = db.prepare('SELECT id, member FROM chat');
  const lastId = db.prepare('SELECT max(id) AS id FROM message');
  const addMessage = db.prepare('INSERT INTO message (id, place, root, at, activity) VALUES (?, ?, ?, ?, ?)');
  const readMessage = db.prepare('SELECT * FROM message WHERE place = ? AND id = ?');
  const readMessages = db.prepare('SELECT * FROM message WHERE place = ? ORDER BY id');
  const update = db.prepare('UPDATE message SET activity = ?, updatedAt = ? WHERE place = ? AND id = ?');
  const markDeleted = db.prepare(`UPDATE message SET activity = '{}', deletedAt = ? WHERE place = ? AND id = ?`);

  return {
    setChannels(channels) {
      db.exec('BEGIN; DELETE FROM channel');
      try {
        channels.forEach((channel, position) => addChannel.run(channel.id, position, JSON.stringify(channel)));
        db.exec('COMMIT');
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    channels: () => readChannels.all().map((row) => JSON.parse(String(row['json'])) as Channel),
    channel(id) {
      const row = readChannel.get(id);
      return row && (JSON.parse(String(row['json'])) as Channel);
    },
    keepChat: (chat) => void addChat.run(chat.id, JSON.stringify(chat.member)),
    chat(id) {
      const row = readChat.get(id);
      return row && { id, member: JSON.parse(String(row['member'])) as Member };
    },
    chats: () =>
      readChats.all().map((row) => ({ id: String(row['id']), member: JSON.parse(String(row['member'])) as Member })),
    add(place, root, activity, at) {
      const id = Math.max(at.getTime(), Number(lastId.get()?.['id'] ?? 0) + 1);
      addMessage.run(id, place, root === undefined ? id : Number(root), at.toISOString(), JSON.stringify(activity));
      return { activityId: String(id), place, root: root ?? String(id), at: at.toISOString(), activity };
    },
    find(place, activityId) {
      const row = /^\d{1,15}$/.test(activityId) ? readMessage.get(place, Number(activityId)) : undefined;
      return row && asStored(row);
    },
    replace: (place, activityId, activity, at) =>
      void update.run(JSON.stringify(activity), at.toISOString(), place, Number(activityId)),
    remove: (place, activityId, at) => void markDeleted.run(at.toISOString(), place, Number(activityId)),
    all: (place) => readMessages.all(place).map(asStored),
    close: () => db.close(),
  };
}

/** The message as people see it. */
export function asMessage(stored: StoredMessage, isChannel: boolean): Message {
  const { activity } = stored;
  const summary = textOf(activity['summary']);
  const text = textOf(activity['text']);
  const from = writerOf(activity);
  const channelData = activity['channelData'];
  return {
    activityId: stored.activityId,
    conversationId: isChannel ? `${stored.place};messageid=${stored.root}` : stored.place,
    at: stored.at,
    ...(stored.updatedAt !== undefined && { updatedAt: stored.updatedAt }),
    ...(from !== undefined && { from }),
    ...(summary !== undefined && { summary }),
    ...(text !== undefined && { text }),
    attachments: Array.isArray(activity['attachments']) ? (activity['attachments'] as unknown[]) : [],
    superseded: activity['superseded'] === true || (isRecord(channelData) && channelData['superseded'] === true),
  };
}

/** A person's name; the bot's own activities name nobody, or the bot. */
function writerOf({ from }: Activity): string | undefined {
  return isRecord(from) && textOf(from['id'])?.startsWith('29:') ? textOf(from['name']) : undefined;
}

function asStored(row: Record<string, unknown>): StoredMessage {
  return {
    activityId: String(row['id']),
    place: String(row['place']),
    root: String(row['root']),
    at: String(row['at']),
    ...(typeof row['updatedAt'] === 'string' && { updatedAt: row['updatedAt'] }),
    ...(typeof row['deletedAt'] === 'string' && { deletedAt: row['deletedAt'] }),
    activity: JSON.parse(String(row['activity'])) as Activity,
  };
}
