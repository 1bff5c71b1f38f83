// A change request through its bodies, on the real store: what each step leaves in record, round, pool, log and channel.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChangeView, RoundView } from '../../src/contract/schemas.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { actOnChange } from '../../src/usecases/actOnChange.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { createChange } from '../../src/usecases/createChange.ts';
import { actorOfPerson, heldSeats } from '../../src/usecases/actor.ts';
import { readOverview } from '../../src/usecases/overview.ts';
import { readRound } from '../../src/usecases/read.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { projectList } from '../../src/domain/project/project.list.ts';
import type { ChangeCommand } from '../../src/domain/change/change.decide.ts';
import { must } from '../sharepoint/bench.ts';
import { noWords, openHouse, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

const businessCase = {
  purpose: 'Færre fejl',
  deliverables: 'Eksport',
  timetable: 'Forår 2027',
  economy: 'Engangsudgift',
};

async function submitted(oneOffCost: number): Promise<ChangeView> {
  const form = {
    title: `Eksport til ${oneOffCost}`,
    system: 'e-journal',
    kind: 'functional' as const,
    description: 'Oversigten hentes som ét dokument.',
    reason: 'Oversigten skrives i hånden i dag.',
    oneOffCost,
    businessCase,
  };
  const draft = must(await createChange(house.ports, house.by('fsa-e-journal'), form, noWords));
  return act('fsa-e-journal', draft, { type: 'submit' });
}

async function act(person: string, change: ChangeView, command: ChangeCommand): Promise<ChangeView> {
  const call = { ...house.by(person), id: change.id, version: change.version };
  return must(await actOnChange(house.ports, call, command, noWords));
}

const votersOf = (round: RoundView) =>
  heldSeats(house.ports.store, house.ports.clock.today()).filter(
    (seat) =>
      seat.body === round.bodyId && seat.region !== undefined && seat.role !== 'fsa' && seat.mandateFrom !== undefined,
  );

async function allApprove(id: string): Promise<RoundView> {
  let round = must(readRound(house.ports, actorOfPerson(house.ports, 'fsa-e-journal'), id));
  for (const seat of votersOf(round)) {
    if (round.state === 'closed') break;
    const call = { ...house.by(seat.person), id, version: null };
    round = must(await actOnRound(house.ports, call, { type: 'answer', answer: 'approve', question: round.question }));
  }
  return round;
}

const assessment = {
  criteria: { user: 'Ja', business: 'Ja', technical: 'Ja', economic: 'Ja' },
  rank: 1,
  recommend: true,
  reason: 'Gruppen er enig.',
};

const chairOfGroup = () => {
  const chair = heldSeats(house.ports.store, house.ports.clock.today()).find(
    (seat) => seat.body === 'fsg-e-journal' && seat.role === 'chair',
  );
  if (!chair) throw new Error('The sample has no chair');
  return chair.person;
};
const secretary = () => {
  const seat = heldSeats(house.ports.store, house.ports.clock.today()).find(
    ({ bodyKind }) => bodyKind === 'secretariat',
  );
  if (!seat) throw new Error('The sample has no secretary');
  return seat.person;
};

describe('a change request', () => {
  it('CR-11: of 249.999 is told to the steering group when it is filed, and decided by the region', async () => {
    const change = await submitted(249_999);
    expect(change).toMatchObject({ state: 'submitted', route: 'small', decides: 'SAR', commentBy: '2026-11-27' });
    expect(house.cards).toContain(`post changes/${change.id}`);
    const decided = await act('fsa-e-journal', change, {
      type: 'decide',
      outcome: 'approved',
      reason: 'Det haster for klinikken.',
    });
    expect(decided).toMatchObject({ state: 'approved', decidedBy: 'Region Nordjylland' });
    expect(house.cards).toContain(`update changes/${change.id}`);
  });

  it('CR-5: of 250.000 goes through the steering group to SYS, where all five regions answer', async () => {
    const filed = await submitted(250_000);
    expect(filed).toMatchObject({ route: 'middle', bodies: ['FSG', 'SYS'] });
    const inGroup = await act('fsa-e-journal', filed, { type: 'open-round', body: 'FSG', deadline: null });
    expect(inGroup.state).toBe('assessing');
    const groupRound = await allApprove(inGroup.openRound ?? '');
    expect(groupRound).toMatchObject({ state: 'closed', outcome: 'approved', answered: 5, expected: 5 });
    const group = must(readOverview(house.ports, actorOfPerson(house.ports, chairOfGroup())));
    const waiting = group.waiting.find((item) => item.change.id === filed.id);
    expect(waiting?.kind).toBe('assess');
    const assessed = await act(
      chairOfGroup(),
      { ...filed, version: waiting?.change.version ?? 0 },
      { type: 'assess', assessment },
    );
    expect(assessed).toMatchObject({ state: 'sys', rankOf: 1 });
    const inSys = await act(secretary(), assessed, { type: 'open-round', body: 'SYS', deadline: null });
    expect(inSys.pool).toMatchObject({ thisCase: 250_000 });
    const sysRound = await allApprove(inSys.openRound ?? '');
    expect(sysRound).toMatchObject({ state: 'closed', outcome: 'approved', expected: 5 });
    const pool = house.ports.store.get(poolList, 'pool-2026')?.record;
    expect(pool).toMatchObject({ granted: 250_000, reserved: 0 });
    expect(house.cards.filter((line) => line === `post rounds/${inSys.openRound}`)).toHaveLength(1);
  });

  it('CR-6: of 2.000.001 goes on to RSI-kredsen, whose approval makes a project proposal', async () => {
    const filed = await submitted(2_000_001);
    const assessed = await act(chairOfGroup(), filed, { type: 'assess', assessment });
    const inSys = await act(secretary(), assessed, { type: 'open-round', body: 'SYS', deadline: null });
    await allApprove(inSys.openRound ?? '');
    const inRsi = await act(
      secretary(),
      { ...inSys, version: inSys.version + 1 },
      { type: 'open-round', body: 'RSI', deadline: null },
    );
    expect(inRsi.state).toBe('rsi');
    await allApprove(inRsi.openRound ?? '');
    expect(house.ports.store.get(projectList, `project-${filed.id}`)?.record).toMatchObject({
      state: 'proposal',
      change: filed.id,
      budget: 2_000_001,
    });
  });

  it('leaves a log whose chains hold, and no effect that is still pending', () => {
    expect(verifyLog(house.ports)).toMatchObject({ ok: true, first: null });
    expect(house.ports.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
  });
});
