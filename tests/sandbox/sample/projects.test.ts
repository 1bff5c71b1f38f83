// The sample's projects: what the script may say, where the sources' facts are, and a year of it played through the use cases.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agendaItemList } from '../../../src/domain/agenda/agendaItem.list.ts';
import { escalationAnswerList, escalationList } from '../../../src/domain/escalation/escalation.list.ts';
import { projectList } from '../../../src/domain/project/project.list.ts';
import { participationOn } from '../../../src/domain/project/project.rules.ts';
import { roundList } from '../../../src/domain/round/round.list.ts';
import { monthCell, monthsFrom } from '../../../src/domain/status/month.rules.ts';
import { PARAMETERS, statusId, statusList } from '../../../src/domain/status/status.list.ts';
import { needsText, standingReports } from '../../../src/domain/status/status.rules.ts';
import { checkTolerances, tolerancesOf } from '../../../src/domain/status/tolerance.rules.ts';
import { bodyRows } from '../../../src/sandbox/sample/bodies.ts';
import { personListRows, personRows, seatRows } from '../../../src/sandbox/sample/people.ts';
import { PROJECT_GROUPS } from '../../../src/sandbox/sample/projectGroups.ts';
import { playPortfolio, PROJECTS } from '../../../src/sandbox/sample/projects.ts';
import { SAMPLE_REGIONS } from '../../../src/sandbox/sample/systems.ts';
import { verifyLog } from '../../../src/usecases/verifyLog.ts';
import { openStage, type OpenStage } from './openStage.ts';

const TODAY = '2026-11-20';
const MONTHS = monthsFrom('2025-11', '2026-10');
const NO_AGREEMENT_DAYS = { agreementDays: [] };

const people = personListRows().map(({ id }) => id);
const told = PROJECTS.flatMap(({ id, reports }) =>
  reports.flatMap((report) =>
    [report, ...(report.correction ? [report.correction.told] : [])].map((said) => ({ id, said })),
  ),
);
const called = (id: string) => {
  const found = PROJECTS.find((project) => project.id === id);
  if (!found) throw new Error(`No project is called ${id}`);
  return found;
};

