// The probe at start: a SharePoint that does not keep its two promises is not one to decide on.
import { describe, expect, it } from 'vitest';
import { settingList } from '../../src/domain/setting/setting.list.ts';
import type { GraphClient } from '../../src/sharepoint/graphClient.ts';
import { probe } from '../../src/sharepoint/probe.ts';
import { must, NOW, openBench, SITE } from './bench.ts';

describe('the probe', () => {
  it('is passed at the first start, at every next one, and by two instances at once', async () => {
    const { client, listId } = await openBench();
    must(await probe(client, SITE, NOW));
    must(await probe(client, SITE, NOW));
    for (const one of await Promise.all([probe(client, SITE, NOW), probe(client, SITE, NOW)])) must(one);
    expect(must(await client.listItems(SITE, await listId(settingList.title), ['Key']))).toHaveLength(1);
  });

  it('stops the start where a save with an old eTag goes through', async () => {
    const { client } = await openBench();
    const careless: GraphClient = {
      ...client,
      patchFields: async (site, list, id, fields) => client.patchFields(site, list, id, fields, '*'),
    };
    expect(await probe(careless, SITE, NOW)).toEqual({ ok: false, error: { kind: 'if-match-ignored' } });
  });

  it('stops the start where two rows may have one key', async () => {
    const { client } = await openBench({ provisioned: false });
    const text = { text: {} };
    const columns = [
      { name: 'Key', indexed: true, ...text },
      { name: 'Value', ...text },
      { name: 'Explanation', ...text },
    ];
    must(await client.createList(SITE, settingList.title, columns));
    expect(await probe(client, SITE, NOW)).toEqual({ ok: false, error: { kind: 'duplicate-key-accepted' } });
  });

  it('proves nothing where SharePoint does not answer, or the list is missing', async () => {
    const { client, faults } = await openBench();
    faults.set({ seed: 1, rules: [{ match: '/POST .*items/', status: 503 }] });
    expect(await probe(client, SITE, NOW)).toMatchObject({ error: { kind: 'not-proved', failure: { status: 503 } } });
    const empty = await openBench({ provisioned: false });
    expect(await probe(empty.client, SITE, NOW)).toMatchObject({
      error: { kind: 'not-proved', failure: { code: 'listNotFound' } },
    });
  });
});
