// The keeper of a draft against a server that answers, refuses, is slow, or is gone: nothing is lost, nothing is done twice.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChangeView } from '../../../src/contract/change.ts';
import { ApiProblem, type ProblemKind } from '../../../src/tab/api/client.ts';
import { DraftKeeper } from '../../../src/tab/draft/draftKeeper.ts';
import { AUTOSAVE_AFTER, RETRY_AFTER, type DraftPorts as PortsOf } from '../../../src/tab/draft/draftState.ts';
import { draftStore } from '../../../src/tab/draft/draftStore.ts';
import { CHANGE_FORM, EMPTY_FORM } from '../../../src/tab/pages/form/draft/formPaths.ts';
import type { CreateChange } from '../../../src/tab/api/queries.ts';

import { FILLED, caseWith } from './fakeForm.ts';

type DraftPorts = PortsOf<ChangeView, CreateChange>;

const START = { ...EMPTY_FORM, system: 'e-journal', region: 'nordjylland' };

class FakeStorage {
  readonly #rows = new Map<string, string>();
  getItem = (key: string) => this.#rows.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#rows.set(key, value);
  removeItem = (key: string) => void this.#rows.delete(key);
}

function failure(kind: ProblemKind, more: Partial<ApiProblem['problem']> = {}): ApiProblem {
  return new ApiProblem(kind, { type: `/problems/${kind}`, title: kind, status: 0, ...more });
}

/** A server in memory: the case as it is, and every call. */
function server(view: ChangeView | null = null) {
  const state = {
    view,
    calls: [] as { name: string; body: unknown; key: string }[],
    next: [] as (ApiProblem | 'lost')[],
  };
  const write = async (name: string, body: Record<string, unknown>, key: string) => {
    state.calls.push({ name, body, key });
    const trouble = state.next.shift();
    if (trouble instanceof ApiProblem) throw trouble;
    const before = state.view;
    const { version: _, businessCase, ...fields } = body;
    const form = { ...before?.form, title: before?.title, system: before?.system, ...fields };
    state.view = caseWith(
      { ...form, businessCase: { ...before?.businessCase?.fields, ...(businessCase as object | undefined) } },
      { version: (before?.version ?? 0) + 1 },
    );
    if (trouble === 'lost') throw failure('offline');
    return state.view;
  };
  const ports: DraftPorts = {
    create: async (body, key) => write('create', body, key),
    edit: async (_id, body, key) => write('edit', body, key),
    load: async () => {
      if (!state.view) throw failure('not-found');
      return state.view;
    },
  };
  return { ...state, state, ports };
}

function keeperOf(ports: DraftPorts, view: ChangeView | null, storage = new FakeStorage(), autosave = true) {
  let keys = 0;
  const keeper = new DraftKeeper({
    shape: CHANGE_FORM,
    ports,
    store: draftStore(CHANGE_FORM, 'fsa', view && !autosave ? view.id : 'new', storage as unknown as Storage),
    view,
    start: START,
    begun: view === null,
    autosave,
    now: () => new Date('2026-11-20T09:42:00Z'),
    newKey: () => `key-${(keys += 1)}`,
  });
  keeper.resume();
  return { keeper, storage };
}

