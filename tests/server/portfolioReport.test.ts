// The monthly report through HTTP: who gets it, what it is called, which projects stand in it, what it says of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/contract/problem.ts';
import { personRows } from '../../src/sandbox/sample/people.ts';
import { resolved } from './jsonSchema.ts';
import { openProduct, type Caller, type TestProduct } from './product.ts';
import { MANAGER, SECRETARY, withProject } from './projects.ts';
import { pdfText } from './pdfText.ts';

const GREEN = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' } as const;
/** The sandbox's clock goes on from here, and never stands before the real time. */
const NOW = '2038-11-19T09:00:00Z';
const PATH = '/api/portfolio/report.pdf';

let product: TestProduct;
let manager: Caller;
let token: string;

const tokenOf = async (person: string): Promise<string> => {
  const body = JSON.stringify({ person });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${product.origin}/sandbox/token`, { method: 'POST', headers, body });
  return ((await answer.json()) as { token: string }).token;
};
const fetched = async (query: string, language: string, bearer: string | null) =>
  fetch(`${product.origin}${PATH}${query}`, {
    headers: { 'accept-language': language, ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
  });
const asked = async (query = '', language = 'da', bearer: string | null = token) => {
  const answer = await fetched(query, language, bearer);
  return { answer, text: pdfText(new Uint8Array(await answer.arrayBuffer())) };
};
const refused = async (query: string, bearer: string | null) => {
  const answer = await fetched(query, 'da', bearer);
  const { fields, reason } = (await answer.json()) as Problem;
  const type = answer.headers.get('content-type');
  return { status: answer.status, type, fields: fields?.map(({ field, code }) => ({ field, code })), reason };
};
const publish = async (project: string, month: string, fields: object) => {
  const { status, body } = await manager.post(`/api/status/status-${project}-${month}-v1/publish`, {
    ...fields,
    version: 0,
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
};
const timesIn = (text: string, part: string) => text.split(part).length - 1;
/** What stands between two headings. */
const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));

beforeAll(async () => {
  product = await openProduct({ now: NOW });
  manager = await product.as(MANAGER);
  token = await tokenOf(SECRETARY);
  await withProject(product, 'red', {
    title: 'Fælles journal for ambulancer',
    budget: 10_000_000,
    plannedEnd: '2039-04-30',
    nextGate: '2039-03-01',
  });
  await withProject(product, 'turns', { title: 'Ønskelisten på øerne', state: 'procurement' });
  await withProject(product, 'green', { title: 'Grøn drift', portfolio: 'SYS' });
  await withProject(product, 'silent', { title: 'Den tavse rapport' });
  await withProject(product, 'done', { title: 'Afsluttet for længst', state: 'closed' });
  await publish('red', '2038-09', { ...GREEN });
  await publish('red', '2038-10', {
    ...GREEN,
    money: 'red',
    moneyText: 'Udbuddet blev dyrere.\nStyregruppen mødes på tirsdag.',
    moneyCause: 'suppliers',
    regionLights: [
      { region: 'nordjylland', light: 'red', text: 'Lokal drift er ikke klar.' },
      { region: 'syddanmark', light: 'green' },
    ],
    spent: 12_000_000,
    expectedEnd: '2039-06-30',
  });
  await publish('turns', '2038-09', { ...GREEN });
  await publish('turns', '2038-10', { ...GREEN, time: 'yellow', timeText: 'Testen er forsinket.' });
  await publish('green', '2038-10', { ...GREEN });
}, 60_000);
afterAll(() => product.close());

describe('the file', () => {
  it('is a PDF, not kept by anybody, and saved under its Danish name', async () => {
    const { answer } = await asked();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="Portefoeljerapport oktober 2038.pdf"; filename*=UTF-8''Portef%C3%B8ljerapport%20oktober%202038.pdf`,
    });
    const whole = new Uint8Array(await (await fetched('', 'da', token)).arrayBuffer());
    expect(Buffer.from(whole.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('is described as a PDF', async () => {
    const told = (await (await fetch(`${product.origin}/api/openapi.json`)).json()) as {
      paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
    };
    const description = resolved(told);
    const responses = description.paths[PATH]?.get.responses ?? {};
    expect(Object.keys(responses['200']?.content ?? {})).toEqual(['application/pdf']);
    expect(Object.keys(responses['400']?.content ?? {})).toEqual(['application/problem+json']);
  });
});

