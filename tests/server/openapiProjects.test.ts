// Projects, reports, escalations and agenda items: each route is asked once, and each answer is held against the description.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AgendaItemView } from '../../src/contract/agenda.ts';
import type { EscalationRow, EscalationView } from '../../src/contract/escalation.ts';
import type { ProjectView } from '../../src/contract/project.ts';
import { PROJECT_ROUTES } from '../../src/contract/projectRoutes.ts';
import type { StatusView } from '../../src/contract/status.ts';
import { describedBy, type Asker, type Described } from './described.ts';
import { openProduct, type TestProduct } from './product.ts';
import { MANAGER, RSI_CHAIR, SECRETARY, withProject } from './projects.ts';

const GREEN = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' } as const;
const RED = { ...GREEN, time: 'red', timeText: 'Driftsprøven er udskudt.', timeCause: 'test' } as const;
const WORDS = { what: 'Idriftsættelsen.', why: 'Tid er rød.', asked: 'Godkend ny tidsplan.', by: '2028-12-18' };

let product: TestProduct;
let api: Described;
let manager: Asker;
let secretary: Asker;
let chair: Asker;

beforeAll(async () => {
  product = await openProduct({ now: '2028-11-20T09:00:00Z' });
  api = await describedBy(product);
  const as = async (person: string) => api.described(await product.as(person));
  [manager, secretary, chair] = await Promise.all([as(MANAGER), as(SECRETARY), as(RSI_CHAIR)]);
});
afterAll(() => product.close());

const report = (project: string, month: string, revision = 1) => `/api/status/status-${project}-${month}-v${revision}`;
const publishRed = async (project: string): Promise<EscalationRow> => {
  await withProject(product, project);
  await manager.post(`${report(project, '2028-10')}/publish`, { version: 0, ...RED });
  await secretary.get('/api/escalations/page?view=all&limit=2');
  const rows = await secretary.get<EscalationRow[]>('/api/escalations');
  const row = rows.find((one) => one.project?.id === project);
  if (!row) throw new Error('Nothing was proposed');
  return row;
};
const received = async (project: string): Promise<EscalationView> => {
  const { id, version } = await publishRed(project);
  const confirmed = await secretary.post<EscalationView>(`/api/escalations/${id}/confirm`, { version, ...WORDS });
  return chair.post<EscalationView>(`/api/escalations/${id}/acknowledge`, { version: confirmed.version });
};

it('projects and the portfolio', async () => {
  await withProject(product, 'ppj');
  await secretary.post('/api/projects', {
    title: 'Fælles blodbank',
    phase: 'idea',
    from: '2028-11-20',
    budget: 9_000_000,
  });
  await secretary.get('/api/portfolio?month=2028-10');
  const { version } = await manager.get<ProjectView>('/api/projects/ppj');
  const edited = await secretary.patch<ProjectView>('/api/projects/ppj', {
    version,
    budget: 9_000_000,
    situation: 'I test.',
  });
  const reminded = await secretary.post<ProjectView>('/api/projects/ppj/remind', { version: edited.version });
  const waits = { region: 'nordjylland', choice: 'waits', reason: 'Afventer udbud.', option: true };
  const said = await secretary.post<ProjectView>('/api/projects/ppj/participate', {
    version: reminded.version,
    ...waits,
  });
  const phase = { phase: 'realisation', from: '2028-11-01', reason: 'Besluttet i RSI-kredsen.' };
  await secretary.post('/api/projects/ppj/change-phase', { version: said.version, ...phase });
  expect(api.misfits).toEqual([]);
});

it('the report on paper is told as such; what it answers is tested by itself', () => {
  const { responses } = api.operationOf('get', '/api/portfolio/report.pdf');
  expect(Object.keys(responses['200']?.content ?? {})).toEqual(['application/pdf']);
});

it('status reports, begun, published and corrected', async () => {
  await withProject(product, 'kiit');
  await manager.get('/api/status');
  await manager.get('/api/status/page?state=due,missing&limit=1');
  const path = report('kiit', '2028-10');
  await manager.get(path);
  const begun = await manager.patch<StatusView>(path, {
    version: 0,
    spent: 1_000,
    regionLights: [{ region: 'nordjylland', light: 'green' }],
  });
  const published = await manager.post<StatusView>(`${path}/publish`, { version: begun.version, ...RED });
  await manager.post(`${path}/correct`, { version: published.version, reason: 'Forkert dato.' });
  await manager.post(`${report('kiit', '2028-11')}/publish-all-green`, { version: 0 });
  expect(api.misfits).toEqual([]);
});

it('escalations, each way that they end', async () => {
  const dismissed = await publishRed('dismissed');
  await secretary.post(`/api/escalations/${dismissed.id}/dismiss`, {
    version: dismissed.version,
    reason: 'Planen er rettet.',
  });
  const closed = await received('closed');
  await chair.post(`/api/escalations/${closed.id}/close`, {
    version: closed.version,
    outcome: 'noted',
    decision: 'Taget til efterretning.',
  });
  const put = await received('put');
  await secretary.post(`/api/escalations/${put.id}/open-round`, { version: put.version, deadline: '2028-12-01' });
  await secretary.get(`/api/escalations/${put.id}`);
  expect(api.misfits).toEqual([]);
});

it('escalations that a person begins', async () => {
  await withProject(product, 'begun');
  await secretary.get('/api/escalations/new');
  await secretary.post('/api/escalations', { trigger: 'frame', project: 'begun', ...WORDS });
  expect(api.misfits).toEqual([]);
});

it('items on the agenda', async () => {
  const items = await secretary.get<AgendaItemView[]>('/api/agenda?body=rsi');
  const [item] = items;
  const named = await secretary.post<AgendaItemView>(`/api/agenda/${item?.id}/name-accountable`, {
    version: item?.version,
    person: RSI_CHAIR,
  });
  await product.sandbox.timers.tick();
  await fetch(`${product.origin}/sandbox/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: '2028-12-18T12:00:00Z' }),
  });
  await secretary.post(`/api/agenda/${item?.id}/treat`, {
    version: named.version,
    decision: 'Taget til efterretning.',
  });
  expect(api.misfits).toEqual([]);
});

it('and no route was left out, but for one that nobody in the sample can take: nobody is above RSI-kredsen and IT5', () => {
  const left = PROJECT_ROUTES.map(({ id }) => id).filter((id) => !api.asked.has(id));
  expect(left).toEqual(['portfolio.report', 'escalation.raise']);
});
