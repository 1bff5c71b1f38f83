// The store on SharePoint: the port of the use cases, put together from read model, sync and commit.
import type { List } from '../domain/list/list.ts';
import { LISTS } from '../domain/lists.ts';
import type { Ledger } from '../domain/record/ledger.ts';
import type { Clock, Sealer, Store, Stored } from '../usecases/ports.ts';
import { adjustOnce } from './adjust.ts';
import { appendOnce } from './appendLog.ts';
import { commitOnce } from './commit.ts';
import type { GraphClient } from './graphClient.ts';
import type { GraphFailure } from './graphTransport.ts';
import { createInspection } from './inspection.ts';
import { createOnDemand } from './onDemand.ts';
import { startPatience } from './patience.ts';
import { createQueue } from './queue.ts';
import { createReadModel } from './readModel.ts';
import { isLedgerOurs } from './mark.ts';
import type { RowProblem } from './row.ts';
import { createRows } from './rows.ts';
import { createSite } from './site.ts';
import { createSync } from './sync.ts';

export interface StoreOptions {
  readonly client: GraphClient;
  /** The site's id. */
  readonly site: string;
  readonly clock: Clock;
  readonly sealer: Sealer;
  /** Names this process among those that run side by side, in what is reported. */
  readonly instance: string;
  /** Milliseconds that an action may take, standing in line included: 10.000. */
  readonly limit?: number;
  /** Told of refusals by SharePoint that another try will not mend, such as a missing column. */
  readonly report?: (report: { readonly instance: string; readonly failure: GraphFailure }) => void;
}

export interface SharePointStore extends Store {
  /** Rows that could not be read: edited by hand into something that they cannot be. */
  problems(): readonly RowProblem[];
}

/** Knows no rows until the first `sync`. The lists must be provisioned. */
export function createStore(options: StoreOptions): SharePointStore {
  const { client, clock, sealer, instance } = options;
  const site = createSite(client, options.site);
  const model = createReadModel(LISTS, (list, row) => isLedgerOurs(sealer, list, row));
  const rows = createRows(client, site, model);
  const lists = createSync(client, site, model, LISTS);
  let running: Promise<void> | null = null;
  let done = 0;
  const catchUp = async (): Promise<void> => {
    try {
      await lists.sync();
      done += 1;
    } finally {
      running = null;
    }
  };
  const sync = (): Promise<void> => (running ??= catchUp());
  const inspection = createInspection(model, sealer, () => ({ done, isRunning: running !== null }));
  const inLine = createQueue();
  const patience = () => startPatience(options.limit ?? LIMIT);
  const report = (failure: GraphFailure): void => options.report?.({ instance, failure });
  const parts = { rows, model, clock, sealer, report };

  return {
    all: <L extends List>(list: L) => model.table(list).all() as readonly Stored<L>[],
    get: <L extends List>(list: L, id: string) => model.table(list).get(id)?.row as Stored<L> | undefined,
    by: (index) => model.by(index),
    log: (record) => model.log(record),
    logRows: () => model.logRows(),
    brokenLogRows: () => model.brokenLogRows(),
    commit: ({ list, id }, action, decide) => {
      if (!list.governed) throw new Error(`Rows of ${list.name} are kept by hand: they have no commits`);
      const time = patience();
      return inLine(`${list.name}/${id}`, () => commitOnce(parts, { list, id, action, decide }, time));
    },
    takeOver: ({ list, id }, action, decide) => {
      const time = patience();
      return inLine(`${list.name}/${id}`, () => commitOnce(parts, { list, id, action, decide, takesOver: true }, time));
    },
    inspect: () => inspection.inspect(),
    flags: () => inspection.flags(),
    flagOf: (record) => inspection.flagOf(record),
    adjust: async <L extends List>(
      { list, id }: { readonly list: L; readonly id: string },
      change: (row: Stored<L>) => Ledger | null,
    ) => {
      const time = patience();
      const asked = (row: Stored) => change(row as Stored<L>);
      return (await inLine(`${list.name}/${id}`, () => adjustOnce(parts, list, id, asked, time))) as
        | Stored<L>
        | undefined;
    },
    appendLog: (entry) => appendOnce(parts, entry, patience()),
    open: <L extends List>(list: L, row: Stored<L>) => model.open(list, row),
    believes: <L extends List>(list: L, row: Stored<L>) => model.believes(list, row),
    pending: (before) => model.pending(before),
    sync,
    catchUp: createOnDemand(sync, () => running),
    onChange: (listener) => model.onChange(listener),
    ready: () => lists.ready(),
    problems: () => model.problems(),
  };
}

const LIMIT = 10_000;
