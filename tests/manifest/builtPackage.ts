// Builds packages for the tests, into a folder of their own, and opens them.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach } from 'vitest';
import { readEnvironment } from '../../manifest/environments.ts';
import type { Environment } from '../../manifest/environments.ts';
import { buildPackage } from '../../manifest/package.ts';

export type Files = Record<string, Uint8Array>;
type Variables = Record<string, string | undefined>;

/** Everything a package for production needs. */
export const production = {
  PUBLIC_HOST: 'styringsrum.example.org',
  TEAMS_APP_ID: '7b0c7c1e-53a4-4c0b-8f7e-1f6f5a4f0a11',
  TAB_CLIENT_ID: '7b0c7c1e-53a4-4c0b-8f7e-1f6f5a4f0a12',
  BOT_CLIENT_ID: '7b0c7c1e-53a4-4c0b-8f7e-1f6f5a4f0a13',
  PUBLISHER_NAME: 'RSI-sekretariatet',
  PUBLISHER_URL: 'https://www.example.org/support',
  PRIVACY_URL: 'https://www.example.org/privacy',
  TERMS_URL: 'https://www.example.org/terms',
};

/** A new, empty folder for each test of a file. */
export function useFolder(): { path: string } {
  const folder = { path: '' };
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'styringsrum-package-'));
  });
  afterEach(async () => {
    await rm(folder.path, { recursive: true, force: true });
  });
  return folder;
}

/** Builds the package and opens it; throws where it was refused. */
export async function built(name: string, variables: Variables, folder: string) {
  const outcome = await buildPackage(name, variables, folder);
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  const bytes = await readFile(outcome.zip);
  const files: Files = unzipSync(bytes);
  const manifest: TeamsManifestLatest = JSON.parse(textOf(files, 'manifest.json'));
  return { bytes, files, manifest };
}

/** The named environment; throws where it was refused. */
export function environmentOf(name: string, variables: Variables): Environment {
  const read = readEnvironment(name, variables);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.environment;
}

/** A file of the package; throws where there is none. */
export function file(files: Files, name: string): Uint8Array {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`The package has no ${name}.`);
  return bytes;
}

/** A text file of the package. */
export function textOf(files: Files, name: string): string {
  return strFromU8(file(files, name));
}
