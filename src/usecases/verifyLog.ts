// The check of the log as evidence: each record's chain of numbers and seals, up to the head that the record carries.
import type { VerifyView } from '../contract/schemas.ts';
import { LISTS } from '../domain/lists.ts';
import type { LogEntry } from '../domain/log/log.list.ts';
import type { Ports } from './ports.ts';

/** Checks every chain; names the first bad row: changed, removed, swapped or forged (design, “the log is evidence”). */
export function verifyLog(ports: Ports): VerifyView {
  const chains = new Map<string, Map<number, LogEntry>>();
  for (const { id, entry } of ports.store.logRows()) {
    // A row of ours has its key from what it says: another key is another's, and must not hide the true one.
    if (id !== `${entry.record}#${entry.number}`) {
      return { ok: false, checked: 0, first: { record: entry.record, number: entry.number, problem: 'altered' } };
    }
    const chain = chains.get(entry.record) ?? new Map<number, LogEntry>();
    chains.set(entry.record, chain.set(entry.number, entry));
  }
  let checked = 0;
  for (const { record, version, head, onTheirWay } of heads(ports)) {
    const chain = chains.get(record) ?? new Map<number, LogEntry>();
    chains.delete(record);
    const problem = brokenAt(ports, record, chain, { version, head, onTheirWay });
    if (problem) return { ok: false, checked, first: problem };
    checked += version;
  }
  for (const [record, chain] of chains) {
    const number = Math.min(...chain.keys());
    return { ok: false, checked, first: { record, number, problem: 'head' } };
  }
  return { ok: true, checked, first: null };
}

interface Head {
  readonly version: number;
  readonly head: string;
  /** Entries that are committed in the row and not yet in the list. */
  readonly onTheirWay: readonly LogEntry[];
}

function heads(ports: Ports): (Head & { readonly record: string })[] {
  return LISTS.filter((list) => list.governed).flatMap((list) =>
    ports.store.all(list).map((row) => ({
      record: `${list.name}/${row.id}`,
      version: row.version,
      head: row.head,
      onTheirWay: (row.ledger?.pending ?? []).flatMap(({ effect }) => (effect.kind === 'log' ? [effect.entry] : [])),
    })),
  );
}

function brokenAt(
  ports: Ports,
  record: string,
  chain: Map<number, LogEntry>,
  { version, head, onTheirWay }: Head,
): VerifyView['first'] {
  let previous = '';
  for (let number = 1; number <= version; number += 1) {
    const entry = chain.get(number) ?? onTheirWay.find((candidate) => candidate.number === number);
    if (!entry) return { record, number, problem: 'missing' };
    const { seal, ...rest } = entry;
    if (ports.sealer.seal(previous, rest) !== seal) return { record, number, problem: 'altered' };
    previous = seal;
  }
  const extra = [...chain.keys()].find((number) => number > version);
  if (extra !== undefined) return { record, number: extra, problem: 'head' };
  return previous === head ? null : { record, number: version, problem: 'head' };
}
