// What a reader may see: other people's drafts not at all, a case they are disqualified in by title, system and state alone.
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeView } from '../../src/contract/change.ts';
import { escalationList, type Escalation } from '../../src/domain/escalation/escalation.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { reminderList } from '../../src/domain/reminder/reminder.list.ts';
import { ok } from '../../src/domain/result.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { actOnEscalation } from '../../src/usecases/actOnEscalation.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { actorOfPerson, heldSeats } from '../../src/usecases/actor.ts';
import { sendReminders } from '../../src/usecases/morning.ts';
import { readOverview } from '../../src/usecases/overview.ts';
import { readChange, readChanges, readRound, readRounds } from '../../src/usecases/read.ts';
import { readLog } from '../../src/usecases/readLog.ts';
import { must } from '../sharepoint/bench.ts';
import { casesIn, FSA, type Cases } from './cases.ts';
import { noWords, openHouse, type House } from './house.ts';
import { aProjectIn } from './projects.ts';

let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse();
  cases = casesIn(house);
});

const actor = (person: string) => actorOfPerson(house.ports, person);
const refusal = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('somebody else’s draft', () => {
  const everyWay = (person: string, { id, version }: ChangeView) => {
    const { ports } = house;
    const log = (record: string) => refusal(readLog(ports, actor(person), record));
    return {
      listed: must(readChanges(ports, actor(person))).some((row) => row.id === id),
      overview: JSON.stringify(must(readOverview(ports, actor(person)))).includes(id),
      read: refusal(readChange(ports, actor(person), id, noWords)),
      rounds: refusal(readRounds(ports, actor(person), id)),
      logs: [log(id), log(`changes/${id}`), log(`businessCases/bc-${id}`)],
      act: cases.tryAct(person, { id, version }, { type: 'edit', fields: { title: 'Overtaget' } }).then(refusal),
    };
  };

  it.each(['draft', 'withdrawn'] as const)(
    'is not there for others while it is %s, whatever they ask',
    async (state) => {
      const draft = await cases.draft();
      if (state === 'withdrawn') await cases.act(FSA, draft, { type: 'withdraw', reason: 'Fortrudt.' });
      const { act, ...seen } = everyWay(cases.secretary, cases.change(draft.id));
      expect({ ...seen, act: await act }).toEqual({
        listed: false,
        overview: false,
        read: 'notFound',
        rounds: 'notFound',
        logs: ['notFound', 'notFound', 'notFound'],
        act: 'notFound',
      });
    },
  );

  it('is its requester’s in the list, the overview and the log', async () => {
    const draft = await cases.draft();
    const { act, ...seen } = everyWay(FSA, draft);
    expect({ ...seen, act: await act }).toMatchObject({ listed: true, overview: true, read: 'ok', act: 'ok' });
    expect(seen.logs).toEqual(['ok', 'ok', 'ok']);
  });

  it('is everybody’s once it is submitted', async () => {
    const filed = await cases.submitted(250_000);
    expect(refusal(readChange(house.ports, actor(cases.secretary), filed.id, noWords))).toBe('ok');
  });
});

