// Escalations that a person begins through the API: about what, by whom, and once for each press.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EscalationRow, EscalationsNewView, EscalationView } from '../../src/contract/escalation.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { ok } from '../../src/domain/result.ts';
import { aChange } from '../domain/builders.ts';
import { openProduct, type Caller, type Problem, type TestProduct } from './product.ts';
import { CHAIR, MANAGER, OUTSIDER, OWNER, RSI_CHAIR, RSI_MEMBER, SECRETARY, withProject } from './projects.ts';

const WORDS = {
  what: 'Integrationen.',
  why: 'Den kan ikke leveres.',
  asked: 'Tag stilling til rammen.',
  by: '2037-12-17',
};

let product: TestProduct;
const callers = new Map<string, Caller>();
const as = (person: string): Caller => {
  const caller = callers.get(person);
  if (!caller) throw new Error(`Nobody is called ${person}`);
  return caller;
};
const fieldsOf = ({ body }: { readonly body: Problem }) => body.fields?.map(({ field }) => field);

/** The messages in a body's channel, as text. */
async function cardsIn(body: string): Promise<string[]> {
  const asked = async <T>(path: string): Promise<T> => (await fetch(`${product.origin}/sandbox/${path}`)).json() as T;
  const channel = (await asked<{ id: string; body: string }[]>('channels')).find((one) => one.body === body);
  const messages = await asked<object[]>(`channels/${encodeURIComponent(channel?.id ?? '')}/messages`);
  return messages.map((message) => JSON.stringify(message));
}

beforeAll(async () => {
  product = await openProduct({ now: '2037-11-20T09:00:00Z' });
  for (const person of [MANAGER, OWNER, CHAIR, OUTSIDER, RSI_CHAIR, RSI_MEMBER, SECRETARY])
    callers.set(person, await product.as(person));
}, 60_000);
afterAll(() => product.close());

