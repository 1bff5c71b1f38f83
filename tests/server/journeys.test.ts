// Journeys over real HTTP and real cards: what the regions press in their channels is what the record says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBusinessCase,
  anAssessment,
  openProduct,
  submitted,
  type Caller,
  type ChangeView,
  type Problem,
  type RoundView,
  type TestProduct,
} from './product.ts';
import { seatedIn, regionNames } from './seated.ts';

let product: TestProduct;
let fsa: Caller;
let chair: Caller;
let secretariat: Caller;

beforeAll(async () => {
  product = await openProduct();
  fsa = await product.as('fsa-e-journal');
  chair = await product.as(personIn('Forretningsstyregruppen for E-journal', 'formand'));
  secretariat = await product.as(personIn('RSI-sekretariatet', 'sekretær'));
});
afterAll(() => product.close());

const personIn = (body: string, role: string, region?: string) => seatedIn(product, body, role, region).id;

interface Message {
  activityId: string;
  summary: string;
  attachments: { content: unknown }[];
  superseded: boolean;
}
interface Pressed {
  statusCode: number;
  type: string;
  value: unknown;
}

async function sandbox<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${product.origin}/sandbox/${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return (await response.json()) as T;
}

async function channelOf(body: string): Promise<string> {
  const channels = await sandbox<{ id: string; body: string }[]>('channels');
  return channels.find((channel) => channel.body === body)?.id ?? '';
}

async function cardsOf(channel: string, text: string): Promise<Message[]> {
  const messages = await sandbox<Message[]>(`channels/${encodeURIComponent(channel)}/messages`);
  return messages.filter((message) => JSON.stringify(message).includes(text) && !message.superseded);
}

const press = (channel: string, card: Message, person: string, data: unknown) =>
  sandbox<Pressed>(`channels/${encodeURIComponent(channel)}/messages/${card.activityId}/actions`, { person, data });

