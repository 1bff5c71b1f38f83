// The API is what its description says: a journey that asks every route once, and each answer held against its schema.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROUTES } from '../../src/contract/projectRoutes.ts';
import { ROUTES } from '../../src/contract/routes.ts';
import { addWorkingDays } from '../../src/domain/calendar/workingDays.ts';
import { describedBy, type Described } from './described.ts';
import { faultsIn } from './jsonSchema.ts';
import {
  aBusinessCase,
  aForm,
  anAssessment,
  openProduct,
  type Caller,
  type ChangeView,
  type RoundView,
  type TestProduct,
} from './product.ts';
import { membersOf, seatedIn } from './seated.ts';

let product: TestProduct;
let api: Described;

beforeAll(async () => {
  product = await openProduct();
  api = await describedBy(product);
});
afterAll(() => product.close());

const personIn = (body: string, role: string) => seatedIn(product, body, role).id;

const as = async (person: string) => described(await product.as(person));
const described = (caller: Caller) => {
  const asker = api.described(caller);
  const act = <T = ChangeView>({ id, version }: ChangeView, action: string, body: object = {}) =>
    asker.post<T>(`/api/changes/${id}/${action}`, { version, ...body });
  return { ...asker, act };
};
const membersOfSys = () => membersOf(product, 'SYS');

async function inSys(oneOffCost = 250_000): Promise<{ change: ChangeView; round: RoundView }> {
  const fsa = await as('fsa-e-journal');
  const chair = await as(personIn('Forretningsstyregruppen for E-journal', 'formand'));
  const secretariat = await as(personIn('RSI-sekretariatet', 'sekretær'));
  const draft = await fsa.post<ChangeView>('/api/changes', { ...aForm({ oneOffCost }), businessCase: aBusinessCase });
  const assessed = await chair.act(await fsa.act(draft, 'submit'), 'assess', anAssessment);
  const change = await secretariat.act(assessed, 'open-round', {
    body: 'SYS',
    deadline: addWorkingDays(product.sandbox.product.ports.clock.today(), 20),
  });
  return { change, round: await fsa.get<RoundView>(`/api/rounds/${change.openRound}`) };
}
const answers = (round: RoundView, ...given: readonly string[]) =>
  membersOfSys().reduce<Promise<void>>(async (before, person, index) => {
    await before;
    const answer = given[index] ?? 'approve';
    const body = { question: round.question, ...(answer !== 'approve' && { text: 'Fordi.' }) };
    await (await as(person)).post(`/api/rounds/${round.id}/${answer}`, body);
  }, Promise.resolve());

describe('the description', () => {
  it('has every route, with the key that writing needs, and no operation twice', () => {
    const operations = Object.values(api.description.paths).flatMap((methods) => Object.values(methods));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(ROUTES.map(({ id }) => id).toSorted());
    const needed = Object.entries(api.description.paths).flatMap(([path, { post }]) =>
      post ? [{ path, named: post.parameters.filter(({ required }) => required).map(({ name }) => name) }] : [],
    );
    const expected = needed.map(({ path }) => ({
      path,
      named: [...(path.includes('{') ? ['id'] : []), 'Idempotency-Key'],
    }));
    expect(needed).toEqual(expected);
  });
});

