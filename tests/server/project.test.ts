// Projects through the API: written, moved on, followed or explained, reminded of; and closed where their case is closed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItemView } from '../../src/contract/agenda.ts';
import type { EscalationRow } from '../../src/contract/escalation.ts';
import type { LogEntryView } from '../../src/contract/log.ts';
import type { PortfolioView, ProjectView } from '../../src/contract/project.ts';
import type { ReportsPageView, StatusRow, StatusView } from '../../src/contract/status.ts';
import { openProduct, submitted, type Caller, type ChangeView, type Problem, type TestProduct } from './product.ts';
import { CHAIR, MANAGER, OUTSIDER, RSI_MEMBER, SECRETARY, withProject } from './projects.ts';

const RED = { deliverables: 'green', time: 'red', timeText: 'Udskudt.', money: 'green', resources: 'green' };

let product: TestProduct;
const callers = new Map<string, Caller>();
const as = (person: string): Caller => {
  const caller = callers.get(person);
  if (!caller) throw new Error(`Nobody is called ${person}`);
  return caller;
};
const read = async (id: string, person = SECRETARY) => (await as(person).get<ProjectView>(`/api/projects/${id}`)).body;
const edit = (person: string, id: string, body: object, key?: string) =>
  as(person).patch<ProjectView & Problem>(`/api/projects/${id}`, body, key);
const act = (person: string, id: string, action: string, body: object, key?: string) =>
  as(person).post<ProjectView & Problem>(`/api/projects/${id}/${action}`, body, key);
const fieldsOf = ({ body }: { readonly body: Problem }) => body.fields?.map(({ field }) => field);

beforeAll(async () => {
  product = await openProduct({ now: '2037-11-20T09:00:00Z' });
  for (const person of [MANAGER, CHAIR, OUTSIDER, RSI_MEMBER, SECRETARY]) callers.set(person, await product.as(person));
}, 60_000);
afterAll(() => product.close());

describe('what is written about a project', () => {
  it('GATE-4: the frame is the secretariat’s, how it stands is its own people’s, and nobody else writes', async () => {
    const { version } = (await withProject(product, 'written'), await read('written'));
    const told = await edit(MANAGER, 'written', { version, situation: 'Testen er begyndt.' });
    expect(told.body).toMatchObject({ version: version + 1, form: { situation: 'Testen er begyndt.' } });
    const frame = await edit(MANAGER, 'written', { version: version + 1, budget: 2_000_000 });
    expect([frame.status, frame.body.reason]).toEqual([403, 'project-frame']);
    expect((await edit(SECRETARY, 'written', { version: version + 1, budget: 2_000_000 })).body.form.budget).toBe(
      2_000_000,
    );
    expect((await edit(OUTSIDER, 'written', { version: version + 2, situation: 'Nej.' })).status).toBe(403);
    expect((await read('written')).version).toBe(version + 2);
  });

  it('names the field that does not fit, the record that is not there, and what others changed meanwhile', async () => {
    const { version } = (await withProject(product, 'fits'), await read('fits'));
    expect(fieldsOf(await edit(SECRETARY, 'fits', { version, owner: 'nobody' }))).toEqual(['owner']);
    expect(fieldsOf(await edit(SECRETARY, 'fits', { version, budget: -1 }))).toEqual(['budget']);
    expect(fieldsOf(await edit(SECRETARY, 'fits', { version, plannedEnd: '2024-12-31' }))).toEqual(['plannedEnd']);
    expect((await edit(SECRETARY, 'fits', { version, state: 'closed' })).status).toBe(400);
    expect((await edit(SECRETARY, 'unknown', { version, title: 'Nyt' })).status).toBe(404);
    expect((await as(SECRETARY).get('/api/projects/unknown')).status).toBe(404);
    await edit(SECRETARY, 'fits', { version, title: 'Et andet navn' });
    const stale = await edit(SECRETARY, 'fits', { version, title: 'Et tredje navn' });
    expect([stale.status, stale.body]).toMatchObject([
      409,
      { type: '/problems/stale', current: version + 1, changed: [{ field: 'title', now: 'Et andet navn' }] },
    ]);
  });

  it('takes the same press once: the same key is the same answer, and with other content it is refused', async () => {
    const { version } = (await withProject(product, 'pressed', { state: 'procurement' }), await read('pressed'));
    const body = { version, phase: 'execution', from: '2037-11-20', reason: 'Godkendt af IT5.' };
    const [first, again] = [
      await act(SECRETARY, 'pressed', 'change-phase', body, 'press'),
      await act(SECRETARY, 'pressed', 'change-phase', body, 'press'),
    ];
    expect([first.status, again.status, again.body.version]).toEqual([200, 200, version + 1]);
    const other = await act(SECRETARY, 'pressed', 'change-phase', { ...body, reason: 'Noget andet.' }, 'press');
    expect([other.status, other.body.reason]).toEqual([409, 'action-reused']);
  });
});

