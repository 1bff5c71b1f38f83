// A row of the plain list has what the request itself says; a disqualified reader's has none of it.
import { beforeEach, describe, expect, it } from 'vitest';
import { changeListRow } from '../../src/contract/changeRow.ts';
import { DEFAULT_QUERY } from '../../src/contract/changesQuery.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { readChangesPage } from '../../src/usecases/changesPage.ts';
import { readChanges } from '../../src/usecases/read.ts';
import { must } from '../sharepoint/bench.ts';
import { casesIn, FSA, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';

const SAID = {
  description: 'Oversigten skal kunne hentes.',
  reason: 'Den skrives af i hånden.',
  priority: 'high',
  wantedBy: '2027-03-01',
  consequence: 'Fejl i afskrifter.',
} as const;
const NOTHING = { description: null, reason: null, priority: null, wantedBy: null, consequence: null };
let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse();
  cases = casesIn(house);
});

const rowsOf = (person: string) => must(readChanges(house.ports, actorOfPerson(house.ports, person)));
const rowOf = (person: string, id: string) => rowsOf(person).find((row) => row.id === id);

describe('a row of the plain list', () => {
  it('has what the request says, and null where nothing is written', async () => {
    const draft = await cases.draft();
    const written = await cases.act(FSA, draft, { type: 'edit', fields: { ...SAID } });
    expect(rowOf(FSA, written.id)).toMatchObject({ ...SAID, title: written.title, kind: written.kind });
    const emptied = await cases.act(FSA, written, { type: 'edit', fields: { priority: null, wantedBy: null } });
    expect(rowOf(FSA, emptied.id)).toMatchObject({ ...SAID, priority: null, wantedBy: null });
    for (const row of rowsOf(FSA)) expect(changeListRow.safeParse(row)).toMatchObject({ success: true });
  });

  it('DEC-8: is blank for a reader who is disqualified, and only for that reader', async () => {
    const { change, round } = await cases.inSys();
    const [barred, other] = cases.votersOf(round).map(({ person }) => person);
    const reason = 'Har siddet i leverandørens bestyrelse.';
    await cases.act(cases.secretary, change, { type: 'disqualify', person: barred ?? '', reason });
    expect(rowOf(barred ?? '', change.id)).toMatchObject({ restricted: true, title: change.title, ...NOTHING });
    const { description, priority } = change.form;
    expect(rowOf(other ?? '', change.id)).toMatchObject({ restricted: false, description, priority: priority ?? null });
  });

  it('is heavier than the page’s, which keeps to what it shows', async () => {
    await cases.submitted(100_000);
    const actor = actorOfPerson(house.ports, FSA);
    const asked = { query: DEFAULT_QUERY, limit: 10, nextOf: () => '' };
    const { rows } = must(readChangesPage(house.ports, actor, asked));
    expect(rows).not.toEqual([]);
    for (const row of rows) for (const key of Object.keys(NOTHING)) expect(row).not.toHaveProperty(key);
  });
});
