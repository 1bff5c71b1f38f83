// What must follow from a commit follows, whoever fails or dies on the way, and two records that tell each other never wait for each other.
import { beforeEach, describe, expect, it } from 'vitest';
import { businessCaseList } from '../../src/domain/change/businessCase.list.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { recover } from '../../src/usecases/carryOn.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { must } from '../sharepoint/bench.ts';
import { assessment, businessCase, casesIn, FSA, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse('2026-11-20T09:00:00Z', 400);
  cases = casesIn(house);
});

const pendingKinds = () =>
  house.ports.store
    .pending('2100-01-01T00:00:00Z')
    .flatMap(({ list, row }) => house.ports.store.open(list, row).map(({ effect }) => effect.kind));
/** SharePoint refuses all such writes to the list. */
async function down(title: string, method = 'POST'): Promise<void> {
  const match = `/^${method} .*${await house.bench.listId(title)}.items/`;
  house.bench.faults.set({ seed: 1, rules: [{ match, status: 503 }] });
}
const up = () => house.bench.faults.set({ seed: 1, rules: [] });
const later = () => house.at('2026-11-20T09:05:00Z');

describe('an effect that failed', () => {
  it('is carried out a minute later, by whoever finds it, once', async () => {
    await down('Business cases light');
    const draft = await cases.draft();
    expect(house.ports.store.get(businessCaseList, `bc-${draft.id}`)).toBeUndefined();
    expect(pendingKinds()).toEqual(['tell']);
    up();
    expect(await recover(house.ports)).toBe(0);
    later();
    expect(await recover(house.ports)).toBe(1);
    expect(house.ports.store.get(businessCaseList, `bc-${draft.id}`)?.record).toMatchObject(businessCase);
    expect(pendingKinds()).toEqual([]);
    expect(await recover(house.ports)).toBe(0);
  });

  it('is not hidden and not lost from view: what was written in the business case stands in the answer', async () => {
    await down('Business cases light');
    const draft = await cases.draft();
    expect(draft.businessCase).toMatchObject({ fields: businessCase, filled: 4, of: 4 });
    const edited = await cases.act(FSA, draft, {
      type: 'edit',
      fields: {},
      businessCase: { purpose: 'Et nyt formål' },
    });
    expect(edited.businessCase?.fields.purpose).toBe('Et nyt formål');
    up();
    later();
    await recover(house.ports);
    expect(cases.change(draft.id).businessCase?.fields.purpose).toBe('Et nyt formål');
  });

  it('keeps the order: nobody hears that a round lapses before the round is there', async () => {
    const filed = await cases.submitted(250_000);
    await down('Behandlinger');
    const opened = await cases.act(FSA, filed, { type: 'open-round', body: 'FSG', deadline: null });
    await cases.act(FSA, opened, { type: 'withdraw', reason: 'Løst på anden vis.' });
    up();
    later();
    await recover(house.ports);
    expect(house.ports.store.get(roundList, opened.openRound ?? '')?.record).toMatchObject({
      state: 'closed',
      outcome: 'lapsed',
    });
    expect(pendingKinds()).toEqual([]);
  });

  it('does not make the action fail, nor keep the others from recovery, when the card’s service throws', async () => {
    const { change, round } = await cases.inSys();
    const [first] = cases.votersOf(round);
    house.channel({ update: () => Promise.reject(new Error('The connector is down')) });
    const answered = must(await cases.approve(first?.person ?? '', round));
    expect(answered.answered).toBe(1);
    expect(pendingKinds()).toEqual(['card']);
    house.channel();
    later();
    await recover(house.ports);
    expect(pendingKinds()).toEqual([]);
    expect(cases.change(change.id).state).toBe('sys');
  });
});

describe('records that tell each other at the same moment', () => {
  it('CR-12, DEC-5: the last answer and the withdrawal both get their answer, and record and round agree', async () => {
    const { change, round } = await cases.inSys();
    const voters = cases.votersOf(round);
    for (const { person } of voters.slice(0, -1)) must(await cases.approve(person, round));
    const [voted, withdrawn] = await Promise.all([
      cases.approve(voters.at(-1)?.person ?? '', round),
      cases.tryAct(FSA, cases.change(change.id), { type: 'withdraw', reason: 'Løst på anden vis.' }),
    ]);
    expect(voted.ok || withdrawn.ok).toBe(true);
    const record = house.ports.store.get(changeList, change.id)?.record;
    const pool = house.ports.store.get(poolList, 'pool-2026')?.record;
    expect(pool).toMatchObject({ reserved: 0, granted: record?.state === 'approved' ? 250_000 : 0 });
    expect(record?.openRound).toBeUndefined();
    expect(pendingKinds()).toEqual([]);
    expect(verifyLog(house.ports)).toMatchObject({ ok: true });
  });

  it('CR-7: a case that is withdrawn while the pool reserves for it lets the money go, and says so to who asked', async () => {
    const filed = await cases.submitted(250_000);
    const assessed = await cases.act(cases.chairOfGroup, filed, { type: 'assess', assessment });
    const open = { type: 'open-round', body: 'SYS', deadline: null } as const;
    const [opened, withdrawn] = await Promise.all([
      cases.tryAct(cases.secretary, assessed, open, 'one-key'),
      cases.tryAct(FSA, assessed, { type: 'withdraw', reason: 'Løst på anden vis.' }),
    ]);
    expect(withdrawn.ok).toBe(true);
    const again = await cases.tryAct(cases.secretary, assessed, open, 'one-key');
    expect(again.ok).toBe(opened.ok);
    expect(house.ports.store.get(changeList, filed.id)?.record.state).toBe('withdrawn');
    expect(house.ports.store.get(poolList, 'pool-2026')?.record).toMatchObject({ reserved: 0, granted: 0 });
    expect(pendingKinds()).toEqual([]);
  });

  it('CR-7: a round that could not be opened yet is no refusal: the same key asks again, and it is open', async () => {
    const filed = await cases.submitted(250_000);
    const assessed = await cases.act(cases.chairOfGroup, filed, { type: 'assess', assessment });
    await down('Ændringsønsker', 'PATCH');
    const open = { type: 'open-round', body: 'SYS', deadline: null } as const;
    const asked = await cases.tryAct(cases.secretary, assessed, open, 'one-key');
    expect(asked).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    up();
    const again = must(await cases.tryAct(cases.secretary, assessed, open, 'one-key'));
    expect(again).toMatchObject({ state: 'sys', pool: { thisCase: 250_000 } });
    expect(again.rounds).toHaveLength(1);
  });
});
