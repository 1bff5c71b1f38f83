// The issuer's signing keys: one pair for Entra, another for the Bot Framework, as Microsoft has them.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';

export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** As published in a key set: RSA, `use: sig`, with `kid`. */
  publicJwk: JWK;
}

export interface SigningKeys {
  entra: SigningKey;
  bot: SigningKey;
}

/** Reads both keys from the file, or makes new ones and keeps them there. A file that holds no keys is replaced. */
export async function loadKeys(file?: string): Promise<SigningKeys> {
  const kept = file === undefined ? undefined : await readKeys(file);
  if (kept) return kept;
  const made = { entra: await makePrivateJwk(), bot: await makePrivateJwk() };
  if (file !== undefined) await writeWhole(file, JSON.stringify(made));
  return { entra: await openKey(made.entra), bot: await openKey(made.bot) };
}

async function readKeys(file: string): Promise<SigningKeys | undefined> {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8')) as { entra: JWK; bot: JWK };
    return { entra: await openKey(stored.entra), bot: await openKey(stored.bot) };
  } catch {
    return undefined;
  }
}

async function makePrivateJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  return exportJWK(privateKey);
}

async function openKey(jwk: JWK): Promise<SigningKey> {
  const { kty, n, e } = jwk;
  if (kty !== 'RSA' || n === undefined || e === undefined) throw new TypeError('not an RSA key');
  const kid = await calculateJwkThumbprint({ kty, n, e });
  const publicJwk: JWK = { kty, n, e, kid, use: 'sig', alg: 'RS256' };
  return { kid, publicJwk, privateKey: await importRsa(jwk), publicKey: await importRsa(publicJwk) };
}

async function importRsa(jwk: JWK): Promise<CryptoKey> {
  return (await importJWK(jwk, 'RS256')) as CryptoKey;
}

async function writeWhole(file: string, content: string): Promise<void> {
  const draft = `${file}.new`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, file);
}
