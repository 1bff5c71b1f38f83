// Counts requests in Graph's resource units, and throttles as Graph does: RateLimit headers from 80 %, 429 over the limit.

/**
 * What the product has cost since the last reset. A `$batch` is one request of 0 units (`batch`). What stands in it costs its units, and
 * is told in `byKind` alone (`batch.inner.…`): on its way it is no request of its own.
 */
export interface Meter {
  requests: number;
  units: number;
  byKind: Record<string, { requests: number; units: number }>;
}

export interface Cost {
  /** `item.read`, `definition.read` (site, list, column), `list.query` (any collection), `delta` (with a token), `delta.full`, `write`, `permissions`, `messages`, `batch`. */
  kind: string;
  units: number;
}

/** Kinds of what stands in a batch begin with this. */
export const INNER = 'batch.inner.';

interface Charge {
  throttled: boolean;
  /** To be set on the answer. */
  headers: Record<string, string>;
}

export interface Metering {
  meter(): Meter;
  reset(): void;
  /** From now on, with a fresh minute. */
  limit(unitsPerMinute: number): void;
  /** Counts a request; throttled requests count too. */
  charge(cost: Cost): Charge;
}

/** The resource units of a request. `path` begins after `/v1.0`. */
export function costOf(method: string, path: string, hasToken: boolean): Cost {
  if (path === '/$batch') return { kind: 'batch', units: 0 };
  if (/\/permissions(?:\/|$)/.test(path)) return { kind: 'permissions', units: 5 };
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'write', units: 2 };
  if (path.endsWith('/items/delta')) return hasToken ? { kind: 'delta', units: 1 } : { kind: 'delta.full', units: 2 };
  if (path.startsWith('/teams/')) return { kind: 'messages', units: 1 };
  if (/\/(?:lists|columns|items|versions)$/.test(path)) return { kind: 'list.query', units: 2 };
  return { kind: /\/items\//.test(path) ? 'item.read' : 'definition.read', units: 1 };
}

/** Windows of a minute in real time, for Retry-After is a promise about real time. 1.250 units is what a small tenant has. */
export function createMetering(elapsed: () => number = () => performance.now()): Metering {
  let counted: Meter = { requests: 0, units: 0, byKind: {} };
  let limit = 1_250;
  let windowStart = elapsed();
  let used = 0;
  return {
    meter: () => structuredClone(counted),
    reset: () => {
      counted = { requests: 0, units: 0, byKind: {} };
    },
    limit: (unitsPerMinute) => {
      limit = unitsPerMinute;
      windowStart = elapsed();
      used = 0;
    },
    charge: ({ kind, units }) => {
      const ofKind = (counted.byKind[kind] ??= { requests: 0, units: 0 });
      ofKind.requests += 1;
      ofKind.units += units;
      counted.requests += kind.startsWith(INNER) ? 0 : 1;
      counted.units += units;
      const now = elapsed();
      if (now - windowStart >= WINDOW) {
        windowStart = now;
        used = 0;
      }
      used += units;
      const reset = String(Math.max(1, Math.ceil((windowStart + WINDOW - now) / 1_000)));
      const throttled = units > 0 && used > limit;
      const rate = {
        'RateLimit-Limit': String(limit),
        'RateLimit-Remaining': String(Math.max(0, limit - used)),
        'RateLimit-Reset': reset,
      };
      return {
        throttled,
        headers: { ...(used >= limit * 0.8 ? rate : {}), ...(throttled ? { 'Retry-After': reset } : {}) },
      };
    },
  };
}

const WINDOW = 60_000;
