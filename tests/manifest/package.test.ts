// The package for Microsoft 365: complete in both languages, valid by Microsoft's schema, with the right pictures.
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ENTITY_ID } from '../../manifest/manifest.ts';
import { built, environmentOf, file, production, textOf, useFolder } from './builtPackage.ts';
import type { Files } from './builtPackage.ts';
import { pngPixels, pngSize } from './png.ts';

const folder = useFolder();
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ['sandbox', {}],
  ['production', production],
])('The package for %s', (name, variables) => {
  it('is valid by Microsoft’s schema, without asking the network', async () => {
    vi.stubGlobal('fetch', () => {
      throw new Error('The network was asked.');
    });
    const { manifest } = await built(name, variables, folder.path);
    expect(manifest.manifestVersion).toBe('1.30');
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it('holds every file that the manifest names, and no other', async () => {
    const { files, manifest } = await built(name, variables, folder.path);
    const named = [
      manifest.icons.color,
      manifest.icons.outline,
      manifest.configurableTabs?.[0]?.sharePointPreviewImage,
      manifest.localizationInfo?.defaultLanguageFile,
      ...(manifest.localizationInfo?.additionalLanguages ?? []).map((language) => language.file),
    ];
    expect(new Set(Object.keys(files))).toEqual(new Set(['manifest.json', ...named]));
  });

  it('is Danish by default and complete in English', async () => {
    const { files, manifest } = await built(name, variables, folder.path);
    const shown = stringsOf(manifest);
    const [danish, english] = [strings(files, 'da.json'), strings(files, 'en.json')];
    expect(manifest.localizationInfo?.defaultLanguageTag).toBe('da');
    expect(danish).toEqual(shown);
    expect(new Set(Object.keys(english))).toEqual(new Set(Object.keys(shown)));
    expect(Object.values(english).every((text) => text.trim() !== '')).toBe(true);
    expect(english['staticTabs[0].name']).toBe('My overview');
  });

  it('opens one host over one entity id', async () => {
    const { manifest } = await built(name, variables, folder.path);
    const environment = environmentOf(name, variables);
    const tab = manifest.staticTabs?.[0];
    expect(tab?.entityId).toBe(ENTITY_ID);
    expect(tab?.contentUrl).toBe(`${environment.baseUrl}/?theme={app.theme}&locale={app.locale}`);
    expect(manifest.configurableTabs?.[0]?.configurationUrl?.startsWith(`${environment.baseUrl}/config?`)).toBe(true);
    expect(manifest.validDomains).toEqual([environment.host]);
    expect(manifest.webApplicationInfo).toEqual({
      id: environment.tabClientId,
      resource: `api://${environment.host}/${environment.tabClientId}`,
    });
  });

  it('shows in channels, chats, meetings’ side panel and SharePoint pages', async () => {
    const { manifest } = await built(name, variables, folder.path);
    const tab = manifest.configurableTabs?.[0];
    expect(tab?.scopes).toEqual(['team', 'groupChat']);
    expect(tab?.context).toEqual(expect.arrayContaining(['channelTab', 'meetingDetailsTab', 'meetingSidePanel']));
    expect(tab?.supportedSharePointHosts).toEqual(['sharePointFullPage', 'sharePointWebPart']);
  });

  it('has a bot of its own in the personal chat, teams and group chats, with commands in each', async () => {
    const { manifest } = await built(name, variables, folder.path);
    const [bot] = manifest.bots ?? [];
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot?.botId).not.toBe(manifest.webApplicationInfo?.id);
    expect(new Set(bot?.commandLists?.flatMap((list) => list.scopes))).toEqual(new Set(bot?.scopes));
    expect(bot?.commandLists?.every((list) => list.commands.length > 0)).toBe(true);
  });

  it('asks each team for consent to exactly what the product reads and sends there', async () => {
    const { manifest } = await built(name, variables, folder.path);
    expect(manifest.authorization?.permissions?.resourceSpecific).toEqual([
      { name: 'TeamMember.Read.Group', type: 'Application' },
      { name: 'ChannelSettings.Read.Group', type: 'Application' },
      { name: 'ChannelMessage.Read.Group', type: 'Application' },
      { name: 'TeamsActivity.Send.Group', type: 'Application' },
    ]);
  });

  it('is the same, byte for byte, when built again', async () => {
    const first = await built(name, variables, folder.path);
    const second = await built(name, variables, folder.path);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('The pictures', () => {
  it('have the sizes that Teams and SharePoint ask for', async () => {
    const { files } = await built('sandbox', {}, folder.path);
    expect(pngSize(file(files, 'color.png'))).toEqual({ width: 192, height: 192 });
    expect(pngSize(file(files, 'outline.png'))).toEqual({ width: 32, height: 32 });
    expect(pngSize(file(files, 'sharepoint-preview.png'))).toEqual({ width: 1024, height: 768 });
  });

  it('have an outline that is white on transparent, and nothing else', async () => {
    const { files } = await built('sandbox', {}, folder.path);
    const pixels = pngPixels(file(files, 'outline.png'));
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
    expect(pixels[0]?.[3]).toBe(0);
  });
});

function strings(files: Files, name: string): Record<string, string> {
  const { $schema, ...texts }: Record<string, string> = JSON.parse(textOf(files, name));
  expect($schema).toContain('MicrosoftTeams.Localization.schema.json');
  return texts;
}

/** Every string of the manifest that Teams can show in another language, by its place. */
function stringsOf(manifest: TeamsManifestLatest): Record<string, string> {
  const found: Record<string, string | undefined> = {
    'name.short': manifest.name.short,
    'name.full': manifest.name.full,
    'description.short': manifest.description.short,
    'description.full': manifest.description.full,
  };
  manifest.staticTabs?.forEach((tab, index) => {
    if (tab.name !== undefined) found[`staticTabs[${index}].name`] = tab.name;
  });
  manifest.bots?.[0]?.commandLists?.forEach((list, at) => {
    list.commands.forEach((command, index) => {
      found[`bots[0].commandLists[${at}].commands[${index}].title`] = command.title;
      found[`bots[0].commandLists[${at}].commands[${index}].description`] = command.description;
    });
  });
  return Object.fromEntries(Object.entries(found).map(([place, text]) => [place, text ?? '']));
}
