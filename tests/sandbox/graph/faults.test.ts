// Faults strike where a plan says, as often as it says, and the same way for the same seed.
import { describe, expect, it } from 'vitest';
import { createFaults, parseFaultPlan } from '../../../src/sandbox/graph/faults.ts';
import type { FaultRule } from '../../../src/sandbox/graph/faults.ts';
import { addItem, BASE, call, clientOf, ITEMS, openWithList } from './sandbox.ts';

async function withRules(...rules: FaultRule[]) {
  const graph = await openWithList();
  await addItem(graph, { Title: 'a' });
  const faults = createFaults();
  faults.set({ seed: 1, rules });
  return { plain: graph, graph: { ...graph, fetch: faults.wrap((request) => graph.fetch(request)) }, faults };
}

describe('a fault', () => {
  it.each([
    [409, 'resourceModified', null],
    [412, 'notAllowed', null],
    [429, 'activityLimitReached', '1'],
    [503, 'serviceNotAvailable', '1'],
    [418, 'invalidRequest', null],
    [599, 'generalException', null],
  ])('of status %i has a body as Graph words it', async (status, code, retryAfter) => {
    const { graph } = await withRules({ match: 'PATCH https://graph.microsoft.com', status });
    const { status: got, body, headers } = await call(graph, 'PATCH', `${ITEMS}/1/fields`, { Title: 'b' });
    expect([got, body.error.code, headers.get('retry-after')]).toEqual([status, code, retryAfter]);
  });

  it('before the write leaves nothing behind; after it, the write stands', async () => {
    const { plain, graph } = await withRules(
      { match: '/^POST .*\\/items$/', status: 503, times: 1 },
      { match: '/^post .*\\/items$/i', status: 504, after: true, times: 1 },
    );
    const post = async () => (await call(graph, 'POST', ITEMS, { fields: {} })).status;
    const count = async () => (await call(plain, 'GET', ITEMS)).body.value.length;
    expect([await post(), await count()]).toEqual([503, 1]);
    expect([await post(), await count()]).toEqual([504, 2]);
    expect([await post(), await count()]).toEqual([201, 3]);
  });

  it('drops the connection as fetch does, before or after', async () => {
    const { plain, graph } = await withRules({ match: '/fields', drop: true, after: true, times: 1 });
    await expect(call(graph, 'PATCH', `${ITEMS}/1/fields`, { Title: 'b' })).rejects.toThrow(
      new TypeError('fetch failed'),
    );
    expect((await call(plain, 'GET', `${ITEMS}/1/fields`)).body).toMatchObject({ Title: 'b' });
  });

  it('can be a mere delay', async () => {
    const { graph } = await withRules({ match: 'GET', delayMs: 30 });
    const start = performance.now();
    expect((await call(graph, 'GET', ITEMS)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(29);
  });

  it('comes by chance in the same order for the same seed', async () => {
    const { graph, faults } = await withRules();
    const run = async (seed: number) => {
      faults.set({ seed, rules: [{ match: BASE, status: 500, probability: 0.5 }] });
      const statuses: number[] = [];
      for (let n = 0; n < 40; n++) statuses.push((await call(graph, 'GET', `${ITEMS}/1`)).status);
      return statuses.join(' ');
    };
    const first = await run(7);
    expect(await run(7)).toBe(first);
    expect(await run(8)).not.toBe(first);
    expect(first).toContain('200');
    expect(first).toContain('500');
  });

  it('is retried by the real client after Retry-After', async () => {
    const { graph } = await withRules({ match: 'GET', status: 429, times: 1 });
    await expect(clientOf(graph).api(`${ITEMS}/1`).get()).resolves.toMatchObject({ id: '1' });
  });
});

describe('a plan', () => {
  it('is taken when it is whole', () => {
    const plan = {
      seed: 3,
      rules: [{ match: '/a.b/i', status: 503, after: true, times: 2, probability: 0.5, delayMs: 10 }],
    };
    expect(parseFaultPlan(plan)).toEqual({ ok: true, plan });
    expect(parseFaultPlan({ seed: 0, rules: [] }).ok).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['no seed', { rules: [] }],
    ['no rules', { seed: 1 }],
    ['an unknown property', { seed: 1, rules: [], extra: 1 }],
    ['a rule without a match', { seed: 1, rules: [{ status: 500 }] }],
    ['a misspelt rule', { seed: 1, rules: [{ match: 'x', staus: 500 }] }],
    ['a rule without a fault', { seed: 1, rules: [{ match: 'x' }] }],
    ['a bad expression', { seed: 1, rules: [{ match: '/(/', status: 500 }] }],
    ['a status that is no fault', { seed: 1, rules: [{ match: 'x', status: 200 }] }],
    ['a drop that answers', { seed: 1, rules: [{ match: 'x', status: 500, drop: true }] }],
    ['after nothing', { seed: 1, rules: [{ match: 'x', delayMs: 5, after: true }] }],
    ['no chance at all', { seed: 1, rules: [{ match: 'x', status: 500, probability: 2 }] }],
    ['times below one', { seed: 1, rules: [{ match: 'x', status: 500, times: 0 }] }],
  ])('is refused with %s', (_, input) => {
    const parsed = parseFaultPlan(input);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.problems).not.toEqual([]);
  });
});