describe('DEC-8: a disqualified reader', () => {
  const SECRETS = ['250000', 'Oversigten', 'Færre fejl', 'Gruppen er enig', 'middle'];
  let person: string;
  let change: ChangeView;
  let round: string;

  beforeEach(async () => {
    const opened = await cases.inSys();
    round = opened.round.id;
    person = cases.votersOf(opened.round)[0]?.person ?? '';
    const reason = 'Har siddet i leverandørens bestyrelse.';
    change = await cases.act(cases.secretary, opened.change, { type: 'disqualify', person, reason });
  });

  it('finds title, system and state in the list, and nothing else', () => {
    const row = must(readChanges(house.ports, actor(person))).find(({ id }) => id === change.id);
    expect(row).toMatchObject({ restricted: true, title: change.title, system: 'e-journal', state: 'sys' });
    expect(row).toMatchObject({ requester: { id: '', name: '' }, submitted: null, decided: null, decidedBy: null });
    for (const secret of SECRETS.slice(1)) expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('finds the same in the case, none of its rounds, and who can help', () => {
    const view = must(readChange(house.ports, actor(person), change.id, noWords));
    expect(view.disqualified).toMatchObject({ reason: 'Har siddet i leverandørens bestyrelse.' });
    expect(view.disqualified?.help).toBe('RSI-sekretariatet');
    const barred = { kind: 'forbidden', reason: 'disqualified', parameters: { help: 'RSI-sekretariatet' } };
    expect(readRound(house.ports, actor(person), round)).toMatchObject({ error: barred });
    expect(readRound(house.ports, actor(person), `${change.id}-r9`)).toMatchObject({ error: barred });
    expect(must(readRounds(house.ports, actor(person), change.id))).toEqual([]);
    const told = JSON.stringify({ ...view, disqualified: null }).replaceAll(change.title, '');
    for (const secret of SECRETS) expect(told).not.toContain(secret);
  });

  it('is not reminded of its deadline, and nothing in it waits', () => {
    const overview = must(readOverview(house.ports, actor(person)));
    expect([
      ...overview.deadlines.map((line) => line.change),
      ...overview.waiting.map((line) => line.change.id),
    ]).not.toContain(change.id);
  });

  it('reads no log of it, nor the pool’s', () => {
    for (const record of [change.id, `rounds/${round}`, `businessCases/bc-${change.id}`]) {
      expect(refusal(readLog(house.ports, actor(person), record))).toBe('forbidden');
    }
    expect(refusal(readLog(house.ports, actor(person), 'pools/pool-2026'))).toBe('forbidden');
    expect(JSON.stringify(must(readLog(house.ports, actor(cases.secretary), 'pools/pool-2026')))).toContain('250000');
  });

  it('CR-8: who chairs, acknowledges the sum of the system’s other cases whatever it is, and learns nothing by it', async () => {
    const { chairOfSys: chair } = cases;
    const reason = 'Har siddet i leverandørens bestyrelse.';
    await cases.act(cases.secretary, cases.change(change.id), { type: 'disqualify', person: chair, reason });
    // With the closed case the first stays under 2.000.000, and the second passes it.
    for (const amount of [300_000, 1_600_000]) {
      const { round: other } = await cases.inSys(amount);
      const seen = must(readRound(house.ports, actor(chair), other.id));
      expect(seen.actions).toEqual(['acknowledge-sum']);
      const done = await cases.tryRound(chair, other.id, seen.version, { type: 'acknowledge-sum' });
      expect(must(done).actions).toEqual([]);
      const log = JSON.stringify(must(readLog(house.ports, actor(chair), `rounds/${other.id}`)));
      expect(log).not.toMatch(/sumPassed|"sum"/);
    }
  });

  it('PUB-4: whose answer was given before is no longer counted', async () => {
    const other = cases.votersOf(cases.round(round))[1]?.person ?? '';
    must(await cases.approve(other, cases.round(round)));
    expect(cases.round(round).answered).toBe(1);
    await cases.act(cases.secretary, cases.change(change.id), {
      type: 'disqualify',
      person: other,
      reason: 'Også inhabil.',
    });
    expect(cases.round(round).answered).toBe(0);
    const kept = house.ports.store.log(`rounds/${round}`).find(({ action }) => action === 'answer');
    expect(kept?.person).toBe(other);
    expect(house.ports.store.get(roundList, round)?.record.disqualified).toContain(other);
  });
});

describe('the overview', () => {
  it('CR-11: no longer asks for a comment from those who have given one', async () => {
    const filed = await cases.submitted(100_000);
    const member = cases.chairOfGroup;
    const waits = () =>
      must(readOverview(house.ports, actor(member))).waiting.filter((one) => one.change.id === filed.id);
    expect(waits()).toMatchObject([{ kind: 'comment', due: filed.commentBy }]);
    await cases.act(member, filed, { type: 'comment', text: 'Vi bakker op.' });
    expect(waits()).toEqual([]);
  });

  it('shows each person what waits for them, and when', async () => {
    const { change, round } = await cases.inSys();
    const [voter] = cases.votersOf(round);
    const { waiting, deadlines } = must(readOverview(house.ports, actor(voter?.person ?? '')));
    expect(waiting.find((one) => one.change.id === change.id)).toMatchObject({
      kind: 'answer',
      body: 'SYS',
      due: '2026-11-27',
      workingDays: 5,
      soon: false,
    });
    expect(deadlines).toContainEqual(expect.objectContaining({ kind: 'round', date: '2026-11-27', change: change.id }));
    expect(deadlines).toContainEqual(expect.objectContaining({ kind: 'region-change', date: '2027-01-01' }));
    expect(must(readOverview(house.ports, actor(FSA))).filed.map(({ id }) => id)).toContain(change.id);
  });

  it('is for people with a seat', () => {
    expect(refusal(readOverview(house.ports, { person: 'sys-tidligere', name: '', seats: [] }))).toBe('forbidden');
  });
});

describe('what comes from a closed case', () => {
  const escalated: Escalation = {
    title: 'Projekt p',
    state: 'acknowledged',
    triggers: [{ kind: 'red-status', month: '2026-10' }],
    proposed: '2026-11-19',
    project: 'p',
    fromKind: 'projectSteeringGroup',
    toKind: 'RSI',
    to: 'rsi',
  };

  it('ORG-11: who is disqualified in the case answers in no round about its project', async () => {
    const { ports, by } = house;
    const { change } = await cases.inSys();
    const voters = heldSeats(ports.store, ports.clock.today()).filter(
      (seat) => seat.body === 'rsi' && seat.role === 'member' && seat.region !== undefined,
    );
    const [barred, other] = voters.map(({ person }) => person);
    if (barred === undefined || other === undefined) throw new Error('RSI-kredsen has too few members');
    await cases.act(cases.secretary, change, { type: 'disqualify', person: barred, reason: 'Har rådgivet.' });
    await aProjectIn(house, 'p', { change: change.id });
    const action = { actionId: 'test-e', fingerprint: 'e', actor: NOBODY };
    const entries = [{ action: 'confirm' as const }];
    const decided = () => ok({ record: escalated, entries, effects: [] });
    must(await ports.store.commit({ list: escalationList, id: 'escalation-e' }, action, decided));
    const opening = { ...by(cases.secretary), id: 'escalation-e', version: null };
    must(await actOnEscalation(ports, opening, { type: 'open-round', deadline: null }));
    const question = ports.store.get(roundList, 'escalation-e-r1')?.record.questionHash ?? '';
    const answer = { type: 'answer', answer: 'approve', question } as const;
    const answers = async (person: string) =>
      refusal(await actOnRound(ports, { ...by(person), id: 'escalation-e-r1', version: null }, answer));
    expect(await answers(barred)).toBe('forbidden');
    expect(ports.store.get(roundList, 'escalation-e-r1')?.record.answers).toEqual([]);
    expect(await answers(other)).toBe('ok');
  });
});

describe('what a person has been reminded of', () => {
  it('is read by the person and by the secretariat, and by nobody else', async () => {
    await aProjectIn(house, 'p');
    await sendReminders(house.ports);
    const [row] = house.ports.store.all(reminderList).filter(({ record }) => record.person === FSA);
    const log = (person: string) => refusal(readLog(house.ports, actor(person), `reminders/${row?.id}`));
    expect([log(FSA), log(cases.secretary), log(cases.chairOfSys)]).toEqual(['ok', 'ok', 'notFound']);
  });
});
