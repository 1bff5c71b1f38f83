// Where a package points: the sandbox on this machine, or production as its environment variables describe it.

/** One place the product runs, as far as Microsoft 365 must know it. `host` carries the port where there is one. */
export interface Environment {
  name: 'sandbox' | 'production';
  host: string;
  baseUrl: string;
  teamsAppId: string;
  /** App registration of the tab, which is also the identity towards Graph. */
  tabClientId: string;
  /** App registration of the bot; never the tab's, or a person's tab token could be passed off as the connector's. */
  botClientId: string;
  publisher: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
}

/** An environment variable of a real installation. `package` reads it to build the zip, `serve` to run the service. */
interface Variable {
  name: string;
  meaning: string;
  readBy: readonly ('package' | 'serve')[];
  kind: 'host' | 'id' | 'url' | 'text' | 'secret';
  optional?: true;
}

/** Every variable of a real installation: the names are assumed here, and the administrator's guide repeats them. */
export const VARIABLES = [
  {
    name: 'PUBLIC_HOST',
    kind: 'host',
    readBy: ['package', 'serve'],
    meaning: 'host name of the service, without https://',
  },
  {
    name: 'TEAMS_APP_ID',
    kind: 'id',
    readBy: ['package', 'serve'],
    meaning: 'id of the Teams app, a GUID of your own',
  },
  {
    name: 'TAB_CLIENT_ID',
    kind: 'id',
    readBy: ['package', 'serve'],
    meaning: "client id of the tab's app registration",
  },
  {
    name: 'BOT_CLIENT_ID',
    kind: 'id',
    readBy: ['package', 'serve'],
    meaning: "client id of the bot's app registration",
  },
  {
    name: 'PUBLISHER_NAME',
    kind: 'text',
    readBy: ['package'],
    meaning: 'who publishes the app, at most 32 characters',
  },
  { name: 'PUBLISHER_URL', kind: 'url', readBy: ['package'], meaning: 'page with support for the app' },
  { name: 'PRIVACY_URL', kind: 'url', readBy: ['package'], meaning: 'page on how personal data are handled' },
  { name: 'TERMS_URL', kind: 'url', readBy: ['package'], meaning: 'page with the terms of use' },
  { name: 'TENANT_ID', kind: 'id', readBy: ['serve'], meaning: 'tenant that holds the site, the teams and the bot' },
  {
    name: 'ALLOWED_TENANTS',
    kind: 'text',
    readBy: ['serve'],
    meaning: 'tenant ids whose people may sign in, by comma',
  },
  { name: 'SITE_ID', kind: 'text', readBy: ['serve'], meaning: 'Graph id of the SharePoint site with the lists' },
  { name: 'SHAREPOINT_HOST', kind: 'host', readBy: ['serve'], meaning: 'SharePoint host that may frame the tab' },
  {
    name: 'FIRST_SECRETARIAT_SEAT',
    kind: 'text',
    readBy: ['serve'],
    meaning: 'first secretary, as tenant id/object id',
  },
  {
    name: 'TAB_CLIENT_SECRET',
    kind: 'secret',
    readBy: ['serve'],
    meaning: "client secret of the tab's app registration",
  },
  {
    name: 'BOT_CLIENT_SECRET',
    kind: 'secret',
    readBy: ['serve'],
    meaning: "client secret of the bot's app registration",
  },
  {
    name: 'LOG_KEY',
    kind: 'secret',
    readBy: ['serve'],
    meaning: 'HMAC key of the log chain, 32 random bytes in base64',
  },
  {
    name: 'PORT',
    kind: 'text',
    readBy: ['serve'],
    optional: true,
    meaning: 'port that the service listens on, else 3978',
  },
  {
    name: 'LIST_MAPPING',
    kind: 'text',
    readBy: ['serve'],
    optional: true,
    meaning: 'file with the lists that are adopted, section 11',
  },
] as const satisfies readonly Variable[];

/** What came of reading an environment: the environment, or every problem in words an administrator can act on. */
type Read = { ok: true; environment: Environment } | { ok: false; problems: string[] };

