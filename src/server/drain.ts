// Reads what a refused request still sends, and throws it away: a client that is still sending cannot hear its answer.
import type { MiddlewareHandler } from 'hono';

/** More than any form; what is larger still has its connection closed. */
export const DRAIN_LIMIT = 32 * 1024 * 1024;
const PATIENCE_MS = 5_000;

/** Before an answer goes out, the rest of the request is read; where it does not end in time, the connection closes. */
export const drained: MiddlewareHandler = async (c, next) => {
  await next();
  const { body, bodyUsed } = c.req.raw;
  if (!body || bodyUsed || body.locked) return;
  if (!(await readToEnd(body))) c.res.headers.set('connection', 'close');
};

async function readToEnd(body: ReadableStream<Uint8Array>): Promise<boolean> {
  const reader = body.getReader();
  const late = new Promise<'late'>((resolve) => void setTimeout(resolve, PATIENCE_MS, 'late').unref());
  let size = 0;
  while (size <= DRAIN_LIMIT) {
    const read = await Promise.race([reader.read(), late]);
    if (read === 'late') return false;
    if (read.done) return true;
    size += read.value.byteLength;
  }
  return false;
}
