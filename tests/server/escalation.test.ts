// Escalations and agenda items through the API: who may do what when, to whom it goes, and how it ends.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItemView } from '../../src/contract/agenda.ts';
import type { EscalationRow, EscalationView } from '../../src/contract/escalation.ts';
import type { AnyRoundView } from '../../src/contract/round.ts';
import type { Project } from '../../src/domain/project/project.list.ts';
import { escalationAnswerList } from '../../src/domain/escalation/escalation.list.ts';
import { openProduct, type Caller, type Problem, type TestProduct } from './product.ts';
import { CHAIR, MANAGER, OUTSIDER, OWNER, RSI_CHAIR, RSI_MEMBER, SECRETARY, withProject } from './projects.ts';
import { membersOf } from './seated.ts';

const GREEN = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' };
const RED = { ...GREEN, time: 'red', timeText: 'Udskudt.' };
const WORDS = { what: 'Idriftsættelsen.', why: 'Tid er rød.', asked: 'Godkend en ny plan.', by: '2037-12-17' };
const IT_DIRECTOR = 'it-nordjylland';

let product: TestProduct;
const callers = new Map<string, Caller>();
const as = (person: string): Caller => {
  const caller = callers.get(person);
  if (!caller) throw new Error(`Nobody is called ${person}`);
  return caller;
};
const publish = (project: string, month: string, form: object) =>
  as(MANAGER).post(`/api/status/status-${project}-${month}-v1/publish`, { ...form, version: 0 });
const act = (person: string, id: string, action: string, body: object, key?: string) =>
  as(person).post<EscalationView & Problem>(`/api/escalations/${id}/${action}`, body, key);
const agendaOf = async (project: string) =>
  (await as(SECRETARY).get<AgendaItemView[]>('/api/agenda?body=rsi')).body.filter((item) => item.project === project);
const fieldsOf = ({ body }: { readonly body: Problem }) => body.fields?.map(({ field }) => field);

/** A red report's proposal; its id. */
async function proposed(project: string, more: Partial<Project> = {}): Promise<string> {
  await withProject(product, project, more);
  await publish(project, '2037-10', RED);
  return `escalation-status-${project}-2037-10-v1`;
}

/** Confirmed to a level and received there; the version then. */
async function received(id: string, to: 'RSI' | 'IT5', by: string): Promise<number> {
  const confirmed = await act(SECRETARY, id, 'confirm', { version: 1, ...WORDS, to });
  return (await act(by, id, 'acknowledge', { version: confirmed.body.version })).body.version;
}

beforeAll(async () => {
  product = await openProduct({ now: '2037-11-20T09:00:00Z' });
  const people = [MANAGER, OWNER, CHAIR, OUTSIDER, RSI_CHAIR, RSI_MEMBER, SECRETARY, IT_DIRECTOR];
  for (const person of people) callers.set(person, await product.as(person));
}, 60_000);
afterAll(() => product.close());

