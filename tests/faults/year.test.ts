// A year of thirty projects in the product, on the days on which something is due; `npm run faults -- --year` lives every day of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { agendaItemList } from '../../src/domain/agenda/agendaItem.list.ts';
import { escalationAnswerList, escalationList } from '../../src/domain/escalation/escalation.list.ts';
import type { List } from '../../src/domain/list/list.ts';
import { reminderList } from '../../src/domain/reminder/reminder.list.ts';
import type { Lists } from './found.ts';
import { runYear, type YearReport } from './year.ts';
import { checkYear, type Lived } from './yearCheck.ts';

let year: YearReport;
beforeAll(async () => {
  year = await runYear(1, 'due');
}, 300_000);

describe('a year of thirty projects, with instances beside each other, killed, and down for days', () => {
  it('ST-1, ST-7, PUB-2, ESC-3, ESC-4: each reminder, missing mark, agenda item and escalation comes exactly once', () => {
    expect(year.problems).toEqual([]);
  });

  it('has in it what it is to prove', () => {
    const { counts } = year;
    const least = {
      published: 250,
      corrected: 10,
      races: 10,
      marks: 300,
      reminders: 300,
      told: 50,
      agendaItems: 30,
      escalations: 100,
      lateReports: 30,
      answers: 50,
      messages: 1_200,
      killed: 5,
      instances: 20,
    };
    expect(Object.entries(least).filter(([name, count]) => (counts[name] ?? 0) < count)).toEqual([]);
  });
});

describe('the check of a year', () => {
  const lived = (): Lived => {
    if (!year.lived) throw new Error('The year broke');
    return year.lived;
  };
  const problemsWith = (changed: Partial<Lived>): string[] => checkYear({ ...lived(), ...changed }).problems;
  /** The lists as they would be, had somebody changed one of them. */
  const lists = (list: List, change: (rows: readonly never[]) => unknown): Lists => ({
    ...lived().lists,
    rows: (asked) =>
      (asked.name === list.name ? change(lived().lists.rows(asked) as never) : lived().lists.rows(asked)) as never,
  });
  const first = (rows: readonly never[]): readonly never[] => rows.slice(1);

  it.each([
    ['reminder', reminderList, /reminder did not come/],
    ['agenda item', agendaItemList, /^agenda: .* is missing/],
    ['escalation', escalationList, /^escalation.* is missing/],
    ['answer', escalationAnswerList, /has 0 answers/],
  ] as const)('misses the %s that is not there', (_, list, problem) => {
    const problems = problemsWith({ lists: lists(list, first) });
    expect(problems.some((one) => problem.test(one))).toBe(true);
  });

  it('finds what came twice: a reminder, and a message', () => {
    const again = (rows: readonly never[]) => [...rows, rows[0]];
    expect(problemsWith({ lists: lists(reminderList, again) }).some((one) => one.includes('came twice'))).toBe(true);
    const { cards, kills } = lived();
    const mine = cards.filter(({ correlation }) => correlation?.startsWith('agendaItems/'));
    expect(mine.length).toBeGreaterThan(0);
    expect(kills.size).toBeGreaterThan(0);
    expect(problemsWith({ cards: [...cards, ...mine.slice(0, 1)] }).some((one) => one.includes('stands 2 times'))).toBe(
      true,
    );
  });

  it('finds a reminder on another morning, and a missing report that shows as green', () => {
    const { mornings, marks } = lived();
    expect(problemsWith({ mornings: mornings.slice(1, -20) }).some((one) => one.includes('was not due'))).toBe(true);
    const painted = marks.map((mark) => (mark.is === 'missing' ? { ...mark, is: 'reported', overall: 'green' } : mark));
    expect(problemsWith({ marks: painted }).some((one) => one.includes('is reported green, not missing'))).toBe(true);
  });
});
