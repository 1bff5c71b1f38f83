// The app registrations in Entra, and the guide that tells an administrator about them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registrations } from '../../manifest/entra.ts';
import { VARIABLES } from '../../manifest/environments.ts';
import { built, environmentOf, production, useFolder } from './builtPackage.ts';

const folder = useFolder();

describe('The app registrations', () => {
  it('give the tab one scope, tokens of version 2 and no more of Graph than the sites selected for it', () => {
    const { tab } = registrations(environmentOf('production', production));
    const [scope] = tab.api?.oauth2PermissionScopes ?? [];
    expect(tab.identifierUris).toEqual([`api://styringsrum.example.org/${production.TAB_CLIENT_ID}`]);
    expect(tab.api?.requestedAccessTokenVersion).toBe(2);
    expect(scope?.value).toBe('access_as_user');
    expect(tab.api?.preAuthorizedApplications?.every((host) => host.delegatedPermissionIds?.[0] === scope?.id)).toBe(
      true,
    );
    const roles = tab.requiredResourceAccess?.flatMap((resource) => resource.resourceAccess ?? []);
    expect(roles?.filter((access) => access.type === 'Role')).toHaveLength(1);
  });

  it('give the bot nothing but its messages', () => {
    const { bot, azureBot } = registrations(environmentOf('production', production));
    expect(bot.requiredResourceAccess).toEqual([]);
    expect(azureBot.appId).toBe(production.BOT_CLIENT_ID);
    expect(azureBot.messagingEndpoint).toBe('https://styringsrum.example.org/api/messages');
  });

  it('grant the site to the tab’s registration, not to the bot’s', () => {
    const { siteGrant } = registrations(environmentOf('production', production));
    expect(siteGrant.grantedToIdentities[0]?.application.id).toBe(production.TAB_CLIENT_ID);
  });

  it('are written beside the zip', async () => {
    await built('production', production, folder.path);
    const written: unknown = JSON.parse(await readFile(join(folder.path, 'entra-production.json'), 'utf8'));
    expect(written).toEqual(registrations(environmentOf('production', production)));
  });
});

describe('The administrator’s guide', () => {
  it('names every variable of an installation with its meaning', async () => {
    const guide = await readFile(join(import.meta.dirname, '../../docs/administrators-guide.md'), 'utf8');
    for (const { name, meaning } of VARIABLES) {
      expect(guide.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))).toContain(meaning);
    }
  });
});