const act = async (caller: Caller, change: ChangeView, action: string, body: object = {}) => {
  const answer = await caller.post<ChangeView>(`/api/changes/${change.id}/${action}`, {
    version: change.version,
    ...body,
  });
  if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const fresh = async (change: ChangeView) => (await fsa.get<ChangeView>(`/api/changes/${change.id}`)).body;
const roundOf = async (id: string) => (await fsa.get<RoundView>(`/api/rounds/${id}`)).body;

const votersOfSys = (round: RoundView) => round.ballot.map(({ regionName }) => personIn('SYS', 'medlem', regionName));

async function inSys(title: string, oneOffCost = 250_000): Promise<{ change: ChangeView; round: RoundView }> {
  const filed = await submitted(fsa, { title, oneOffCost, businessCase: aBusinessCase });
  const assessed = await act(chair, filed, 'assess', anAssessment);
  const change = await act(secretariat, assessed, 'open-round', { body: 'SYS' });
  return { change, round: await roundOf(change.openRound ?? '') };
}

describe('cards in the channel', () => {
  it('DEC-2: a press by each region, all at the same moment, is an answer from each, and the last closes the round', async () => {
    const { change, round } = await inSys('Alle på én gang');
    const channel = await channelOf('SYS');
    const [card] = await cardsOf(channel, round.id);
    if (!card) throw new Error('No card was posted');
    const data = { action: 'answer', round: round.id, question: round.question, answer: 'approve' };
    const regions = regionNames(product);
    expect(round.ballot.map(({ regionName }) => regionName)).toEqual(regions);
    const answers = await Promise.all(votersOfSys(round).map((person) => press(channel, card, person, data)));
    for (const answer of answers) expect(answer.statusCode).toBe(200);
    expect(await roundOf(round.id)).toMatchObject({
      state: 'closed',
      outcome: 'approved',
      answered: regions.length,
      expected: regions.length,
    });
    expect(await fresh(change)).toMatchObject({ state: 'approved', decidedBy: 'SYS' });
    const after = await cardsOf(channel, 'Alle på én gang');
    expect(after).toHaveLength(1);
    expect(JSON.stringify(after)).toContain('Godkendt');
  });

  it('DEC-9: the reply says for which region the answer was registered, and a double press is one answer', async () => {
    const { round } = await inSys('Dobbelt tryk');
    const channel = await channelOf('SYS');
    const [card] = await cardsOf(channel, round.id);
    if (!card) throw new Error('No card was posted');
    const data = { action: 'answer', round: round.id, question: round.question, answer: 'approve' };
    const person = personIn('SYS', 'medlem', 'Region Syddanmark');
    const replies = await Promise.all([press(channel, card, person, data), press(channel, card, person, data)]);
    for (const reply of replies) expect(JSON.stringify(reply.value)).toContain('Region Syddanmark');
    const log = await fsa.get<{ action: string }[]>(`/api/log?record=rounds/${round.id}`);
    expect(log.body.filter(({ action }) => action === 'answer')).toHaveLength(1);
  });

  it('a press that names another region, another round or an unknown question is refused, and nothing is written', async () => {
    const { round } = await inSys('Forfalsket kort');
    const channel = await channelOf('SYS');
    const [card] = await cardsOf(channel, round.id);
    if (!card) throw new Error('No card was posted');
    const person = personIn('SYS', 'medlem', 'Region Syddanmark');
    const data = { action: 'answer', round: round.id, question: round.question, answer: 'approve' };
    for (const forged of [
      { ...data, region: 'nordjylland' },
      { ...data, round: 'no-such-round' },
      { ...data, question: 'f'.repeat(64) },
      { ...data, answer: 'decide' },
      { ...data, text: 'x'.repeat(2_000), answer: 'reject' },
    ]) {
      const reply = await press(channel, card, person, forged);
      expect(JSON.stringify(reply)).not.toContain('registreret:');
    }
    expect((await roundOf(round.id)).answered).toBe(0);
  });

  it('ORG-10: whoever has no mandate, no seat, or a seat that ended yesterday is told why, and does not count', async () => {
    const { round } = await inSys('Uden mandat');
    const channel = await channelOf('SYS');
    const [card] = await cardsOf(channel, round.id);
    if (!card) throw new Error('No card was posted');
    const data = { action: 'answer', round: round.id, question: round.question, answer: 'approve' };
    const outsiders = [personIn('SYS', 'formand'), 'fsa-e-journal', personIn('RSI-sekretariatet', 'sekretær')];
    for (const person of outsiders) await press(channel, card, person, data);
    expect((await roundOf(round.id)).answered).toBe(0);
  });
});

describe('the chair', () => {
  it('DEC-3: cuts through when the regions disagree, not before', async () => {
    const { change, round } = await inSys('Uenighed');
    const sysChair = await product.as(personIn('SYS', 'formand'));
    const early = await sysChair.post<Problem>(`/api/rounds/${round.id}/conclude`, {
      version: round.version,
      outcome: 'rejected',
      reason: 'Nej',
    });
    expect({ status: early.status, reason: early.body.reason }).toEqual({ status: 409, reason: 'not-yet' });
    for (const [index, person] of votersOfSys(round).entries()) {
      const caller = await product.as(person);
      const body = index === 0 ? { question: round.question, text: 'For dyrt.' } : { question: round.question };
      const answer = await caller.post(`/api/rounds/${round.id}/${index === 0 ? 'reject' : 'approve'}`, body);
      expect(answer.status).toBe(200);
    }
    const now = await roundOf(round.id);
    expect(now.standing).toBe('disagreement');
    const concluded = await sysChair.post<RoundView>(`/api/rounds/${round.id}/conclude`, {
      version: now.version,
      outcome: 'rejected',
      reason: 'Ingen fælles linje.',
    });
    expect(concluded.body).toMatchObject({ state: 'closed', outcome: 'rejected' });
    expect(await fresh(change)).toMatchObject({ state: 'rejected', decisionReason: 'Ingen fælles linje.' });
  });

  it('DEC-7: records what the meeting decided, when a region has asked for one', async () => {
    const { change, round } = await inSys('Til møde');
    const member = await product.as(personIn('SYS', 'medlem', 'Region Midtjylland'));
    await member.post(`/api/rounds/${round.id}/ask-for-meeting`, {
      question: round.question,
      text: 'Vi vil drøfte rækkefølgen.',
    });
    const waiting = await roundOf(round.id);
    expect(waiting).toMatchObject({ standing: 'meeting', meetingAsked: true });
    const sysChair = await product.as(personIn('SYS', 'formand'));
    const recorded = await sysChair.post<RoundView>(`/api/rounds/${round.id}/record-meeting`, {
      version: waiting.version,
      outcome: 'approved',
      reason: 'Mødet var enigt.',
    });
    expect(recorded.body).toMatchObject({ outcome: 'approved', outcomeBy: 'meeting' });
    expect((await fresh(change)).state).toBe('approved');
  });

  it('CR-12: a case that is withdrawn closes its round and lets the pool go', async () => {
    const { change, round } = await inSys('Trukket tilbage');
    const before = (await fresh(change)).pool;
    await act(fsa, await fresh(change), 'withdraw', { reason: 'Løst på anden vis.' });
    expect(await roundOf(round.id)).toMatchObject({ state: 'closed', outcome: 'lapsed' });
    const other = await inSys('Efter den trukne');
    expect((await fresh(other.change)).pool?.free).toBe(before?.free);
  });
});

describe('a disqualified member', () => {
  it('DEC-8, ORG-11: sees title, system and state only, and can neither answer nor read the log', async () => {
    const { change, round } = await inSys('Inhabil');
    const person = personIn('SYS', 'medlem', 'Region Nordjylland');
    await act(secretariat, await fresh(change), 'disqualify', {
      person,
      reason: 'Har siddet i leverandørens bestyrelse.',
    });
    const member = await product.as(person);
    const seen = await member.get<ChangeView>(`/api/changes/${change.id}`);
    expect(seen.body).toMatchObject({
      restricted: true,
      title: 'Inhabil',
      state: 'sys',
      oneOffCost: null,
      journey: [],
      rounds: [],
    });
    expect(JSON.stringify(seen.body)).not.toContain('hentes som ét dokument');
    const answer = await member.post<Problem>(`/api/rounds/${round.id}/approve`, { question: round.question });
    expect({ status: answer.status, reason: answer.body.reason }).toEqual({ status: 403, reason: 'disqualified' });
    expect((await member.get(`/api/log?record=${change.id}`)).status).toBe(403);
    const row = (await member.get<ChangeView[]>('/api/changes')).body.find(({ id }) => id === change.id);
    expect(row).toMatchObject({ restricted: true, oneOffCost: null });
  });
});

describe('afterwards', () => {
  it('the log verifies, nothing is pending, and the API describes itself', async () => {
    expect((await fsa.get('/api/log/verify')).body).toMatchObject({ ok: true, first: null });
    expect(product.sandbox.product.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
    const openapi = await fsa.get<{ paths: Record<string, object> }>('/api/openapi.json');
    expect(Object.keys(openapi.body.paths)).toContain('/api/rounds/{id}/approve-with-remark');
  });
});
