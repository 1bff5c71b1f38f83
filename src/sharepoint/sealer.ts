// Seals and hashes under the installation's key, with node:crypto.
import { createHash, createHmac } from 'node:crypto';
import { canonical } from '../domain/record/canonical.ts';
import type { Sealer } from '../usecases/ports.ts';

/** HMAC-SHA256 needs a key as long as its hash. */
const KEY_BYTES = 32;

/** Throws `RangeError` for a key under 32 bytes: an installation without a proper key must not start. */
export function createSealer(key: string | Buffer): Sealer {
  const secret = Buffer.from(key);
  if (secret.length < KEY_BYTES) throw new RangeError(`The sealing key must be at least ${KEY_BYTES} bytes long`);
  return {
    seal: (previous, entry) =>
      createHmac('sha256', secret)
        .update(`${previous}\n${canonical(entry)}`)
        .digest('hex'),
    mark: (text) => createHmac('sha256', secret).update(text).digest('base64url'),
    hash: (value) => createHash('sha256').update(canonical(value)).digest('hex'),
  };
}
