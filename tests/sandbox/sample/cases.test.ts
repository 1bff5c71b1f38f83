// The sample's cases, played through the use cases on the real store and the sandbox's Graph.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangeView } from '../../../src/contract/change.ts';
import { createChangeBody } from '../../../src/contract/changeBodies.ts';
import { changeList, type Change } from '../../../src/domain/change/change.list.ts';
import { CHANGE_STATES } from '../../../src/domain/change/change.states.ts';
import { businessCaseList } from '../../../src/domain/change/businessCase.list.ts';
import { businessCaseFilled } from '../../../src/domain/change/change.needs.ts';
import { poolList } from '../../../src/domain/pool/pool.list.ts';
import { roundList } from '../../../src/domain/round/round.list.ts';
import { CASES, playSample } from '../../../src/sandbox/sample/cases.ts';
import { seatRows } from '../../../src/sandbox/sample/people.ts';
import { actorOfPerson } from '../../../src/usecases/actor.ts';
import { readChange, readChanges } from '../../../src/usecases/read.ts';
import { verifyLog } from '../../../src/usecases/verifyLog.ts';
import { openStage, type OpenStage } from './openStage.ts';

const TODAY = '2026-11-20';

const changes = (stage: OpenStage) => stage.ports.store.all(changeList);
const rounds = (stage: OpenStage) => stage.ports.store.all(roundList).map(({ record }) => record);
const called = (stage: OpenStage, title: string) => {
  const found = changes(stage).find(({ record }) => record.title === title);
  if (!found) throw new Error(`No case is called ${title}`);
  return found;
};
const seenBy = (stage: OpenStage, person: string, title: string): ChangeView => {
  const actor = actorOfPerson(stage.ports, person);
  const view = readChange(stage.ports, actor, called(stage, title).id, (key) => key);
  if (!view.ok) throw new Error(`${person} may not read ${title}`);
  return view.value;
};
const pool = (stage: OpenStage, year: number) => stage.ports.store.get(poolList, `pool-${year}`)?.record;

describe('The script', () => {
  test.each(CASES.map((sample) => [sample.form.title, sample] as const))(
    'of “%s” is what a person could send',
    (_, sample) => {
      expect(createChangeBody.safeParse(sample.form)).toMatchObject({ success: true });
      expect(seatRows(TODAY).map(({ record }) => record.person)).toContain(sample.by);
    },
  );

  test('names each case once, and only cases that are there', () => {
    const keys = CASES.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const texts = CASES.flatMap(({ steps }) =>
      steps.flatMap((step) => ('round' in step && step.round.type === 'answer' ? (step.round.text ?? '') : '')),
    );
    const named = texts.flatMap((text) => [...text.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]));
    expect(named).toEqual(['adgangsstyring']);
    expect(keys).toContain('adgangsstyring');
  });
});

