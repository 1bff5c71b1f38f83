// Reminders: before, on and after a deadline; the person first, the channel when late; one message each a morning.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { dueEscalation, dueReports } from '../../../src/domain/reminder/dueThings.ts';
import { reminderList, type Reminder } from '../../../src/domain/reminder/reminder.list.ts';
import { SETTINGS as STANDARDS } from '../../../src/domain/setting/setting.list.ts';
import { remindersOn, sentKeys, stagesOn, type DueThing } from '../../../src/domain/reminder/reminder.rules.ts';
import { anEscalation, aProject, published, SETTINGS as STATUS } from '../status/builders.ts';

const SETTINGS = {
  agreementDays: STATUS.agreementDays,
  remindBefore: STANDARDS.remindBefore.standard,
  remindChannelAfter: STANDARDS.remindChannelAfter.standard,
};
const aThing = (more: Partial<DueThing> = {}): DueThing => ({
  key: 'status/kiit/2026-11',
  kind: 'status-report',
  due: '2026-12-01',
  persons: ['manager'],
  body: 'psg-kiit',
  list: 'statusReports',
  id: 'status-kiit-2026-11-v1',
  title: 'KIIT',
  month: '2026-11',
  ...more,
});

/** The mornings from one day on, each remembering what was sent; what comes as `to stage, stage` by day. */
function mornings(
  from: string,
  days: number,
  things: readonly DueThing[],
  down: (day: string) => boolean = () => false,
) {
  const rows: Reminder[] = [];
  const came: string[] = [];
  for (let day = from; day < addDays(from, days); day = addDays(day, 1)) {
    if (down(day)) continue;
    for (const { record } of remindersOn(day, things, sentKeys(rows), SETTINGS)) {
      rows.push(record);
      came.push(`${day} ${record.person ?? record.body}: ${record.items.map(({ stage }) => stage).join(', ')}`);
    }
  }
  return { rows, came };
}

