// What a package for production refuses: missing variables, addresses of this machine, ids that are not its own.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SANDBOX_IDS, readEnvironment } from '../../manifest/environments.ts';
import { buildManifest } from '../../manifest/manifest.ts';
import { buildPackage, problemsOf } from '../../manifest/package.ts';
import { built, environmentOf, production, textOf, useFolder } from './builtPackage.ts';

const folder = useFolder();

describe('A package for production', () => {
  it('names no address that only this machine knows, and only https', async () => {
    const { files } = await built('production', production, folder.path);
    const texts = ['manifest.json', 'da.json', 'en.json'].map((name) => textOf(files, name));
    expect(texts.join('\n')).not.toMatch(/localhost|127\.0\.0\.1|http:/);
    expect(texts.join('\n')).not.toContain(SANDBOX_IDS.tabClientId);
  });

  it.each(Object.keys(production))('is not built without %s, and says so', async (missing) => {
    for (const value of [undefined, '', '  ']) {
      const problems = await refused({ ...production, [missing]: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${missing} is missing: `));
    }
  });

  it.each([
    'localhost',
    'localhost:3978',
    'tab.localhost',
    'printer.local',
    '127.0.0.1',
    '10.0.0.7',
    '[::1]',
    'styringsrum',
    'https://styringsrum.example.org',
    'styringsrum.example.org/',
    'styringsrum.example.org:8443',
    '*.example.org',
  ])('is not built for the host %s', async (host) => {
    const problems = await refused({ ...production, PUBLIC_HOST: host });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`PUBLIC_HOST is “${host}”`);
  });

  it.each(['http://www.example.org/', 'https://localhost/privacy', 'https://[::1]/', 'privacy.html'])(
    'is not built with the privacy page %s',
    async (address) => {
      const problems = await refused({ ...production, PRIVACY_URL: address });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain('PRIVACY_URL');
    },
  );

  it('is not built with ids that are no GUIDs, belong to the sandbox, or serve both tab and bot', async () => {
    expect(await refused({ ...production, TEAMS_APP_ID: 'styringsrum' })).toEqual([
      expect.stringContaining('TEAMS_APP_ID is “styringsrum”, which is no GUID'),
    ]);
    expect(await refused({ ...production, BOT_CLIENT_ID: SANDBOX_IDS.botClientId })).toEqual([
      expect.stringContaining("BOT_CLIENT_ID is one of the sandbox's ids"),
    ]);
    const same = production.TAB_CLIENT_ID.toUpperCase();
    expect(await refused({ ...production, BOT_CLIENT_ID: same })).toEqual([
      expect.stringContaining('TAB_CLIENT_ID and BOT_CLIENT_ID are the same'),
    ]);
  });

  it('tells every problem at once', async () => {
    expect(await refused({})).toHaveLength(Object.keys(production).length);
  });

  it('is refused by the schema’s own limits', async () => {
    const problems = await refused({ ...production, PUBLISHER_NAME: 'R'.repeat(33) });
    expect(problems.join()).toContain('/developer/name');
  });

  it('leaves no earlier package behind when it is not built', async () => {
    await writeFile(join(folder.path, 'styringsrum-production.zip'), 'an earlier package');
    await refused({});
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('is stopped if the manifest should name this machine after all', async () => {
    const environment = { ...environmentOf('production', production), baseUrl: 'https://localhost' };
    expect(await problemsOf(buildManifest(environment, '1.0.0'), environment)).toEqual([
      expect.stringContaining('only this machine knows'),
    ]);
  });
});

describe('The command', () => {
  it('refuses an environment it does not know, and writes nothing', async () => {
    const outcome = await buildPackage('../production', production, folder.path);
    expect(outcome).toEqual({ ok: false, problems: [expect.stringContaining('sandbox and production')] });
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('follows the sandbox’s port, and refuses one that is none', () => {
    expect(environmentOf('sandbox', { PORT: '4100' }).baseUrl).toBe('http://localhost:4100');
    expect(readEnvironment('sandbox', { PORT: 'x' }).ok).toBe(false);
  });
});

async function refused(variables: Record<string, string | undefined>): Promise<string[]> {
  const outcome = await buildPackage('production', variables, folder.path);
  if (outcome.ok) throw new Error('The package was built.');
  expect(await readdir(folder.path)).toEqual([]);
  return outcome.problems;
}
