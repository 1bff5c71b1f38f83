// The two app registrations in Entra, as bodies for Graph's `applications`, and the consent asked of each team.
import type { Application } from '@microsoft/microsoft-graph-types';
import type { Environment } from './environments.ts';

/** What an administrator registers before the package is uploaded. `azureBot` is the Azure Bot resource beside `bot`. */
interface Registrations {
  tab: Application;
  bot: Application;
  azureBot: { appType: 'SingleTenant'; appId: string; messagingEndpoint: string; channels: readonly ['msteams'] };
  /** Body for Graph's `sites/{id}/permissions`: Sites.Selected gives access to no site until this is granted. */
  siteGrant: {
    roles: readonly ['fullcontrol'];
    grantedToIdentities: { application: { id: string; displayName: string } }[];
  };
}

/** Consent that a team's owner gives when adding the app; it goes to the tab's registration, not to the bot's. */
export const TEAM_CONSENT = [
  'TeamMember.Read.Group',
  'ChannelSettings.Read.Group',
  'ChannelMessage.Read.Group',
  'TeamsActivity.Send.Group',
] as const;

/** The scope of our own API that Teams and the stand-alone sign-in ask for. */
const API_SCOPE = 'access_as_user';

/** Application ID URI of the tab: Teams hands out tokens only where the host in it is the tab's own. */
export function applicationIdUri(environment: Environment): string {
  return `api://${environment.host}/${environment.tabClientId}`;
}

/** Both registrations for an environment whose client ids are known. */
export function registrations(environment: Environment): Registrations {
  return {
    tab: tabRegistration(environment),
    bot: {
      displayName: 'Styringsrum bot',
      signInAudience: 'AzureADMyOrg',
      requiredResourceAccess: [],
    },
    azureBot: {
      appType: 'SingleTenant',
      appId: environment.botClientId,
      messagingEndpoint: `${environment.baseUrl}/api/messages`,
      channels: ['msteams'],
    },
    siteGrant: {
      roles: ['fullcontrol'],
      grantedToIdentities: [{ application: { id: environment.tabClientId, displayName: 'Styringsrum' } }],
    },
  };
}

const SCOPE_ID = 'c3b1f0a4-6f0e-4d0b-9a55-7d1f2a60e101';
const GRAPH = '00000003-0000-0000-c000-000000000000';
const GRAPH_PERMISSIONS = [
  { id: '37f7f235-527c-4136-accd-4a02d197296e', type: 'Scope' }, // openid
  { id: '14dad69e-099b-42c9-810b-d002981feec1', type: 'Scope' }, // profile
  { id: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182', type: 'Scope' }, // offline_access
  { id: '883ea226-0bf2-4a8f-9f9d-92c9162a727d', type: 'Role' }, // Sites.Selected
];

/** Microsoft's own clients that may ask for the scope without a prompt. */
const HOSTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams on desktop and phone
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams in the browser
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365 in the browser
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365 on desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365 on phone, Outlook on desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook in the browser
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook on phone
];

function tabRegistration(environment: Environment): Application {
  return {
    displayName: 'Styringsrum',
    signInAudience: 'AzureADMyOrg',
    identifierUris: [applicationIdUri(environment)],
    spa: { redirectUris: [`${environment.baseUrl}/`] },
    requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess: GRAPH_PERMISSIONS }],
    api: {
      // Version 2 makes `aud` the client id and `iss` end in /v2.0, which is what the service checks.
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [
        {
          id: SCOPE_ID,
          value: API_SCOPE,
          type: 'User',
          isEnabled: true,
          adminConsentDisplayName: 'Bruge Styringsrum på brugerens vegne',
          adminConsentDescription: 'Lader Styringsrum vide, hvem brugeren er. Giver ikke adgang til brugerens data.',
          userConsentDisplayName: 'Bruge Styringsrum på dine vegne',
          userConsentDescription: 'Lader Styringsrum vide, hvem du er. Giver ikke adgang til dine data.',
        },
      ],
      preAuthorizedApplications: HOSTS.map((appId) => ({ appId, delegatedPermissionIds: [SCOPE_ID] })),
    },
  };
}
