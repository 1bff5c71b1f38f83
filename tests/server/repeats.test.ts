// The same key is the same action: every write sent twice is written once, and both are answered alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBusinessCase,
  aForm,
  anAssessment,
  openProduct,
  type Answered,
  type Caller,
  type ChangeView,
  type Problem,
  type RoundView,
  type TestProduct,
} from './product.ts';
import { membersOf, seatedIn } from './seated.ts';

let product: TestProduct;
let fsa: Caller;
let secretariat: Caller;
let sysChair: Caller;

const personIn = (body: string, role: string) => seatedIn(product, body, role).id;

beforeAll(async () => {
  product = await openProduct();
  fsa = await product.as('fsa-e-journal');
  secretariat = await product.as(personIn('RSI-sekretariatet', 'sekretær'));
  sysChair = await product.as(personIn('SYS', 'formand'));
});
afterAll(() => product.close());

const members = () => membersOf(product, 'SYS');
const rows = () => product.sandbox.product.store.logRows().length;

type Sent = { id: string; version: number };

/** Sends twice, one after the other; the first answer, with what the second differed in. */
async function twice<T extends Sent>(send: (key: string) => Promise<Answered<T>>): Promise<T> {
  const key = crypto.randomUUID();
  const first = await send(key);
  const written = rows();
  const again = await send(key);
  const what = ({ status, body }: Answered<T>) => ({
    status,
    id: body.id,
    version: body.version,
    problem: 'type' in body,
  });
  expect(what(again)).toEqual(what(first));
  expect(first.status).toBeLessThan(300);
  expect(rows()).toBe(written);
  return first.body;
}
const act = (caller: Caller, { id, version }: Sent, action: string, body: object = {}) =>
  twice<ChangeView>((key) => caller.post(`/api/changes/${id}/${action}`, { version, ...body }, key));
const create = (more: object = {}) =>
  twice<ChangeView>((key) => fsa.post('/api/changes', { ...aForm({ ...more }), businessCase: aBusinessCase }, key));
const inRound = async (caller: Caller, { id }: Sent, action: string, body: (round: RoundView) => object) => {
  const { body: round } = await caller.get<RoundView>(`/api/rounds/${id}`);
  return twice<RoundView>((key) => caller.post(`/api/rounds/${id}/${action}`, body(round), key));
};

async function inSys(): Promise<{ change: ChangeView; round: Sent }> {
  const chair = await product.as(personIn('Forretningsstyregruppen for E-journal', 'formand'));
  const assessed = await act(chair, await act(fsa, await create(), 'submit'), 'assess', anAssessment);
  const change = await act(secretariat, assessed, 'open-round', { body: 'SYS' });
  return { change, round: { id: change.openRound ?? '', version: 0 } };
}
const answerAll = async (round: Sent, first: string) => {
  for (const [index, person] of members().entries()) {
    const given = index === 0 ? first : 'approve';
    const text = given === 'approve' ? {} : { text: 'Fordi.' };
    await inRound(await product.as(person), round, given, ({ question }) => ({ question, ...text }));
  }
};

describe('sent twice with the same key', () => {
  it('a small change is filed, changed, submitted, commented on, decided, started and delivered once', async () => {
    const draft = await create({ oneOffCost: 100_000 });
    const edited = await twice<ChangeView>((key) =>
      fsa.patch(`/api/changes/${draft.id}`, { version: draft.version, title: 'Ny titel' }, key),
    );
    const filed = await act(fsa, edited, 'submit');
    const told = await act(fsa, filed, 'comment', { text: 'Vi er klar.' });
    const decided = await act(fsa, told, 'decide', { outcome: 'approved', reason: 'Det haster.' });
    const delivered = await act(fsa, await act(fsa, decided, 'start'), 'deliver');
    expect(delivered).toMatchObject({ state: 'delivered', version: 7 });
  });

  it('a round is opened through the pool, answered and closed once; the pool pays once', async () => {
    const { change, round } = await inSys();
    await answerAll(round, 'approve-with-remark');
    const { body } = await fsa.get<ChangeView>(`/api/changes/${change.id}`);
    expect(body).toMatchObject({ state: 'approved', rounds: [round.id], pool: { granted: 250_000, reserved: 0 } });
  });

  it('a chair concludes, escalates and records a meeting once; a case is postponed, taken up, disqualified in and withdrawn once', async () => {
    const [one, two, three] = [await inSys(), await inSys(), await inSys()];
    await answerAll(one.round, 'reject');
    await inRound(sysChair, one.round, 'conclude', ({ version }) => ({ version, outcome: 'rejected', reason: 'Nej.' }));
    await answerAll(two.round, 'ask-for-meeting');
    const met = { outcome: 'rejected', reason: 'Mødet sagde nej.' };
    await inRound(sysChair, two.round, 'record-meeting', ({ version }) => ({ version, ...met }));
    await answerAll(three.round, 'reject');
    await inRound(sysChair, three.round, 'escalate', ({ version }) => ({ version, reason: 'Vi kan ikke enes.' }));
    const { body: inRsi } = await fsa.get<ChangeView>(`/api/changes/${three.change.id}`);
    const known = await act(secretariat, inRsi, 'disqualify', {
      person: members()[0],
      reason: 'Sidder i bestyrelsen.',
    });
    const postponed = await act(secretariat, known, 'postpone', { reason: 'Efter sommeren.' });
    const resumed = await act(secretariat, postponed, 'open-round', { body: 'RSI' });
    expect(await act(fsa, resumed, 'withdraw', { reason: 'Løst.' })).toMatchObject({ state: 'withdrawn' });
  });

  it('is the sender’s own: another person’s same key is another action', async () => {
    const key = crypto.randomUUID();
    const mine = await fsa.post<ChangeView>('/api/changes', aForm(), key);
    const theirs = await secretariat.post<ChangeView>('/api/changes', aForm(), key);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('and other content is refused, for a PATCH as for a POST', async () => {
    const draft = await create();
    const key = crypto.randomUUID();
    const path = `/api/changes/${draft.id}`;
    expect((await fsa.patch(path, { version: draft.version, title: 'En' }, key)).status).toBe(200);
    const other = await fsa.patch<Problem>(path, { version: draft.version, title: 'To' }, key);
    expect({ status: other.status, reason: other.body.reason }).toEqual({ status: 409, reason: 'action-reused' });
  });
});
