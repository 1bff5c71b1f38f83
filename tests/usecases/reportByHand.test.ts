// A published report edited in the list itself: what its log last said is shown everywhere, and nobody acts on the row.
import { beforeEach, expect, it } from 'vitest';
import { escalationList } from '../../src/domain/escalation/escalation.list.ts';
import { statusId, statusList } from '../../src/domain/status/status.list.ts';
import { gatherReport } from '../../src/server/portfolioReport/reportData.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { actOnStatus } from '../../src/usecases/actOnStatus.ts';
import { readEscalation } from '../../src/usecases/escalationView.ts';
import { readOverview } from '../../src/usecases/overview.ts';
import { readPortfolio } from '../../src/usecases/portfolioView.ts';
import { readProject } from '../../src/usecases/projectView.ts';
import { settleHandEdits } from '../../src/usecases/settleHandEdits.ts';
import { readReports } from '../../src/usecases/statusRows.ts';
import { readReport } from '../../src/usecases/statusView.ts';
import { must, SITE } from '../sharepoint/bench.ts';
import { openHouse, type House } from './house.ts';
import { aProjectIn, MANAGER, reported } from './projects.ts';

const SECRETARY = 'rsi-sekretariatet';
const OCTOBER = statusId('ppj', '2026-10');
const FAKED = { Overall: 'Grøn', Time: 'Grøn', TimeText: 'Alt er godt.' };
const RED = { deliverables: 'green', time: 'red', money: 'green', resources: 'green' };
let house: House;

beforeEach(async () => {
  house = await openHouse();
  for (const id of ['ppj', 'kiit']) await aProjectIn(house, id);
  await reported(house, 'ppj', '2026-10', 'red');
});

async function editByHand(fields: Readonly<Record<string, unknown>>): Promise<void> {
  const { bench, ports } = house;
  const listId = await bench.listId(statusList.title);
  const item = `${ports.store.get(statusList, OCTOBER)?.number}`;
  const { eTag } = must(await bench.client.getItem(SITE, listId, item, ['Key']));
  must(await bench.client.patchFields(SITE, listId, item, { ...fields }, eTag));
  await ports.store.sync();
  await settleHandEdits(ports);
}
const reader = () => actorOfPerson(house.ports, SECRETARY);
const portfolio = () => must(readPortfolio(house.ports, reader(), '2026-10')).rows;
const cellOf = (project: string) =>
  portfolio()
    .find(({ id }) => id === project)
    ?.cells.at(-1);
const report = () => must(readReport(house.ports, reader(), OCTOBER));

it('DEC-5: a light changed in the list is shown nowhere: the one that was published is', async () => {
  await editByHand(FAKED);
  expect(cellOf('ppj')).toMatchObject({ is: 'reported', overall: 'red', lights: RED });
  const project = must(readProject(house.ports, reader(), 'ppj'));
  expect(project.troubles).toMatchObject([{ parameter: 'time', light: 'red', text: 'Testen er forsinket.' }]);
  expect(project.reports.find(({ id }) => id === OCTOBER)).toMatchObject({ overall: 'red' });
  expect(must(readReports(house.ports, reader())).find(({ id }) => id === OCTOBER)).toMatchObject({ overall: 'red' });
  expect(report()).toMatchObject({ overall: 'red', form: { ...RED, timeText: 'Testen er forsinket.' } });
  const [proposed] = house.ports.store.all(escalationList);
  const escalation = must(readEscalation(house.ports, reader(), proposed?.id ?? ''));
  expect(escalation.basis.troubles).toMatchObject([{ parameter: 'time', light: 'red' }]);
  const paper = must(
    gatherReport(house.ports, reader(), { month: '2026-10', filters: { portfolio: [], region: [], phase: [] } }),
  );
  expect(paper.troubled).toMatchObject([{ light: 'red', report: { overall: 'red', form: RED } }]);
});

it('DEC-5: the page of such a report says so, offers nothing on it, and the secretariat is told', async () => {
  await editByHand(FAKED);
  expect(report()).toMatchObject({
    editedByHand: true,
    actions: [{ action: 'correct', blocked: { reason: 'row-tampered' } }],
  });
  const flags = must(readOverview(house.ports, reader())).flags;
  expect(flags).toMatchObject([{ record: `statusReports/${OCTOBER}`, problem: 'edited' }]);
  const call = { ...house.by(MANAGER), id: OCTOBER, version: null };
  const refused = await actOnStatus(house.ports, call, { type: 'correct', reason: 'Tid.' });
  expect(refused).toMatchObject({ ok: false, error: { reason: 'row-tampered' } });
  await editByHand({ Overall: 'Rød', Time: 'Rød', TimeText: 'Testen er forsinket.' });
  expect(report()).toMatchObject({ editedByHand: false, actions: [{ action: 'correct', blocked: null }] });
});

it.each([
  ['taken back to a draft', { ...FAKED, State: 'Kladde' }],
  ['given to another project', { ...FAKED, Project: 'kiit' }],
  ['moved to another month', { ...FAKED, Month: '2026-09' }],
  ['emptied of its lights', { Overall: null, Time: null }],
  ['robbed of what only the product writes', { ...FAKED, Ledger: null }],
  ['made unreadable', { ...FAKED, Ledger: '{}' }],
])('DEC-5: a report that was %s in the list still stands as it was published', async (_, fields) => {
  await editByHand(fields);
  expect(cellOf('ppj')).toMatchObject({ is: 'reported', overall: 'red', lights: RED, report: OCTOBER });
  expect(cellOf('kiit')).toMatchObject({ is: 'missing', overall: null });
  expect(must(readProject(house.ports, reader(), 'ppj')).cells.filter(({ overall }) => overall !== null)).toHaveLength(
    1,
  );
  expect(report()).toMatchObject({ overall: 'red', editedByHand: true });
});

it('ST-1: the next report begins with what was published, and not with what was written into the list', async () => {
  await editByHand(FAKED);
  const next = must(readReport(house.ports, actorOfPerson(house.ports, MANAGER), statusId('ppj', '2026-11')));
  expect(next.form).toMatchObject({ ...RED, timeText: 'Testen er forsinket.' });
  expect(next.before).toMatchObject({ month: '2026-10', overall: 'red' });
});