describe('a project that no change request led to', () => {
  const NEW = { title: 'Fælles blodbank', portfolio: 'RSI', phase: 'procurement', from: '2037-10-01' };
  const create = (person: string, more: object = {}, key?: string) =>
    as(person).post<ProjectView & Problem>('/api/projects', { ...NEW, ...more }, key);
  const titled = async (title: string) =>
    (await as(SECRETARY).get<PortfolioView>('/api/portfolio?month=2037-10')).body.rows.filter(
      (row) => row.title === title,
    );

  it('ST-1: is entered by the secretariat, stands in the portfolio, owes its reports from that month on, and may give those before', async () => {
    const { status, body } = await create(SECRETARY, { manager: MANAGER, budget: 9_000_000 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      version: 1,
      state: 'procurement',
      phases: [{ phase: 'procurement', from: '2037-10-01' }],
      manager: { id: MANAGER },
      change: null,
      form: { title: 'Fælles blodbank', portfolio: 'RSI', budget: 9_000_000 },
    });
    const project = await read(body.id, OUTSIDER);
    expect(project.title).toBe('Fælles blodbank');
    expect(project.reports.map(({ month, missing }) => [month, missing])).toEqual([['2037-11', false]]);
    const [row] = await titled('Fælles blodbank');
    expect(row?.cells.slice(-2).map(({ month, is }) => [month, is])).toEqual([
      ['2037-09', 'not-owed'],
      ['2037-10', 'not-owed'],
    ]);
    const log = await as(SECRETARY).get<LogEntryView[]>(`/api/log?record=projects/${body.id}`);
    expect(log.body).toMatchObject([{ number: 1, action: 'create', person: { id: SECRETARY } }]);
    const published = await as(MANAGER).post<StatusView>(`/api/status/status-${body.id}-2037-10-v1/publish`, {
      ...RED,
      version: 0,
    });
    expect(published.body).toMatchObject({ state: 'published', overall: 'red' });
  });

  it('names the field that does not fit', async () => {
    const { title: _title, ...untitled } = NEW;
    const without = await as(SECRETARY).post<Problem>('/api/projects', untitled);
    expect([without.status, fieldsOf(without)]).toEqual([400, ['title']]);
    for (const [more, field] of [
      [{ title: ' ' }, 'title'],
      [{ phase: 'closed' }, 'phase'],
      [{ phase: undefined }, 'phase'],
      [{ from: '2037-11-21' }, 'from'],
      [{ from: '2026-02-30' }, 'from'],
      [{ from: 'i går' }, 'from'],
      [{ budget: -1 }, 'budget'],
      [{ manager: 'nobody' }, 'manager'],
      [{ steeringGroup: 'nothing' }, 'steeringGroup'],
      [{ start: '2026-02-02', plannedEnd: '2026-02-01' }, 'plannedEnd'],
      [{ change: 'c1' }, 'change'],
    ] as const) {
      const refused = await create(SECRETARY, { title: 'Passer ikke', ...more });
      expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
    }
    expect(await titled('Passer ikke')).toEqual([]);
  });

  it('is for nobody else to enter, and the portfolio says who may', async () => {
    const mayCreate = async (person: string) => (await as(person).get<PortfolioView>('/api/portfolio')).body.canCreate;
    for (const person of [MANAGER, CHAIR, RSI_MEMBER, OUTSIDER]) {
      const refused = await create(person, { title: 'Ikke mit' });
      expect([refused.status, refused.body.reason]).toEqual([403, 'not-your-part']);
      expect(await mayCreate(person)).toBe(false);
    }
    expect(await mayCreate(SECRETARY)).toBe(true);
    expect(await titled('Ikke mit')).toEqual([]);
  });

  it('is one, however often the same press is sent, also at once; with other content it is refused', async () => {
    const press = () => create(SECRETARY, { title: 'Kun ét' }, 'new-project');
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual(answers.map(() => [201, 1]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await titled('Kun ét')).toHaveLength(1);
    const other = await create(SECRETARY, { title: 'Noget andet' }, 'new-project');
    expect([other.status, other.body.reason]).toEqual([409, 'action-reused']);
  });
});

describe('the phase of a project', () => {
  it('GATE-1: is recorded by the secretariat, with its decision, from a day that has come', async () => {
    const { version } = (await withProject(product, 'moves', { state: 'procurement' }), await read('moves'));
    const to = (more: object) => ({ version, phase: 'execution', from: '2037-11-20', reason: 'Godkendt.', ...more });
    expect(fieldsOf(await act(SECRETARY, 'moves', 'change-phase', to({ from: '2037-11-21' })))).toEqual(['from']);
    expect(fieldsOf(await act(SECRETARY, 'moves', 'change-phase', to({ from: '2025-01-01' })))).toEqual(['from']);
    expect(fieldsOf(await act(SECRETARY, 'moves', 'change-phase', to({ reason: ' ' })))).toEqual(['reason']);
    expect(fieldsOf(await act(SECRETARY, 'moves', 'change-phase', to({ phase: 'rest' })))).toEqual(['phase']);
    expect((await act(MANAGER, 'moves', 'change-phase', to({}))).status).toBe(403);
    const moved = await act(SECRETARY, 'moves', 'change-phase', to({}));
    expect(moved.body).toMatchObject({
      state: 'execution',
      phases: [
        { phase: 'procurement', from: '2025-01-01' },
        { phase: 'execution', from: '2037-11-20' },
      ],
      nextGate: { to: 'realisation', putTo: 'RSI' },
    });
    const again = await act(SECRETARY, 'moves', 'change-phase', { ...to({}), version: moved.body.version });
    expect([again.status, again.body.reason]).toEqual([409, 'wrong-state']);
  });
});

describe('follow or explain', () => {
  it('DEC-4: a region that stays out says why, may keep an option, and speaks for itself only', async () => {
    const { version } = (await withProject(product, 'follows'), await read('follows'));
    const out = (more: object) => ({
      version,
      region: 'syddanmark',
      choice: 'staysOut',
      reason: 'Vi har et nyt system.',
      ...more,
    });
    expect(fieldsOf(await act(RSI_MEMBER, 'follows', 'participate', out({ reason: '' })))).toEqual(['reason']);
    const foreign = await act(RSI_MEMBER, 'follows', 'participate', out({ region: 'nordjylland' }));
    expect([foreign.status, foreign.body.reason]).toEqual([403, 'not-your-region']);
    expect((await act(MANAGER, 'follows', 'participate', out({}))).status).toBe(403);
    const done = await act(RSI_MEMBER, 'follows', 'participate', out({ option: true }));
    expect(done.body.participation.find(({ region }) => region === 'syddanmark')).toMatchObject({
      choice: 'staysOut',
      reason: 'Vi har et nyt system.',
      option: true,
      said: true,
    });
    expect(done.body.regions).not.toContain('syddanmark');
  });
});

describe('a draft', () => {
  it('ST-7: shows nothing of itself to who does not write it: not begun, no light, in every list', async () => {
    await withProject(product, 'drafted');
    const id = 'status-drafted-2037-10-v1';
    await as(MANAGER).patch(`/api/status/${id}`, { ...RED, version: 0 }, 'draft');
    const seenBy = async (person: string) => {
      const rows = (await as(person).get<StatusRow[]>('/api/status')).body;
      const page = (await as(person).get<ReportsPageView>('/api/status/page?q=drafted')).body.rows;
      const { reports } = await read('drafted', person);
      return [rows, page, reports]
        .map((all) => all.find((row) => row.id === id))
        .map((row) => [row?.version, row?.overall]);
    };
    expect(await seenBy(CHAIR)).toEqual([
      [1, null],
      [1, null],
      [1, null],
    ]);
    expect(await seenBy(OUTSIDER)).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    await as(MANAGER).post(`/api/status/${id}/publish`, { version: 1 });
    await as(MANAGER).post(`/api/status/${id}/correct`, { version: 2, reason: 'Forkert tal.' });
    const revisionsFor = async (person: string) =>
      (await as(person).get<StatusView>(`/api/status/${id}`)).body.revisions.map(({ revision }) => revision);
    expect([await revisionsFor(MANAGER), await revisionsFor(OUTSIDER)]).toEqual([[1, 2], [1]]);
    const correction = '/api/status/status-drafted-2037-10-v2';
    expect((await as(OUTSIDER).get(correction)).status).toBe(404);
    expect((await as(OUTSIDER).get('/api/log?record=statusReports/status-drafted-2037-10-v2')).status).toBe(404);
  });
});

describe('DEC-8: a project of a case that is closed to a reader', () => {
  it('is in no list of theirs, and neither are its reports, its items, its escalations or its log', async () => {
    callers.set('fsa', await product.as('fsa-e-journal'));
    const filed = await submitted(as('fsa'));
    const bar = { version: filed.version, person: RSI_MEMBER, reason: 'Har rådgivet leverandøren.' };
    const barred = await as(SECRETARY).post<ChangeView>(`/api/changes/${filed.id}/disqualify`, bar);
    expect(barred.status).toBe(200);
    await withProject(product, 'closed', { change: filed.id, title: 'Hemmeligt projekt' });
    const path = '/api/status/status-closed-2037-10-v1';
    expect((await as(MANAGER).post(`${path}/publish`, { ...RED, version: 0 })).status).toBe(200);
    const found = async (person: string, query: string) =>
      (await as(person).get<ReportsPageView>(`/api/status/page?limit=1&${query}`)).body.count;
    const answers = async (person: string) => ({
      project: (await as(person).get('/api/projects/closed')).status,
      report: (await as(person).get(path)).status,
      log: (await as(person).get('/api/log?record=projects/closed')).status,
      logOfReport: (await as(person).get('/api/log?record=statusReports/status-closed-2037-10-v1')).status,
      portfolio: (await as(person).get<PortfolioView>('/api/portfolio')).body.rows.some(({ id }) => id === 'closed'),
      reports: (await as(person).get<StatusRow[]>('/api/status')).body.some(({ project }) => project === 'closed'),
      reportsFound: [await found(person, 'q=hemmeligt'), await found(person, 'q=hemmeligt&light=red&month=2037-10')],
      agenda: (await as(person).get<AgendaItemView[]>('/api/agenda')).body.some(({ project }) => project === 'closed'),
    });
    expect(await answers(SECRETARY)).toEqual({
      project: 200,
      report: 200,
      log: 200,
      logOfReport: 200,
      portfolio: true,
      reports: true,
      reportsFound: [3, 1],
      agenda: true,
    });
    expect(await answers(RSI_MEMBER)).toEqual({
      project: 403,
      report: 404,
      log: 403,
      logOfReport: 403,
      portfolio: false,
      reports: false,
      reportsFound: [0, 0],
      agenda: false,
    });
    const rows = (await as(RSI_MEMBER).get<EscalationRow[]>('/api/escalations')).body;
    const row = rows.find(({ id }) => id === 'escalation-status-closed-2037-10-v1');
    expect(row).toMatchObject({ restricted: true, title: '', triggers: [], project: null, mine: false });
    expect((await as(RSI_MEMBER).get(`/api/escalations/${row?.id}`)).status).toBe(403);
    const dismissed = await as(RSI_MEMBER).post(`/api/escalations/${row?.id}/dismiss`, { version: 1, reason: 'Nej.' });
    expect(dismissed.status).toBe(403);
  });
});
