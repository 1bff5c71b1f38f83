// Status reports through the API: written, published, corrected, and what follows from them in agenda and escalation.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItemView } from '../../src/contract/agenda.ts';
import type { EscalationRow, EscalationView } from '../../src/contract/escalation.ts';
import type { OverviewView } from '../../src/contract/overview.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { PortfolioView, ProjectView } from '../../src/contract/project.ts';
import type { AnyRoundView } from '../../src/contract/round.ts';
import type { StatusView } from '../../src/contract/status.ts';
import { openProduct, type Caller, type TestProduct } from './product.ts';
import { CHAIR, MANAGER, OUTSIDER, RSI_CHAIR, RSI_MEMBER, SECRETARY, withProject } from './projects.ts';

const NOW = '2028-11-20T09:00:00Z';
const GREEN = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' } as const;
const statusOf = (project: string, month: string, revision = 1) => `status-${project}-${month}-v${revision}`;

let product: TestProduct;
const callers = new Map<string, Caller>();
const as = (person: string): Caller => {
  const caller = callers.get(person);
  if (!caller) throw new Error(`Nobody is called ${person}`);
  return caller;
};
const report = async (project: string, month: string) =>
  (await as(MANAGER).get<StatusView>(`/api/status/${statusOf(project, month)}`)).body;
const publish = (project: string, month: string, fields: object, version = 0) =>
  as(MANAGER).post<StatusView & Problem>(`/api/status/${statusOf(project, month)}/publish`, { ...fields, version });
const agendaOf = async (project: string) =>
  (await as(SECRETARY).get<AgendaItemView[]>('/api/agenda?body=rsi')).body.filter((item) => item.project === project);
const escalationsOf = async (project: string) =>
  (await as(SECRETARY).get<EscalationRow[]>('/api/escalations')).body.filter((row) => row.project?.id === project);

beforeAll(async () => {
  product = await openProduct({ now: NOW });
  for (const person of [MANAGER, CHAIR, OUTSIDER, RSI_CHAIR, RSI_MEMBER, SECRETARY])
    callers.set(person, await product.as(person));
}, 60_000);
afterAll(() => product.close());

