// Where the client stands, kept in the address's hash: `#/teams/{channel}/{tab}?person=…&sub=…&theme=…&lang=…`.
import { useCallback, useEffect, useState } from 'react';

export type Area = 'activity' | 'chat' | 'teams' | 'calendar' | 'app';
export type ChannelTab = 'posts' | 'app' | 'files';
export type ThemeName = 'light' | 'dark' | 'contrast';
/** The language that the host tells its tabs; the client itself is in Danish. */
export type LanguageName = 'da' | 'en';

export type Place = {
  readonly area: Area;
  /** Only in `teams`; absent means the first channel, or on a phone the list. */
  readonly channel?: string;
  readonly tab: ChannelTab;
  /** The tab's page, such as `/changes/ae-118`, handed to it as `subPageId`. */
  readonly sub?: string;
  readonly person?: string;
  readonly theme: ThemeName;
  readonly language: LanguageName;
};

export type Places = {
  readonly place: Place;
  /** Grows with each journey, so that a tab opened anew is loaded anew. */
  readonly visit: number;
  /** Moves; what is not named of channel, tab and sub page is left behind, person and theme are kept. */
  readonly go: (to: Partial<Place> & { readonly area: Area }) => void;
  /** Changes the address without moving: the theme, or a page the tab says that it shows. */
  readonly amend: (change: Partial<Place>) => void;
};

/** The place written in a hash; what is unknown becomes the default, so any hash opens something. */
export function parsePlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [area, channel, tab] = path.split('/').map(decode);
  const params = new URLSearchParams(query);
  const person = params.get('person');
  const sub = params.get('sub');
  return {
    area: areas.find((known) => known === area) ?? 'teams',
    ...(channel ? { channel } : {}),
    tab: tabs.find((known) => known === tab) ?? 'posts',
    ...(sub ? { sub } : {}),
    ...(person ? { person } : {}),
    theme: themes.find((known) => known === params.get('theme')) ?? 'light',
    language: params.get('lang') === 'en' ? 'en' : 'da',
  };
}

/** The hash of a place; `parsePlace(printPlace(place))` is the place again. */
export function printPlace(place: Place): string {
  const path = ['#', place.area];
  if (place.channel) {
    path.push(encodeURIComponent(place.channel));
    if (place.tab !== 'posts') path.push(place.tab);
  }
  const params = new URLSearchParams();
  if (place.person) params.set('person', place.person);
  if (place.sub) params.set('sub', place.sub);
  if (place.theme !== 'light') params.set('theme', place.theme);
  if (place.language !== 'da') params.set('lang', place.language);
  const query = params.toString();
  return query ? `${path.join('/')}?${query}` : path.join('/');
}

/** The place as React state, following the address and the browser's back button. */
export function usePlaces(): Places {
  const [state, setState] = useState(() => ({ place: parsePlace(location.hash), visit: 0 }));

  useEffect(() => {
    const follow = (): void => setState(({ visit }) => ({ place: parsePlace(location.hash), visit: visit + 1 }));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const go = useCallback((to: Partial<Place> & { readonly area: Area }): void => {
    const now = parsePlace(location.hash);
    const place: Place = {
      tab: 'posts',
      theme: now.theme,
      language: now.language,
      ...(now.person ? { person: now.person } : {}),
      ...to,
    };
    history.pushState(null, '', printPlace(place));
    setState(({ visit }) => ({ place, visit: visit + 1 }));
  }, []);

  const amend = useCallback((change: Partial<Place>): void => {
    const place: Place = { ...parsePlace(location.hash), ...change };
    history.replaceState(null, '', printPlace(place));
    setState(({ visit }) => ({ place, visit }));
  }, []);

  return { place: state.place, visit: state.visit, go, amend };
}

const areas: readonly Area[] = ['activity', 'chat', 'teams', 'calendar', 'app'];
const tabs: readonly ChannelTab[] = ['posts', 'app', 'files'];
const themes: readonly ThemeName[] = ['light', 'dark', 'contrast'];

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
