// The portfolio as it is read: what needs attention is what the agenda says.
import { expect, it } from 'vitest';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { statusId, statusList } from '../../src/domain/status/status.list.ts';
import { addRows } from '../../src/sharepoint/addRows.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { readPortfolio } from '../../src/usecases/portfolioView.ts';
import { must, SITE } from '../sharepoint/bench.ts';
import { openHouse } from './house.ts';
import { aProjectIn, MANAGER, reported } from './projects.ts';

it('PUB-2: tells of a project that turned yellow, also where the month between has no report', async () => {
  const house = await openHouse('2026-11-05T08:00:00Z');
  await aProjectIn(house, 'ppj');
  await reported(house, 'ppj', '2026-08', 'green');
  await reported(house, 'ppj', '2026-10', 'yellow');
  const [item] = house.ports.store.all(agendaItemList);
  const { attention } = must(readPortfolio(house.ports, actorOfPerson(house.ports, MANAGER), '2026-10'));
  expect(attention).toMatchObject([{ kind: 'turned-yellow', project: 'ppj', item: { id: item?.id } }]);
});

it('ST-7: a report that somebody adds in the list itself is none: the month is missing all the same', async () => {
  const house = await openHouse('2026-11-05T08:00:00Z');
  await aProjectIn(house, 'ppj');
  const light = 'green';
  const lights = { deliverables: light, time: light, money: light, resources: light, overall: light } as const;
  const forged = {
    title: 'ppj, 2026-10',
    project: 'ppj',
    month: '2026-10',
    revision: 1,
    state: 'published',
    ...lights,
  } as const;
  must(await addRows(house.bench.client, SITE, statusList, [{ id: statusId('ppj', '2026-10'), record: forged }]));
  await house.ports.store.sync();
  const { rows } = must(readPortfolio(house.ports, actorOfPerson(house.ports, MANAGER), '2026-10'));
  expect(rows[0]?.cells.at(-1)).toMatchObject({ is: 'missing', overall: null });
});