const rows = (storage: FakeStorage, record = 'new') =>
  draftStore(CHANGE_FORM, 'fsa', record, storage as unknown as Storage).read();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a new draft', () => {
  test('lies on this computer from the first letter, before the server could keep it', () => {
    const { ports, state } = server();
    const { keeper, storage } = keeperOf(ports, null);
    keeper.type('description', 'K');
    expect(rows(storage)?.typed.description).toBe('K');
    expect(keeper.snapshot().kept).toMatchObject({ kind: 'here', why: 'unfinished' });
    expect(state.calls).toEqual([]);
  });

  test('is filed as a draft once it has title and system, and changed after that', async () => {
    const { ports, state } = server();
    const { keeper } = keeperOf(ports, null);
    keeper.type('title', 'Eksport');
    expect(keeper.snapshot().kept).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    keeper.type('oneOffCost', '250000');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    expect(state.calls).toEqual([
      { name: 'create', body: { title: 'Eksport', system: 'e-journal', region: 'nordjylland' }, key: 'key-1' },
      { name: 'edit', body: { oneOffCost: 250_000, version: 1 }, key: expect.stringMatching(/^key-/) },
    ]);
    expect(keeper.snapshot()).toMatchObject({ unsaved: false, kept: { kind: 'saved' } });
  });

  test('what is typed while it is being saved is saved after it, and stays as typed', async () => {
    const { ports, state } = server();
    const { keeper } = keeperOf(ports, null);
    keeper.type('title', 'Eksport');
    const saving = keeper.save();
    keeper.type('title', 'Eksport af forløb ');
    keeper.type('oneOffCost', '250000');
    await saving;
    expect(keeper.snapshot().typed).toMatchObject({ title: 'Eksport af forløb ', oneOffCost: '250000' });
    expect(state.calls.map(({ name }) => name)).toEqual(['create', 'edit']);
  });

  test('a lost answer is asked for again with the same key and the same content, so that there is one draft', async () => {
    const { ports, state } = server();
    const { keeper } = keeperOf(ports, null);
    state.next.push('lost');
    keeper.type('title', 'Eksport');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    expect(keeper.snapshot().kept).toMatchObject({ kind: 'here', why: 'offline' });
    keeper.type('title', 'Eksport af forløb');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    const [first, again] = state.calls;
    expect(again).toEqual(first);
    expect(state.calls.filter(({ key }) => key !== 'key-1').map(({ name }) => name)).toEqual(['edit']);
  });

  test('after a crash in the middle of a save, the same write is finished, not begun anew', async () => {
    const first = server();
    const { keeper, storage } = keeperOf(first.ports, null);
    first.state.next.push(failure('offline'));
    keeper.type('title', 'Eksport');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    const second = server();
    const { keeper: after } = keeperOf(second.ports, null, storage);
    expect(after.snapshot()).toMatchObject({ restored: '2026-11-20T09:42:00.000Z', typed: { title: 'Eksport' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(second.state.calls[0]).toEqual(first.state.calls[0]);
  });

  test('what is no amount stays on this computer while the rest is saved', async () => {
    const { ports, state } = server();
    const { keeper, storage } = keeperOf(ports, null);
    keeper.type('title', 'Eksport');
    keeper.type('oneOffCost', '250.000,50');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    expect(state.calls[0]?.body).not.toHaveProperty('oneOffCost');
    expect(keeper.snapshot()).toMatchObject({ kept: { kind: 'saved' }, unsaved: true });
    expect(rows(storage)?.typed.oneOffCost).toBe('250.000,50');
  });

  test('without a connection it is tried again by itself', async () => {
    const { ports, state } = server();
    const { keeper } = keeperOf(ports, null);
    state.next.push(failure('offline'));
    keeper.type('title', 'Eksport');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(state.calls).toHaveLength(2);
    expect(keeper.snapshot().kept.kind).toBe('saved');
  });

  test('what the server refuses is told at its field until it is typed anew, and the rest is saved', async () => {
    const { ports, state } = server(caseWith(FILLED));
    const { keeper } = keeperOf(ports, caseWith(FILLED));
    state.next.push(
      failure('invalid', { fields: [{ field: 'wantedBy', code: 'past-date', message: 'Datoen er passeret.' }] }),
    );
    keeper.type('wantedBy', '01-01-2020');
    keeper.type('title', 'Ny titel');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    expect(keeper.snapshot().refused).toEqual({ wantedBy: 'Datoen er passeret.' });
    expect(state.calls[1]?.body).toMatchObject({ title: 'Ny titel' });
    expect(state.calls[1]?.body).not.toHaveProperty('wantedBy');
    keeper.type('wantedBy', '01-01-2028');
    expect(keeper.snapshot().refused).toEqual({});
  });

  test('left with everything saved, nothing remains here', async () => {
    const { ports, state } = server();
    const { keeper, storage } = keeperOf(ports, null);
    keeper.type('title', 'Eksport');
    keeper.leave();
    await vi.runAllTimersAsync();
    expect(state.view?.title).toBe('Eksport');
    expect(rows(storage)).toBeNull();
  });

  test('left without a connection, all of it remains here, and no timer goes on', async () => {
    const { ports, state } = server();
    const { keeper, storage } = keeperOf(ports, null);
    state.next.push(failure('offline'), failure('offline'));
    keeper.type('title', 'Kladde');
    keeper.leave();
    await vi.runAllTimersAsync();
    expect(rows(storage)?.typed.title).toBe('Kladde');
    expect(state.calls).toHaveLength(1);
  });

  test('deleted, nothing is left here and nothing is saved after it', async () => {
    const { ports, state } = server();
    const { keeper, storage } = keeperOf(ports, null);
    keeper.type('title', 'Kladde');
    keeper.forget();
    keeper.leave();
    await vi.runAllTimersAsync();
    expect(rows(storage)).toBeNull();
    expect(state.calls).toEqual([]);
  });

  test('a computer that refuses to store anything does not stop the typing', () => {
    const refusing = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    const { keeper } = keeperOf(server().ports, null, refusing as unknown as FakeStorage);
    keeper.type('title', 'Kladde');
    expect(keeper.snapshot().typed.title).toBe('Kladde');
  });

  test('one person never finds another person’s text', () => {
    const storage = new FakeStorage();
    const { keeper } = keeperOf(server().ports, null, storage);
    keeper.type('title', 'Fortroligt');
    expect(draftStore(CHANGE_FORM, 'sys', 'new', storage as unknown as Storage).read()).toBeNull();
  });
});

describe('a case that others change', () => {
  const view = () => caseWith(FILLED, { version: 3 });
  const stale = failure('stale', {
    current: 4,
    changed: [{ field: 'oneOffCost', was: 250_000, now: 275_000, by: 'Formanden', at: '2026-11-20T09:38:00Z' }],
  });

  test('a field that only they changed is merged, and my own is saved, without a question', async () => {
    const { ports, state } = server(view());
    const { keeper } = keeperOf(ports, view());
    state.view = caseWith({ ...FILLED, consequence: 'Fejl' }, { version: 4 });
    state.next.push(stale);
    keeper.type('title', 'Ny titel');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    expect(keeper.snapshot()).toMatchObject({
      clash: null,
      typed: { title: 'Ny titel', consequence: 'Fejl' },
      unsaved: false,
    });
    expect(state.calls.at(-1)?.body).toEqual({ title: 'Ny titel', version: 4 });
  });

  test('a field that both changed is asked about; nothing is overwritten until I choose', async () => {
    const { ports, state } = server(view());
    const { keeper } = keeperOf(ports, view());
    state.view = caseWith({ ...FILLED, oneOffCost: 275_000 }, { version: 4 });
    state.next.push(stale);
    keeper.type('oneOffCost', '260000');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    expect(keeper.snapshot().clash?.shown, 'never while one types').toBe(false);
    await expect(keeper.save()).resolves.toBe(false);
    expect(keeper.snapshot().clash).toMatchObject({
      shown: true,
      by: 'Formanden',
      merged: { clashes: [{ path: 'oneOffCost', theirs: '275.000', mine: '260000' }] },
    });
    expect(state.calls).toHaveLength(1);
    await expect(keeper.resolve({ oneOffCost: 'theirs' })).resolves.toBe(true);
    expect(keeper.snapshot()).toMatchObject({ clash: null, typed: { oneOffCost: '275.000' } });
    expect(state.calls).toHaveLength(1);
  });

  test('“Behold som kladde” keeps mine here, and the next save asks again', async () => {
    const { ports, state } = server(view());
    const { keeper, storage } = keeperOf(ports, view());
    state.view = caseWith({ ...FILLED, oneOffCost: 275_000 }, { version: 4 });
    state.next.push(stale);
    keeper.type('oneOffCost', '260000');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    keeper.putOff();
    keeper.type('title', 'Mere');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER * 2);
    expect(keeper.snapshot()).toMatchObject({ kept: { kind: 'here', why: 'stale' }, clash: { shown: false } });
    expect(state.calls).toHaveLength(1);
    expect(rows(storage)?.typed.oneOffCost).toBe('260000');
    await expect(keeper.save()).resolves.toBe(false);
    expect(keeper.snapshot().clash?.shown).toBe(true);
    await expect(keeper.resolve({ oneOffCost: 'mine' })).resolves.toBe(true);
    expect(state.calls.at(-1)?.body).toEqual({ oneOffCost: 260_000, title: 'Mere', version: 4 });
  });

  test('a newer reading of the case fills what I have not touched, and never what I have', () => {
    const { ports } = server(view());
    const { keeper } = keeperOf(ports, view());
    keeper.type('title', 'Min');
    keeper.notice(caseWith({ ...FILLED, consequence: 'Fejl' }, { version: 4 }));
    expect(keeper.snapshot().typed).toMatchObject({ title: 'Min', consequence: 'Fejl' });
    keeper.notice(caseWith({ ...FILLED, title: 'Deres' }, { version: 5 }));
    expect(keeper.snapshot()).toMatchObject({ typed: { title: 'Min' }, clash: null });
  });

  test('a business case that lags behind the case does not take back what I wrote in it', async () => {
    const { ports, state } = server(caseWith({ ...FILLED, businessCase: {} }, { version: 3 }));
    const { keeper } = keeperOf(ports, caseWith({ ...FILLED, businessCase: {} }, { version: 3 }));
    keeper.type('businessCase.purpose', 'Formålet');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_AFTER);
    keeper.notice(caseWith({ ...FILLED, businessCase: {} }, { version: (state.view?.version ?? 0) + 1 }));
    expect(keeper.snapshot().typed['businessCase.purpose']).toBe('Formålet');
  });

  test('what was typed in a filed case is found again, and asked about when the case has moved', () => {
    const storage = new FakeStorage();
    const filed = caseWith(FILLED, { version: 3, state: 'submitted' });
    const { keeper } = keeperOf(server(filed).ports, filed, storage, false);
    keeper.type('oneOffCost', '260000');
    expect(keeper.snapshot().kept).toMatchObject({ kind: 'here', why: 'by-hand' });
    const moved = caseWith({ ...FILLED, oneOffCost: 275_000 }, { version: 4, state: 'submitted' });
    const { keeper: later } = keeperOf(server(moved).ports, moved, storage, false);
    expect(later.snapshot()).toMatchObject({ restored: expect.any(String), typed: { oneOffCost: '260000' } });
    expect(later.snapshot().clash?.merged.clashes).toHaveLength(1);
  });
});

describe('a filed case', () => {
  test('is changed by a press alone, never while it is typed in', async () => {
    const filed = caseWith(FILLED, { version: 3, state: 'submitted' });
    const { ports, state } = server(filed);
    const { keeper } = keeperOf(ports, filed, new FakeStorage(), false);
    keeper.type('title', 'Ny titel');
    await vi.advanceTimersByTimeAsync(RETRY_AFTER * 2);
    expect(state.calls).toEqual([]);
    await expect(keeper.save()).resolves.toBe(true);
    expect(state.calls).toMatchObject([{ name: 'edit', body: { title: 'Ny titel', version: 3 } }]);
  });
});
