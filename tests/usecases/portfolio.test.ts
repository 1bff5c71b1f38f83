// The portfolio as it is read: what needs attention is what the agenda says.
import { expect, it } from 'vitest';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { readPortfolio } from '../../src/usecases/portfolioView.ts';
import { must } from '../sharepoint/bench.ts';
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
