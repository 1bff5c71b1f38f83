// Empty lists lock nobody out: the configuration's first secretary gets a seat, once.
import { expect, it } from 'vitest';
import { bodyList } from '../../src/domain/people/body.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { ok } from '../../src/domain/result.ts';
import { ensureFirstSeat } from '../../src/server/firstSeat.ts';
import { addRows } from '../../src/sharepoint/addRows.ts';
import { actorOfIdentity } from '../../src/usecases/actor.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { clock, must, openBench, sealer, SITE } from '../sharepoint/bench.ts';

const identity = { tenantId: 'tenant', objectId: 'object' };

async function emptySite() {
  const bench = await openBench();
  const store = await bench.store();
  // No card is drawn here.
  const ports = { store, clock, sealer, instance: 'test', report: () => undefined } as unknown as Ports;
  return { bench, store, ports, seat: () => ensureFirstSeat(ports, bench.client, SITE, identity) };
}

it('on an empty site adds body, person and seat, and the person is the secretariat from today', async () => {
  const { store, ports, seat } = await emptySite();
  must(await seat());
  await store.sync();
  expect(actorOfIdentity(ports, identity)?.seats).toMatchObject([
    { bodyKind: 'secretariat', role: 'secretary', from: '2026-11-20' },
  ]);
});

it('run again, or by two instances at once, it adds nothing', async () => {
  const { store, seat } = await emptySite();
  const both = await Promise.all([seat(), seat()]);
  expect(both).toEqual([ok(null), ok(null)]);
  await store.sync();
  must(await seat());
  await store.sync();
  for (const list of [bodyList, personList, seatList]) expect(store.all(list)).toHaveLength(1);
});

it('gives a person whose seat has ended a new one, in the secretariat that is there', async () => {
  const { bench, store, ports, seat } = await emptySite();
  must(await addRows(bench.client, SITE, bodyList, [{ id: 'rsi', record: { name: 'RSI', kind: 'secretariat' } }]));
  must(
    await addRows(bench.client, SITE, personList, [
      { id: 'anna', record: { name: 'Sekretær', identities: [identity] } },
    ]),
  );
  const ended = {
    title: 'Sekretær',
    person: 'anna',
    body: 'rsi',
    role: 'secretary',
    from: '2020-01-01',
    to: '2026-11-19',
  } as const;
  must(await addRows(bench.client, SITE, seatList, [{ id: 'old', record: ended }]));
  await store.sync();
  must(await seat());
  await store.sync();
  expect(actorOfIdentity(ports, identity)).toMatchObject({
    person: 'anna',
    seats: [{ body: 'rsi', from: '2026-11-20' }],
  });
  expect(store.all(personList)).toHaveLength(1);
});