describe('an escalation', () => {
  it('ESC-4: that is not there is not found, and what is missing in its words is named', async () => {
    const id = await proposed('words');
    expect((await as(SECRETARY).get('/api/escalations/none')).status).toBe(404);
    expect((await act(SECRETARY, 'none', 'acknowledge', { version: 1 })).status).toBe(404);
    const bare = await act(OWNER, id, 'confirm', { version: 1, ...WORDS, what: ' ', asked: '' });
    expect([bare.status, fieldsOf(bare)]).toEqual([400, ['what', 'asked']]);
    expect(fieldsOf(await act(OWNER, id, 'confirm', { version: 1, ...WORDS, by: '2037-11-19' }))).toEqual(['by']);
    expect(fieldsOf(await act(OWNER, id, 'confirm', { version: 1, ...WORDS, by: '2038-02-30' }))).toEqual(['by']);
    expect(fieldsOf(await act(OWNER, id, 'confirm', { version: 1, ...WORDS, to: 'ITX' }))).toEqual(['to']);
    expect((await act(OWNER, id, 'confirm', { version: 1, ...WORDS, more: 1 })).status).toBe(400);
  });

  it('ORG-2: goes up the line only, and each step is its own part’s', async () => {
    const id = await proposed('line');
    const down = await act(SECRETARY, id, 'confirm', { version: 1, ...WORDS, to: 'SYS' });
    expect([down.status, down.body.reason]).toEqual([409, 'not-up-the-line']);
    expect((await act(MANAGER, id, 'confirm', { version: 1, ...WORDS })).status).toBe(403);
    // Whom it goes to is not said before it is confirmed: nobody receives a proposal.
    expect((await act(RSI_MEMBER, id, 'acknowledge', { version: 1 })).body.reason).toBe('not-your-part');
    expect((await act(OWNER, id, 'raise', { version: 1, reason: 'Op.' })).status).toBe(403);
    const confirmed = await act(OWNER, id, 'confirm', { version: 1, ...WORDS });
    const { version } = confirmed.body;
    const stale = await act(RSI_MEMBER, id, 'acknowledge', { version: version - 1 });
    expect([stale.status, stale.body]).toMatchObject([409, { type: '/problems/stale', current: version }]);
    expect((await act(OWNER, id, 'acknowledge', { version })).status).toBe(403);
    const taken = await act(RSI_MEMBER, id, 'acknowledge', { version });
    expect(taken.body).toMatchObject({ state: 'acknowledged', acknowledgedBy: { id: RSI_MEMBER } });
    const top = await act(RSI_CHAIR, id, 'raise', { version: taken.body.version, reason: 'Videre op.' });
    expect([top.status, top.body.reason]).toEqual([409, 'nobody-above']);
    expect(
      (await act(RSI_MEMBER, id, 'close', { version: taken.body.version, outcome: 'noted', decision: 'Ja.' })).status,
    ).toBe(403);
  });

  it('ESC-4: to IT5 is decided at its meeting, and answered once, to those who escalated', async () => {
    const id = await proposed('it5');
    const version = await received(id, 'IT5', IT_DIRECTOR);
    const written = await act(SECRETARY, id, 'open-round', { version });
    expect([written.status, written.body.reason]).toEqual([409, 'decides-at-meetings']);
    expect(fieldsOf(await act(SECRETARY, id, 'close', { version, outcome: 'granted', decision: ' ' }))).toEqual([
      'decision',
    ]);
    const close = { version, outcome: 'granted', decision: 'Planen er godkendt.' };
    const [first, again] = [
      await act(SECRETARY, id, 'close', close, 'close-it5'),
      await act(SECRETARY, id, 'close', close, 'close-it5'),
    ];
    expect([first.status, again.status, again.body.version]).toEqual([200, 200, first.body.version]);
    expect(first.body).toMatchObject({ state: 'closed', outcome: 'granted', decision: 'Planen er godkendt.' });
    const { store } = product.sandbox.product.ports;
    const answers = store.all(escalationAnswerList).filter(({ record }) => record.escalation === id);
    expect(answers.map(({ record }) => record)).toMatchObject([{ body: 'fsg-e-journal', outcome: 'granted' }]);
    expect((await act(SECRETARY, id, 'dismiss', { version: first.body.version, reason: 'Nej.' })).body.reason).toBe(
      'wrong-state',
    );
  });

  it('DEC-3, ESC-4: a round in which the regions disagree is concluded by the chair, who answers with it', async () => {
    const id = await proposed('disagree');
    const opened = await act(SECRETARY, id, 'open-round', { version: await received(id, 'RSI', RSI_MEMBER) });
    const [round] = opened.body.rounds;
    expect(
      (await act(SECRETARY, id, 'close', { version: opened.body.version, outcome: 'noted', decision: 'Ja.' })).body
        .reason,
    ).toBe('round-open');
    for (const person of membersOf(product, 'RSI-kredsen')) {
      const caller = await product.as(person);
      const answer = person === 'rsi-nordjylland' ? 'reject' : 'approve';
      const body = { question: round?.question, ...(answer === 'reject' && { text: 'Vi kan ikke følge planen.' }) };
      expect((await caller.post(`/api/rounds/${round?.id}/${answer}`, body)).status).toBe(200);
    }
    const now = (await as(RSI_CHAIR).get<AnyRoundView>(`/api/rounds/${round?.id}`)).body;
    const concluded = await as(RSI_CHAIR).post<AnyRoundView>(`/api/rounds/${round?.id}/conclude`, {
      version: now.version,
      outcome: 'rejected',
      reason: 'Uenigheden er for stor.',
    });
    expect(concluded.status).toBe(200);
    const closed = (await as(SECRETARY).get<EscalationView>(`/api/escalations/${id}`)).body;
    expect(closed).toMatchObject({ state: 'closed', outcome: 'refused', decision: 'Uenigheden er for stor.' });
  });
});

