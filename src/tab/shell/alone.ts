// Sign-in outside any host, with Microsoft's own library. Loaded only then.
import {
  createStandardPublicClientApplication,
  InteractionRequiredAuthError,
  ServerError,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { AppConfig } from './config.ts';

/** Why the person came back without being signed in: they gave up or were refused, or something went wrong. */
export type NotSignedIn = 'declined' | 'failed';

export interface Alone {
  readonly signedIn: boolean;
  /** How the sign-in ended that led to this page; null where none did, or it succeeded. */
  readonly ended: NotSignedIn | null;
  /** Leaves the page and comes back signed in. */
  signIn: () => Promise<void>;
  /** Signs in again in a window of its own, so that the page stays as it is. A new call takes the place of one under way. */
  signInAgain: () => Promise<void>;
  /** Leaves the page and comes back to the front page, signed out here and at the issuer. */
  signOut: () => Promise<void>;
  /** Null when the person must sign in; rejects when the issuer could not be asked. */
  token: (renew: boolean) => Promise<string | null>;
}

/** Signing in takes its time where a phone must be found first; the library would give up after one minute. */
const WINDOW_PATIENCE = 10 * 60_000;

export async function startAlone(config: AppConfig): Promise<Alone> {
  const { clientId, authority, scope, knownAuthorities, authorityMetadata } = config;
  const frontPage = `${location.origin}/`;
  const client = await createStandardPublicClientApplication({
    auth: {
      clientId,
      authority,
      redirectUri: frontPage,
      postLogoutRedirectUri: frontPage,
      ...(knownAuthorities && { knownAuthorities: [...knownAuthorities] }),
      ...(authorityMetadata !== undefined && { authorityMetadata }),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { popupBridgeTimeout: WINDOW_PATIENCE },
  });
  const ended = await takeAnswer(client);
  const account = () => client.getActiveAccount() ?? client.getAllAccounts()[0] ?? null;
  const scopes = [scope];
  // Just signed in: the token that came with it is the newest there is.
  let fresh = false;
  // A token was refused, and a new one asked for: should that not help either, the account is not let in.
  let refused = false;
  return {
    signedIn: account() !== null,
    ended,
    signIn: async () => {
      // Without the fragment: coming back to the same address with another fragment would not load the page.
      const { origin, pathname, search } = location;
      await client.loginRedirect({ scopes, redirectStartPage: `${origin}${pathname}${search}` });
    },
    signInAgain: async () => {
      const known = account();
      const again = await client.loginPopup({
        scopes,
        overrideInteractionInProgress: true,
        ...(refused && { prompt: 'select_account' }),
        ...(known && !refused && { loginHint: known.username }),
      });
      enter(client, again.account);
      refused = false;
      fresh = true;
      // Somebody else: nothing of what the first one saw or wrote stays on the page.
      if (known && known.homeAccountId !== again.account.homeAccountId) location.reload();
    },
    signOut: async () => client.logoutRedirect({ account: account() }),
    token: async (renew) => {
      const known = account();
      if (!known) return null;
      try {
        const forceRefresh = renew && !fresh;
        const { accessToken } = await client.acquireTokenSilent({ scopes, account: known, forceRefresh });
        refused = forceRefresh;
        fresh = false;
        return accessToken;
      } catch (error) {
        if (error instanceof InteractionRequiredAuthError || error instanceof ServerError) return null;
        throw error;
      }
    },
  };
}

/** Takes up the answer of a sign-in, or of signing out, that led to this page. */
async function takeAnswer(client: IPublicClientApplication): Promise<NotSignedIn | null> {
  if (location.pathname === '/' && new URLSearchParams(location.search).has('state')) {
    // The issuer's answer to signing out: of no use to the page, nor to whoever copies its address.
    history.replaceState(null, '', '/');
  }
  try {
    const answer = await client.handleRedirectPromise();
    if (answer) enter(client, answer.account);
    return null;
  } catch (error) {
    return error instanceof ServerError && error.errorCode === 'access_denied' ? 'declined' : 'failed';
  }
}

const OURS = 'styringsrum.';
const LAST = `${OURS}account`;

/** What was typed and not sent stays in this browser tab for who typed it; somebody else begins without it. */
function enter(client: IPublicClientApplication, account: AccountInfo): void {
  client.setActiveAccount(account);
  if (sessionStorage.getItem(LAST) === account.homeAccountId) return;
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(OURS)) sessionStorage.removeItem(key);
  sessionStorage.setItem(LAST, account.homeAccountId);
}