describe('every answer fits its schema', () => {
  it('of what is read by everybody', async () => {
    const fsa = await as('fsa-e-journal');
    for (const path of ['me', 'overview', 'changes', 'changes/page', 'systems', 'bodies', 'log/verify'])
      await fsa.get(`/api/${path}`);
    await fsa.get('/api/changes/route?oneOffCost=2000001&system=e-journal');
    expect(api.misfits).toEqual([]);
  });

  it('of a small change, from draft to delivery', async () => {
    const fsa = await as('fsa-e-journal');
    const draft = await fsa.post<ChangeView>('/api/changes', aForm({ oneOffCost: 100_000 }));
    const edited = await fsa.patch<ChangeView>(`/api/changes/${draft.id}`, {
      version: draft.version,
      priority: 'high',
      risk: null,
    });
    const filed = await fsa.act(edited, 'submit');
    const told = await fsa.act(filed, 'comment', { text: 'Vi er klar.' });
    const decided = await fsa.act(told, 'decide', { outcome: 'approved', reason: 'Det haster.' });
    await fsa.act(await fsa.act(decided, 'start'), 'deliver');
    await fsa.get(`/api/changes/${draft.id}`);
    await fsa.get(`/api/log?record=${draft.id}`);
    expect(api.misfits).toEqual([]);
  });

  it('of a case in SYS that is agreed, and one that is disagreed on, postponed and withdrawn', async () => {
    const fsa = await as('fsa-e-journal');
    const secretariat = await as(personIn('RSI-sekretariatet', 'sekretær'));
    const chair = await as(personIn('SYS', 'formand'));
    const agreed = await inSys();
    await answers(agreed.round, 'approve-with-remark');
    expect(await fsa.get(`/api/changes/${agreed.change.id}`)).toMatchObject({ state: 'approved' });
    await fsa.get(`/api/rounds?change=${agreed.change.id}`);

    const disputed = await inSys();
    await answers(disputed.round, 'reject');
    const { version } = await fsa.get<RoundView>(`/api/rounds/${disputed.round.id}`);
    await chair.post(`/api/rounds/${disputed.round.id}/escalate`, { version, reason: 'Vi kan ikke enes.' });
    const inRsi = await fsa.get<ChangeView>(`/api/changes/${disputed.change.id}`);
    const postponed = await secretariat.act(inRsi, 'postpone', { reason: 'Efter sommeren.' });
    await fsa.act(postponed, 'withdraw', { reason: 'Løst på anden vis.' });
    expect(api.misfits).toEqual([]);
  });

  it('of the chair’s conclusion, a meeting, a sum that is passed, and what a disqualified member is left', async () => {
    const chair = await as(personIn('SYS', 'formand'));
    const secretariat = await as(personIn('RSI-sekretariatet', 'sekretær'));
    const granted = await inSys(1_500_000);
    await answers(granted.round);
    const { change, round } = await inSys(600_000);
    await answers(round, 'ask-for-meeting');
    const asking = await chair.get<RoundView>(`/api/rounds/${round.id}`);
    const known = await chair.post<RoundView>(`/api/rounds/${round.id}/acknowledge-sum`, { version: asking.version });
    const met = { version: known.version, outcome: 'rejected', reason: 'Mødet sagde nej.' };
    await chair.post(`/api/rounds/${round.id}/record-meeting`, met);
    expect(await chair.get(`/api/changes/${change.id}`)).toMatchObject({
      state: 'rejected',
      pool: { thisCase: 0 },
      yearlySum: null,
    });

    const other = await inSys();
    const [person = ''] = membersOfSys();
    await secretariat.act(other.change, 'disqualify', { person, reason: 'Sidder i bestyrelsen.' });
    const member = await as(person);
    for (const path of [
      `changes/${other.change.id}`,
      `rounds/${other.round.id}`,
      'overview',
      'changes',
      'changes/page',
    ]) {
      await member.get(`/api/${path}`);
    }
    await answers(other.round, 'approve', 'reject');
    const split = await chair.get<RoundView>(`/api/rounds/${other.round.id}`);
    expect(split.answered).toBe(membersOfSys().length - 1);
    expect(api.misfits).toEqual([]);
  });

  it('of the chair who concludes on disagreement', async () => {
    const chair = await as(personIn('SYS', 'formand'));
    const { round } = await inSys(300_000);
    await answers(round, 'reject');
    const { version } = await chair.get<RoundView>(`/api/rounds/${round.id}`);
    await chair.post(`/api/rounds/${round.id}/conclude`, {
      version,
      outcome: 'rejected',
      reason: 'Ingen fælles linje.',
    });
    expect(api.misfits).toEqual([]);
  });

  it('of every refusal, too', async () => {
    const fsa = await as('fsa-e-journal');
    const stranger = described(product.withToken(null));
    await stranger.get('/api/changes');
    await fsa.get('/api/changes/no-such-case');
    await fsa.get('/api/changes/route?oneOffCost=abc');
    await fsa.post('/api/changes', { title: 7 });
    const draft = await fsa.post<ChangeView>('/api/changes', aForm());
    await fsa.act(draft, 'assess', anAssessment);
    await fsa.act({ ...draft, version: 0 }, 'submit');
    await fsa.act(await fsa.act(draft, 'submit'), 'submit');
    expect(api.misfits).toEqual([]);
  });

  it('and what does not fit would be found', async () => {
    const fsa = await product.as('fsa-e-journal');
    const { body } = await fsa.get<object[]>('/api/changes');
    const rows = api.operationOf('get', '/api/changes').responses['200']?.content['application/json']?.schema ?? {};
    expect(faultsIn(rows, [{ ...body[0], secret: 1, title: undefined, at: 'here' }])).toEqual([
      'value[0].secret: is not described',
      'value[0].title: is no "string"',
      'value[0].at: is no "number"',
    ]);
  });

  it('and no route was left out', () => {
    const here = ROUTES.filter((route) => !PROJECT_ROUTES.includes(route)).map(({ id }) => id);
    expect(here.filter((id) => !api.asked.has(id))).toEqual([]);
  });
});
