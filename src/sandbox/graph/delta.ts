// Changes of a list since a token: rows in order of change, deletions among them. The token says how far a caller has read.
import type { Database } from './database.ts';
import type { ItemRow, Items } from './items.ts';
import type { ListRow } from './lists.ts';
import { done, invalid, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';

interface DeltaPage {
  changes: ({ row: ItemRow } | { deleted: number })[];
  /** The token of the next page, or, when `complete`, of the next round. */
  token: string;
  complete: boolean;
}

export interface Delta {
  /** Without a token: the whole list. `latest`: nothing, and a token from now on. `fresh` is where a 410 points. */
  read(list: ListRow, token: string | undefined, size: number, fresh: string): Outcome<DeltaPage>;
  expireTokens(): void;
}

export function createDelta(db: Database, items: Items): Delta {
  const epoch = (): number => Number(db.remembered('deltaEpoch', () => '1'));
  return {
    expireTokens: () => db.remember('deltaEpoch', String(epoch() + 1)),
    read: (list, token, size, fresh) => {
      const head = items.head();
      const write = (seq: number, floor: number): string => writeToken({ epoch: epoch(), list: list.key, seq, floor });
      if (token === 'latest') return done({ changes: [], token: write(head, head), complete: true });
      const from = token === undefined ? { epoch: epoch(), list: list.key, seq: 0, floor: head } : readToken(token);
      if (from === undefined || from.list !== list.key) return invalid('The provided delta token is not valid');
      if (from.epoch !== epoch()) return refuse({ ...EXPIRED, headers: { Location: fresh } });
      const rows = db.all(
        'SELECT * FROM items WHERE list = ? AND seq > ? ORDER BY seq LIMIT ?',
        list.key,
        from.seq,
        size + 1,
      ) as ItemRow[];
      // Who enumerates from the start need not hear of what was deleted before.
      const deletions = db.all(
        'SELECT seq, item FROM deletions WHERE list = ? AND seq > ? ORDER BY seq LIMIT ?',
        list.key,
        Math.max(from.seq, from.floor),
        size + 1,
      ) as { seq: number; item: number }[];
      const all = [
        ...rows.map((row) => ({ seq: row.seq, change: { row } })),
        ...deletions.map(({ seq, item }) => ({ seq, change: { deleted: item } })),
      ].toSorted((one, other) => one.seq - other.seq);
      const page = all.slice(0, size);
      const complete = all.length <= size;
      const last = page.at(-1)?.seq ?? from.seq;
      return done({
        changes: page.map((entry) => entry.change),
        token: complete ? write(head, head) : write(last, from.floor),
        complete,
      });
    },
  };
}

interface Position {
  /** Tokens of an earlier epoch have expired. */
  epoch: number;
  list: number;
  /** The last change that was read. */
  seq: number;
  /** Deletions up to here are of no interest. */
  floor: number;
}

const EXPIRED = {
  status: 410,
  code: 'resyncRequired',
  innerCode: 'resyncChangesApplyDifferences',
  message: 'Resync required. Replace any local items with the server’s version (including deletes).',
};

const writeToken = ({ epoch, list, seq, floor }: Position): string =>
  Buffer.from(`${epoch};${list};${seq};${floor}`).toString('base64url');

function readToken(token: string): Position | undefined {
  const parts = /^(\d+);(\d+);(\d+);(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (parts === null) return undefined;
  const [epoch = 0, list = 0, seq = 0, floor = 0] = parts.slice(1).map(Number);
  return { epoch, list, seq, floor };
}
