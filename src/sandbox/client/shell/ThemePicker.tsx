// Chooses between Teams' three themes.
import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { WeatherMoon20Regular } from '@fluentui/react-icons';
import type { ThemeName } from '../place.ts';
import { texts } from '../texts.ts';

const names: readonly ThemeName[] = ['light', 'dark', 'contrast'];

export function ThemePicker({
  theme,
  choose,
}: {
  readonly theme: ThemeName;
  readonly choose: (to: ThemeName) => void;
}) {
  return (
    <Menu
      inline
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = names.find((name) => name === checkedItems[0]);
        if (chosen) choose(chosen);
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
          {names.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {texts.themes[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