describe('an escalation that a person begins', () => {
  const begin = (person: string, body: object, key?: string) =>
    as(person).post<EscalationView & Problem>('/api/escalations', body, key);
  const frame = (project: string) => ({ trigger: 'frame', project, ...WORDS });

  it('ESC-1: stands as escalated at once, and the receiver takes it from there', async () => {
    await withProject(product, 'framed');
    const made = await begin(CHAIR, frame('framed'));
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        state: 'confirmed',
        triggers: [{ kind: 'frame' }],
        title: 'Projekt framed',
        project: { id: 'framed' },
        from: { id: 'fsg-e-journal' },
        to: { kind: 'RSI' },
        what: WORDS.what,
        by: WORDS.by,
        confirmedBy: { id: CHAIR },
      },
    ]);
    const { body: log } = await as(SECRETARY).get<{ action: string; rule: string }[]>(
      `/api/log?record=escalations/${made.body.id}`,
    );
    expect(log.map(({ action, rule }) => `${action} ${rule}`)).toEqual(['confirm ESC-1']);
    const cards = async () => (await cardsIn('RSI-kredsen')).filter((card) => card.includes(made.body.number)).length;
    await expect.poll(cards, { timeout: 10_000 }).toBe(1);
    const taken = await as(RSI_MEMBER).post<EscalationView>(`/api/escalations/${made.body.id}/acknowledge`, {
      version: made.body.version,
    });
    expect(taken.body.state).toBe('acknowledged');
  });

  it('ESC-3: a critical breach is told of a system, by those who answer for it', async () => {
    const breach = { trigger: 'sla-breach', system: 'e-journal', ...WORDS };
    const made = await begin(CHAIR, breach);
    expect([made.status, made.body]).toMatchObject([
      201,
      { system: 'e-journal', project: null, from: { kind: 'FSG' }, to: { kind: 'SYS' } },
    ]);
    const fromSecretariat = await begin(SECRETARY, breach);
    expect([fromSecretariat.status, fromSecretariat.body.from.kind]).toEqual([201, 'FSG']);
    for (const person of [OUTSIDER, MANAGER, RSI_CHAIR]) {
      const refused = await begin(person, breach);
      expect([refused.status, refused.body.reason]).toEqual([403, 'not-your-part']);
    }
  });

  it('ESC-1: others than the chair, the owner and the secretariat are refused', async () => {
    await withProject(product, 'guarded');
    for (const person of [MANAGER, OUTSIDER, RSI_CHAIR])
      expect((await begin(person, frame('guarded'))).status).toBe(403);
    for (const person of [OWNER, SECRETARY]) expect((await begin(person, frame('guarded'))).status).toBe(201);
  });

  it('ESC-4: says at which field it is wrong', async () => {
    await withProject(product, 'fields');
    const wrong: [object, string[]][] = [
      [{ ...frame('fields'), what: ' ' }, ['what']],
      [{ ...frame('fields'), by: '2037-11-19' }, ['by']],
      [{ ...frame('fields'), to: 'ITX' }, ['to']],
      [{ ...frame('fields'), trigger: 'red-status' }, ['trigger']],
      [{ trigger: 'frame', ...WORDS }, ['project']],
      [frame('nowhere'), ['project']],
      [{ ...frame('fields'), system: 'e-journal' }, ['system']],
      [{ trigger: 'sla-breach', ...WORDS }, ['system']],
      [{ trigger: 'sla-breach', system: 'nothing', ...WORDS }, ['system']],
    ];
    for (const [body, fields] of wrong) {
      const answer = await begin(SECRETARY, body);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
    }
    const down = await begin(SECRETARY, { ...frame('fields'), to: 'SYS' });
    expect([down.status, down.body.reason]).toEqual([409, 'not-up-the-line']);
  });

  it('ESC-4: the same key twice is one, and with other words it is refused', async () => {
    await withProject(product, 'once');
    const [first, again] = [
      await begin(OWNER, frame('once'), 'begin-once'),
      await begin(OWNER, frame('once'), 'begin-once'),
    ];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    const other = await begin(OWNER, { ...frame('once'), why: 'Noget andet.' }, 'begin-once');
    expect([other.status, other.body.reason]).toEqual([409, 'action-reused']);
    const { body: rows } = await as(SECRETARY).get<EscalationRow[]>('/api/escalations');
    expect(rows.filter(({ project }) => project?.id === 'once')).toHaveLength(1);
  });

  it('DEC-8, ORG-11: whoever is disqualified in the case behind a project begins nothing about it', async () => {
    const { store } = product.sandbox.product.ports;
    const action = { actionId: 'test-closed-case', fingerprint: 'closed', actor: NOBODY };
    const record = aChange({
      system: 'e-journal',
      state: 'approved',
      disqualified: [{ person: OWNER, reason: 'Tidligere ansat.', decidedBy: SECRETARY, at: '2037-11-02T09:00:00Z' }],
    });
    const done = await store.commit({ list: changeList, id: 'closed-case' }, action, () =>
      ok({ record, entries: [{ action: 'create' }], effects: [] }),
    );
    expect(done.ok).toBe(true);
    await withProject(product, 'closed-off', { change: 'closed-case' });
    const refused = await begin(OWNER, frame('closed-off'));
    expect([refused.status, refused.body.reason]).toEqual([403, 'disqualified']);
    const { body } = await as(OWNER).get<EscalationsNewView>('/api/escalations/new');
    expect(body.subjects.map(({ id }) => id)).not.toContain('closed-off');
    expect((await begin(CHAIR, frame('closed-off'))).status).toBe(201);
  });

  it('ESC-1, ESC-3: each is told what they may begin, from whom and to whom', async () => {
    await withProject(product, 'mine-to-tell');
    await withProject(product, 'over', { state: 'closed' });
    const told = async (person: string) =>
      (await as(person).get<EscalationsNewView>('/api/escalations/new')).body.subjects.map(
        ({ trigger, id, from, line }) => `${trigger} ${id} ${from.kind} ${line.map(({ kind }) => kind).join(' ')}`,
      );
    const all = await told(SECRETARY);
    expect(all).toContain('frame mine-to-tell projectSteeringGroup RSI IT5');
    expect(all).toContain('sla-breach e-journal FSG SYS');
    expect(all.filter((line) => line.startsWith('frame over'))).toEqual([]);
    expect((await told(OWNER)).filter((line) => line.startsWith('sla-breach'))).toEqual([]);
    expect(await told(OWNER)).toContain('frame mine-to-tell projectSteeringGroup RSI IT5');
    expect(await told(RSI_MEMBER)).toEqual([]);
  });
});
