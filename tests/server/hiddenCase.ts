// A house with a case that is closed to some readers, and other cases beside it that its money and its place touch.
import type { ChangeView } from '../../src/contract/change.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { createChange, type ChangeForm } from '../../src/usecases/createChange.ts';
import { must } from '../sharepoint/bench.ts';
import { assessment, businessCase, casesIn, FSA, type Cases } from '../usecases/cases.ts';
import { noWords, openHouse, type House } from '../usecases/house.ts';

/** What is closed to the readers: all that a form has but title and system. */
export type Secret = Partial<Omit<ChangeForm, 'title' | 'system'>>;

/** How far the closed case has come; `proposed`: approved by RSI-kredsen, so that it is a project. */
export const COURSES = [
  'filed',
  'awaits',
  'put',
  'answered',
  'postponed',
  'approved',
  'delivered',
  'proposed',
  'approved late',
] as const;
export type Course = (typeof COURSES)[number];

/** None of them votes in SYS, and the steering group's chair is not one of them: the case can go on without them. */
export const READERS = ['fsg-e-journal-sjaelland', 'sys-formand', FSA, 'rsi-sekretariatet'] as const;
const [, , , SECRETARY] = READERS;
const CHAIR = 'fsg-e-journal-formand';
const OTHER_FSA = 'fsa-sundhedsjournal';
const REGIONS = ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'] as const;

export interface Hidden {
  readonly house: House;
  /** The closed case. */
  readonly id: string;
  /** All cases, the closed one first. */
  readonly ids: readonly string[];
}

export async function openHidden(secret: Secret, course: Course): Promise<Hidden> {
  const house = await openHouse();
  const ids: string[] = [];
  // Keys of actions on the other cases are the same, however many the closed one has had.
  const calls = { made: 0 };
  const by: House['by'] = (person, key = `call-${(calls.made += 1)}`) => house.by(person, key);
  const cases = casesIn({ ...house, by });
  const file = async (person: string, form: Partial<ChangeForm>): Promise<ChangeView> => {
    const call = house.by(person, `file-${ids.length}`);
    const whole = { title: 'Ønske', system: 'e-journal', kind: 'functional', businessCase, ...form } as const;
    const texts = { description: 'Skal kunne hentes.', reason: 'Skrives i hånden.', oneOffCost: 250_000 };
    const filed = must(await createChange(house.ports, call, { ...texts, ...whole }, noWords));
    ids.push(filed.id);
    return filed;
  };
  const closed = await file(CHAIR, { ...secret, title: 'Den lukkede sag' });
  const sum = await file(FSA, { title: 'Når måske årets sum', oneOffCost: 1_400_000, region: 'nordjylland' });
  const ready = await file(FSA, { title: 'Venter på SYS', oneOffCost: 900_000 });
  await file(FSA, { title: 'En kladde', oneOffCost: 249_000 });
  const small = await file(FSA, { title: 'Et lille', oneOffCost: 240_000, region: 'midtjylland' });
  const other = await file(OTHER_FSA, { title: 'Et andet system', system: 'sundhedsjournal', oneOffCost: 400_000 });

  const decided = await file(FSA, { title: 'Et afgjort', oneOffCost: 90_000 });

  await walk(cases, house, closed, course);
  calls.made = 100;
  for (const one of [small, decided]) await cases.act(FSA, one, { type: 'submit' });
  await recommended(cases, FSA, ready);
  await put(cases, await recommended(cases, OTHER_FSA, other, 'fsg-sundhedsjournal-formand'));
  const question = await put(cases, await recommended(cases, FSA, sum));
  for (const region of REGIONS.slice(0, 2)) await approve(house, `sys-${region}`, question);
  calls.made = 200;
  await barReaders(cases, closed.id);
  // One that is decided meanwhile, before or after the closed one.
  if (course !== 'approved late') await finish(cases, house, closed.id, course);
  house.at('2026-11-20T10:00:00Z');
  calls.made = 300;
  const reason = 'Inden for driftsbudgettet.';
  await cases.act('sys-nordjylland', cases.change(decided.id, CHAIR), { type: 'decide', outcome: 'approved', reason });
  house.at('2026-11-20T11:00:00Z');
  if (course === 'approved late') await finish(cases, house, closed.id, 'approved');
  house.at('2026-11-20T12:00:00Z');
  return { house, id: closed.id, ids };
}

/** As far as it goes before anybody is barred from it. */
async function walk(cases: Cases, house: House, draft: ChangeView, course: Course): Promise<void> {
  if (course === 'filed') {
    await cases.act(CHAIR, draft, { type: 'submit' });
    return;
  }
  const ready = await recommended(cases, CHAIR, draft);
  if (course === 'awaits') return;
  const round = await put(cases, ready);
  if (course !== 'proposed') return;
  for (const region of REGIONS) await approve(house, `sys-${region}`, round);
  await put(cases, cases.change(draft.id, CHAIR), 'RSI');
}

/** What comes after. */
async function finish(cases: Cases, house: House, id: string, course: Course): Promise<void> {
  const now = () => cases.change(id, CHAIR);
  if (course === 'answered') await approve(house, 'sys-hovedstaden', now().openRound ?? '');
  if (course === 'proposed') {
    for (const region of REGIONS) await approve(house, `rsi-${region}`, now().openRound ?? '');
  }
  if (course === 'postponed') await cases.act(CHAIR, now(), { type: 'postpone', reason: 'Venter på leverandøren.' });
  if (course !== 'approved' && course !== 'delivered') return;
  for (const region of REGIONS) await approve(house, `sys-${region}`, now().openRound ?? '');
  if (course === 'approved') return;
  await cases.act('sys-nordjylland', now(), { type: 'start' });
  await cases.act('sys-nordjylland', now(), { type: 'deliver' });
}

async function recommended(cases: Cases, by: string, draft: ChangeView, chair = CHAIR): Promise<ChangeView> {
  const submitted = await cases.act(by, draft, { type: 'submit' });
  return cases.act(chair, submitted, { type: 'assess', assessment });
}

/** Put to a body; the key of the round. */
async function put(cases: Cases, ready: ChangeView, body: 'SYS' | 'RSI' = 'SYS'): Promise<string> {
  const opened = await cases.act(SECRETARY, ready, { type: 'open-round', body, deadline: null });
  return opened.openRound ?? '';
}

async function approve(house: House, person: string, round: string): Promise<void> {
  const question = house.ports.store.get(roundList, round)?.record.questionHash ?? '';
  const call = { ...house.by(person, `${round}-${person}`), id: round, version: null };
  must(await actOnRound(house.ports, call, { type: 'answer', answer: 'approve', question }));
}

/** The secretariat bars the others, and then the steering group's chair bars the secretariat. */
async function barReaders(cases: Cases, id: string): Promise<void> {
  for (const person of READERS) {
    const by = person === SECRETARY ? CHAIR : SECRETARY;
    const reason = 'Har siddet i leverandørens bestyrelse.';
    await cases.act(by, cases.change(id, CHAIR), { type: 'disqualify', person, reason });
  }
}
