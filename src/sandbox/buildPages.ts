// Builds the tab and the client page with vite when a source is newer than what was built.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const top = join(import.meta.dirname, '../..');
const SOURCES = {
  tab: ['src/tab', 'src/text', 'src/contract', 'src/domain', 'vite.config.ts', 'package-lock.json'],
  client: ['src/sandbox/client', 'vite.config.ts', 'package-lock.json'],
} as const;

/** Takes about ten seconds when something is to be built, else nothing. */
export async function buildPages(): Promise<void> {
  for (const page of ['tab', 'client'] as const) {
    const built = join(top, 'dist', page, 'index.html');
    const isFresh =
      existsSync(built) && SOURCES[page].every((source) => newest(join(top, source)) <= statSync(built).mtimeMs);
    if (isFresh) continue;
    await build({
      configFile: join(top, 'vite.config.ts'),
      mode: page === 'client' ? 'client' : 'production',
      logLevel: 'warn',
    });
  }
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