describe('The script', () => {
  test('ST-2: tells something of every yellow and red, in a sentence of its own', () => {
    const troubles = told.flatMap(({ said }) => Object.values(said.troubles ?? {}));
    expect(troubles.length).toBeGreaterThan(40);
    for (const { text } of troubles) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
    const regions = told.flatMap(({ said }) => Object.values(said.regions ?? {}));
    for (const { text } of regions) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  test('names each project once, and people and bodies that are there', () => {
    expect(new Set(PROJECTS.map(({ id }) => id)).size).toBe(PROJECTS.length);
    const bodies = bodyRows().map(({ id }) => id);
    for (const { facts, steps } of PROJECTS) {
      const persons = [facts.manager, facts.owner, ...steps.map(({ by }) => by)].filter((id) => id !== undefined);
      expect(people).toEqual(expect.arrayContaining(persons));
      expect([...bodies, undefined]).toContain(facts.steeringGroup);
    }
  });

  test('ORG-5: has the seventeen projects of the It-råd’s tables, those in both once, with purpose and who is responsible', () => {
    const fromTables = PROJECTS.filter(({ facts }) => facts.portfolio === 'RSI');
    expect(fromTables).toHaveLength(17);
    for (const { facts } of PROJECTS) {
      expect(facts.purpose).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(facts.responsible ?? facts.responsibleParty).toBeDefined();
    }
    expect(called('fravalg').facts).toMatchObject({ responsibleParty: 'Sundhedsdatastyrelsen' });
    expect(called('fravalg').facts.responsible).toBeUndefined();
    expect(called('fut').facts.responsibleParty).toBe('Region Midtjylland og Københavns Kommune');
  });

  test.each([
    ['apovision', 'nordjylland', 'februar 2023', 'profil A'],
    ['pseudonymisering', 'nordjylland', 'januar 2023', 'april 2024'],
    ['fravalg', undefined, 'januar 2023', 'profil C'],
    ['ris-pacs', 'hovedstaden', 'november 2022', 'maj 2024', 'juni 2023'],
    ['ppj', 'midtjylland', 'april 2022', 'november 2022', 'SKI'],
    ['kiit', 'syddanmark', 'juni 2020', 'forsinket'],
    ['diagnostik', undefined, 'april 2023'],
    ['luna', 'midtjylland', 'april 2020', 'oktober 2022', 'tre måneder'],
    ['fut', 'midtjylland', 'september 2021', 'MVP'],
    ['smr2', 'midtjylland', 'marts 2021', 'tre måneder'],
    ['patologi', 'syddanmark', 'januar 2021', 'januar 2024'],
    ['labrek', 'nordjylland', 'august 2020', 'profil B', '60 mio. kr.', 'tre år'],
    ['vederlagsfri-medicin', 'nordjylland', 'marts 2024'],
    ['hudkraeft', 'hovedstaden', 'marts 2024'],
    ['lims', 'hovedstaden', 'januar 2024'],
  ] as const)('keeps the source’s figures of %s', (id, region, ...figures) => {
    const { facts } = called(id);
    expect(facts.responsible).toBe(region);
    for (const figure of figures) expect(`${facts.activities} ${facts.situation ?? ''}`).toContain(figure);
  });

  test.each([
    ['diagnostik', '2023-08-31'],
    ['luna', '2023-03-31'],
    ['fut', '2023-03-31'],
    ['smr2', '2023-03-31'],
    ['patologi', '2021-09-30'],
    ['labrek', '2023-01-31'],
  ])('closes %s in the month that the source tells', (id, on) => {
    expect(called(id).phases).toEqual([['closed', on]]);
  });

  test('invents no budget for a project of the source', () => {
    const budgeted = PROJECTS.filter(({ facts }) => facts.budget !== undefined);
    expect(budgeted.map(({ facts }) => facts.portfolio)).toEqual(['SYS', 'SYS']);
  });

  test('takes none of the names in the report over', () => {
    const folder = join(import.meta.dirname, '../../../src/sandbox/sample/projects');
    const words = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    for (const text of words) expect(text).not.toMatch(/Kraglund|Voss|Mathiesen|Clausen|Schmidt|Mogensen/);
  });
});

describe('Those who work in the portfolio', () => {
  test('are roles, each named by what they do', () => {
    const rows = personRows(TODAY);
    const added = rows.filter(({ id }) => /^(it|pl|pe)-(?!raad)/.test(id));
    expect(added).toHaveLength(SAMPLE_REGIONS.length + 2 * PROJECT_GROUPS.length);
    for (const { name } of added) expect(name).toMatch(/^(It-direktør, Region|Projektejer,|Projektleder,) /);
    expect(rows.slice(-added.length)).toEqual(added);
  });

  test('ORG-1, PUB-2: IT5 has an IT director from each region', () => {
    const seats = seatRows(TODAY).filter(({ record }) => record.body === 'it5');
    expect(seats.map(({ record }) => [record.person, record.region])).toEqual(
      SAMPLE_REGIONS.map((region) => [`it-${region}`, region]),
    );
  });

  test('ORG-7: every steering group is chaired by the project’s owner, and has a channel in the team of the projects', () => {
    for (const { id } of PROJECT_GROUPS) {
      const { owner, manager, steeringGroup } = called(id).facts;
      const seats = seatRows(TODAY).filter(({ record }) => record.body === steeringGroup);
      expect(seats.map(({ record }) => [record.role, record.person])).toEqual([
        ['chair', owner],
        ['secretary', manager],
      ]);
      const body = bodyRows().find((row) => row.id === steeringGroup)?.record;
      expect(body).toMatchObject({ kind: 'projectSteeringGroup', teamId: '7ea30000-0000-4000-8000-000000000003' });
      expect(body?.channelId).toBe(`19:${steeringGroup}@thread.tacv2`);
    }
  });
});

const projects = (stage: OpenStage) => stage.ports.store.all(projectList);
const reportsOf = (stage: OpenStage, project: string) =>
  stage.ports.store.all(statusList).flatMap(({ record }) => (record.project === project ? [record] : []));
const inOrder = (stage: OpenStage) => projects(stage).toSorted((a, b) => a.number - b.number);
/** A letter per month: what the portfolio's matrix shows. */
const row = (stage: OpenStage, id: string): string => {
  const project = projects(stage).find((candidate) => candidate.id === id)?.record;
  if (!project) throw new Error(`${id} has not begun`);
  return MONTHS.map((month) => {
    const cell = monthCell(project, month, reportsOf(stage, id), TODAY, NO_AGREEMENT_DAYS);
    return cell.is === 'reported' ? cell.light.slice(0, 1) : cell.is === 'not-owed' ? '-' : '?';
  }).join('');
};
const escalation = (stage: OpenStage, id: string, month: string) =>
  stage.ports.store.get(escalationList, `escalation-${statusId(id, month)}`)?.record;
const items = (stage: OpenStage) => stage.ports.store.all(agendaItemList).map(({ record }) => record);

describe('On the sample’s day', () => {
  const opened: { stage?: OpenStage; took?: number } = {};
  const stage = (): OpenStage => {
    if (!opened.stage) throw new Error('The stage is not open');
    return opened.stage;
  };
  beforeAll(async () => {
    opened.stage = await openStage(TODAY);
    const begun = performance.now();
    await playPortfolio(opened.stage);
    opened.took = performance.now() - begun;
    opened.stage.at(`${TODAY}T09:42:00Z`);
  });
  afterAll(() => opened.stage?.close());

  test('playing took under five seconds and few requests, and nothing is left to carry on', () => {
    expect(opened.took).toBeLessThan(5_000);
    expect(stage().requests()).toBeLessThan(900);
    expect(stage().ports.store.pending('2999-01-01T00:00:00Z')).toEqual([]);
  });

  test('the numbers are in the order of the script, and the log’s chains hold, with no entry from the future', () => {
    expect(inOrder(stage()).map(({ id }) => id)).toEqual(PROJECTS.map(({ id }) => id));
    expect(verifyLog(stage().ports)).toMatchObject({ ok: true, first: null });
    const times = stage()
      .ports.store.logRows()
      .map(({ entry }) => entry.at);
    expect(times.length).toBeGreaterThan(300);
    expect(times.filter((at) => at >= TODAY)).toEqual([]);
  });

  test.each([
    ['ppj', 'ggggyyygggyr'],
    ['kiit', 'yyyyyrryyyyy'],
    ['fravalg', 'yyyyyggggggy'],
    ['lims', '----ggggyyg?'],
    ['apovision', 'ggggyygggggg'],
    ['pseudonymisering', 'yyyyggggyyyg'],
    ['vederlagsfri-medicin', '------ggggyg'],
    ['alarm-112', '---ggggggggg'],
    ['hudkraeft', '-----------g'],
    ['automatisering', '------------'],
    ['ris-pacs', 'gggggyyggc--'],
    ['luna', '------------'],
  ])('ST-1, ST-7: %s has the months of the picture', (id, months) => {
    expect(row(stage(), id)).toBe(months);
  });

  test('ST-7: no month that is owed is without a report, but the one that is missing', () => {
    const missing = PROJECTS.flatMap(({ id }) => (row(stage(), id).includes('?') ? [id] : []));
    expect(missing).toEqual(['lims']);
  });

  test('ST-2: every published light that is yellow or red has its text and a cause', () => {
    const published = stage()
      .ports.store.all(statusList)
      .filter(({ record }) => record.state !== 'draft');
    const silent = published.flatMap(({ id, record }) =>
      PARAMETERS.filter(
        (parameter) => needsText(record[parameter]) && !(record[`${parameter}Text`] && record[`${parameter}Cause`]),
      ).map((parameter) => `${id} ${parameter}`),
    );
    expect(published.length).toBeGreaterThan(100);
    expect(silent).toEqual([]);
  });

  test('ST-4: where regions report, every region that takes part has a light', () => {
    const last = standingReports(reportsOf(stage(), 'kiit')).at(-1);
    expect(last?.regionLights?.map(({ region }) => region)).toEqual([...SAMPLE_REGIONS]);
    expect(last?.regionLights?.filter(({ light }) => light === 'yellow').map(({ region }) => region)).toEqual([
      'midtjylland',
    ]);
  });

  test('DEC-5: one report is corrected by a version that says why and what', () => {
    const corrections = stage()
      .ports.store.all(statusList)
      .filter(({ record }) => record.corrects !== undefined);
    expect(corrections.map(({ id }) => id)).toEqual([statusId('vederlagsfri-medicin', '2026-09', 2)]);
    expect(corrections[0]?.record).toMatchObject({ overall: 'yellow', corrected: ['time', 'timeText', 'timeCause'] });
    expect(corrections[0]?.record.correctionReason).toMatch(/^Udbudsplanen/);
  });

  test('PUB-2: the next meeting has the red one with its IT director, and one that turned yellow without', () => {
    const open = items(stage()).filter(({ state }) => state === 'open');
    expect(open.map(({ meeting }) => meeting)).toEqual(['2026-12-17', '2026-12-17', '2026-12-17']);
    const byProject = new Map(open.map((item) => [item.project, item]));
    expect(byProject.get('ppj')).toMatchObject({ why: 'red', month: '2026-10', accountable: 'it-midtjylland' });
    expect(byProject.get('fravalg')).toMatchObject({ why: 'turned-yellow', month: '2026-10' });
    expect(byProject.get('fravalg')?.accountable).toBeUndefined();
    expect(byProject.get('vederlagsfri-medicin')).toMatchObject({ overall: 'green', accountable: 'it-nordjylland' });
  });

  test('PUB-2: what past meetings had as an item is treated', () => {
    const past = items(stage()).filter(({ meeting = '' }) => meeting < TODAY);
    expect(past.map(({ project, meeting }) => `${meeting} ${project}`).toSorted()).toEqual([
      '2026-06-17 apovision',
      '2026-06-17 kiit',
      '2026-06-17 ppj',
      '2026-06-17 ris-pacs',
      '2026-09-30 lims',
      '2026-09-30 pseudonymisering',
    ]);
    for (const item of past)
      expect(item).toMatchObject({ state: 'treated', treated: `${item.meeting}T${item.treated?.slice(11)}` });
  });

  test('ESC-3, ESC-4: an escalation stands in every state, and only those', () => {
    const all = stage().ports.store.all(escalationList);
    expect(all).toHaveLength(5);
    expect(escalation(stage(), 'kiit', '2026-01')).toMatchObject({ state: 'dismissed' });
    expect(escalation(stage(), 'kiit', '2026-04')).toMatchObject({ state: 'closed', outcome: 'granted' });
    expect(escalation(stage(), 'kiit', '2026-10')).toMatchObject({ state: 'confirmed', toKind: 'RSI' });
    expect(escalation(stage(), 'pseudonymisering', '2026-09')).toMatchObject({ state: 'acknowledged' });
    expect(escalation(stage(), 'ppj', '2026-10')).toMatchObject({
      state: 'proposed',
      triggers: [{ kind: 'red-status' }, { kind: 'tolerance', parameter: 'time' }],
    });
    for (const { record } of all.filter(({ record: { state } }) => ['confirmed', 'acknowledged'].includes(state))) {
      expect((record.by ?? '') > TODAY).toBe(true);
    }
  });

  test('ESC-4: one waits for RSI-kredsen in writing, with two answers; the closed one’s answer went back', () => {
    const [round, ...others] = stage().ports.store.all(roundList);
    expect(others).toEqual([]);
    expect(round?.record).toMatchObject({ state: 'open', body: 'RSI', deadline: '2026-11-24' });
    expect(round?.record.answers.map(({ region }) => region)).toEqual(['nordjylland', 'midtjylland']);
    const answers = stage()
      .ports.store.all(escalationAnswerList)
      .map(({ record }) => record);
    expect(answers.map(({ project, body, outcome }) => [project, body, outcome])).toEqual([
      ['kiit', 'psg-kiit', 'granted'],
    ]);
  });

  test('DEC-4: one region stays out of a project with its reason, and one waits with an option', () => {
    const said = projects(stage()).flatMap(({ id, record }) =>
      participationOn(record, TODAY)
        .filter(({ choice }) => choice !== 'takesPart')
        .map(({ region, choice, option, reason }) => [id, region, choice, option, (reason ?? '').length > 20]),
    );
    expect(said).toEqual([
      ['hudkraeft', 'midtjylland', 'waits', true, true],
      ['lims', 'nordjylland', 'staysOut', false, true],
    ]);
  });

  test('PUB-10: one project has tolerances of its own; by them its delay is yellow, and PPJ’s is red by the standard', () => {
    const checks = (id: string) => {
      const project = projects(stage()).find((candidate) => candidate.id === id)?.record;
      const last = standingReports(reportsOf(stage(), id)).at(-1);
      return project && last ? { own: tolerancesOf(project), found: checkTolerances(project, last) } : null;
    };
    expect(checks('kiit')).toEqual({
      own: { costPercent: 5, yellowMonths: 2, redMonths: 6 },
      found: [{ parameter: 'time', light: 'yellow' }],
    });
    expect(checks('ppj')?.found).toEqual([{ parameter: 'time', light: 'red' }]);
    expect(checks('laboratoriesvar-sikkerhed')?.found).toContainEqual({ parameter: 'money', light: 'yellow' });
  });

  test('played again, nothing happens', async () => {
    const before = stage().requests();
    await playPortfolio(stage());
    expect(stage().requests()).toBe(before);
  });
});

/** What a page shows of the portfolio, whatever the keys of rows and entries. */
const shown = (stage: OpenStage) => ({
  phases: inOrder(stage).map(({ id, record }) => [id, record.state, record.nextGate !== undefined]),
  reports: stage.ports.store.all(statusList).length,
  lights: inOrder(stage).map(({ id }) => [id, standingReports(reportsOf(stage, id)).map(({ overall }) => overall)]),
  escalations: stage.ports.store
    .all(escalationList)
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, record }) => [number, record.project, record.state]),
  agenda: items(stage).length,
  answers: stage.ports.store.all(roundList).flatMap(({ record }) => record.answers.length),
});

