// Groups of rows stay in step with the list: what they hold, add up and say of its order is what going through the list would say.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeList, type Change } from '../../src/domain/change/change.list.ts';
import { createIndexes } from '../../src/sharepoint/indexes.ts';
import type { Group, Index, Stored } from '../../src/usecases/ports.ts';

const BY_SYSTEM: Index<typeof changeList> = {
  list: changeList,
  keys: ({ system }) => [system, 'any'],
  amount: ({ oneOffCost }) => oneOffCost ?? 0,
};

const step = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  gone: fc.boolean(),
  system: fc.constantFrom('e-journal', 'sundhedsjournal'),
  oneOffCost: fc.integer({ min: 0, max: 1_000 }),
});

describe('groups of an index', () => {
  it('hold, add up and order what the list holds, whatever happens to its rows and whenever they are asked for', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(40), (steps, askedAt) => {
        const indexes = createIndexes();
        const rows = new Map<number, Stored>();
        const groups = () => indexes.of(BY_SYSTEM, () => [...rows.values()]);
        for (const [at, { number, gone, ...values }] of steps.entries()) {
          if (at === askedAt) askForOrder(groups());
          const before = rows.get(number);
          const after = gone ? undefined : rowOf(number, values, at);
          if (after) rows.set(number, after);
          else rows.delete(number);
          indexes.changed(changeList, before, after);
        }
        for (const key of ['e-journal', 'sundhedsjournal', 'any']) {
          const expected = [...rows.values()]
            .filter(({ record }) => key === 'any' || (record as Change).system === key)
            .toSorted((a, b) => a.number - b.number);
          const group = groups().get(key);
          expect(group?.inOrder ?? []).toEqual(expected);
          expect(new Set(group?.values() ?? [])).toEqual(new Set(expected));
          expect(group?.sum ?? 0).toBe(
            expected.reduce((sum, { record }) => sum + ((record as Change).oneOffCost ?? 0), 0),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** From here on, the orders are kept. */
const askForOrder = (groups: ReadonlyMap<string, Group<typeof changeList>>): number =>
  [...groups.values()].reduce((rows, { inOrder }) => rows + inOrder.length, 0);

function rowOf(number: number, values: Pick<Change, 'system' | 'oneOffCost'>, saved: number): Stored {
  const record: Change = { title: 'Ønske', state: 'submitted', requester: 'fsa', ...values };
  return { id: `c${number}`, number, version: 1, saved, record, ledger: null, head: '' };
}
