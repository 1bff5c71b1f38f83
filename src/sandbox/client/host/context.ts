// The flat context that `getContext` answers, in the names that teams-js reads.
import type { ClientConfig, Channel, Person } from '../surfaces/surfaces.ts';
import type { LanguageName, ThemeName } from '../place.ts';
import type { FrameContext } from './protocol.ts';

export type TabSetting = {
  readonly config: ClientConfig;
  readonly person: Person;
  /** Absent in the personal tab. */
  readonly channel?: Channel;
  readonly sub?: string;
  readonly theme: ThemeName;
  readonly language: LanguageName;
  readonly frame: FrameContext;
};

/** Teams' own word for a theme. */
export function themeWord(theme: ThemeName): 'default' | 'dark' | 'contrast' {
  return theme === 'light' ? 'default' : theme;
}

export function legacyContext({ config, person, channel, sub, theme, language, frame }: TabSetting): object {
  return {
    locale: language === 'da' ? 'da-dk' : 'en-gb',
    theme: themeWord(theme),
    entityId: config.entityId,
    subEntityId: sub ?? '',
    frameContext: frame,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'sandbox',
    appId: config.teamsAppId,
    tid: person.tenantId,
    userObjectId: person.objectId,
    userDisplayName: person.name,
    loginHint: person.id,
    ...(channel
      ? {
          channelId: channel.id,
          channelName: channel.name,
          channelType: 'Regular',
          teamId: channel.teamId,
          groupId: channel.teamId,
          teamName: channel.team,
          teamSiteUrl: '',
        }
      : {}),
  };
}
