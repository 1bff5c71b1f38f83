// DEC-8, PUB-4: somebody is disqualified in a case, and what leads back to it hears of it: rounds of its escalations, and every card.
import { beforeEach, describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { escalationAnswerList, escalationList, type Escalation } from '../../src/domain/escalation/escalation.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { err, ok } from '../../src/domain/result.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { statusList } from '../../src/domain/status/status.list.ts';
import type { ChangeView } from '../../src/contract/change.ts';
import { actOnEscalation } from '../../src/usecases/actOnEscalation.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { recordsBeyond, roundsBeyond } from '../../src/usecases/beyondCase.ts';
import { carryOn, recover } from '../../src/usecases/carryOn.ts';
import { caseOf } from '../../src/usecases/closed.ts';
import type { Channel } from '../../src/usecases/ports.ts';
import { redrawCards, turnBeyond } from '../../src/usecases/redrawCards.ts';
import { inTurn } from '../../src/usecases/turns.ts';
import { must } from '../sharepoint/bench.ts';
import { casesIn, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';
import { aProjectIn, besides, reported } from './projects.ts';

const BARRED = 'rsi-syddanmark';
const OTHER = 'rsi-midtjylland';
const REPORT = 'status-p-2026-10-v1';
const AGENDA = 'agenda-rsi-2026-12-17-p';
const THE_REST = [
  `agendaItems/${AGENDA}`,
  'escalationAnswers/escalation-done-answer',
  'escalations/escalation-done',
  'escalations/escalation-open',
  'escalations/escalation-waits',
  `statusReports/${REPORT}`,
];

let house: House;
let cases: Cases;
let change: ChangeView;
const record = (id: string) => house.ports.store.get(roundList, id)?.record;
const all = (more: Partial<Channel> = {}) => house.channel({ wants: () => true, ...more });

/** Confirmed to RSI-kredsen, with its card. */
async function escalated(id: string, about: Pick<Escalation, 'project' | 'change'>): Promise<void> {
  const row: Escalation = {
    title: 'Tid er rød',
    state: 'acknowledged',
    triggers: [],
    proposed: '2026-11-19',
    fromKind: 'SYS',
    from: 'sys',
    toKind: 'RSI',
    to: 'rsi',
    confirmed: '2026-11-19T09:00:00Z',
    ...about,
  };
  const decided = { record: row, entries: [{ action: 'confirm' as const }], effects: [{ kind: 'card' as const }] };
  const action = { actionId: `test-${id}`, fingerprint: id, actor: NOBODY };
  must(await house.ports.store.commit({ list: escalationList, id }, action, () => ok(decided)));
  await carryOn(house.ports, escalationList, id);
}

const decide = (id: string, command: Parameters<typeof actOnEscalation>[2]) =>
  actOnEscalation(house.ports, { ...house.by(cases.secretary), id, version: null }, command);

async function answers(person: string, id: string): Promise<boolean> {
  const answer = { type: 'answer', answer: 'approve', question: record(id)?.questionHash ?? '' } as const;
  return (await actOnRound(house.ports, { ...house.by(person), id, version: null }, answer)).ok;
}

const bar = () =>
  cases.act(cases.secretary, change, { type: 'disqualify', person: BARRED, reason: 'Har rådgivet leverandøren.' });
/** The same, and the cards that are drawn after the answer. */
async function barAndDraw(): Promise<void> {
  await bar();
  await inTurn(house.ports, turnBeyond(change.id), () => Promise.resolve());
}

/** What happened to cards meanwhile, each once. */
async function cardsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = house.cards.length;
  await work();
  return [...new Set(house.cards.slice(before))].toSorted();
}
const updates = (keys: readonly string[]) => keys.map((key) => `update ${key}`);
const ofTheRest = (cards: readonly string[]) => cards.filter((line) => !/ (rounds|changes)\//.test(line));

beforeEach(async () => {
  house = await openHouse();
  all();
  cases = casesIn(house);
  change = (await cases.inSys()).change;
  await aProjectIn(house, 'p', { change: change.id, state: 'execution' });
  await aProjectIn(house, 'q', { state: 'execution' });
  for (const project of ['p', 'q']) await reported(house, project, '2026-10', 'red');
  await escalated('escalation-open', { project: 'p' });
  await escalated('escalation-waits', { change: change.id });
  await escalated('escalation-done', { change: change.id });
  await escalated('escalation-other', { project: 'q' });
  for (const id of ['escalation-open', 'escalation-other'])
    must(await decide(id, { type: 'open-round', deadline: null }));
  must(await decide('escalation-done', { type: 'close', outcome: 'granted', decision: 'Ny plan.' }));
  change = cases.change(change.id);
});

describe('a person who is found disqualified in a case', () => {
  it('PUB-4, ORG-11: has the answer withdrawn that they gave in an escalation of its project, and gives no other', async () => {
    for (const person of [BARRED, OTHER])
      for (const id of ['escalation-open-r1', 'escalation-other-r1']) expect(await answers(person, id)).toBe(true);
    await bar();
    const given = (id: string) => record(id)?.answers.map(({ person }) => person);
    expect(given('escalation-open-r1')).toEqual([OTHER]);
    expect(record('escalation-open-r1')?.disqualified).toEqual([BARRED]);
    expect(given('escalation-other-r1')).toEqual([BARRED, OTHER]);
    expect(house.ports.store.log('rounds/escalation-open-r1').at(-1)).toMatchObject({
      action: 'disqualify',
      rule: 'ORG-11',
      data: { person: BARRED, withdrawn: [{ region: 'syddanmark', answer: 'approve' }] },
    });
    expect(await answers(BARRED, 'escalation-open-r1')).toBe(false);
    const left = house.ports.store.pending('2100-01-01T00:00:00Z').map(({ list }) => list.name);
    expect(left.filter((list) => list === 'changes' || list === 'rounds')).toEqual([]);
  });

  it('DEC-8: has every card of what leads back to the case drawn again, and no other', async () => {
    const drawn = await cardsOf(barAndDraw);
    expect(ofTheRest(drawn)).toEqual(updates(THE_REST));
    expect(drawn).toContain('update rounds/escalation-open-r1');
    expect(drawn).not.toContain('update rounds/escalation-other-r1');
  });

  it('DEC-8: is answered for before those cards are drawn, however long that takes', async () => {
    let draw = () => {};
    const held = new Promise<void>((resolve) => (draw = resolve));
    all({
      update: ({ list }) =>
        list === 'rounds' || list === 'changes' ? Promise.resolve(ok(null)) : held.then(() => ok(null)),
    });
    expect(await bar()).toMatchObject({ id: change.id });
    expect(house.ports.store.get(changeList, change.id)?.record.disqualified).toHaveLength(1);
    const drawn: string[] = [];
    all({ update: ({ list, id }) => Promise.resolve(ok(null)).finally(() => drawn.push(`${list}/${id}`)) });
    draw();
    await inTurn(house.ports, turnBeyond(change.id), () => Promise.resolve());
    // The first of them was held; the rest came after it.
    expect(new Set(drawn).size).toBe(THE_REST.length - 1);
  });

  it('DEC-8: has them drawn by whoever runs, where the service did not take them at once', async () => {
    all({ update: ({ list }) => Promise.resolve(list === statusList.name ? err('retry') : ok(null)) });
    await barAndDraw();
    all();
    house.at('2026-11-20T09:05:00Z');
    const later = await besides(house, 'later');
    expect(ofTheRest(await cardsOf(() => recover(later)))).toEqual([`update statusReports/${REPORT}`]);
    expect(later.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
  });

  it('DEC-8: has them drawn by an instance that starts, where the one that was asked was killed', async () => {
    // Nothing has happened to them for longer than the day's drawing looks back.
    house.at('2026-12-02T09:00:00Z');
    expect(ofTheRest(await cardsOf(() => redrawCards(house.ports)))).toEqual([]);
    all({ update: () => Promise.reject(new Error('killed')) });
    // Dead for good: nothing that it wishes for afterwards is written down either.
    house.ports.store.adjust = () => Promise.resolve(undefined);
    await barAndDraw().catch(() => undefined);
    all();
    const started = await besides(house, 'started');
    expect(ofTheRest(await cardsOf(() => redrawCards(started)))).toEqual(updates(THE_REST));
  });
});

describe('what leads back to a case', () => {
  it('is what is closed with it', () => {
    const { store } = house.ports;
    const keys = [statusList, agendaItemList, escalationList, escalationAnswerList].flatMap((list) =>
      store.all(list).map(({ id }) => `${list.name}/${id}`),
    );
    const closed = keys.filter((key) => caseOf(store, key) === change.id);
    expect(
      recordsBeyond(store, change.id)
        .map(({ list, id }) => `${list.name}/${id}`)
        .toSorted(),
    ).toEqual(closed.toSorted());
    expect(closed).toEqual(expect.arrayContaining(THE_REST));
    expect(roundsBeyond(store, change.id)).toEqual(['escalation-open-r1']);
  });
});

describe('the day’s drawing', () => {
  it('draws the cards of reports, agenda items, escalations and answers to which something has happened, for a week', async () => {
    const drawn = await cardsOf(() => redrawCards(house.ports));
    expect(ofTheRest(drawn)).toEqual(expect.arrayContaining(updates(THE_REST)));
    house.at('2026-11-29T09:00:00Z');
    expect(ofTheRest(await cardsOf(() => redrawCards(house.ports)))).toEqual([]);
  });
});
