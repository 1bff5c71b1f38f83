// A year of months for thirty projects, day by day, with days on which nothing ran: everything due comes exactly once.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { dueReports } from '../../../src/domain/reminder/dueThings.ts';
import { SETTINGS as STANDARDS } from '../../../src/domain/setting/setting.list.ts';
import { remindersOn, sentKeys } from '../../../src/domain/reminder/reminder.rules.ts';
import { dueDate, lastDayOf, monthCell, monthsFrom, owes } from '../../../src/domain/status/month.rules.ts';
import { missingProposals } from '../../../src/domain/status/status.escalate.ts';
import type { WithId } from '../../../src/domain/status/status.facts.ts';
import type { StatusReport } from '../../../src/domain/status/status.list.ts';
import type { Project } from '../../../src/domain/project/project.list.ts';
import { aProject, BODIES, published, SETTINGS } from './builders.ts';

const MONTHS = monthsFrom('2026-07', '2027-06');
const [FIRST, LAST] = ['2026-07-01', '2027-08-15'];
const DUE = new Map(MONTHS.map((month) => [month, dueDate(month, SETTINGS)]));
const REMIND = {
  agreementDays: SETTINGS.agreementDays,
  remindBefore: STANDARDS.remindBefore.standard,
  remindChannelAfter: STANDARDS.remindChannelAfter.standard,
};

/** A project's year: its phase, the month in which it goes on to procurement, and when each report is published. */
interface Plan {
  readonly project: WithId<Project>;
  /** By its plan alone, the months for which it owes a report. */
  readonly owed: readonly string[];
  /** Month → day; null: never. */
  readonly publishedOn: ReadonlyMap<string, string | null>;
}

const plan = fc
  .record({
    phase: fc.constantFrom('idea' as const, 'analysis' as const, 'procurement' as const, 'execution' as const),
    moves: fc.option(fc.constantFrom(...MONTHS)),
    after: fc.array(fc.option(fc.integer({ min: -25, max: 25 })), { minLength: 12, maxLength: 12 }),
  })
  .map(({ phase, moves, after }) => {
    const phases = [
      { phase, from: FIRST },
      ...(moves === null ? [] : [{ phase: 'procurement' as const, from: `${moves}-15` }]),
    ];
    const begun = phase === 'procurement' || phase === 'execution';
    return {
      phases,
      owed: MONTHS.filter((month) => begun || (moves !== null && `${moves}-15` <= lastDayOf(month))),
      publishedOn: new Map(MONTHS.map((month, index) => [month, dayAfter(month, after[index] ?? null)])),
    };
  });

const plans: fc.Arbitrary<Plan[]> = fc.array(plan, { minLength: 30, maxLength: 30 }).map((all) =>
  all.map(({ phases, ...rest }, index) => ({
    project: aProject({ id: `p${index}`, manager: `manager-${index % 10}`, phases }),
    ...rest,
  })),
);

it(
  'ST-1, ST-7, PUB-2, ESC-3: in a year of thirty projects each report is due once, missing is marked, nothing comes twice',
  { timeout: 60_000 },
  () => {
    const stops = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(plans, stops, (all, down) => {
        const seen = lived(all, new Set(down));
        const owed = all.flatMap(({ project, owed }) => owed.map((month) => `${project.id} ${month}`));
        expect(seen.due.toSorted()).toEqual(owed.toSorted());
        expect(seen.reminded.length).toBe(new Set(seen.reminded).size);
        expect(seen.messages.length).toBe(new Set(seen.messages).size);
        const wrong = all.flatMap((one) => MONTHS.flatMap((month) => wrongWith(one, month, seen)));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  },
);

/** What was seen of a month's report against what its plan says: missing, reminded of when late, proposed to escalate. */
function wrongWith({ project, owed, publishedOn }: Plan, month: string, seen: ReturnType<typeof lived>): string[] {
  const day = publishedOn.get(month) ?? null;
  const due = DUE.get(month) ?? '';
  const lateBy = (days: number) => owed.includes(month) && (day === null || day > addDays(due, days));
  const told = (stage: string) =>
    seen.reminded.some((item) => item.startsWith(`status/${project.id}/${month}/${stage} `));
  const [late, never] = [told('after') || told('overdue'), owed.includes(month) && day === null];
  const proposed = seen.proposed.has(`escalation-${project.id}-${month}-missing`);
  const checks = {
    missing: seen.missing.has(`${project.id} ${month}`) === lateBy(1),
    // A report that came while the service was down was never known to be late.
    'reminded when late': late ? lateBy(0) : !never,
    'told in the channel': !never || told('overdue'),
    proposed: proposed ? lateBy(7) : !never,
  };
  return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [`${project.id} ${month}: ${what}`]));
}

/** What happens from the first day to the last, when nothing runs on some of them. */
function lived(all: readonly Plan[], down: ReadonlySet<number>) {
  const [due, reminded, messages]: [string[], string[], string[]] = [[], [], []];
  const [missing, proposed, sent] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (let today = FIRST, n = 0; today <= LAST; today = addDays(today, 1), n++) {
    const now = all.map(({ project, publishedOn }) => ({
      project,
      reports: MONTHS.filter((month) => (publishedOn.get(month) ?? '9999') <= today).map((month): StatusReport =>
        published(month, 'green', { project: project.id }),
      ),
    }));
    for (const { project, reports } of now)
      for (const month of MONTHS) {
        const day = DUE.get(month) ?? '';
        if (day === today && owes(project, month)) due.push(`${project.id} ${month}`);
        // The day after is the first on which it can be missing.
        if (addDays(day, 1) !== today) continue;
        if (monthCell(project, month, reports, today, SETTINGS).is === 'missing') missing.add(`${project.id} ${month}`);
      }
    if (down.has(n)) continue;
    const things = now.flatMap(({ project, reports }) => dueReports(project, reports, today, REMIND));
    const morning = remindersOn(today, things, sent, REMIND).map(({ record }) => record);
    messages.push(...morning.map(({ person, body }) => `${today} ${person ?? body}`));
    reminded.push(...morning.flatMap(({ items, person, body }) => items.map(({ key }) => `${key} ${person ?? body}`)));
    for (const key of sentKeys(morning)) sent.add(key);
    for (const { project, reports } of now)
      for (const { id } of missingProposals(project, reports, { today, settings: SETTINGS, bodies: BODIES }))
        proposed.add(id);
  }
  return { due, reminded, messages, missing, proposed };
}

/** So many days after the due day, and never before the month begins. */
function dayAfter(month: string, days: number | null): string | null {
  if (days === null) return null;
  const day = addDays(DUE.get(month) ?? '', days);
  return day < `${month}-01` ? `${month}-01` : day;
}
