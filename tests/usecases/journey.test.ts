// A change request through its bodies, on the real store: what each step leaves in record, round, pool, log and channel.
import { beforeAll, describe, expect, it } from 'vitest';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { projectList } from '../../src/domain/project/project.list.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { readOverview } from '../../src/usecases/overview.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { must } from '../sharepoint/bench.ts';
import { assessment, casesIn, FSA, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let cases: Cases;

beforeAll(async () => {
  house = await openHouse();
  cases = casesIn(house);
});

describe('a change request', () => {
  it('CR-11: of 249.999 is told to the steering group when it is filed, and decided by the region', async () => {
    const change = await cases.submitted(249_999);
    expect(change).toMatchObject({ state: 'submitted', route: 'small', decides: 'SAR', commentBy: '2026-11-27' });
    expect(house.cards).toContain(`post changes/${change.id}`);
    const reason = 'Det haster for klinikken.';
    const decided = await cases.act(FSA, change, { type: 'decide', outcome: 'approved', reason });
    expect(decided).toMatchObject({ state: 'approved', decidedBy: 'Region Nordjylland' });
    expect(house.cards).toContain(`update changes/${change.id}`);
  });

  it('CR-5: of 250.000 goes through the steering group to SYS, where all five regions answer', async () => {
    const filed = await cases.submitted(250_000);
    expect(filed).toMatchObject({ route: 'middle', bodies: ['FSG', 'SYS'] });
    const inGroup = await cases.act(FSA, filed, { type: 'open-round', body: 'FSG', deadline: null });
    expect(inGroup.state).toBe('assessing');
    const groupRound = await cases.allApprove(inGroup.openRound ?? '');
    expect(groupRound).toMatchObject({ state: 'closed', outcome: 'approved', answered: 5, expected: 5 });
    expect(cases.change(filed.id).editableFields).not.toContain('oneOffCost');
    const group = must(readOverview(house.ports, actorOfPerson(house.ports, cases.chairOfGroup)));
    const waiting = group.waiting.find((item) => item.change.id === filed.id);
    expect(waiting?.kind).toBe('assess');
    const version = waiting?.change.version ?? 0;
    const assessed = await cases.act(cases.chairOfGroup, { ...filed, version }, { type: 'assess', assessment });
    expect(assessed).toMatchObject({ state: 'sys', rankOf: 1 });
    const inSys = await cases.act(cases.secretary, assessed, { type: 'open-round', body: 'SYS', deadline: null });
    expect(inSys.pool).toMatchObject({ thisCase: 250_000 });
    const sysRound = await cases.allApprove(inSys.openRound ?? '');
    expect(sysRound).toMatchObject({ state: 'closed', outcome: 'approved', expected: 5 });
    const pool = house.ports.store.get(poolList, 'pool-2026')?.record;
    expect(pool).toMatchObject({ granted: 250_000, reserved: 0 });
    expect(house.cards.filter((line) => line === `post rounds/${inSys.openRound}`)).toHaveLength(1);
  });

  it('CR-6: of 2.000.001 goes on to RSI-kredsen, whose approval makes a project proposal', async () => {
    const { change: inSys } = await cases.inSys(2_000_001);
    await cases.allApprove(inSys.openRound ?? '');
    const recommended = cases.change(inSys.id);
    const inRsi = await cases.act(cases.secretary, recommended, { type: 'open-round', body: 'RSI', deadline: null });
    expect(inRsi.state).toBe('rsi');
    await cases.allApprove(inRsi.openRound ?? '');
    expect(house.ports.store.get(projectList, `project-${inSys.id}`)?.record).toMatchObject({
      state: 'proposal',
      change: inSys.id,
      budget: 2_000_001,
    });
  });

  it('leaves a log whose chains hold, and no effect that is still pending', () => {
    expect(verifyLog(house.ports)).toMatchObject({ ok: true, first: null });
    expect(house.ports.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
  });
});
