// Which posts a person has not seen: the newest state they saw per channel, kept in this browser.
import { useCallback, useState } from 'react';
import type { Message } from './surfaces.ts';

export type Unread = {
  /** How many of a channel's posts are newer, or changed later, than what the person has seen. */
  readonly count: (person: string, channel: string, messages: readonly Message[]) => number;
  readonly markSeen: (person: string, channel: string, messages: readonly Message[]) => void;
};

export function useUnread(): Unread {
  const [seen, setSeen] = useState(read);

  const count = useCallback(
    (person: string, channel: string, messages: readonly Message[]): number => {
      const until = seen[key(person, channel)] ?? 0;
      return messages.filter((message) => message.from === undefined && stamp(message) > until).length;
    },
    [seen],
  );

  const markSeen = useCallback((person: string, channel: string, messages: readonly Message[]): void => {
    const newest = Math.max(0, ...messages.map(stamp));
    setSeen((now) => {
      if ((now[key(person, channel)] ?? 0) >= newest) return now;
      const next = { ...now, [key(person, channel)]: newest };
      localStorage.setItem(storageKey, JSON.stringify(next));
      return next;
    });
  }, []);

  return { count, markSeen };
}

const storageKey = 'sandbox.seen';

function key(person: string, channel: string): string {
  return `${person} ${channel}`;
}

function stamp(message: Message): number {
  return Date.parse(message.updatedAt ?? message.at);
}

function read(): Readonly<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, number>) : {};
  } catch {
    return {};
  }
}
