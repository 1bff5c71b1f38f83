// The Teams manifest of an environment: where the tab, the bot and the meeting panel show, and what they ask for.
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import danish from '../appPackage/da.json' with { type: 'json' };
import english from '../appPackage/en.json' with { type: 'json' };
import { TEAM_CONSENT, applicationIdUri } from './entra.ts';
import type { Environment } from './environments.ts';

/** The tab's name in deep links: `https://teams.microsoft.com/l/entity/<teamsAppId>/styringsrum?context=…`. */
export const ENTITY_ID = 'styringsrum';

/** The strings Teams shows outside the tab, by their place in the manifest; Danish is the source of the keys. */
type Strings = typeof danish;

/** Both languages complete: a string that one of them lacks does not compile. */
export const LANGUAGES: { da: Strings; en: Strings } = { da: danish, en: english };

/** The files that the manifest names; they lie in `appPackage/` and go into the zip beside it. */
export const FILES = {
  color: 'color.png',
  outline: 'outline.png',
  preview: 'sharepoint-preview.png',
  danish: 'da.json',
  english: 'en.json',
} as const;

/** Builds the manifest. `version` is three numbers; Teams takes an update only where it has grown. */
export function buildManifest(environment: Environment, version: string): TeamsManifestLatest {
  const { baseUrl, host, publisher } = environment;
  // Teams fills these in, so that the page has its theme and language before the host has answered.
  const context = 'theme={app.theme}&locale={app.locale}';
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version,
    id: environment.teamsAppId,
    localizationInfo: {
      defaultLanguageTag: 'da',
      defaultLanguageFile: FILES.danish,
      additionalLanguages: [{ languageTag: 'en', file: FILES.english }],
    },
    developer: publisher,
    name: { short: danish['name.short'], full: danish['name.full'] },
    description: { short: danish['description.short'], full: danish['description.full'] },
    icons: { color: FILES.color, outline: FILES.outline },
    accentColor: '#5B5FC7',
    staticTabs: [
      {
        entityId: ENTITY_ID,
        name: danish['staticTabs[0].name'],
        contentUrl: `${baseUrl}/?${context}`,
        websiteUrl: `${baseUrl}/`,
        scopes: ['personal'],
      },
      // Teams' own names for the chat with the bot and for the app's description: without them the chat comes first.
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
    configurableTabs: [
      {
        configurationUrl: `${baseUrl}/config?${context}`,
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat'],
        context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
        supportedSharePointHosts: ['sharePointFullPage', 'sharePointWebPart'],
        sharePointPreviewImage: FILES.preview,
      },
    ],
    bots: [{ botId: environment.botClientId, scopes: ['personal', 'team', 'groupChat'], commandLists: commandLists() }],
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'tab', groupchat: 'tab', meetings: 'tab' },
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
    webApplicationInfo: { id: environment.tabClientId, resource: applicationIdUri(environment) },
    authorization: {
      permissions: { resourceSpecific: TEAM_CONSENT.map((name) => ({ name, type: 'Application' })) },
    },
  };
}

type CommandLists = NonNullable<NonNullable<TeamsManifestLatest['bots']>[number]['commandLists']>;

/** What waits for one person is told in the personal chat only; a channel gets the cases of its body. */
function commandLists(): CommandLists {
  return [
    {
      scopes: ['personal'],
      commands: [
        {
          title: danish['bots[0].commandLists[0].commands[0].title'],
          description: danish['bots[0].commandLists[0].commands[0].description'],
        },
        {
          title: danish['bots[0].commandLists[0].commands[1].title'],
          description: danish['bots[0].commandLists[0].commands[1].description'],
        },
      ],
    },
    {
      scopes: ['team', 'groupChat'],
      commands: [
        {
          title: danish['bots[0].commandLists[1].commands[0].title'],
          description: danish['bots[0].commandLists[1].commands[0].description'],
        },
        {
          title: danish['bots[0].commandLists[1].commands[1].title'],
          description: danish['bots[0].commandLists[1].commands[1].description'],
        },
      ],
    },
  ];
}