describe('what a month brings by itself', () => {
  it('PUB-2: red is always an item; yellow is one only where green was before; and none in SYS’ portfolio', async () => {
    await withProject(product, 'yellow');
    await publish('yellow', '2037-09', { ...GREEN, money: 'yellow', moneyText: 'Dyrere.' });
    await publish('yellow', '2037-10', { ...GREEN, money: 'yellow', moneyText: 'Stadig dyrere.' });
    expect(await agendaOf('yellow')).toEqual([]);
    await proposed('always');
    expect(await agendaOf('always')).toMatchObject([
      { why: 'red', meeting: '2037-12-17', accountable: { id: IT_DIRECTOR } },
    ]);
    await proposed('in-sys', { portfolio: 'SYS' });
    expect(await agendaOf('in-sys')).toEqual([]);
  });

  it('ESC-3: two people who publish the same month at once: one does, the other is told, and nothing doubles', async () => {
    await withProject(product, 'twice');
    const path = '/api/status/status-twice-2037-10-v1/publish';
    const both = await Promise.all(
      [MANAGER, CHAIR].map((person) => as(person).post<Problem>(path, { ...RED, version: 0 })),
    );
    expect(both.map(({ status }) => `${status}`).toSorted()).toEqual(['200', '409']);
    const rows = (await as(SECRETARY).get<EscalationRow[]>('/api/escalations')).body;
    expect(rows.filter(({ project }) => project?.id === 'twice').map(({ state }) => state)).toEqual(['proposed']);
    expect((await agendaOf('twice')).length).toBe(1);
    const { body: log } = await as(SECRETARY).get<{ action: string }[]>(
      '/api/log?record=statusReports/status-twice-2037-10-v1',
    );
    expect(log.map(({ action }) => action)).toEqual(['create', 'publish']);
  });

  it('PUB-2: an item is treated once its meeting has been held, by the secretariat or the chair, once', async () => {
    await proposed('treated');
    const [item] = await agendaOf('treated');
    const treat = (person: string, decision = 'Planen følges.') =>
      as(person).post<AgendaItemView & Problem>(`/api/agenda/${item?.id}/treat`, { version: item?.version, decision });
    expect((await as(SECRETARY).post('/api/agenda/none/treat', { version: 1, decision: 'Ja.' })).status).toBe(404);
    await fetch(`${product.origin}/sandbox/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: '2037-12-17T14:00:00Z' }),
    });
    for (const person of [OUTSIDER, SECRETARY, RSI_CHAIR]) callers.set(person, await product.as(person));
    expect((await treat(OUTSIDER)).status).toBe(403);
    expect(fieldsOf(await treat(SECRETARY, ' '))).toEqual(['decision']);
    expect((await treat(RSI_CHAIR)).body).toMatchObject({ state: 'treated', decision: 'Planen følges.', actions: [] });
    expect((await treat(SECRETARY)).status).toBe(409);
  });
});
