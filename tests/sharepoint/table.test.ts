// The rows of one list in memory: the newest eTag number wins, a deletion is final, and a resync drops only what is gone.
import { describe, expect, it } from 'vitest';
import type { Stored } from '../../src/usecases/ports.ts';
import type { Held } from '../../src/sharepoint/row.ts';
import { createTable } from '../../src/sharepoint/table.ts';

const row = (id: string, saved: number, itemId = id): Held => {
  const stored: Stored = { id, number: 1, version: 0, saved, record: {}, ledger: null, head: '' };
  return { row: stored, itemId, eTag: `"x,${saved}"` };
};
const quiet = () => createTable(() => undefined);

describe('a table', () => {
  it('keeps the newest save, in whatever order they arrive', () => {
    const table = quiet();
    expect(table.put(row('a', 2), 'commit')).toBe(true);
    expect(table.put(row('a', 1), 'sync')).toBe(false);
    expect(table.put(row('a', 2), 'sync')).toBe(false);
    expect(table.get('a')?.row.saved).toBe(2);
    expect(table.put(row('a', 3), 'sync')).toBe(true);
    expect(table.all().map(({ saved }) => saved)).toEqual([3]);
  });

  it('takes no late answer for a row that has been deleted, but a row that delta tells of again', () => {
    const table = quiet();
    table.put(row('a', 1), 'sync');
    expect(table.remove('a')).toBe('a');
    expect(table.put(row('a', 2), 'commit')).toBe(false);
    expect(table.all()).toEqual([]);
    expect(table.put(row('a', 2), 'sync')).toBe(true);
    expect(table.all()).toHaveLength(1);
  });

  it('drops in a resync what was neither seen nor written, and unreadable rows not at all', () => {
    const table = quiet();
    for (const id of ['seen', 'written', 'gone', 'unreadable']) table.put(row(id, 1), 'sync');
    table.beginResync();
    table.put(row('seen', 1), 'sync');
    table.put(row('written', 2), 'commit');
    table.flag({ list: 'x', itemId: 'unreadable', key: 'unreadable', fields: [] });
    expect(table.endResync()).toEqual(['gone']);
    expect(table.all().map(({ id }) => id)).toEqual(['seen', 'written', 'unreadable']);
    table.beginResync();
    table.endResync();
    expect(table.all()).toEqual([]);
    expect(table.problems()).toEqual([]);
  });

  it('tells of unreadable rows in the same array until one comes or goes', () => {
    const table = quiet();
    const none = table.problems();
    table.put(row('a', 1), 'sync');
    expect(table.problems()).toBe(none);
    const problem = { list: 'x', itemId: 'a', key: 'a', fields: [] };
    table.flag(problem);
    const one = table.problems();
    expect(one).toEqual([problem]);
    table.put(row('b', 1), 'sync');
    expect(table.problems()).toBe(one);
    table.put(row('a', 2), 'sync');
    expect(table.problems()).toEqual([]);
  });

  it('knows a row by one key: a key that people changed leaves no double', () => {
    const table = quiet();
    table.put(row('old', 1, '7'), 'sync');
    table.put(row('new', 2, '7'), 'sync');
    expect(table.all().map(({ id }) => id)).toEqual(['new']);
    expect(table.remove('7')).toBe('new');
  });

  it('tells each change with the state before and after', () => {
    const told: (number | undefined)[][] = [];
    const table = createTable((before, after) => told.push([before?.saved, after?.saved]));
    table.put(row('a', 1), 'sync');
    table.put(row('a', 2), 'sync');
    table.remove('a');
    expect(told).toEqual([
      [undefined, 1],
      [1, 2],
      [2, undefined],
    ]);
  });
});