/** Reads the named environment. Production answers only when every variable of the package is there and fit for it. */
export function readEnvironment(name: string, variables: Readonly<Record<string, string | undefined>>): Read {
  switch (name) {
    case 'sandbox':
      return readSandbox(variables['PORT']);
    case 'production':
      return readProduction(variables);
    default:
      return { ok: false, problems: [`There is no environment “${name}”; there are sandbox and production.`] };
  }
}

/** Ids of the sandbox: public, the same on every machine, and refused in production. */
export const SANDBOX_IDS = {
  teamsAppId: '5a5d0000-0000-4000-8000-000000000001',
  tabClientId: '5a5d0000-0000-4000-8000-000000000002',
  botClientId: '5a5d0000-0000-4000-8000-000000000003',
} as const;

type PackageVariable = Extract<(typeof VARIABLES)[number], { readBy: readonly ['package', ...string[]] }>['name'];

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HOST_NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;
const LOCAL_NAME = /(^|\.)(localhost|local|localdomain|internal|test|invalid|example)$/i;

function readSandbox(port = '3978'): Read {
  if (!/^\d{1,5}$/.test(port)) return { ok: false, problems: [`PORT is “${port}”, and a port is a number.`] };
  const host = `localhost:${port}`;
  const baseUrl = `http://${host}`;
  const page = `${baseUrl}/`;
  const publisher = { name: 'Styringsrum', websiteUrl: page, privacyUrl: page, termsOfUseUrl: page };
  return { ok: true, environment: { name: 'sandbox', host, baseUrl, ...SANDBOX_IDS, publisher } };
}

function readProduction(variables: Readonly<Record<string, string | undefined>>): Read {
  const problems: string[] = [];
  for (const variable of VARIABLES) {
    if (!isForPackage(variable)) continue;
    const value = variables[variable.name]?.trim() ?? '';
    const problem = value === '' ? 'is missing' : problemOf(variable.kind, value);
    if (problem !== null) problems.push(`${variable.name} ${problem}: ${variable.meaning}.`);
  }
  const value = (name: PackageVariable): string => variables[name]?.trim() ?? '';
  const [tab, bot] = [value('TAB_CLIENT_ID').toLowerCase(), value('BOT_CLIENT_ID').toLowerCase()];
  if (tab !== '' && tab === bot)
    problems.push('TAB_CLIENT_ID and BOT_CLIENT_ID are the same: register the bot by itself.');
  if (problems.length > 0) return { ok: false, problems };

  const host = value('PUBLIC_HOST').toLowerCase();
  const publisher = {
    name: value('PUBLISHER_NAME'),
    websiteUrl: value('PUBLISHER_URL'),
    privacyUrl: value('PRIVACY_URL'),
    termsOfUseUrl: value('TERMS_URL'),
  };
  const ids = { teamsAppId: value('TEAMS_APP_ID').toLowerCase(), tabClientId: tab, botClientId: bot };
  return { ok: true, environment: { name: 'production', host, baseUrl: `https://${host}`, ...ids, publisher } };
}

function isForPackage(variable: Variable): boolean {
  return variable.readBy.includes('package');
}

/** Why the value cannot stand in a production package, or null. */
function problemOf(kind: Variable['kind'], value: string): string | null {
  switch (kind) {
    case 'id':
      return idProblem(value);
    case 'host':
      return hostProblem(value);
    case 'url':
      return urlProblem(value);
    case 'text':
    case 'secret':
      return null;
    default:
      return kind satisfies never;
  }
}

function idProblem(id: string): string | null {
  if (!GUID.test(id)) return `is “${id}”, which is no GUID`;
  return Object.values<string>(SANDBOX_IDS).includes(id.toLowerCase()) ? "is one of the sandbox's ids" : null;
}

function urlProblem(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:') return `is “${address}”, which is no https address`;
  return hostProblem(url.hostname);
}

function hostProblem(host: string): string | null {
  if (LOCAL_NAME.test(host.replace(/:\d+$/, ''))) return `is “${host}”, which only this machine or network knows`;
  return HOST_NAME.test(host) ? null : `is “${host}”, which is no public host name`;
}