describe('a status report', () => {
  it('ST-1: that is not begun shows what it begins with, and asks the manager on their first page', async () => {
    await withProject(product, 'begins');
    const view = await report('begins', '2028-10');
    expect(view).toMatchObject({
      version: 0,
      state: 'draft',
      month: '2028-10',
      due: '2028-11-01',
      missing: true,
      form: {},
    });
    const { tasks } = (await as(MANAGER).get<OverviewView>('/api/overview')).body;
    expect(tasks.filter(({ project }) => project === 'begins').map(({ month }) => month)).toContain('2028-10');
  });

  it('ST-1: is begun by the first save, and goes on from the month before', async () => {
    await withProject(product, 'goes-on');
    await publish('goes-on', '2028-09', { ...GREEN, time: 'yellow', timeText: 'Testen er tre uger forsinket.' });
    const view = await report('goes-on', '2028-10');
    expect(view.form).toMatchObject({ time: 'yellow', timeText: 'Testen er tre uger forsinket.' });
    expect(view.before).toMatchObject({ month: '2028-09', overall: 'yellow' });
    const saved = await as(MANAGER).patch<StatusView>(`/api/status/${view.id}`, { version: 0, spent: 1_000 }, 'k1');
    expect(saved.body).toMatchObject({ version: 1, form: { spent: 1_000, time: 'yellow' } });
    const stale = await as(MANAGER).patch<Problem>(`/api/status/${view.id}`, { version: 0, spent: 2_000 }, 'k2');
    expect([stale.status, stale.body.type]).toEqual([409, '/problems/stale']);
  });

  it('ST-2: is not published before four lights stand, and each yellow and red has a text: the field is named', async () => {
    await withProject(product, 'fields');
    const none = await publish('fields', '2028-10', {});
    expect([none.status, none.body.fields?.map(({ field }) => field)]).toEqual([
      400,
      ['deliverables', 'time', 'money', 'resources'],
    ]);
    const untold = await publish('fields', '2028-10', { ...GREEN, money: 'red' });
    expect([untold.status, untold.body.fields?.map(({ field }) => field)]).toEqual([400, ['moneyText']]);
    const foreign = await publish('fields', '2028-10', {
      ...GREEN,
      regionLights: [{ region: 'sjaelland', light: 'green' }],
    });
    expect([foreign.status, foreign.body.fields?.map(({ field }) => field)]).toEqual([400, ['regionLights.sjaelland']]);
    expect((await publish('fields', '2028-10', { ...GREEN, unknown: 1 })).status).toBe(400);
    expect((await report('fields', '2028-10')).version).toBe(0);
  });

  it('ST-3, ST-4: is as bad as its worst light, and red where one region is', async () => {
    await withProject(product, 'worst');
    const regionLights = [{ region: 'nordjylland', light: 'red', text: 'Testdata mangler.' }];
    const done = await publish('worst', '2028-10', { ...GREEN, regionLights });
    expect(done.body).toMatchObject({ state: 'published', overall: 'red' });
  });

  it('ST-1: takes one press when all is green, and a press that is sent twice is one', async () => {
    await withProject(product, 'green');
    const press = (key: string) =>
      as(MANAGER).post<StatusView & Problem>(
        `/api/status/${statusOf('green', '2028-10')}/publish-all-green`,
        { version: 0 },
        key,
      );
    const [first, again] = await Promise.all([press('same'), press('same')]);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(first.body).toMatchObject({ overall: 'green', version: again.body.version });
    expect((await press('other')).status).toBe(409);
  });

  it('is the manager’s, the owner’s, the chair’s and the secretariat’s; a draft is nobody else’s to read', async () => {
    await withProject(product, 'rights');
    const path = `/api/status/${statusOf('rights', '2028-10')}`;
    expect((await as(MANAGER).patch(path, { version: 0, ...GREEN }, 'mine')).status).toBe(200);
    expect((await as(CHAIR).get(path)).status).toBe(200);
    expect((await as(OUTSIDER).get(path)).status).toBe(404);
    expect((await as(OUTSIDER).get('/api/log?record=statusReports/' + statusOf('rights', '2028-10'))).status).toBe(404);
    expect((await as(OUTSIDER).post(`${path}/publish`, { version: 1 })).status).toBe(404);
    expect((await as(MANAGER).post(`${path}/publish`, { version: 1 })).status).toBe(200);
    expect((await as(OUTSIDER).get<StatusView>(path)).body).toMatchObject({ overall: 'green', actions: [] });
    expect((await as(OUTSIDER).post(`${path}/correct`, { version: 2, reason: 'Nej.' })).status).toBe(403);
  });

  it('DEC-5: that is published is corrected by a new one, which says what it corrects and why', async () => {
    await withProject(product, 'corrected');
    const done = await publish('corrected', '2028-10', { ...GREEN });
    const path = `/api/status/${statusOf('corrected', '2028-10')}`;
    expect((await as(MANAGER).patch(path, { version: done.body.version, time: 'red' })).status).toBe(409);
    const begun = await as(MANAGER).post<StatusView>(`${path}/correct`, {
      version: done.body.version,
      reason: 'Forkert tal.',
    });
    expect(begun.body).toMatchObject({
      id: statusOf('corrected', '2028-10', 2),
      state: 'draft',
      corrects: statusOf('corrected', '2028-10'),
    });
    const unchanged = await as(MANAGER).post<Problem>(`/api/status/${begun.body.id}/publish`, {
      version: begun.body.version,
    });
    expect([unchanged.status, unchanged.body.reason]).toEqual([409, 'nothing-corrected']);
    const second = await as(MANAGER).post<StatusView>(`/api/status/${begun.body.id}/publish`, {
      version: begun.body.version,
      money: 'yellow',
      moneyText: 'Fakturaen var ikke bogført.',
    });
    expect(second.body).toMatchObject({ overall: 'yellow', corrected: ['money', 'moneyText'] });
    expect((await as(MANAGER).get<StatusView>(path)).body.state).toBe('frozen');
    const { rows } = (await as(SECRETARY).get<PortfolioView>('/api/portfolio')).body;
    expect(rows.find(({ id }) => id === 'corrected')?.cells.at(-1)).toMatchObject({
      overall: 'yellow',
      corrected: true,
    });
  });
});

