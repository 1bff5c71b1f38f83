// Looks after people have been at governed rows: added, edited, deleted, or made unreadable past us. Costs no request.
import type { List } from '../domain/list/list.ts';
import { LISTS, listNamed } from '../domain/lists.ts';
import { logList } from '../domain/log/log.list.ts';
import type { RowFlag, Sealer, Stored } from '../usecases/ports.ts';
import { changesByHand } from './changes.ts';
import { isBehind, isOurs } from './mark.ts';
import type { ReadModel } from './readModel.ts';
import { referencesOf } from './references.ts';
import type { RowProblem } from './row.ts';

export interface Inspection {
  /** Looks at what has changed since it looked last; a pause now and then lets others in. */
  inspect(): Promise<void>;
  /** What stands otherwise than we left it; the same array while nothing of that changes. */
  flags(): readonly RowFlag[];
  /** The flag of `<list>/<id>`, where there is one. */
  flagOf(record: string): RowFlag | undefined;
}

/** Rows between two pauses. */
const AT_ONCE = 500;

/** How far this instance has caught up with the lists. */
export interface Rounds {
  /** How many times it has, whole. */
  readonly done: number;
  readonly isRunning: boolean;
}

export function createInspection(model: ReadModel, sealer: Sealer, rounds: () => Rounds): Inspection {
  /** `<list>/<id>` of rows that have changed, or whose log has, since they were looked at. */
  const unseen = new Set<string>();
  /**
   * Not as it should be when last looked at, and after which round to believe it: the lists are read one by one, so what explains it
   * may come with a round that begins from now on.
   */
  const doubted = new Map<string, number>();
  const doubt = (key: string): void => {
    unseen.add(key);
    const { done, isRunning } = rounds();
    if (!doubted.has(key)) doubted.set(key, done + (isRunning ? 2 : 1));
  };
  /** Rows that others speak of, and that are not there: by whom. */
  const wanted = new Map<string, string>();
  const found = new Map<string, RowFlag>();
  /** All flags, made anew once what they are made of has changed. */
  let kept: Kept | null = null;
  model.onChange((name, id) => {
    const entry = name === logList.name ? model.table(logList).get(id)?.row.record : undefined;
    if (entry) unseen.add(String(Reflect.get(entry, 'record')));
    // An entry that is gone may have been the last trace of a row.
    else if (name === logList.name) unseen.add(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
    else if (listNamed(name).governed) unseen.add(`${name}/${id}`);
  });

  function look(key: string): void {
    const { list, id } = parted(key);
    if (!list) return;
    const row = model.table(list).get(id)?.row;
    const problem = row ? problemOf(list, key, row) : missing(key) ? flag(list, id, 'deleted', []) : null;
    if (problem === null || problem.problem === 'added') doubted.delete(key);
    if (row && problem === null) lookAround(list, key, row);
    const isSure = (doubted.get(key) ?? Infinity) <= rounds().done;
    if (problem && !isSure && !found.has(key) && (problem.problem === 'deleted' || isPutBack(list, key, row))) {
      doubt(key);
      return;
    }
    if (problem === null && !found.delete(key)) return;
    if (problem) found.set(key, problem);
    kept = null;
  }

  function all(): Kept {
    if (kept && GOVERNED.every((list, index) => model.table(list).problems() === kept?.unreadable[index])) return kept;
    const unreadable = GOVERNED.map((list) => model.table(list).problems());
    const broken = GOVERNED.flatMap((list, index) =>
      (unreadable[index] ?? []).map(({ key, itemId }) => flag(list, key ?? itemId, 'unreadable', [])),
    );
    const isBroken = new Set(broken.map(({ list, id }) => `${list}/${id}`));
    // A row that nobody can read is there all the same.
    const standing = [...found.values()].filter(({ list, id }) => !isBroken.has(`${list}/${id}`));
    const flags = [...standing, ...broken];
    kept = { flags, byRecord: new Map(flags.map((one) => [`${one.list}/${one.id}`, one])), unreadable };
    return kept;
  }

  function problemOf(list: List, key: string, row: Stored): RowFlag | null {
    const believed = model.believes(list, row);
    if (believed && isOurs(sealer, list, row))
      return isPutBack(list, key, row) ? flag(list, row.id, 'edited', []) : null;
    if (row.version === 0 && model.log(key).length === 0) return flag(list, row.id, 'added', []);
    // With a ledger that is none of ours there is nothing to take over.
    const changes = believed ? changesByHand(list, model.log(key), row.record, sealer) : [];
    return flag(list, row.id, 'edited', changes);
  }

  function isPutBack(list: List, key: string, row: Stored | undefined): boolean {
    if (!row || !model.believes(list, row) || !isOurs(sealer, list, row)) return false;
    return isBehind(
      sealer,
      row,
      model.logged(key).find(({ number }) => number === row.version + 1),
    );
  }

  /** Without a row: whether there was one of ours, by its log, by what is gone of it, or by what another row says. */
  function missing(key: string): boolean {
    if (model.log(key).length > 0 || model.removedFrom(key)) return true;
    const speaker = parted(wanted.get(key) ?? '');
    const row = speaker.list && model.table(speaker.list).get(speaker.id)?.row;
    if (speaker.list && row && isOurs(sealer, speaker.list, row) && referencesOf(speaker.list, row).includes(key))
      return true;
    wanted.delete(key);
    return false;
  }

  function lookAround(list: List, key: string, row: Stored): void {
    const away = referencesOf(list, row).filter((other) => {
      const target = parted(other);
      return target.list !== undefined && !model.table(target.list).get(target.id) && !found.has(other);
    });
    if (away.length === 0) return;
    // What its last commit makes may be on its way.
    if (model.open(list, row).length > 0) unseen.add(key);
    else
      for (const other of away) {
        wanted.set(other, key);
        doubt(other);
      }
  }

  return {
    inspect: async () => {
      const keys = [...unseen];
      unseen.clear();
      for (const [index, key] of keys.entries()) {
        if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
        look(key);
      }
    },
    flags: () => all().flags,
    flagOf: (record) => all().byRecord.get(record),
  };
}

interface Kept {
  readonly flags: readonly RowFlag[];
  readonly byRecord: ReadonlyMap<string, RowFlag>;
  /** The rows that cannot be read, list by list, as they were when the flags were made. */
  readonly unreadable: readonly (readonly RowProblem[])[];
}

const GOVERNED = LISTS.filter(({ governed }) => governed);

/** No list: it is none of the governed ones. */
function parted(key: string): { readonly list: List | undefined; readonly id: string } {
  const slash = key.indexOf('/');
  const name = key.slice(0, Math.max(0, slash));
  return { list: LISTS.find((list) => list.governed && list.name === name), id: key.slice(slash + 1) };
}

const flag = (list: List, id: string, problem: RowFlag['problem'], changes: RowFlag['changes']): RowFlag => ({
  list: list.name,
  id,
  problem,
  changes,
});
