// What the sandbox holds right now, kept fresh by its event stream, or by asking every three seconds without one.
import { useCallback, useEffect, useRef, useState } from 'react';
import { surfaces } from './surfaces.ts';
import type { Channel, ClientConfig, Message, Person } from './surfaces.ts';

export type Sandbox = {
  readonly config: ClientConfig;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** Oldest first, as a channel reads; keyed by channel id. */
  readonly messages: ReadonlyMap<string, readonly Message[]>;
};

export type LiveSandbox = {
  /** Absent until the first load has come through. */
  readonly sandbox: Sandbox | undefined;
  readonly connected: boolean;
  /** The product's clock minus this machine's, in milliseconds. */
  readonly clockOffset: number;
  readonly reloadChannel: (channel: string) => Promise<void>;
};

const pollEvery = 3000;

export function useSandbox(): LiveSandbox {
  const [sandbox, setSandbox] = useState<Sandbox>();
  const [connected, setConnected] = useState(true);
  const [clockOffset, setClockOffset] = useState(0);
  const loaded = useRef<Sandbox>(undefined);

  // One load at a time, so that an older answer can never overwrite a newer one.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const inTurn = useCallback((work: () => Promise<Partial<Sandbox> | undefined>): Promise<void> => {
    waiting.current += 1;
    const turn = async (): Promise<void> => {
      try {
        const found = await work();
        const now = loaded.current;
        const next = found && (now ? { ...now, ...found } : isWhole(found) ? found : undefined);
        loaded.current = next ?? now;
        setSandbox(loaded.current);
        setConnected(true);
      } catch {
        setConnected(false);
      } finally {
        waiting.current -= 1;
      }
    };
    queue.current = queue.current.then(turn);
    return queue.current;
  }, []);

  const reloadChannel = useCallback(
    (channel: string): Promise<void> =>
      inTurn(async () => {
        const fresh = await readMessages(channel);
        const now = loaded.current?.messages ?? new Map();
        return { messages: new Map(now).set(channel, keepSame(now.get(channel), fresh)) };
      }),
    [inTurn],
  );

  useEffect(() => {
    const readAll = (): Promise<void> =>
      inTurn(async () => {
        const [next, clock] = await Promise.all([readSandbox(loaded.current), surfaces.clock()]);
        setClockOffset(Date.parse(clock.now) - Date.now());
        return next;
      });

    const events = new EventSource('/sandbox/events');
    events.addEventListener('channel', (event: MessageEvent<string>) => {
      const known = loaded.current?.channels.some(({ id }) => id === event.data) ?? false;
      void (known ? reloadChannel(event.data) : readAll());
    });
    // When the clock moves, seats may end and channels may fill.
    events.addEventListener('clock', () => void readAll());
    // A stream that was away may have missed something.
    events.addEventListener('open', () => void readAll());

    const poll = setInterval(() => {
      const isBlind = !loaded.current || events.readyState !== EventSource.OPEN;
      if (isBlind && waiting.current === 0) void readAll();
    }, pollEvery);
    void readAll();
    return () => {
      clearInterval(poll);
      events.close();
    };
  }, [inTurn, reloadChannel]);

  return { sandbox, connected, clockOffset, reloadChannel };
}

async function readSandbox(known: Sandbox | undefined): Promise<Sandbox> {
  const [config, people, inTeams, chats] = await Promise.all([
    surfaces.config(),
    surfaces.people(),
    surfaces.channels(),
    surfaces.chats(),
  ]);
  const personal = chats.map((chat) => ({ ...chat, name: config.appName, body: '', team: '', teamId: '' }));
  const channels: readonly Channel[] = [...inTeams, ...personal];
  const lists = await Promise.all(
    channels.map(async ({ id }) => {
      const fresh = await readMessages(id);
      return [id, keepSame(known?.messages.get(id), fresh)] as const;
    }),
  );
  return {
    config: keepEqual(known?.config, config),
    people: keepEqual(known?.people, people),
    channels: keepEqual(known?.channels, channels),
    messages: new Map(lists),
  };
}

async function readMessages(channel: string): Promise<readonly Message[]> {
  const messages = await surfaces.messages(channel);
  return messages.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Unchanged messages keep their identity, so that an untouched card is not drawn again. */
function keepSame(known: readonly Message[] | undefined, fresh: readonly Message[]): readonly Message[] {
  const same = new Map(known?.map((message) => [JSON.stringify(message), message]));
  return keepEqual(
    known,
    fresh.map((message) => same.get(JSON.stringify(message)) ?? message),
  );
}

function keepEqual<Value>(known: Value | undefined, fresh: Value): Value {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(fresh) ? known : fresh;
}

function isWhole(found: Partial<Sandbox>): found is Sandbox {
  return found.config !== undefined && found.people !== undefined && found.channels !== undefined;
}
