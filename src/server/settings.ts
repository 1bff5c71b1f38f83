// The environment of a real installation. Everything is checked before anything starts: fail closed, and say all of it.
import { err, ok, type Result } from '../domain/result.ts';
import { readFileSync } from 'node:fs';
import type { Identity } from '../domain/people/person.list.ts';
import { readMappings, type ListMapping } from '../sharepoint/mapping.ts';

export interface InstallationSettings {
  readonly host: string;
  readonly teamsAppId: string;
  readonly tabClientId: string;
  readonly tabClientSecret: string;
  readonly botClientId: string;
  readonly botClientSecret: string;
  readonly tenantId: string;
  readonly allowedTenants: readonly string[];
  readonly siteId: string;
  readonly sharePointHost: string;
  readonly firstSecretary: Identity;
  readonly logKey: Buffer;
  readonly port: number;
  /** Lists that stood on the site before, with their columns and labels. */
  readonly mappings: readonly ListMapping[];
}

type Variables = Readonly<Record<string, string | undefined>>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A name with letters in its last part: a bare address is no host that Teams would open. */
const HOST = /^(?!localhost)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i;

/** The settings, or every problem in words an administrator can act on. */
export function readSettings(variables: Variables): Result<InstallationSettings, string[]> {
  const problems: string[] = [];
  const text = (name: string, fits: (value: string) => boolean, wanted: string): string => {
    const value = variables[name] ?? '';
    if (value === '') problems.push(`${name} is missing: ${wanted}`);
    else if (!fits(value)) problems.push(`${name} must be ${wanted}`);
    return value;
  };
  const id = (name: string) => text(name, (value) => GUID.test(value), 'a GUID');
  const secret = (name: string) => text(name, (value) => value.length >= 16, 'a secret of 16 characters or more');
  const host = (name: string) => text(name, (value) => HOST.test(value), 'a host name such as styringsrum.example.dk');
  const first = text(
    'FIRST_SECRETARIAT_SEAT',
    (value) => value.split('/').length === 2 && value.split('/').every((part) => GUID.test(part)),
    '<tenant id>/<object id>',
  );
  // Tokens have them in small letters.
  const [tenantId = '', objectId = ''] = first.toLowerCase().split('/');
  const tenants = text(
    'ALLOWED_TENANTS',
    (value) => value.split(',').every((part) => GUID.test(part.trim())),
    'tenant ids separated by commas',
  );
  const key = Buffer.from(
    text('LOG_KEY', (value) => Buffer.from(value, 'base64').length >= 32, '32 random bytes or more in base64'),
    'base64',
  );
  const port = Number(variables['PORT'] || 3978);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) problems.push('PORT must be a port number');
  const settings: InstallationSettings = {
    host: host('PUBLIC_HOST'),
    teamsAppId: id('TEAMS_APP_ID'),
    tabClientId: id('TAB_CLIENT_ID'),
    tabClientSecret: secret('TAB_CLIENT_SECRET'),
    botClientId: id('BOT_CLIENT_ID'),
    botClientSecret: secret('BOT_CLIENT_SECRET'),
    tenantId: id('TENANT_ID'),
    allowedTenants: tenants.split(',').map((tenant) => tenant.trim().toLowerCase()),
    siteId: text('SITE_ID', isSiteId, 'the Graph id of the site: host,guid,guid'),
    sharePointHost: host('SHAREPOINT_HOST'),
    firstSecretary: { tenantId, objectId },
    logKey: key,
    port,
    mappings: mappingsIn(variables['LIST_MAPPING'] ?? '', problems),
  };
  if (settings.tabClientId !== '' && settings.tabClientId.toLowerCase() === settings.botClientId.toLowerCase()) {
    problems.push('BOT_CLIENT_ID must not be TAB_CLIENT_ID: a tab token could be passed off as the bot service');
  }
  for (const [name, tenant] of [
    ['TENANT_ID', settings.tenantId],
    ['FIRST_SECRETARIAT_SEAT', tenantId],
  ] as const) {
    const told = !GUID.test(tenant) || !settings.allowedTenants.every((allowed) => GUID.test(allowed));
    const known = told || settings.allowedTenants.includes(tenant.toLowerCase());
    if (!known) problems.push(`${name} names a tenant that ALLOWED_TENANTS does not let in`);
  }
  return problems.length > 0 ? err(problems) : ok(settings);
}

/** `<host>,<site collection>,<site>`, as Graph names a site. */
function isSiteId(value: string): boolean {
  const [host = '', ...ids] = value.split(',');
  return HOST.test(host) && ids.length === 2 && ids.every((id) => GUID.test(id));
}

/** The mapping in the named file; none when no file is named. */
function mappingsIn(path: string, problems: string[]): readonly ListMapping[] {
  if (path === '') return [];
  try {
    const read = readMappings(readFileSync(path, 'utf8'));
    if (read.ok) return read.value;
    problems.push(...read.error.map((problem) => `LIST_MAPPING: ${problem}`));
  } catch {
    problems.push('LIST_MAPPING names a file that cannot be read');
  }
  return [];
}
