// The check of the log as evidence: each record's chain of numbers and seals, up to the head that the record carries.
import type { VerifyView } from '../contract/log.ts';
import { LISTS } from '../domain/lists.ts';
import type { LogEntry } from '../domain/log/log.list.ts';
import type { Ports } from './ports.ts';

type Bad = NonNullable<VerifyView['first']>;
interface Logged {
  readonly item: string;
  readonly entry: LogEntry;
}

/**
 * Checks every chain; names the first bad row: changed, removed, swapped or forged (design, “the log is evidence”). Then what chains
 * cannot tell: log rows that say nothing any more, and records that are gone together with their log while another speaks of them.
 * Records that are not `told` are checked too, but neither counted nor named (DEC-8).
 */
export function verifyLog(ports: Ports, told: (record: string) => boolean = () => true): VerifyView {
  const { store } = ports;
  const found = (checked: number, first: Bad): VerifyView => ({
    ok: false,
    checked,
    first: told(first.record) ? first : null,
  });
  const broken = new Map(store.brokenLogRows().map(({ id, item }) => [id ?? `log/${item}`, item]));
  const chains = new Map<string, Map<number, Logged>>();
  for (const { id, item, entry } of store.logRows()) {
    // A row of ours has its key from what it says: another key is another's, and must not hide the true one.
    if (id !== `${entry.record}#${entry.number}`) {
      return found(0, { record: entry.record, number: entry.number, problem: 'altered', item });
    }
    const chain = chains.get(entry.record) ?? new Map<number, Logged>();
    chains.set(entry.record, chain.set(entry.number, { item, entry }));
  }
  let checked = 0;
  for (const { record, version, head, onTheirWay } of heads(ports)) {
    const chain = chains.get(record) ?? new Map<number, Logged>();
    chains.delete(record);
    const problem = brokenAt(ports, record, chain, { version, head, onTheirWay });
    if (problem)
      return found(checked, { ...problem, item: problem.item ?? broken.get(`${record}#${problem.number}`) ?? null });
    if (told(record)) checked += version;
  }
  for (const [record, chain] of chains) {
    const number = Math.min(...chain.keys());
    return found(checked, { record, number, problem: 'head', item: chain.get(number)?.item ?? null });
  }
  for (const [id, item] of broken) return found(checked, { ...placeOf(id, item), problem: 'altered', item });
  const gone = store
    .flags()
    .find((flag) => flag.problem === 'deleted' && store.log(`${flag.list}/${flag.id}`).length === 0);
  if (gone) return found(checked, { record: `${gone.list}/${gone.id}`, number: 1, problem: 'missing', item: null });
  return { ok: true, checked, first: null };
}

/** `<list>/<id>#<number>`, else the row itself. */
function placeOf(id: string, item: string): Pick<Bad, 'record' | 'number'> {
  const [, record, number] = /^(.+)#(\d+)$/.exec(id) ?? [];
  return record === undefined ? { record: `log/${item}`, number: 0 } : { record, number: Number(number) };
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
      onTheirWay: ports.store.open(list, row).flatMap(({ effect }) => (effect.kind === 'log' ? [effect.entry] : [])),
    })),
  );
}

function brokenAt(
  ports: Ports,
  record: string,
  chain: ReadonlyMap<number, Logged>,
  { version, head, onTheirWay }: Head,
): Bad | null {
  let previous = '';
  for (let number = 1; number <= version; number += 1) {
    const stands = chain.get(number);
    const entry = stands?.entry ?? onTheirWay.find((candidate) => candidate.number === number);
    const item = stands?.item ?? null;
    if (!entry) return { record, number, problem: 'missing', item };
    const { seal, ...rest } = entry;
    if (ports.sealer.seal(previous, rest) !== seal) return { record, number, problem: 'altered', item };
    previous = seal;
  }
  const [extra] = [...chain].filter(([number]) => number > version);
  if (extra) return { record, number: extra[0], problem: 'head', item: extra[1].item };
  return previous === head
    ? null
    : { record, number: version, problem: 'head', item: chain.get(version)?.item ?? null };
}
