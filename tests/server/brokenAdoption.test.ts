// An adoption that is broken off anywhere, and run again: every row once, as if nothing had happened.
import { describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { adopt } from '../../src/server/adopt.ts';
import { addRows } from '../../src/sharepoint/addRows.ts';
import { createAdoptedClient } from '../../src/sharepoint/adoptedClient.ts';
import { planProvisioning, whyNotAdopted } from '../../src/sharepoint/provision.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import { recover } from '../../src/usecases/carryOn.ts';
import type { Channel, Ports } from '../../src/usecases/ports.ts';
import { takeIn } from '../../src/usecases/takeIn.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { clock, isWrite, must, openBench, sealer, SITE } from '../sharepoint/bench.ts';
import { makeTheirList, mappingsOf, SETTING } from '../sharepoint/region.ts';

const mappings = mappingsOf(SETTING);
/** Nothing that is adopted has a card. */
const channel: Channel = {
  wants: () => false,
  post: () => Promise.reject(new Error('No card is asked for')),
  update: () => Promise.reject(new Error('No card is asked for')),
  supersede: () => Promise.reject(new Error('No card is asked for')),
  find: () => Promise.reject(new Error('No card is asked for')),
};

const noPause = (): Promise<void> => Promise.resolve();

async function openSite() {
  const bench = await openBench({ provisioned: true, without: ['changes'] });
  const system = { name: 'E-journal', type: 'regional', regions: ['nordjylland'] } as const;
  must(await addRows(bench.client, SITE, systemList, [{ id: 'e-journal', record: system }]));
  must(
    await addRows(bench.client, SITE, personList, [{ id: 'fsa-e-journal', record: { name: 'FSA', identities: [] } }]),
  );
  await makeTheirList(bench.client);
  /** As a new process would do it. */
  const run = async () => {
    const client = createAdoptedClient(bench.client, SITE, mappings);
    const store = createStore({ client, site: SITE, clock, sealer, instance: 'adoption', limit: 500 });
    const ports: Ports = { store, clock, sealer, instance: 'adoption', report: () => undefined, channel };
    const adopted = await adopt({ client: bench.client, site: SITE, mappings, ports, pause: noPause }, true).catch(
      (error: unknown) => ({
        ok: false as const,
        error: String(error),
      }),
    );
    return { adopted, ports };
  };
  return { bench, run };
}

describe('an adoption', () => {
  it('comes before the product runs: until then it refuses to start', async () => {
    const { bench, run } = await openSite();
    const plan = async () => must(await planProvisioning(bench.client, SITE, LISTS, mappings));
    expect(whyNotAdopted(await plan(), mappings)).toBe(
      'The list “Ændringsanmodninger” has not been adopted yet: run npm run adopt first',
    );
    expect((await run()).adopted.ok).toBe(true);
    expect(whyNotAdopted(await plan(), mappings)).toBeNull();
  });

  it('changes nothing in a dry run', async () => {
    const { bench } = await openSite();
    const store = createStore({ client: bench.client, site: SITE, clock, sealer, instance: 'dry' });
    const ports: Ports = { store, clock, sealer, instance: 'dry', report: () => undefined, channel };
    bench.sent.length = 0;
    const lines = must(await adopt({ client: bench.client, site: SITE, mappings, ports }, false));
    expect(lines).toContain('add-column: Ændringsanmodninger, Nøgle (Key)');
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('takes a list that people keep by hand as it is: our columns beside theirs, and rows read in their words', async () => {
    const bench = await openBench({ provisioned: true, without: ['changes', 'systems'] });
    const columns = [
      { name: 'Slags', displayName: 'Slags', choice: { choices: ['Fælles', 'Statens'] } },
      { name: 'Regioner', displayName: 'Regioner', text: {} },
    ];
    const id = must(await bench.client.createList(SITE, 'It-systemer', columns)).id ?? '';
    must(await bench.client.postItem(SITE, id, { Title: 'Labsystem', Slags: 'Fælles', Regioner: 'Nord;Midt' }));
    must(await bench.client.postItem(SITE, id, { Title: 'Uden regioner', Slags: 'Statens' }));
    await makeTheirList(bench.client);
    const systems = {
      list: id,
      columns: { name: 'Title', type: 'Slags', regions: 'Regioner' },
      labels: {
        type: { Fælles: 'regional', Statens: 'public' },
        regions: { Nord: 'nordjylland', Midt: 'midtjylland' },
      },
    };
    const labels = { ...SETTING.changes.labels, system: { 'E-journal': '1' } };
    const both = mappingsOf({ systems, changes: { ...SETTING.changes, labels } });
    must(
      await addRows(bench.client, SITE, personList, [{ id: 'fsa-e-journal', record: { name: 'FSA', identities: [] } }]),
    );
    const client = createAdoptedClient(bench.client, SITE, both);
    const store = createStore({ client, site: SITE, clock, sealer, instance: 'both' });
    const ports: Ports = { store, clock, sealer, instance: 'both', report: () => undefined, channel };
    const lines = must(await adopt({ client: bench.client, site: SITE, mappings: both, ports }, true));
    expect(lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        'row 2 would not be read: regions is missing',
        '2 rows: 1 are read as they are, 1 stay outside',
        '3 rows were taken in',
      ]),
    );
    expect(store.all(systemList).map(({ id, record }) => ({ id, ...record }))).toEqual([
      { id: '1', name: 'Labsystem', type: 'regional', regions: ['nordjylland', 'midtjylland'] },
    ]);
    expect(store.get(changeList, 'sp-1')?.record.system).toBe('1');
  });

  it('leaves a row outside that leads to a system which is not there, and a record as it is', async () => {
    const { bench, run } = await openSite();
    const { ports } = await run();
    const id = await bench.listId('Ændringsanmodninger');
    const [strange] = must(await bench.client.listItems(SITE, id, ['Title'])).slice(-1);
    if (!strange) throw new Error('The list is empty');
    const fields = { Key: 'sp-6', It_x002d_system: 'labsystem', Requester: 'fsa-e-journal' };
    must(await bench.client.patchFields(SITE, id, strange.id, fields, strange.eTag));
    await ports.store.sync();
    expect(await takeIn(ports, changeList, 'sp-6')).toEqual({
      ok: false,
      error: { kind: 'invalid', fields: [{ field: 'system', code: 'unknown-reference' }] },
    });
    expect(ports.store.get(changeList, 'sp-6')?.version).toBe(0);
    expect(await takeIn(ports, changeList, 'sp-1')).toEqual({ ok: true, value: null });
    expect(ports.store.get(changeList, 'sp-1')?.version).toBe(1);
    expect(await takeIn(ports, changeList, 'sp-77')).toMatchObject({ ok: false });
  });

  it('waits where SharePoint asks for it, and then goes on', async () => {
    const { bench } = await openSite();
    const client = createAdoptedClient(bench.client, SITE, mappings);
    const store = createStore({ client, site: SITE, clock, sealer, instance: 'slow' });
    let asked = 0;
    const takeOver: Ports['store']['takeOver'] = (target, action, decide) => {
      asked += 1;
      return asked === 2
        ? Promise.resolve({ ok: false, error: { kind: 'unavailable', retryAfter: 7 } })
        : store.takeOver(target, action, decide);
    };
    const waited: number[] = [];
    const pause = (seconds: number): Promise<void> => Promise.resolve(void waited.push(seconds));
    const ports: Ports = {
      store: { ...store, takeOver },
      clock,
      sealer,
      instance: 'slow',
      report: () => undefined,
      channel,
    };
    const lines = must(await adopt({ client: bench.client, site: SITE, mappings, ports, pause }, true));
    expect(lines.at(-1)).toBe('3 rows were taken in');
    expect(waited).toEqual([7]);
  });

  // Columns are some 30 writes, then keys, then per row a save, its log row, and what clears the effect.
  const writes = Array.from({ length: 16 }, (_, index) => index * 3 + 1);
  it.each(
    writes.flatMap((at) => [
      [at, 'before it took effect', false] as const,
      [at, 'after it took effect', true] as const,
    ]),
  )('broken off at write %i, %s, is finished by the next', async (at, _when, after) => {
    const { bench, run } = await openSite();
    bench.faults.set({
      seed: 1,
      rules: [
        { match: '/^(POST|PATCH)/', delayMs: 0, times: at - 1 },
        { match: '/^(POST|PATCH)/', drop: true, after },
      ],
    });
    await run();
    bench.faults.set({ seed: 1, rules: [] });
    const second = await run();
    expect(second.adopted).toMatchObject({ ok: true });
    const { ports } = await run();
    await ports.store.sync();
    // A record whose log row is still on its way: the product carries it on, as after any broken commit.
    await recover({ ...ports, clock: { ...clock, now: () => '2026-11-20T10:30:00Z' } });
    await ports.store.inspect();
    expect(ports.store.all(changeList).map(({ id, version }) => [id, version])).toEqual([
      ['sp-1', 1],
      ['sp-2', 1],
      ['sp-3', 1],
    ]);
    expect(ports.store.flags().map(({ id, problem }) => [id, problem])).toEqual([
      ['4', 'unreadable'],
      ['5', 'unreadable'],
      ['6', 'unreadable'],
    ]);
    expect(
      ports.store
        .logRows()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['changes/sp-1#1', 'changes/sp-2#1', 'changes/sp-3#1']);
    expect(verifyLog(ports)).toMatchObject({ ok: true });
  });
});
