// Sign-in outside any host, with Microsoft's own library. Loaded only then.
import { createStandardPublicClientApplication } from '@azure/msal-browser';
import type { AppConfig } from './config.ts';

export interface Alone {
  readonly signedIn: boolean;
  /** Leaves the page and comes back signed in. */
  signIn: () => Promise<void>;
  /** Signs in again in a window of its own, so that the page stays as it is. */
  signInAgain: () => Promise<void>;
  /** Null when the person must sign in. */
  token: (renew: boolean) => Promise<string | null>;
}

export async function startAlone({ clientId, authority, scope }: AppConfig): Promise<Alone> {
  const redirectUri = `${location.origin}/`;
  const client = await createStandardPublicClientApplication({
    auth: { clientId, authority, redirectUri },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const answer = await client.handleRedirectPromise();
  if (answer) client.setActiveAccount(answer.account);
  const account = () => client.getActiveAccount() ?? client.getAllAccounts()[0] ?? null;
  const scopes = [scope];
  return {
    signedIn: account() !== null,
    signIn: async () => client.loginRedirect({ scopes, redirectStartPage: location.href }),
    signInAgain: async () => {
      const known = account();
      const again = await client.loginPopup({ scopes, ...(known && { loginHint: known.username }) });
      client.setActiveAccount(again.account);
    },
    token: async (renew) => {
      const known = account();
      if (!known) return null;
      const result = await client.acquireTokenSilent({ scopes, account: known, forceRefresh: renew }).catch(() => null);
      return result?.accessToken ?? null;
    },
  };
}
