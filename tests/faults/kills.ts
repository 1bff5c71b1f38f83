// A real server process that is killed in the middle of what people do, started again on the same folder, and checked.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeView } from '../../src/contract/change.ts';
import type { RoundView } from '../../src/contract/round.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { createGraphClient } from '../../src/sharepoint/graphClient.ts';
import { createSealer } from '../../src/sharepoint/sealer.ts';
import type { Sealer } from '../../src/usecases/ports.ts';
import { ASSESSMENT, aWish, REGIONS } from './cast.ts';
import { check } from './checker.ts';
import { readLists, type StandingCard, type Witness } from './found.ts';
import { createRandom } from './random.ts';

export interface KillsReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly unknown: number;
  readonly problems: readonly string[];
}

const MAIN = join(import.meta.dirname, '../../src/sandbox/main.ts');
/** More than a burst takes. */
const BURST_MS = 10_000;
/** Kills the server so many times, each time in a burst at a moment that the seed chooses, and checks after each. */
export async function runKills(kills: number, seed: number): Promise<KillsReport> {
  const random = createRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'styringsrum-kills-'));
  const prepared = await startSandbox({ port: 0, folder, withoutCases: true, log: () => undefined });
  await prepared.close();
  const sealer = createSealer(readFileSync(join(folder, 'log.key')));
  const witnesses: Witness[] = [];
  const problems: string[] = [];
  let server = await startServer(folder);
  let clock = Date.now();
  try {
    for (let kill = 1; kill <= kills && problems.length === 0; kill += 1) {
      const players = playersAt(server.origin, sealer, witnesses, `${kill}`);
      const round = await players.roundInSys();
      const burst = players.burst(round);
      await new Promise((resolve) => void setTimeout(resolve, random.between(0, 220)));
      await server.kill();
      await burst;
      server = await startServer(folder);
      clock = await recovered(server.origin, clock + BURST_MS);
      const found = await verdict(server.origin, sealer, witnesses);
      problems.push(...found.map((problem) => `after kill ${kill}: ${problem}`));
    }
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  const told = (what: Witness['told']) => witnesses.filter((witness) => witness.told === what).length;
  return { kills, acknowledged: told('done'), unknown: told('unknown'), problems };
}

interface Server {
  readonly origin: string;
  /** As `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

async function startServer(folder: string): Promise<Server> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: '0', SANDBOX_DIR: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await addressOf(child, gone);
  return {
    origin,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function addressOf(child: ChildProcess, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const origin = /(http:\/\/localhost:\d+)\/sandbox\//.exec(said)?.[1];
      if (origin) resolve(origin);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void gone.then(() => reject(new Error(`The server did not start: ${said}`)));
  });
}

/**
 * Everything that is due runs as if two minutes had passed since the killed process was at work (the sandbox's clock starts with
 * the real time again): whatever it left is anyone's by then. Answers what the clock shows.
 */
async function recovered(origin: string, clock: number): Promise<number> {
  let at = clock;
  for (let round = 0; round < 3; round += 1) {
    const { now } = (await (await fetch(`${origin}/sandbox/clock`)).json()) as { now: string };
    at = Math.max(at, Date.parse(now)) + 120_000;
    const later = new Date(at).toISOString();
    const moved = await fetch(`${origin}/sandbox/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: later }),
    });
    if (!moved.ok) throw new Error(await moved.text());
  }
  return at;
}

async function tokenFor(origin: string, person: string, resource: 'api' | 'graph'): Promise<string> {
  const answer = await fetch(`${origin}/sandbox/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, resource }),
  });
  return ((await answer.json()) as { token: string }).token;
}

