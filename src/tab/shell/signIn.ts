// Who is at the other end of the page: a host that signs the person in, or nobody, and then the person signs in here.
import type { Alone, NotSignedIn } from './alone.ts';
import type { AppConfig } from './config.ts';
import type { Host } from './host.ts';
import { tokenSource, type TokenSource } from './tokens.ts';

export interface Session {
  readonly config: AppConfig;
  readonly host: Host | null;
  readonly token: TokenSource;
  /** Asks the person to sign in again without leaving the page. Rejects when that did not succeed. */
  readonly signInAgain: () => Promise<void>;
  /** Leaves the page. Not in a host, which keeps the person signed in itself. */
  readonly signOut?: () => Promise<void>;
}
export type SignIn =
  | { readonly state: 'signed-in'; readonly session: Session }
  | { readonly state: 'host-refused'; readonly host: Host }
  /** Outside any host. `signIn` leaves the page; `ended` tells how the last one ended, where there was one. */
  | { readonly state: 'signed-out'; readonly ended: NotSignedIn | null; readonly signIn: () => Promise<void> };

export async function signIn(config: AppConfig): Promise<SignIn> {
  const host = await findHost(config);
  return host ? fromHost(config, host) : standAlone(config);
}

/** How long a host may be silent before we take it that there is none. */
const SILENCE = 3_000;

async function findHost({ hostOrigins }: AppConfig): Promise<Host | null> {
  const framed = window.parent !== window || 'nativeInterface' in window;
  if (!framed) return null;
  const { connectHost } = await import('./host.ts');
  const silence = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), SILENCE);
  });
  return Promise.race([connectHost(hostOrigins).catch(() => null), silence]);
}

async function fromHost(config: AppConfig, host: Host): Promise<SignIn> {
  const token = tokenSource(async () => host.token());
  if ((await token()) === null) return { state: 'host-refused', host };
  const signInAgain = async () => {
    if ((await token({ renew: true })) === null) throw new Error('The host gave no token');
  };
  return { state: 'signed-in', session: { config, host, token, signInAgain } };
}

async function standAlone(config: AppConfig): Promise<SignIn> {
  const alone = await loadAlone(config);
  if (!alone.signedIn) return { state: 'signed-out', ended: alone.ended, signIn: alone.signIn };
  const token = tokenSource(alone.token);
  const signInAgain = async () => {
    await alone.signInAgain();
    if ((await token({ renew: true })) === null) throw new Error('Signing in gave no token');
  };
  return { state: 'signed-in', session: { config, host: null, token, signInAgain, signOut: alone.signOut } };
}

/** The library is fetched when it is needed: at once for who is signed in or on the way, else when the person presses. */
async function loadAlone(config: AppConfig): Promise<Alone> {
  const load = async () => (await import('./alone.ts')).startAlone(config);
  const begun = Object.keys(sessionStorage).some((key) => key.startsWith('msal.'));
  if (begun) return load();
  const later = async () => (await load()).signIn();
  return { signedIn: false, ended: null, signIn: later, signInAgain: later, signOut: later, token: async () => null };
}
