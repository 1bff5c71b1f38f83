// The environment of an installation: everything that is wrong is said at once, and nothing starts half-configured.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/server/settings.ts';

const id = (n: number) => `${n}${n}${n}${n}${n}${n}${n}${n}-1111-4111-8111-111111111111`;
const whole = {
  PUBLIC_HOST: 'styringsrum.example.dk',
  TEAMS_APP_ID: id(1),
  TAB_CLIENT_ID: id(2),
  TAB_CLIENT_SECRET: 'a-secret-of-the-tab',
  BOT_CLIENT_ID: id(3),
  BOT_CLIENT_SECRET: 'a-secret-of-the-bot',
  TENANT_ID: id(4),
  ALLOWED_TENANTS: `${id(4)}, ${id(5)}`,
  SITE_ID: `example.sharepoint.com,${id(6)},${id(7)}`,
  SHAREPOINT_HOST: 'example.sharepoint.com',
  FIRST_SECRETARIAT_SEAT: `${id(4)}/${id(8)}`,
  LOG_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const problemsOf = (more: Record<string, string | undefined>) => {
  const read = readSettings({ ...whole, ...more });
  return read.ok ? [] : read.error;
};

describe('the settings of an installation', () => {
  it('are read when all are there, on port 3978 unless said otherwise', () => {
    const read = readSettings(whole);
    expect(read).toMatchObject({
      ok: true,
      value: { port: 3978, allowedTenants: [id(4), id(5)], firstSecretary: { tenantId: id(4), objectId: id(8) } },
    });
    expect(readSettings({ ...whole, PORT: '8080' })).toMatchObject({ ok: true, value: { port: 8080 } });
  });

  it('name every variable that is missing, in one go', () => {
    const read = readSettings({});
    const named = read.ok ? [] : read.error.map((line) => line.split(' ')[0]);
    expect(new Set(named)).toEqual(new Set(Object.keys(whole)));
  });

  it.each([
    ['PUBLIC_HOST', 'localhost'],
    ['PUBLIC_HOST', '127.0.0.1'],
    ['TAB_CLIENT_ID', 'not-a-guid'],
    ['TENANT_ID', id(9)],
    ['FIRST_SECRETARIAT_SEAT', `${id(9)}/${id(8)}`],
    ['SITE_ID', ',,'],
    ['BOT_CLIENT_SECRET', 'short'],
    ['ALLOWED_TENANTS', `${id(4)};${id(5)}`],
    ['SITE_ID', 'example.sharepoint.com'],
    ['FIRST_SECRETARIAT_SEAT', id(4)],
    ['FIRST_SECRETARIAT_SEAT', `${id(4)}/${id(5)}/${id(6)}`],
    ['LOG_KEY', Buffer.alloc(31).toString('base64')],
    ['PORT', '70000'],
    ['PORT', 'http'],
  ])('%s may not be “%s”', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it('keep the bot and the tab apart: one registration for both is refused', () => {
    expect(problemsOf({ BOT_CLIENT_ID: whole.TAB_CLIENT_ID })).toEqual([expect.stringContaining('BOT_CLIENT_ID')]);
  });

  it('read ids as tokens write them, in small letters', () => {
    const big = 'ABCDEF00-1111-4111-8111-111111111111';
    expect(
      readSettings({ ...whole, FIRST_SECRETARIAT_SEAT: `${big}/${big}`, TENANT_ID: big, ALLOWED_TENANTS: big }),
    ).toMatchObject({
      value: { allowedTenants: [big.toLowerCase()], firstSecretary: { tenantId: big.toLowerCase() } },
    });
  });

  it('name the file with the lists that are adopted, and every entry in it that is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'styringsrum-settings-'));
    const file = (setting: unknown): string => {
      writeFileSync(join(folder, 'lists.json'), JSON.stringify(setting));
      return join(folder, 'lists.json');
    };
    const adopting = readSettings({ ...whole, LIST_MAPPING: file({ changes: { list: 'Sager' } }) });
    expect(adopting).toMatchObject({ ok: true, value: { mappings: [{ theirs: 'Sager' }] } });
    expect(problemsOf({ LIST_MAPPING: file({ changes: { list: 'Sager', columns: { titel: 'x' } } }) })).toEqual([
      'LIST_MAPPING: changes.columns.titel: no field of ours is called so',
    ]);
    expect(problemsOf({ LIST_MAPPING: join(folder, 'none.json') })).toEqual([
      'LIST_MAPPING names a file that cannot be read',
    ]);
    rmSync(folder, { recursive: true });
    expect(readSettings(whole)).toMatchObject({ ok: true, value: { mappings: [] } });
  });

  it('never repeat a secret in what is said to be wrong', () => {
    expect(problemsOf({ BOT_CLIENT_SECRET: 'hunter2', LOG_KEY: 'hunter2' }).join(' ')).not.toContain('hunter2');
  });
});