function playersAt(origin: string, sealer: Sealer, witnesses: Witness[], name: string) {
  let made = 0;
  const post = async <T>(
    person: string,
    path: string,
    body: object,
    witness: Partial<Witness> = {},
  ): Promise<T | null> => {
    const key = `kill-${name}-${(made += 1)}`;
    const place = path.replace(/\/(approve|reject|approve-with-remark)$/, '/answer');
    const told: Witness = {
      record: path.split('/').slice(0, 2).join('/'),
      person,
      action: path.split('/')[2] ?? 'create',
      actionId: sealer.hash([person, place, key]).slice(0, 40),
      told: 'unknown',
      ...witness,
    };
    witnesses.push(told);
    try {
      const token = await tokenFor(origin, person, 'api');
      const answer = await fetch(`${origin}/api/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      });
      const value = (await answer.json()) as T;
      if (answer.status < 500) told.told = answer.ok ? 'done' : 'refused';
      return answer.ok ? value : null;
    } catch {
      return null;
    }
  };
  const must = async <T>(asked: Promise<T | null>): Promise<T> => {
    const value = await asked;
    if (value === null) throw new Error('A server that nobody kills must answer');
    return value;
  };
  const filed = async (): Promise<ChangeView> => {
    const draft = await must(post<ChangeView>('fsa-e-journal', 'changes', aWish(`Ønske ${name}`)));
    return must(post<ChangeView>('fsa-e-journal', `changes/${draft.id}/submit`, { version: draft.version }));
  };
  return {
    roundInSys: async (): Promise<RoundView> => {
      const { id, version } = await filed();
      const assessed = await must(
        post<ChangeView>('fsg-e-journal-formand', `changes/${id}/assess`, { version, ...ASSESSMENT }),
      );
      const opened = await must(
        post<ChangeView>('rsi-sekretariatet', `changes/${id}/open-round`, { version: assessed.version, body: 'SYS' }),
      );
      const token = await tokenFor(origin, 'sys-formand', 'api');
      const headers = { authorization: `Bearer ${token}` };
      return (await (await fetch(`${origin}/api/rounds/${opened.openRound ?? ''}`, { headers })).json()) as RoundView;
    },
    /** All five regions answer, while another wish is filed, assessed and put to SYS. */
    burst: async (round: RoundView): Promise<void> => {
      const answers = REGIONS.map((region, index) => {
        const answer = index === 2 ? 'approve-with-remark' : 'approve';
        const text = index === 2 ? `Bemærkning ${name}` : undefined;
        const body = { question: round.question, ...(text !== undefined && { text }) };
        const told = { action: 'answer', answer, ...(text !== undefined && { text }) } as const;
        return post(`sys-${region}`, `rounds/${round.id}/${answer}`, body, told);
      });
      const another = async (): Promise<void> => {
        const draft = await post<ChangeView>('fsa-e-journal', 'changes', aWish(`Et til ${name}`));
        const sent =
          draft && (await post<ChangeView>('fsa-e-journal', `changes/${draft.id}/submit`, { version: draft.version }));
        if (sent) await post('fsa-e-journal', `changes/${sent.id}/open-round`, { version: sent.version, body: 'FSG' });
      };
      await Promise.all([...answers, another()]);
    },
  };
}

async function verdict(origin: string, sealer: Sealer, witnesses: readonly Witness[]): Promise<string[]> {
  const token = await tokenFor(origin, 'rsi-sekretariatet', 'graph');
  const client = createGraphClient({
    fetch: (request) => {
      const local = request.url.replace('https://graph.microsoft.com', `${origin}/sandbox/graph`);
      return fetch(new Request(local, request));
    },
    token: () => Promise.resolve(token),
  });
  const lists = await readLists(client);
  const channels = (await (await fetch(`${origin}/sandbox/channels`)).json()) as { id: string }[];
  const cards = await Promise.all(channels.map(({ id }) => cardsIn(origin, id)));
  const headers = { authorization: `Bearer ${await tokenFor(origin, 'rsi-sekretariatet', 'api')}` };
  const verified = (await (await fetch(`${origin}/api/log/verify`, { headers })).json()) as { ok: boolean };
  return [
    // The card is drawn by the running product: here its place is checked, and in the seeds what it says.
    ...check({ lists, cards: cards.flat(), sealer, witnesses, drawn: () => null }),
    ...(verified.ok ? [] : [`the log does not verify: ${JSON.stringify(verified)}`]),
  ];
}

async function cardsIn(origin: string, channel: string): Promise<StandingCard[]> {
  const answer = await fetch(`${origin}/sandbox/channels/${encodeURIComponent(channel)}/messages`);
  const messages = (await answer.json()) as {
    activityId: string;
    superseded: boolean;
    attachments: { content?: { body?: { id?: string }[] } }[];
  }[];
  return messages.map(({ activityId, superseded, attachments: [card] }) => ({
    activityId,
    superseded,
    correlation: card?.content?.body?.[0]?.id,
    content: JSON.stringify(card?.content ?? null),
  }));
}