describe('who asks wrongly', () => {
  it('is told 401 without a token, whatever is asked', async () => {
    expect(await refused('?month=x', null)).toMatchObject({ status: 401, type: 'application/problem+json' });
  });

  it.each([
    ['month=2038-13', 'month', 'not-a-date'],
    ['month=oktober', 'month', 'not-a-date'],
    ['month=2038-12', 'month', 'out-of-range'],
    ['portfolio=RSI,IT5', 'portfolio', 'not-a-choice'],
    ['region=skaane', 'region', 'not-a-choice'],
    ['phase=gennemf%C3%B8relse', 'phase', 'not-a-choice'],
  ])('is told 400 for %s, with the field', async (query, field, code) => {
    expect(await refused(`?${query}`, token)).toMatchObject({ status: 400, fields: [{ field, code }] });
  });

  it('is told 400 before 403, and 403 without a seat', async () => {
    const person = personRows('2038-11-19').find(({ id }) => id === SECRETARY);
    if (!person) throw new Error('The sample has no secretariat');
    const unknown = await product.sandbox.entra.userToken({
      ...person,
      objectId: '00000000-dead-4000-8000-000000000000',
    });
    expect(await refused('?month=x', unknown)).toMatchObject({ status: 400 });
    expect(await refused('', unknown)).toMatchObject({ status: 403, reason: 'unknown-person' });
  });
});