describe('what is due', () => {
  it('PUB-2: is reminded of two working days before, on the day, the day after, and in the channel when late', () => {
    expect(mornings('2026-11-01', 60, [aThing()]).came).toEqual([
      '2026-11-27 manager: before',
      '2026-12-01 manager: on',
      '2026-12-02 manager: after',
      '2026-12-04 psg-kiit: overdue',
    ]);
  });

  it('PUB-7: with a deadline on a day off is reminded of on the working day before, and late after the stated day', () => {
    expect(mornings('2026-12-01', 40, [aThing({ due: '2026-12-26' })]).came).toEqual([
      '2026-12-22 manager: before',
      '2026-12-23 manager: on',
      '2026-12-28 manager: after',
      '2026-12-30 psg-kiit: overdue',
    ]);
  });

  it('PUB-2: after a stop is reminded of once, at the stage it has come to', () => {
    const down = (day: string) => day < '2026-12-03';
    expect(mornings('2026-11-01', 60, [aThing()], down).came).toEqual([
      '2026-12-03 manager: after',
      '2026-12-04 psg-kiit: overdue',
    ]);
    const long = (day: string) => day > '2026-11-27' && day < '2026-12-10';
    expect(mornings('2026-11-01', 60, [aThing()], long).came).toEqual([
      '2026-11-27 manager: before',
      '2026-12-10 manager: after',
      '2026-12-10 psg-kiit: overdue',
    ]);
  });

  it('WHEEL-3: a deadline on a Sunday is told of on the Friday before, and is late only on the Monday after', () => {
    const sunday = { due: '2026-05-31' };
    const stages = ['2026-05-28', '2026-05-29', '2026-05-31', '2026-06-01'].map((day) =>
      stagesOn(day, sunday, SETTINGS),
    );
    expect(stages).toEqual([['before'], ['on'], ['on'], ['after']]);
  });

  it('PUB-2: passes over what was before the thing itself', () => {
    expect(stagesOn('2026-11-30', { due: '2026-12-01', since: '2026-11-30' }, SETTINGS)).toEqual([]);
    expect(stagesOn('2026-12-01', { due: '2026-12-01', since: '2026-12-01' }, SETTINGS)).toEqual([]);
    expect(stagesOn('2026-12-01', { due: '2026-12-01', since: '2026-11-30' }, SETTINGS)).toEqual(['on']);
  });

  it('PUB-7: what was missed waits for the next working day, and no morning off is disturbed', () => {
    const down = (day: string) => day <= '2026-12-04';
    expect(mornings('2026-11-01', 60, [aThing()], down).came.map((line) => line.slice(0, 10))).toEqual([
      '2026-12-07',
      '2026-12-07',
    ]);
    for (const off of ['2026-12-05', '2026-12-24', '2026-12-25'])
      expect(remindersOn(off, [aThing()], new Set(), SETTINGS)).toEqual([]);
  });

  it('PUB-2: is one message for each person and morning, however much is due, the oldest first', () => {
    const things = ['c', 'a', 'b'].map((id, index) =>
      aThing({ key: `status/${id}`, due: index === 0 ? '2026-12-02' : '2026-12-01', persons: ['manager', 'owner'] }),
    );
    const sent = remindersOn('2026-12-01', things, new Set(), SETTINGS);
    expect(sent.map(({ id }) => id)).toEqual([
      'reminder-2026-12-01-person-manager',
      'reminder-2026-12-01-person-owner',
    ]);
    expect(sent[0]?.record.items.map(({ key }) => key)).toEqual(['status/a/on', 'status/b/on', 'status/c/before']);
    expect(recordSchema(reminderList).safeParse(sent[0]?.record).success).toBe(true);
  });

  it('PUB-2: without a person or a channel is told where it can be', () => {
    expect(mornings('2026-11-01', 60, [aThing({ persons: [] })]).came).toEqual(['2026-12-04 psg-kiit: overdue']);
    expect(mornings('2026-11-01', 60, [aThing({ body: null })]).came).toHaveLength(3);
  });

  it('PUB-2: comes once per stage and person, on working days only, whatever is due and whatever was down', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-11-10', days));
    const thing = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      due: day,
      persons: fc.subarray(['p', 'q', 'r']),
    });
    fc.assert(
      fc.property(fc.uniqueArray(thing, { selector: ({ key }) => key }), fc.array(day), (drawn, stops) => {
        const things = drawn.map((one) => aThing(one));
        const { rows } = mornings('2026-11-01', 120, things, (morning) => stops.includes(morning));
        const keys = rows.flatMap(({ items, person, body }) => items.map(({ key }) => `${key} ${person ?? body}`));
        expect(new Set(keys).size).toBe(keys.length);
        const messages = rows.map((row) => `${row.day} ${row.person ?? row.body}`);
        expect(new Set(messages).size).toBe(messages.length);
        for (const { key, persons } of things) {
          expect(keys).toContain(`${key}/overdue psg-kiit`);
          for (const person of persons) expect(keys).toContain(`${key}/after ${person}`);
        }
      }),
    );
  });
});

describe('what the records owe', () => {
  it('ST-1: a project’s reports ask its manager first and its steering group when late', () => {
    const things = dueReports(aProject(), [published('2026-09'), published('2026-10')], '2026-11-20', SETTINGS);
    expect(things).toMatchObject([
      { key: 'status/kiit/2026-11', due: '2026-12-01', persons: ['manager'], body: 'psg-kiit', month: '2026-11' },
    ]);
    expect(
      dueReports(aProject({ manager: undefined, steeringGroup: undefined }), [], '2026-11-20', SETTINGS)[0],
    ).toMatchObject({
      persons: [],
      body: null,
    });
    expect(dueReports(aProject({ state: 'idea' }), [], '2026-11-20', SETTINGS)).toEqual([]);
  });

  it('ESC-4: an escalation asks its receiver until it is closed', () => {
    const due = (state: 'proposed' | 'confirmed' | 'acknowledged' | 'closed') =>
      dueEscalation(anEscalation({ state, by: '2026-12-17', to: 'rsi', confirmed: '2026-11-20T23:30:00Z' }), ['chair']);
    expect(due('confirmed')).toMatchObject({ due: '2026-12-17', since: '2026-11-21', persons: ['chair'], body: 'rsi' });
    expect(due('acknowledged')).not.toBeNull();
    expect([due('proposed'), due('closed')]).toEqual([null, null]);
  });
});
