// Chooses between Teams' three themes, and the language that the app is told.
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { WeatherMoon20Regular } from '@fluentui/react-icons';
import type { LanguageName, ThemeName } from '../place.ts';
import { texts } from '../texts.ts';

const themes: readonly ThemeName[] = ['light', 'dark', 'contrast'];
const languages: readonly LanguageName[] = ['da', 'en'];

type Look = { readonly theme: ThemeName; readonly language: LanguageName };

export function LookPicker({ theme, language, choose }: Look & { readonly choose: (to: Partial<Look>) => void }) {
  return (
    <Menu
      inline
      checkedValues={{ theme: [theme], language: [language] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'theme') choose({ theme: themes.find((known) => known === checkedItems[0]) ?? theme });
        else choose({ language: languages.find((known) => known === checkedItems[0]) ?? language });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<WeatherMoon20Regular />}
          aria-label={`${texts.theme}: ${texts.themes[theme]}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{texts.theme}</MenuGroupHeader>
            {themes.map((name) => (
              <MenuItemRadio key={name} name="theme" value={name}>
                {texts.themes[name]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{texts.language}</MenuGroupHeader>
            {languages.map((name) => (
              <MenuItemRadio key={name} name="language" value={name} lang={name}>
                {texts.languages[name]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