describe('the paper', () => {
  it('begins with the month, what it is made of and when, and how many projects show each light', async () => {
    const { text } = await asked();
    const head = between(text, 'Porteføljerapport, oktober 2038', 'Status måned for måned');
    expect(head).toContain('Alle 5 projekter, heraf 1 lukket uden rapporter i perioden');
    expect(head).toMatch(/Lavet fredag 19\. november 2038 kl\. 10\.\d\d af de rapporter og stamdata/);
    expect(head.trim().split('\n').slice(-4)).toEqual(['1 rød', '1 gul', '1 mangler', '1 grøn']);
  });

  it('has each project once in the matrix, worst first, with a word for each of twelve months', async () => {
    const { text } = await asked();
    const matrix = between(text, 'Status måned for måned', 'Kræver opmærksomhed');
    const titles = ['Fælles journal for ambulancer', 'Ønskelisten på øerne', 'Den tavse rapport', 'Grøn drift'];
    expect(titles.map((title) => timesIn(matrix, title))).toEqual([1, 1, 1, 1]);
    const places = titles.map((title) => matrix.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const [, row = ''] = between(matrix, 'Fælles journal', 'Ønskelisten').split('P-1 · Gennemførelse\n');
    expect(row.trim().split('\n').slice(-3)).toEqual(['Grøn', 'Rød', 'Dårligere']);
    expect(matrix).toContain('Lukket, og uden rapporter i de tolv måneder: Afsluttet for længst.');
  });

  it('ST-7, PUB-2: tells what needs attention, the due day that is past, the meeting, and who accounts', async () => {
    const { text } = await asked();
    const attention = between(text, 'Kræver opmærksomhed', 'Siden sidste måned');
    expect(attention).toContain('Fælles journal for ambulancer er rød');
    expect(attention).toContain('Eget punkt på RSI-kredsens møde fredag 17. december 2038.');
    expect(attention).toContain('Redegør: It-direktør, Region Nordjylland.');
    expect(attention).toContain('Ønskelisten på øerne er gået fra grøn til gul');
    expect(attention).toContain('Den tavse rapport mangler rapporten for oktober');
    expect(attention).toContain('Forfaldt mandag 1. november 2038, for 14 arbejdsdage siden.');
    const since = between(text, 'Siden sidste måned', 'Gule og røde projekter');
    expect(since).toContain('Samlet status er gået fra grøn til rød. Penge er gået fra grøn til rød.');
  });

  it('ST-2, ST-4, PUB-10, GATE-1: tells of a red project its texts, causes, regions, figures, gate and escalations', async () => {
    const { text } = await asked();
    const red = between(text, 'Rød: Fælles journal for ambulancer', 'Gul: Ønskelisten på øerne');
    expect(red).toContain(
      'Penge: rød\nUdbuddet blev dyrere.\nStyregruppen mødes på tirsdag.\nÅrsag: Leverandørstyring',
    );
    expect(red).toContain('Leverancer, Tid og Ressourcer');
    expect(red).toContain('Region Nordjylland: rød. Lokal drift er ikke klar.\nRegion Syddanmark: grøn.');
    expect(red).toContain('12.000.000 kr. brugt (120 %), 2.000.000 kr. over budget. Budget 10.000.000 kr.');
    expect(red).toContain('Slutter 30. juni 2039, 2 måneder senere end planlagt. Planlagt slut 30. april 2039.');
    expect(red).toContain('Tallene alene giver rød.');
    expect(red).toContain('Fra Gennemførelse til Realisering, 1. marts 2039. Forelægges RSI-kredsen til beslutning.');
    expect(red).toMatch(/ESK-\d+ fra .* til RSI-kredsen: foreslået\./);
    const yellow = between(text, 'Gul: Ønskelisten på øerne', 'Sådan læses rapporten');
    expect(yellow).toContain('Testen er forsinket.');
    expect(timesIn(text, 'Grøn drift')).toBe(1);
  });

  it('is in English for who reads English', async () => {
    const { answer, text } = await asked('', 'en-GB,en;q=0.9');
    expect(answer.headers.get('content-disposition')).toContain('filename="Portfolio report October 2038.pdf"');
    expect(text).toContain('Portfolio report, October 2038');
    expect(text).toMatch(/Made Friday 19 November 2038 at 10:\d\d from/);
    expect(text).toContain('Red: Fælles journal for ambulancer');
    expect(text).toContain('DKK 12,000,000');
    for (const danish of ['Rød', 'Gul', 'Mangler', 'Årsag', 'Redegør', 'Side ']) expect(text).not.toContain(danish);
  });

  it('is of an earlier month when that is asked for, and tells that month alone', async () => {
    const { text } = await asked('?month=2038-09');
    expect(text).toContain('Porteføljerapport, september 2038');
    expect(text).toContain('Ingen projekter er gule eller røde i måneden.');
    expect(text).not.toContain('Udbuddet blev dyrere.');
    expect(text).not.toContain('Testen er forsinket.');
  });

  it.each([
    ['portfolio=SYS', 'SYS-porteføljen · 1 projekt', ['Grøn drift']],
    ['phase=procurement', 'Fase: Anskaffelse · 1 projekt', ['Ønskelisten på øerne']],
    [
      'portfolio=RSI&phase=procurement,closed',
      'RSI-porteføljen · Fase: Anskaffelse og Lukket · 2 projekter',
      ['Ønskelisten på øerne', 'Afsluttet for længst'],
    ],
    ['region=midtjylland&portfolio=none', 'Projekter, som Region Midtjylland deltager i', []],
  ])('ST-8: holds the projects of %s alone, and says so', async (query, said, shown) => {
    const { answer, text } = await asked(`?${query}`);
    expect(answer.status).toBe(200);
    expect(text).toContain(said);
    const titles = [
      'Fælles journal for ambulancer',
      'Ønskelisten på øerne',
      'Den tavse rapport',
      'Grøn drift',
      'Afsluttet for længst',
    ];
    expect(titles.filter((title) => text.includes(title)).toSorted()).toEqual([...shown].toSorted());
    expect(text.includes('Ingen projekter passer til det valgte.')).toBe(shown.length === 0);
  });
});
