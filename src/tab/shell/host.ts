// The host that frames the tab (Teams, Microsoft 365, SharePoint), through teams-js. Loaded only inside a frame.
import { app, authentication, dialog, FrameContexts, pages } from '@microsoft/teams-js';
import type { ThemeName } from './theme.ts';

export interface Host {
  readonly locale: string;
  readonly theme: () => ThemeName;
  /** The place in the app that a deep link asked for, such as `/changes/118`. */
  readonly subPage: string | null;
  /** Calls on every change of theme, until the function that it answers is called. */
  onTheme: (listener: () => void) => () => void;
  token: () => Promise<string>;
  /** Tells the host that there is something to see. */
  ready: () => void;
  /** The host asks which page a new tab shall show. */
  readonly choosing: boolean;
  /** Lets the person save the tab with these settings; only while the host asks. */
  offerTab: (tab: ChosenTab) => void;
  /** The page stands in a dialog that a card or a tab opened. */
  readonly inDialog: boolean;
  /** Closes the dialog, with what came of it; only in a dialog. */
  finish: (result: Readonly<Record<string, string>>) => void;
}
interface ChosenTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
}

/** Rejects when no host answers; the caller sets the time for that. */
export async function connectHost(origins: readonly string[]): Promise<Host> {
  await app.initialize([...origins]);
  const context = await app.getContext();
  const listeners = new Set<() => void>();
  let theme = themeNamed(context.app.theme);
  app.registerOnThemeChangeHandler((name) => {
    theme = themeNamed(name);
    for (const listener of listeners) listener();
  });
  return {
    locale: context.app.locale,
    theme: () => theme,
    subPage: context.page.subPageId ?? null,
    onTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    token: async () => authentication.getAuthToken(),
    ready: () => {
      void app.notifySuccess();
    },
    choosing: context.page.frameContext === FrameContexts.settings,
    inDialog: context.page.frameContext === FrameContexts.task,
    finish: (result) => dialog.url.submit(result),
    offerTab: ({ entityId, name, contentUrl }) => {
      pages.config.registerOnSaveHandler((save) => {
        const saved = pages.config.setConfig({
          entityId,
          contentUrl,
          websiteUrl: contentUrl,
          suggestedDisplayName: name,
        });
        saved.then(() => save.notifySuccess()).catch(() => save.notifyFailure());
      });
      pages.config.setValidityState(true);
    },
  };
}

function themeNamed(theme: string): ThemeName {
  return theme === 'dark' ? 'dark' : theme === 'contrast' ? 'contrast' : 'light';
}
