// How long `npm start` takes until it prints its address, in a process of its own, against a process that serves one line.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../../src/sandbox/buildPages.ts';

export interface StartUp {
  /** Milliseconds: into an empty folder (lists made, sample played), into one that is there, and the bare server. */
  readonly first: number;
  readonly again: number;
  readonly bare: number;
}

const TOP = join(import.meta.dirname, '../..');

export async function measureStartUp(): Promise<StartUp> {
  await buildPages();
  const folder = mkdtempSync(join(tmpdir(), 'styringsrum-start-'));
  try {
    const bareServer = join(TOP, `node_modules/.bare-server-${process.pid}.mjs`);
    writeFileSync(bareServer, BARE);
    const start = () => untilPrinted(join(TOP, 'src/sandbox/main.ts'), folder);
    const first = await start();
    const times = { again: [] as number[], bare: [] as number[] };
    for (let run = 0; run < 3; run += 1) {
      times.again.push(await start());
      times.bare.push(await untilPrinted(bareServer, folder));
    }
    rmSync(bareServer);
    return { first, again: Math.min(...times.again), bare: Math.min(...times.bare) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const BARE = `
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono();
app.get('/', (c) => c.text('Hello'));
serve({ fetch: app.fetch, port: 0 }, ({ port }) => console.log(\`http://localhost:\${port}/\`));
`;

async function untilPrinted(script: string, folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd: TOP,
    env: { ...process.env, PORT: '0', SANDBOX_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const took = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('http://')) resolve(performance.now() - began);
    });
  });
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return took;
}
