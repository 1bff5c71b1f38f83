// A host without a frame, as Teams' mobile client is one, for pages driven in a browser: the unmodified teams-js talks to it.
import type { BrowserContext } from 'playwright-core';

export interface FakeHost {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: string;
  /** Where a deep link leads, such as `/changes/aeo-118`. */
  readonly subPage?: string;
  /** `settings`: the page that is shown while someone adds the tab. `task`: a dialog that a card opened. */
  readonly frame?: 'content' | 'settings' | 'task';
}

/** Makes every page of the context run in a host that signs its person in. */
export async function insideHost(context: BrowserContext, host: FakeHost = {}): Promise<void> {
  const whole: Required<FakeHost> = { theme: 'default', locale: 'da-dk', subPage: '', frame: 'content', ...host };
  await context.addInitScript(beHost, whole);
}

/** Runs in the page: no imports. */
function beHost({ theme, locale, subPage, frame }: Required<FakeHost>): void {
  const page = globalThis as unknown as {
    /** What a dialog handed back. */
    handedBack?: unknown;
    nativeInterface: { framelessPostMessage: (message: string) => void };
    onNativeMessage?: (event: { data: unknown }) => void;
  };
  const expires = Math.floor(Date.now() / 1000) + 3600;
  const token = `e30.${btoa(JSON.stringify({ exp: expires }))}.x`;
  const supports = { pages: { config: {}, currentApp: {} }, dialog: { url: {} } };
  const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports });
  const answers: Record<string, unknown[]> = {
    initialize: [frame, 'web', '2.58.0', runtime],
    getContext: [
      {
        locale,
        theme,
        entityId: 'styringsrum',
        subEntityId: subPage,
        frameContext: frame,
        hostName: 'Teams',
        hostClientType: 'web',
        sessionId: 'test',
        tid: 'tenant',
        userObjectId: 'person',
      },
    ],
    'authentication.getAuthToken': [true, token],
  };
  page.nativeInterface = {
    framelessPostMessage: (text) => {
      const message = JSON.parse(text) as { id: number; uuidAsString: string; func: string; args?: unknown[] };
      const { id, uuidAsString, func } = message;
      if (func === 'tasks.completeTask') page.handedBack = message.args?.[0];
      const args = answers[func];
      if (args) setTimeout(() => page.onNativeMessage?.({ data: { id, uuidAsString, args } }));
    },
  };
}