describe('the portfolio', () => {
  it('ST-7: shows a report that is owed and not there as missing, never as green, and asks for it', async () => {
    await withProject(product, 'missing');
    const { rows, attention } = (await as(SECRETARY).get<PortfolioView>('/api/portfolio')).body;
    expect(rows.find(({ id }) => id === 'missing')?.cells.at(-1)).toMatchObject({ is: 'missing', overall: null });
    expect(attention.find(({ project }) => project === 'missing')).toMatchObject({
      kind: 'missing',
      remind: true,
      workingDaysLate: 13,
    });
    const asked = await as(SECRETARY).get<ProjectView>('/api/projects/missing');
    const remind = (version: number) =>
      as(SECRETARY).post<ProjectView & Problem>('/api/projects/missing/remind', { version });
    const done = await remind(asked.body.version);
    expect([done.status, done.body.reminded]).toEqual([200, 1]);
    const again = await remind(done.body.version);
    expect([again.status, again.body.reason]).toEqual([409, 'reminded-today']);
  });

  it('refuses a month that is none, and one that has not begun', async () => {
    expect((await as(SECRETARY).get('/api/portfolio?month=2028-13')).status).toBe(400);
    expect((await as(SECRETARY).get('/api/portfolio?month=2028-12')).status).toBe(400);
    expect((await as(SECRETARY).get<PortfolioView>('/api/portfolio?month=2028-03')).body.months.at(0)).toBe('2027-04');
  });
});

