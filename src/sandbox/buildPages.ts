// Builds the tab and the client page with vite when a source is newer than what was built.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const top = join(import.meta.dirname, '../..');
const vite = join(top, 'node_modules/vite/bin/vite.js');
const SOURCES = {
  tab: ['src/tab', 'src/text', 'src/contract', 'src/domain', 'vite.config.ts', 'package-lock.json'],
  client: ['src/sandbox/client', 'vite.config.ts', 'package-lock.json'],
} as const;

/** Takes about ten seconds when something is to be built, else nothing. Rejects with vite's own words when it fails. */
export async function buildPages(): Promise<void> {
  const stale = (['tab', 'client'] as const).filter((page) => !isFresh(page));
  await Promise.all(stale.map(build));
}

async function build(page: keyof typeof SOURCES): Promise<void> {
  const mode = page === 'client' ? 'client' : 'production';
  // A process of its own: what runs in this one (a test, say) must not decide how the page is built.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], { cwd: top, env });
}

function isFresh(page: keyof typeof SOURCES): boolean {
  const built = join(top, 'dist', page, 'index.html');
  return existsSync(built) && SOURCES[page].every((source) => newest(join(top, source)) <= statSync(built).mtimeMs);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
