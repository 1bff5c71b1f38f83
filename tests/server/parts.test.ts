// Lists that grow are read in parts: a page as far as it is asked for, with its counts, and a whole list from a row onwards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EscalationRow, EscalationsPageView } from '../../src/contract/escalation.ts';
import type { LogEntryView } from '../../src/contract/log.ts';
import type { ReportsPageView, StatusRow } from '../../src/contract/status.ts';
import { escalationList, type Escalation } from '../../src/domain/escalation/escalation.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { invalid } from '../../src/domain/record/refusal.ts';
import { err, ok } from '../../src/domain/result.ts';
import { byId, limitOf, part } from '../../src/server/parts.ts';
import { openProduct, submitted, type Caller, type ChangeView, type Problem, type TestProduct } from './product.ts';
import { MANAGER, RSI_MEMBER, SECRETARY, withProject } from './projects.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `row-${index}` }));
const ids = (query: Record<string, string>, count: number) => {
  const found = part(query, byId, () => ok(rows(count)));
  return found.ok ? found.value.map(({ id }) => id) : found.error;
};

describe('a part of a list', () => {
  it.each([
    [0, []],
    [1, ['row-0']],
    [2, ['row-0', 'row-1']],
    [3, ['row-0', 'row-1']],
  ])('of %i rows is at most two where two are asked for', (count, expected) => {
    expect(ids({ limit: '2' }, count)).toEqual(expected);
    expect(ids({}, count)).toHaveLength(count);
  });

  it('goes on after the row that the caller has, until there are no more', () => {
    expect(ids({ limit: '2', after: 'row-1' }, 5)).toEqual(['row-2', 'row-3']);
    expect(ids({ limit: '2', after: 'row-3' }, 5)).toEqual(['row-4']);
    expect(ids({ limit: '2', after: 'row-4' }, 5)).toEqual([]);
    expect(ids({ after: 'row-1' }, 4)).toEqual(['row-2', 'row-3']);
  });

  it('is refused after a row that is not there, and for what is no number of rows', () => {
    expect(ids({ after: 'row-9' }, 5)).toEqual(invalid({ field: 'after', code: 'unknown-reference' }));
    expect(ids({ after: '' }, 5)).toEqual(invalid({ field: 'after', code: 'unknown-reference' }));
    for (const limit of ['', '0', '-1', '1.5', 'x', '12345678']) {
      expect(limitOf({ limit }, 100)).toEqual(err(invalid({ field: 'limit', code: 'not-a-number' })));
    }
    expect([limitOf({}, 100), limitOf({ limit: '7' }, 100)]).toEqual([ok(100), ok(7)]);
  });
});

