// Teams' three themes: the host's choice, else what the person has asked the browser for.
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Host } from './host.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

// Segoe UI where the machine has it; Selawik has its metrics.
const fontFamilyBase = '"Segoe UI", Selawik, system-ui, -apple-system, sans-serif';

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...teamsLightTheme, fontFamilyBase },
  dark: { ...teamsDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** The theme now, following the host or the browser as they change. */
export function useThemeName(host: Host | null): ThemeName {
  return useSyncExternalStore(host?.onTheme ?? subscribe, host?.theme ?? browserTheme);
}

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

function browserTheme(): ThemeName {
  const [contrast, dark] = QUERIES.map((query) => window.matchMedia(query).matches);
  return contrast ? 'contrast' : dark ? 'dark' : 'light';
}

function subscribe(changed: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', changed);
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
  };
}
