// Seals and hashes under the installation's key, with node:crypto.
import { createHash, createHmac, createSecretKey } from 'node:crypto';
import { canonical } from '../domain/record/canonical.ts';
import type { Sealer } from '../usecases/ports.ts';

/** HMAC-SHA256 needs a key as long as its hash. */
const KEY_BYTES = 32;

/** Throws `RangeError` for a key under 32 bytes: an installation without a proper key must not start. */
export function createSealer(key: string | Buffer): Sealer {
  const bytes = Buffer.from(key);
  if (bytes.length < KEY_BYTES) throw new RangeError(`The sealing key must be at least ${KEY_BYTES} bytes long`);
  // Made once: bytes would be made into a key at every mark, which costs more than the mark itself.
  const secret = createSecretKey(bytes);
  return {
    seal: (previous, entry) =>
      createHmac('sha256', secret)
        .update(`${previous}\n${canonical(entry)}`)
        .digest('hex'),
    mark: (text) => createHmac('sha256', secret).update(text).digest('base64url'),
    hash: (value) => createHash('sha256').update(canonical(value)).digest('hex'),
  };
}
