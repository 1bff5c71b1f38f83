// A project's row edited in the list itself: taken over when the form would have taken it, else flagged and told to the secretariat.
import { beforeEach, expect, it } from 'vitest';
import { projectList } from '../../src/domain/project/project.list.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { actOnProject } from '../../src/usecases/actOnProject.ts';
import { readOverview } from '../../src/usecases/overview.ts';
import { settleHandEdits } from '../../src/usecases/settleHandEdits.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { must, SITE } from '../sharepoint/bench.ts';
import { openHouse, type House } from './house.ts';
import { aProjectIn } from './projects.ts';

const SECRETARY = 'rsi-sekretariatet';
let house: House;

beforeEach(async () => {
  house = await openHouse();
  await aProjectIn(house, 'ppj');
});

async function editByHand(fields: Readonly<Record<string, unknown>>): Promise<void> {
  const { bench, ports } = house;
  const listId = await bench.listId(projectList.title);
  const item = `${ports.store.get(projectList, 'ppj')?.number}`;
  const { eTag } = must(await bench.client.getItem(SITE, listId, item, ['Key']));
  must(await bench.client.patchFields(SITE, listId, item, { ...fields }, eTag));
  await ports.store.sync();
  await settleHandEdits(ports);
}
const flags = () => must(readOverview(house.ports, actorOfPerson(house.ports, SECRETARY))).flags;
const edit = () =>
  actOnProject(
    house.ports,
    { ...house.by(SECRETARY), id: 'ppj', version: null },
    { type: 'edit', fields: { budget: 1 } },
  );

it('GATE-1: what the form would have taken is taken over, and the log says so', async () => {
  await editByHand({ Situation: 'Driftsprøven er begyndt.' });
  expect(flags()).toEqual([]);
  expect(house.ports.store.log('projects/ppj').map(({ action }) => action)).toEqual(['create', 'edited-by-hand']);
  expect(verifyLog(house.ports).ok).toBe(true);
  expect(must(await edit()).form).toMatchObject({ situation: 'Driftsprøven er begyndt.', budget: 1 });
});

it.each([
  ['GATE-1: a phase, which has an action of its own', { State: 'Realisering' }],
  ['a manager who is nobody', { Manager: 'nobody' }],
])('%s, stays flagged by its title, and nobody acts on it', async (_, fields) => {
  await editByHand(fields);
  expect(flags()).toMatchObject([{ record: 'projects/ppj', title: 'Projekt ppj', problem: 'edited', change: null }]);
  expect(await edit()).toMatchObject({ ok: false, error: { reason: 'row-tampered' } });
});
