// `npm run serve`: the product against a real tenant, from its environment. `--dry-run` prints what the site lacks and stops.
// `npm run adopt`: what adopting the lists of LIST_MAPPING changes; with `--apply` it is done.
import { join, relative } from 'node:path';
import { serve } from '@hono/node-server';
import { ClientSecretCredential } from '@azure/identity';
import { createClock } from './clock.ts';
import { ensureFirstSeat } from './firstSeat.ts';
import { TEAMS_ANCESTORS } from './headers.ts';
import { createProduct } from './product.ts';
import { readSettings, type InstallationSettings } from './settings.ts';
import { signInAuthority } from './signInAuthority.ts';
import { createTokenCheck } from './tokens.ts';

const MICROSOFT = 'https://login.microsoftonline.com';

const settings = readSettings(process.env);
if (settings.ok) await run(settings.value, process.argv.includes('--dry-run'));
else stop(['The installation is not complete:', ...settings.error.map((problem) => `- ${problem}`)].join('\n'));

async function run(installation: InstallationSettings, dryRun: boolean): Promise<void> {
  const { host, tenantId, tabClientId, botClientId, siteId } = installation;
  const origin = `https://${host}`;
  const credential = new ClientSecretCredential(tenantId, tabClientId, installation.tabClientSecret);
  const product = await createProduct({
    graph: {
      fetch: (request) => fetch(request),
      token: async () => (await credential.getToken('https://graph.microsoft.com/.default')).token,
    },
    site: siteId,
    mappings: installation.mappings,
    clock: createClock(),
    logKey: installation.logKey,
    check: createTokenCheck({
      authority: MICROSOFT,
      audience: tabClientId,
      scope: 'access_as_user',
      tenants: installation.allowedTenants,
    }),
    page: {
      clientId: tabClientId,
      authority: signInAuthority(MICROSOFT, tenantId, installation.allowedTenants),
      scope: `api://${host}/${tabClientId}/access_as_user`,
      hostOrigins: [],
      appId: installation.teamsAppId,
      entityId: 'styringsrum',
      sample: false,
    },
    pages: relative(process.cwd(), join(import.meta.dirname, '../../dist/tab')),
    // Ourselves too: a silent sign-in ends in a hidden frame of the tab.
    frameAncestors: [...TEAMS_ANCESTORS, "'self'", `https://${installation.sharePointHost}`],
    baseUrl: origin,
    bot: {
      appId: botClientId,
      tenantId,
      teamsAppId: installation.teamsAppId,
      entityId: 'styringsrum',
      issuer: 'https://api.botframework.com',
      serviceUrls: ['https://smba.trafficmanager.net/emea/', 'https://smba.trafficmanager.net/'],
      token: botTokens(installation),
      readMessages: channelReader(credential),
    },
    log: (message, error) => console.error(message, error),
  });

  if (process.argv.includes('--adopt')) {
    const adopted = await product.adopt(process.argv.includes('--apply'));
    if (!adopted.ok) return stop(adopted.error);
    for (const line of adopted.value) console.log(line);
    return;
  }
  const plan = await product.plan();
  if (!plan.ok) return stop(plan.error);
  for (const step of plan.value.steps) console.log(`${step.do}: ${step.title}`);
  for (const { list, column, what, expected, found } of plan.value.differences) {
    console.log(`stays as it is: ${list}.${column} (${what}: expected ${expected}, found ${found})`);
  }
  for (const problem of plan.value.problems) console.log(`does not fit: ${problem}`);
  if (dryRun) return;
  const provisioned = await product.provision();
  if (!provisioned.ok) return stop(provisioned.error);
  await product.store.sync();
  const seated = await ensureFirstSeat(product.ports, product.client, siteId, installation.firstSecretary);
  if (!seated.ok) return stop(`The first secretariat seat could not be added: ${seated.error.message}`);
  serve({ fetch: product.server.fetch, port: installation.port });
  await product.open();
  console.log(`Styringsrum runs on port ${installation.port} for ${origin}`);
}

/** A channel's newest messages; where the team has not consented the card is posted without looking. */
function channelReader(credential: ClientSecretCredential) {
  return async (team: string, channel: string): Promise<unknown[] | null> => {
    const { token } = await credential.getToken('https://graph.microsoft.com/.default');
    const url = `https://graph.microsoft.com/v1.0/teams/${team}/channels/${encodeURIComponent(channel)}/messages?$top=50`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    if (answer.ok) return ((await answer.json()) as { value: unknown[] }).value;
    if (answer.status === 401 || answer.status === 403 || answer.status === 404) return null;
    throw new Error(`The channel could not be read: ${answer.status}`);
  };
}

function botTokens({ tenantId, botClientId, botClientSecret }: InstallationSettings) {
  const credential = new ClientSecretCredential(tenantId, botClientId, botClientSecret);
  return async (scope: string | string[]): Promise<string> => (await credential.getToken([scope].flat())).token;
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
