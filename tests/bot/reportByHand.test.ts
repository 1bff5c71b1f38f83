// The card of a published report whose row was edited in the list: it shows what was published, on every drawing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statusList } from '../../src/domain/status/status.list.ts';
import { redrawPosted } from '../../src/usecases/redrawCards.ts';
import { settleHandEdits } from '../../src/usecases/settleHandEdits.ts';
import { aProject, BOARD, MANAGER, OWNER, published } from './projects.ts';
import { cardOf, openStage, textsOf, writeByHand, type Stage } from './stage.ts';

let stage: Stage;
let report: string;
const LATE = 'Leverandøren er to måneder forsinket.';
const FAKED = { Overall: 'Grøn', Time: 'Grøn', TimeText: null };

beforeAll(async () => {
  stage = await openStage();
  await aProject(stage);
  report = await published(stage, '2026-10', { time: 'red', timeText: LATE });
});
afterAll(() => stage.close());

it.each([
  ['given another light', FAKED],
  ['taken back to a draft', { ...FAKED, State: 'Kladde' }],
])('DEC-5: shows the published lights after its row was %s', async (_, columns) => {
  await writeByHand(stage, statusList, report, columns);
  await settleHandEdits(stage.ports);
  expect(stage.ports.store.flags()).toMatchObject([{ list: 'statusReports', id: report, problem: 'edited' }]);
  for (const person of [MANAGER, OWNER]) {
    const reply = await stage.press(person, BOARD, { action: 'refresh', record: `statusReports/${report}` });
    const text = textsOf(reply.value).join(' ');
    expect(text).toContain('Rød');
    expect(text).toContain(LATE);
  }
  await redrawPosted(stage.ports, statusList, report);
  expect(textsOf(cardOf(stage.newest(BOARD))).join(' ')).toContain(LATE);
  expect(stage.newest(BOARD).summary).toMatch(/^Rød: /);
});
