// Queries on items follow SharePoint's rules: indexes, the 5.000-row threshold, paging, and options that are not there.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/sandbox/graph/graph.ts';
import { addItem, BASE, call, ITEMS, openWithList } from './sandbox.ts';

const query = (graph: Graph, filter: string, rest = '', headers: Record<string, string> = {}) =>
  call(graph, 'GET', `${ITEMS}?$filter=${encodeURIComponent(filter)}${rest}`, undefined, headers);
const PREFER = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

describe('$filter', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openWithList();
    const at = '2026-11-20T10:00:00Z';
    await addItem(graph, {
      Title: 'a',
      Key: 'sag-1',
      State: 'Kladde',
      Amount: 1,
      Due: '2026-11-20',
      At: at,
      Open: true,
      OwnerLookupId: 10,
    });
    await addItem(graph, {
      Title: 'b',
      Key: 'sag-2',
      State: 'Indsendt',
      Amount: 2,
      Due: '2026-11-21',
      Open: false,
      OwnerLookupId: 11,
    });
    await addItem(graph, { Title: "c'c", Key: 'Øvrig', State: 'Indsendt', Amount: 3 });
  });

  it.each([
    ["fields/Key eq 'sag-1'", ['1']],
    ["fields/Key eq 'SAG-1'", ['1']],
    ["fields/State eq 'Indsendt' and fields/Amount gt 2", ['3']],
    ["(fields/State eq 'Indsendt') and (fields/Amount le 2)", ['2']],
    ['fields/Amount ge 1 and fields/Amount lt 3', ['1', '2']],
    ["fields/State ne 'Kladde'", ['2', '3']],
    ["startswith(fields/Key,'sag')", ['1', '2']],
    ["startsWith(fields/Key, 'Ø')", ['3']],
    ["fields/Due eq '2026-11-20'", ['1']],
    ["fields/Due gt '2026-11-20T00:00:00Z'", ['2']],
    ['fields/At le 2026-11-20T11:00:00+01:00', ['1']],
    ['fields/Open eq true', ['1']],
    ['fields/Open eq false', ['2']],
    ['fields/Due eq null', ['3']],
    ['fields/OwnerLookupId eq 10', ['1']],
    ["fields/OwnerLookupId eq '11'", ['2']],
    ['fields/id gt 2', ['3']],
  ])('understands %s', async (filter, ids) => {
    const { body } = await query(graph, filter);
    expect(body.value.map((item) => item.id)).toEqual(ids);
  });

  it.each(["fields/Title eq 'x'", "fields/Story eq 'x'", "fields/Modified gt '2026-01-01'"])(
    'refuses %s on a column without an index, in the observed words',
    async (filter) => {
      const { status, body } = await query(graph, filter);
      const name = /fields\/(\w+)/.exec(filter)?.[1];
      expect([status, body.error.code]).toEqual([400, 'invalidRequest']);
      expect(body.error.message).toBe(
        `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
      );
    },
  );

  it('filters a column without an index when the Prefer header asks for it', async () => {
    expect((await query(graph, "fields/Title eq 'c''c'", '', PREFER)).body.value).toHaveLength(1);
  });

  it.each([
    ["createdDateTime ge '2026-01-01'", 400],
    ["fields/Nope eq 'x'", 400],
    ['fields/Amount eq', 400],
    ["fields/Amount eq 'x'", 400],
    ["fields/Key eq 'x", 400],
    ["(fields/Key eq 'x'", 400],
    ["fields/Key eq 'x') or 1 eq 1 --", 400],
    ['', 400],
    ["fields/Key eq 'x' or fields/Key eq 'y'", 501],
    ["contains(fields/Key,'x')", 501],
  ])('answers %s with %i', async (filter, status) => {
    expect((await query(graph, filter)).status).toBe(status);
  });

  it('checks $orderby like a filter, and then ignores it', async () => {
    const ids = async (order: string) =>
      (await call(graph, 'GET', `${ITEMS}?$orderby=${order}`)).body.value.map((one) => one.id);
    expect(await ids('id desc')).toEqual(['1', '2', '3']);
    expect(await ids('fields/Amount desc')).toEqual(['1', '2', '3']);
    expect((await call(graph, 'GET', `${ITEMS}?$orderby=fields/Title`)).status).toBe(400);
  });

  it.each([
    ['$count=true', 400],
    ['$top=0', 400],
    ['$skiptoken=nonsense', 400],
    ['$skip=1', 501],
    ['$search=x', 501],
    ['$expand=driveItem', 501],
  ])('answers the option %s with %i', async (option, status) => {
    expect((await call(graph, 'GET', `${ITEMS}?${option}`)).status).toBe(status);
  });
});

describe('paging', () => {
  it('links to the next page with SharePoint’s own skip token, over items that were deleted', async () => {
    const graph = await openWithList();
    for (let n = 0; n < 5; n++) await addItem(graph, { Amount: n });
    const first = await call(
      graph,
      'GET',
      `http://localhost:3978/sandbox/graph/v1.0${ITEMS}?$top=2&$expand=fields($select=Amount)`,
    );
    const next = String(first.body['@odata.nextLink']);
    expect(next).toBe(
      `${BASE}${ITEMS}?$top=2&$expand=fields($select=Amount)&$skiptoken=${Buffer.from('Paged=TRUE&p_ID=2').toString('base64url')}`,
    );
    await call(graph, 'DELETE', `${ITEMS}/3`);
    const second = await call(graph, 'GET', next);
    expect(second.body.value.map(({ id, fields }) => [id, fields['Amount']])).toEqual([
      ['4', 3],
      ['5', 4],
    ]);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });
});

describe('a large list', () => {
  it('answers 429 when the indexed part of a filter matches over 5.000 rows, and pages without a filter', async () => {
    const graph = await openWithList();
    for (let n = 0; n < 5_001; n++) await addItem(graph, { Key: `k${n}`, State: n < 5_000 ? 'Indsendt' : 'Kladde' });
    expect((await query(graph, "fields/State eq 'Indsendt'")).status).toBe(200);
    await addItem(graph, { State: 'Indsendt' });
    const tooMany = await query(graph, "fields/State eq 'Indsendt'");
    expect([tooMany.status, tooMany.body.error.message]).toEqual([429, 'The request has been throttled']);
    expect((await query(graph, "fields/State eq 'Indsendt' and fields/Title eq 'x'", '', PREFER)).status).toBe(429);
    expect((await query(graph, "fields/Title eq 'x'", '', PREFER)).status).toBe(429);
    expect((await query(graph, "fields/State eq 'Indsendt' and fields/Key eq 'k7'")).body.value).toHaveLength(1);
    expect((await query(graph, "fields/State eq 'Kladde'")).body.value).toHaveLength(1);
    expect((await call(graph, 'GET', `${ITEMS}?$orderby=id desc`)).status).toBe(429);
    expect((await call(graph, 'GET', `${ITEMS}?$top=9999`)).body.value).toHaveLength(5_000);
  });
});