describe('what follows from a light', () => {
  it('PUB-2: from green to yellow is an item of RSI-kredsen’s next meeting; a yellow that stays is told there', async () => {
    await withProject(product, 'turns');
    await publish('turns', '2028-09', { ...GREEN });
    expect(await agendaOf('turns')).toEqual([]);
    await publish('turns', '2028-10', { ...GREEN, time: 'yellow', timeText: 'Forsinket.' });
    const [item, ...others] = await agendaOf('turns');
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      meeting: '2028-12-18',
      why: 'turned-yellow',
      month: '2028-10',
      accountableRegion: 'nordjylland',
    });
    await publish('turns', '2028-11', { ...GREEN, time: 'yellow', timeText: 'Stadig forsinket.' });
    expect(await agendaOf('turns')).toMatchObject([{ month: '2028-11' }]);
    const { attention } = (await as(SECRETARY).get<PortfolioView>('/api/portfolio?month=2028-11')).body;
    expect(attention.find((line) => line.project === 'turns')).toMatchObject({
      kind: 'on-agenda',
      item: { id: item?.id },
    });
  });

  it('PUB-2: the secretariat names who accounts, and records the decision when the meeting has been held', async () => {
    await withProject(product, 'accounts', { steeringRegion: undefined as never });
    await publish('accounts', '2028-10', { ...GREEN, money: 'red', moneyText: 'Udbuddet blev dyrere.' });
    const [item] = await agendaOf('accounts');
    expect(item).toMatchObject({ accountable: null, why: 'red' });
    const path = `/api/agenda/${item?.id}`;
    const name = (person: string, caller: string) =>
      as(caller).post<AgendaItemView>(`${path}/name-accountable`, { version: item?.version, person });
    expect((await name(RSI_MEMBER, MANAGER)).status).toBe(403);
    expect((await name('nobody', SECRETARY)).status).toBe(400);
    const named = await name(RSI_MEMBER, SECRETARY);
    expect(named.body.accountable).toMatchObject({ id: RSI_MEMBER });
    const early = await as(SECRETARY).post<Problem>(`${path}/treat`, {
      version: named.body.version,
      decision: 'Taget til efterretning.',
    });
    expect([early.status, early.body.reason]).toEqual([409, 'meeting-not-held']);
  });

  it('ESC-3, ESC-4, ORG-2: a red status is proposed, confirmed, received, put to RSI-kredsen in writing, and answered', async () => {
    await withProject(product, 'escalates');
    await publish('escalates', '2028-10', { ...GREEN, time: 'red', timeText: 'Driftsprøven er udskudt.' });
    const [row, ...others] = await escalationsOf('escalates');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      state: 'proposed',
      triggers: [{ kind: 'red-status', month: '2028-10' }],
      to: { kind: 'RSI' },
    });
    const path = `/api/escalations/${row?.id}`;
    const act = (person: string, action: string, body: object) =>
      as(person).post<EscalationView & Problem>(`${path}/${action}`, body);
    const words = { what: 'Idriftsættelsen.', why: 'Tid er rød.', asked: 'Godkend ny tidsplan.', by: '2028-12-17' };
    expect((await act(OUTSIDER, 'confirm', { version: row?.version, ...words })).status).toBe(403);
    expect((await act(SECRETARY, 'confirm', { version: row?.version, ...words, by: '2028-11-19' })).status).toBe(400);
    const confirmed = await act(SECRETARY, 'confirm', { version: row?.version, ...words });
    expect(confirmed.body).toMatchObject({ state: 'confirmed', to: { id: 'rsi' } });
    const received = await act(RSI_MEMBER, 'acknowledge', { version: confirmed.body.version });
    const opened = await act(SECRETARY, 'open-round', { version: received.body.version });
    const [round] = opened.body.rounds;
    expect(round).toMatchObject({
      body: 'RSI',
      deadline: '2028-11-27',
      escalationNumber: opened.body.number,
      expected: 4,
    });
    const waits = (await as(RSI_MEMBER).get<OverviewView>('/api/overview')).body.tasks;
    expect(waits).toMatchObject([{ kind: 'answer', record: `escalations/${row?.id}`, due: '2028-11-27' }]);
    const regions = ['rsi-hovedstaden', 'rsi-syddanmark', 'rsi-midtjylland', 'rsi-nordjylland'];
    for (const person of regions) {
      const caller = await product.as(person);
      const answered = await caller.post<AnyRoundView>(`/api/rounds/${round?.id}/approve`, {
        question: round?.question,
      });
      expect(answered.status).toBe(200);
    }
    const closed = (await as(SECRETARY).get<EscalationView>(path)).body;
    expect(closed).toMatchObject({ state: 'closed', outcome: 'granted', actions: [] });
    const verified = (await as(SECRETARY).get<{ ok: boolean }>('/api/log/verify')).body;
    expect(verified.ok).toBe(true);
  });

  it('ESC-3: a proposal is dismissed with a reason, and the same red month is not proposed again', async () => {
    await withProject(product, 'dismissed');
    const done = await publish('dismissed', '2028-10', { ...GREEN, time: 'red', timeText: 'Udskudt.' });
    const [row] = await escalationsOf('dismissed');
    const path = `/api/escalations/${row?.id}`;
    expect((await as(CHAIR).post(`${path}/dismiss`, { version: row?.version, reason: ' ' })).status).toBe(400);
    const gone = await as(CHAIR).post<EscalationView>(`${path}/dismiss`, {
      version: row?.version,
      reason: 'Planen er rettet.',
    });
    expect(gone.body).toMatchObject({ state: 'dismissed', dismissReason: 'Planen er rettet.' });
    const begun = await as(MANAGER).post<StatusView>(`/api/status/${done.body.id}/correct`, {
      version: done.body.version,
      reason: 'Teksten.',
    });
    await as(MANAGER).post(`/api/status/${begun.body.id}/publish`, {
      version: begun.body.version,
      timeText: 'Udskudt til marts.',
    });
    expect((await escalationsOf('dismissed')).map(({ state }) => state)).toEqual(['dismissed']);
  });
});