const known: { shown?: ReturnType<typeof shown> } = {};
/** What is shown after a play without a break, on the sample's day. */
async function usual(): Promise<ReturnType<typeof shown>> {
  if (known.shown) return known.shown;
  const stage = await openStage(TODAY);
  await playPortfolio(stage);
  known.shown = shown(stage);
  stage.close();
  return known.shown;
}

describe('A portfolio that was cut short', () => {
  test.each([1, 19, 60, 90])('after %i moves of the clock is played to its end by the next process', async (moves) => {
    const first = await openStage(TODAY);
    let left = moves;
    const cut = {
      ...first,
      at: (instant: string) => {
        if (left-- === 0) throw new Error('Killed');
        first.at(instant);
      },
    };
    await expect(playPortfolio(cut)).rejects.toThrow('Killed');
    const second = await first.reopen();
    await playPortfolio(second);
    expect(shown(second)).toEqual(await usual());
    expect(verifyLog(second.ports)).toMatchObject({ ok: true });
    first.close();
  });
});

describe('On other days', () => {
  test.each(['2026-11-22', '2026-12-01', '2026-12-31', '2027-01-01', '2027-01-04', '2027-02-10', '2028-02-29'])(
    'such as %s the lights and the escalations are the same (PUB-1: also when regions merge under way)',
    async (today) => {
      const other = await openStage(today);
      await playPortfolio(other);
      const { lights, escalations } = await usual();
      expect(shown(other)).toMatchObject({ lights, escalations });
      expect(verifyLog(other.ports)).toMatchObject({ ok: true });
      const times = other.ports.store.logRows().map(({ entry }) => entry.at);
      expect(times.filter((at) => at >= today)).toEqual([]);
      other.close();
    },
  );
});