describe('On the sample’s day', () => {
  const opened: { stage?: OpenStage; took?: number } = {};
  const stage = (): OpenStage => {
    if (!opened.stage) throw new Error('The stage is not open');
    return opened.stage;
  };
  beforeAll(async () => {
    opened.stage = await openStage(TODAY);
    const begun = performance.now();
    await playSample(opened.stage);
    opened.took = performance.now() - begun;
    opened.stage.at(`${TODAY}T09:42:00Z`);
  });
  afterAll(() => opened.stage?.close());

  test('there is a case in every state', () => {
    const states = new Set(changes(stage()).map(({ record }) => record.state));
    expect([...states].toSorted()).toEqual(Object.keys(CHANGE_STATES).toSorted());
  });

  test('playing took under four seconds and few requests, and nothing is left to carry on', () => {
    expect(opened.took).toBeLessThan(4_000);
    expect(stage().requests()).toBeLessThan(700);
    expect(stage().ports.store.pending('2999-01-01T00:00:00Z')).toEqual([]);
  });

  test('the log’s chains hold, and no entry is from the future', () => {
    expect(verifyLog(stage().ports)).toMatchObject({ ok: true, first: null });
    const times = stage()
      .ports.store.logRows()
      .map(({ entry }) => entry.at);
    expect(times.length).toBeGreaterThan(150);
    expect(times.every((at) => at < `${TODAY}T00:00:00Z`)).toBe(true);
  });

  test('numbers follow the order in which the cases were filed', () => {
    const filed = changes(stage())
      .toSorted((a, b) => a.number - b.number)
      .map((row) => stage().ports.store.log(`changes/${row.id}`)[0]?.at ?? '');
    expect(filed).toEqual(filed.toSorted());
  });

  test('CR-7: the pool has granted 5.020.000 of 12.000.000 and reserved what is open in SYS', () => {
    const posts = pool(stage(), 2026)?.posts ?? [];
    expect(pool(stage(), 2026)).toMatchObject({ frame: 12_000_000, granted: 5_020_000, reserved: 1_500_000 });
    const reserved = posts.filter(({ state }) => state === 'reserved').map(({ amount }) => amount);
    expect(reserved.toSorted((a, b) => a - b)).toEqual([640_000, 860_000]);
  });

  test('CR-8: a wish of 250.000 for E-journal does not pass what SYS may dispose of', () => {
    const draft = seenBy(stage(), 'fsa-e-journal', 'Eksport af forløbsoversigt');
    expect(draft.yearlySum).toMatchObject({ granted: 640_000, withThis: 890_000, passed: false });
    expect(draft.pool).toMatchObject({ free: 5_230_000 });
  });

  test('CR-10: the same wish is told of the three that it passes a limit with', () => {
    const draft = seenBy(stage(), 'fsa-e-journal', 'Eksport af forløbsoversigt');
    expect(draft.split).toMatchObject({ limit: 2_000_000, sum: 2_005_000 });
    expect(draft.split?.cases).toHaveLength(3);
  });

  test('CR-2: what is submitted says what, why and what else; CR-4: on SYS’ route with a business case light', () => {
    const filed = changes(stage()).filter(({ record }) => record.state !== 'draft');
    const wordless = filed.filter(({ record }) =>
      [record.kind, record.priority, record.description, record.reason, record.consequence].includes(undefined),
    );
    const withoutCase = filed.filter(({ id, record }) => {
      const written = stage().ports.store.get(businessCaseList, `bc-${id}`)?.record ?? null;
      const waived = record.assessment?.businessCaseNotNeeded !== undefined;
      return (record.oneOffCost ?? 0) >= 250_000 && !waived && businessCaseFilled(written) < 4;
    });
    expect(wordless.map(({ record }) => record.title)).toEqual([]);
    expect(withoutCase.map(({ record }) => record.title)).toEqual([]);
  });

  test('DEC-2, DEC-7: four regions have answered “Søgning på tværs af journalnotater”, and one asks for a meeting', () => {
    const wish = called(stage(), 'Søgning på tværs af journalnotater');
    const other = called(stage(), 'Fælles adgangsstyring på tværs af regioner');
    const open = rounds(stage()).find((round) => round.change === wish.id);
    expect(open).toMatchObject({ state: 'open', body: 'SYS', deadline: '2026-11-25' });
    expect(open?.answers.map(({ region, answer, text }) => [region, answer, text])).toEqual([
      ['nordjylland', 'approve', undefined],
      ['hovedstaden', 'approve', undefined],
      ['syddanmark', 'approve-with-remark', 'Prøvedriften bør omfatte mindst ét akuthospital.'],
      ['midtjylland', 'ask-for-meeting', `Vi vil drøfte rækkefølgen i forhold til ÆØ-${other.number}.`],
    ]);
  });

  test('ORG-11, DEC-8: SYS’ member for Hovedstaden is disqualified in “Positionsvisning for ambulancer”', () => {
    const view = seenBy(stage(), 'sys-hovedstaden', 'Positionsvisning for ambulancer');
    expect(view).toMatchObject({ restricted: true, oneOffCost: null, actions: [] });
    expect(view.disqualified).toMatchObject({ at: '2026-11-16T09:00:00Z' });
    const open = rounds(stage()).find((round) => round.title.includes('Positionsvisning') && round.state === 'open');
    expect(open?.answers.map(({ region }) => region)).toEqual(['nordjylland', 'sjaelland', 'syddanmark']);
  });

  test('DEC-3: SYS’ chair rejected one where the regions disagreed', () => {
    const rejected = called(stage(), 'Samlet oversigt over henvisninger');
    expect(rejected.record).toMatchObject({ state: 'rejected', decidedBy: 'SYS' });
    const round = rounds(stage()).find(({ change }) => change === rejected.id);
    expect(round).toMatchObject({ outcome: 'rejected', outcomeBy: 'conclusion', closedBy: 'sys-formand' });
  });

  test('CR-14: a small wish for a system that is not settled waits for SYS', () => {
    const list = readChanges(stage().ports, actorOfPerson(stage().ports, 'rsi-sekretariatet'));
    const row = list.ok ? list.value.find(({ system }) => system === 'sygesikring') : undefined;
    expect(row).toMatchObject({ state: 'submitted', bodies: ['SYS'], next: { key: 'sys-not-settled' } });
  });

  test('played again, nothing happens', async () => {
    const before = stage().requests();
    await playSample(stage());
    expect(stage().requests()).toBe(before);
  });
});

describe('A sample that was cut short', () => {
  test.each([1, 20, 55, 95])('after %i steps is played to its end by the next process', async (steps) => {
    const first = await openStage(TODAY);
    let left = steps;
    const cut = {
      ...first,
      at: (instant: string) => {
        if (left-- === 0) throw new Error('Killed');
        first.at(instant);
      },
    };
    await expect(playSample(cut)).rejects.toThrow('Killed');
    const second = await first.reopen();
    await playSample(second);
    expect(changes(second)).toHaveLength(CASES.length);
    expect(pool(second, 2026)).toMatchObject({ granted: 5_020_000, reserved: 1_500_000 });
    expect(verifyLog(second.ports)).toMatchObject({ ok: true });
    first.close();
  });
});

describe('On other days', () => {
  const states = (stage: OpenStage): Record<string, Change['state']> =>
    Object.fromEntries(changes(stage).map(({ record }) => [record.title, record.state]));

  test.each(['2026-11-22', '2026-12-31', '2027-01-05', '2027-02-10', '2028-02-29'])(
    'such as %s every case stands in the same state (PUB-1: also when regions merge under way)',
    async (today) => {
      const usual = await openStage(TODAY);
      const other = await openStage(today);
      await playSample(usual);
      await playSample(other);
      expect(states(other)).toEqual(states(usual));
      expect(verifyLog(other.ports)).toMatchObject({ ok: true });
      usual.close();
      other.close();
    },
  );
});
