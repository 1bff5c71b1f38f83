// Teams' three themes as Fluent has them, with Teams' font by name only.
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { ThemeName } from './place.ts';

const fontFamilyBase = '"Segoe UI", Selawik, system-ui, sans-serif';

export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...teamsLightTheme, fontFamilyBase },
  dark: { ...teamsDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};
