// Looks after people have been at governed rows: added, edited, deleted, or made unreadable past us. Costs no request.
import type { List } from '../domain/list/list.ts';
import { LISTS, listNamed } from '../domain/lists.ts';
import { logList } from '../domain/log/log.list.ts';
import type { RowFlag, Sealer } from '../usecases/ports.ts';
import { changesByHand } from './changes.ts';
import { isOurs } from './mark.ts';
import type { ReadModel } from './readModel.ts';

export interface Inspection {
  /** Looks at what has changed since it looked last; a pause now and then lets others in. */
  inspect(): Promise<void>;
  /** What stands otherwise than we left it. */
  flags(): readonly RowFlag[];
}

/** Rows between two pauses. */
const AT_ONCE = 500;

export function createInspection(model: ReadModel, sealer: Sealer): Inspection {
  /** `<list>/<id>` of rows that have changed, or whose log has, since they were looked at. */
  const unseen = new Set<string>();
  /** Missing when last looked at: the lists are read one by one, so a log row may be known before its record. */
  const missing = new Set<string>();
  const found = new Map<string, RowFlag>();
  model.onChange((name, id) => {
    const entry = name === logList.name ? model.table(logList).get(id)?.row.record : undefined;
    if (entry) unseen.add(String(Reflect.get(entry, 'record')));
    else if (listNamed(name).governed) unseen.add(`${name}/${id}`);
  });

  function look(key: string): void {
    const slash = key.indexOf('/');
    const list = LISTS.find(({ name, governed }) => governed && name === key.slice(0, slash));
    const id = key.slice(slash + 1);
    if (!list) return;
    const row = model.table(list).get(id)?.row;
    if (row) {
      missing.delete(key);
      if (isOurs(sealer, list, row)) found.delete(key);
      else if (row.version === 0 && model.log(key).length === 0) found.set(key, flag(list, id, 'added', []));
      else found.set(key, flag(list, id, 'edited', changesByHand(list, model.log(key), row.record, sealer)));
    } else if (model.log(key).length === 0) {
      found.delete(key);
    } else if (missing.has(key)) {
      found.set(key, flag(list, id, 'deleted', []));
    } else {
      missing.add(key);
      unseen.add(key);
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
    flags: () => [
      ...found.values(),
      ...model
        .problems()
        .filter(({ list }) => listNamed(list).governed)
        .map(({ list, key, itemId }) => flag(listNamed(list), key ?? itemId, 'unreadable', [])),
    ],
  };
}

const flag = (list: List, id: string, problem: RowFlag['problem'], changes: RowFlag['changes']): RowFlag => ({
  list: list.name,
  id,
  problem,
  changes,
});