describe('over HTTP', () => {
  let product: TestProduct;
  let secretary: Caller;

  beforeAll(async () => {
    product = await openProduct({ now: '2028-11-20T09:00:00Z' });
    secretary = await product.as(SECRETARY);
  });
  afterAll(() => product.close());

  const get = async <T>(path: string) => (await secretary.get<T>(path)).body;
  const page = (query = '') => get<EscalationsPageView>(`/api/escalations/page${query}`);
  let made = 0;
  async function escalations(count: number, more: Partial<Escalation> = {}): Promise<void> {
    for (const goal = made + count; made < goal; made += 1) {
      const record: Escalation = {
        title: `Eskalering ${made}`,
        state: 'proposed',
        triggers: [],
        proposed: '2028-11-19',
        fromKind: 'SYS',
        from: 'sys',
        toKind: 'RSI',
        to: 'rsi',
        ...more,
      };
      const action = { actionId: `test-${made}`, fingerprint: `${made}`, actor: NOBODY };
      const target = { list: escalationList, id: `escalation-${`${made}`.padStart(4, '0')}` };
      const done = await product.sandbox.product.ports.store.commit(target, action, () =>
        ok({ record, entries: [{ action: 'propose' as const }], effects: [] }),
      );
      expect(done.ok).toBe(true);
    }
  }

  it('escalations: none, one, as many as a page holds, and one more', async () => {
    expect(await page()).toEqual({ rows: [], count: 0, of: 0, views: { open: 0, mine: 0, all: 0 } });
    expect(await get('/api/escalations')).toEqual([]);
    await escalations(1);
    expect(await page()).toMatchObject({ count: 1, of: 1, rows: [{ title: 'Eskalering 0' }] });
    await escalations(99);
    expect(await page()).toMatchObject({ count: 100, of: 100 });
    expect((await page()).rows).toHaveLength(100);
    await escalations(1, { state: 'closed', closed: '2028-11-20T08:00:00Z', outcome: 'noted' });
    const all = await page('?view=all');
    expect([all.rows.length, all.count, all.of]).toEqual([100, 101, 101]);
    expect(all.views).toEqual({ open: 100, mine: 100, all: 101 });
    expect((await page('?view=all&limit=101')).rows.map(({ id }) => id)).toEqual(
      (await get<EscalationRow[]>('/api/escalations')).map(({ id }) => id),
    );
    expect(await page('?view=all&q=eskalering+100')).toMatchObject({ count: 1, of: 101, rows: [{ state: 'closed' }] });
    expect(await page('?q=eskalering+100')).toMatchObject({ count: 0, rows: [] });
    expect((await secretary.get<Problem>('/api/escalations/page?limit=0')).status).toBe(400);
  });

  it('a whole list, part by part, is the list', async () => {
    const whole = await get<EscalationRow[]>('/api/escalations');
    const found: EscalationRow[] = [];
    for (;;) {
      const after = found.at(-1)?.id;
      const next = await get<EscalationRow[]>(
        `/api/escalations?${new URLSearchParams({ limit: '40', ...(after !== undefined && { after }) })}`,
      );
      found.push(...next);
      if (next.length < 40) break;
    }
    expect(found).toEqual(whole);
    expect((await secretary.get<Problem>('/api/escalations?after=none')).body.fields).toMatchObject([
      { field: 'after', code: 'unknown-reference' },
    ]);
  });

  it('status reports: none, one, as many as a page holds, and one more', async () => {
    const reports = (query = '') => get<ReportsPageView>(`/api/status/page${query}`);
    const nothing = { mine: 0, others: 0, published: 0 };
    expect(await reports()).toEqual({ rows: [], count: 0, of: 0, parts: nothing, months: [] });
    const begun = async (first: number, last: number) => {
      for (let index = first; index <= last; index += 1) {
        await withProject(product, `begun-${index}`, { start: '2028-11-01' });
      }
    };
    await begun(1, 1);
    expect(await reports()).toMatchObject({ count: 1, of: 1, rows: [{ project: 'begun-1' }], months: ['2028-11'] });
    await begun(2, 100);
    expect(await reports()).toMatchObject({ count: 100, of: 100 });
    expect((await reports()).rows).toHaveLength(100);
    await begun(101, 101);
    const page = await reports();
    expect([page.rows.length, page.count, page.of]).toEqual([100, 101, 101]);
    const whole = await get<StatusRow[]>('/api/status');
    expect((await reports('?limit=101')).rows).toEqual(whole);
    expect(await reports('?q=begun-101')).toMatchObject({ count: 1, of: 101, rows: [{ project: 'begun-101' }] });
    expect(await reports('?state=published')).toMatchObject({ rows: [], count: 0, parts: nothing, of: 101 });
    expect((await secretary.get<Problem>('/api/status/page?limit=0')).status).toBe(400);
  });

  it('status reports on a page: the reader’s own first, whatever the limit, and their parts are counted whole', async () => {
    const manager = await product.as(MANAGER);
    await withProject(product, 'others', { manager: RSI_MEMBER, owner: RSI_MEMBER, start: '2028-10-01' });
    const green = await manager.post('/api/status/status-begun-7-2028-11-v1/publish-all-green', { version: 0 });
    expect(green.status).toBe(200);
    const { body } = await manager.get<ReportsPageView>('/api/status/page?limit=101');
    expect(body.parts).toEqual({ mine: 100, others: 2, published: 1 });
    expect(body.rows.map(({ asked }) => asked)).toEqual([...Array.from({ length: 100 }, () => true), false]);
    const { body: rest } = await manager.get<ReportsPageView>('/api/status/page?light=green&month=2028-11&limit=1');
    expect(rest).toMatchObject({ count: 1, of: 103, months: ['2028-11', '2028-10'], rows: [{ overall: 'green' }] });
  });

  it('status reports, those owed first', async () => {
    for (const project of ['kiit', 'ppj', 'mrsa']) await withProject(product, project);
    const idsOf = async (query: string) => (await get<StatusRow[]>(`/api/status${query}`)).map(({ id }) => id);
    const whole = await idsOf('');
    expect(whole.length).toBeGreaterThan(2);
    const [first = '', second = ''] = whole;
    expect(await idsOf('?limit=1')).toEqual([first]);
    expect(await idsOf(`?limit=1&after=${first}`)).toEqual([second]);
    expect(await idsOf(`?after=${whole.at(-1)}`)).toEqual([]);
    expect(await idsOf(`?limit=${whole.length}`)).toEqual(whole);
  });

  it('the log of a record goes on after the number of an entry', async () => {
    const fsa = await product.as('fsa-e-journal');
    const { id } = await submitted(fsa);
    const numbers = async (query: string) =>
      (await fsa.get<LogEntryView[]>(`/api/log?record=${id}${query}`)).body.map(({ number }) => number);
    expect(await numbers('')).toEqual([1, 2]);
    expect(await numbers('&limit=1')).toEqual([1]);
    expect(await numbers('&limit=1&after=1')).toEqual([2]);
    expect(await numbers('&after=2')).toEqual([]);
    expect((await fsa.get(`/api/log?record=${id}&after=3`)).status).toBe(400);
    const { body: changes } = await fsa.get<ChangeView[]>('/api/changes?limit=1');
    expect(changes.map((change) => change.id)).toEqual([id]);
    expect((await fsa.get(`/api/rounds?change=${id}&limit=1`)).body).toEqual([]);
  });
});
