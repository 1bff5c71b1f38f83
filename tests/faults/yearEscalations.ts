// Escalations of the year, reckoned anew: proposed once for what is new in a report, once for a report a week late, and answered once.
import { addDays, addMonths, copenhagenDate } from '../../src/domain/calendar/dates.ts';
import { escalationAnswerList, escalationList, type Trigger } from '../../src/domain/escalation/escalation.list.ts';
import type { Project } from '../../src/domain/project/project.list.ts';
import { PARAMETERS, type StatusReport } from '../../src/domain/status/status.list.ts';
import type { History, Published } from './yearCheck.ts';
import { asOf, dueOf, firstDay, isOwed } from './yearReports.ts';

/** An escalation with what the log says of its life. */
interface Life {
  readonly id: string;
  readonly triggers: readonly Trigger[];
  readonly begun: string;
  /** When it was dismissed or closed. */
  readonly ended: string | null;
  /** It ended by itself, because its reason was gone: nobody has decided anything. */
  readonly hasLapsed: boolean;
}

export function checkEscalations(history: History): string[] {
  const rows = history.lists.rows(escalationList);
  const expected = new Map(
    history.projects.flatMap((project) => [...fromReports(history, project), ...fromLateReports(history, project)]),
  );
  return [
    ...rows.flatMap(({ id, record }) => {
      const should = expected.get(id);
      if (should === undefined) return [`escalation ${id} has no cause`];
      const proposals = (history.log.get(`escalations/${id}`) ?? []).filter(({ action }) => action === 'propose');
      const day = proposals[0] && copenhagenDate(proposals[0].at);
      return [
        ...(proposals.length === 1 ? [] : [`escalation ${id} was proposed ${proposals.length} times`]),
        ...(day === should.day ? [] : [`escalation ${id} was proposed on ${day}, not ${should.day}`]),
        ...(named(record.triggers) === named(should.triggers)
          ? []
          : [`escalation ${id}: ${named(record.triggers)} should be ${named(should.triggers)}`]),
      ];
    }),
    ...[...expected.keys()]
      .filter((id) => !rows.some((row) => row.id === id))
      .map((id) => `escalation ${id} is missing`),
    ...checkLapses(history),
    ...checkAnswers(history),
  ];
}

interface Proposed {
  readonly day: string;
  readonly triggers: readonly Trigger[];
}

/** ESC-3: what is new in a month's newest report. */
function fromReports(history: History, { id, record }: { id: string; record: Project }): [string, Proposed][] {
  const all = history.published.get(id) ?? [];
  const lives = history.lists
    .rows(escalationList)
    .filter((row) => row.record.project === id)
    .map((row): Life => lifeOf(history, row.id, row.record.triggers));
  return all.flatMap((report, index): [string, Proposed][] => {
    const before = all.slice(0, index);
    if (before.some((other) => other.record.month > report.record.month)) return [];
    const standing = [...monthly(before, report.record.month), report.record];
    const known = lives.filter((life) => life.id !== `escalation-${report.id}` && life.begun < report.at);
    const triggers = triggersOf(record, standing).filter(
      (trigger) => !known.some((life) => covers(life, trigger, standing, report.at)),
    );
    return triggers.length === 0 ? [] : [[`escalation-${report.id}`, { day: report.day, triggers }]];
  });
}

/** The reports of earlier months as they stood, oldest first. */
function monthly(before: readonly Published[], month: string): StatusReport[] {
  const standing = new Map<string, StatusReport>();
  for (const { record } of before) if (record.month < month) standing.set(record.month, record);
  return [...standing.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

function triggersOf({ budget, plannedEnd }: Project, standing: readonly StatusReport[]): Trigger[] {
  const report = standing.at(-1);
  if (!report) return [];
  const { month, spent, expectedEnd } = report;
  const bad = (one: StatusReport | undefined, parameter: (typeof PARAMETERS)[number]): boolean =>
    one?.[parameter] === 'yellow' || one?.[parameter] === 'red';
  const repeated = PARAMETERS.flatMap((parameter): Trigger[] => {
    let count = 0;
    while (count < standing.length && bad(standing.at(-1 - count), parameter)) count += 1;
    return count >= 3 ? [{ kind: 'repeated', month, parameter, count }] : [];
  });
  const isDear = budget !== undefined && spent !== undefined && spent > budget * 1.1;
  const isLate = plannedEnd !== undefined && expectedEnd !== undefined && expectedEnd > addMonths(plannedEnd, 3);
  return [
    ...(report.overall === 'red' ? [{ kind: 'red-status' as const, month }] : []),
    ...repeated,
    ...(isDear ? [{ kind: 'tolerance' as const, month, parameter: 'money' as const }] : []),
    ...(isLate ? [{ kind: 'tolerance' as const, month, parameter: 'time' as const }] : []),
  ];
}

/** Known already: open at the time, of the same month, or of the same run of yellow and red. */
function covers(
  { triggers, ended, hasLapsed }: Life,
  trigger: Trigger,
  standing: readonly StatusReport[],
  at: string,
): boolean {
  return triggers.some((known) => {
    if (known.kind !== trigger.kind || known.parameter !== trigger.parameter) return false;
    const run = standing.at(-(trigger.count ?? 1))?.month ?? '';
    return (
      ended === null ||
      ended > at ||
      (!hasLapsed && (known.month === trigger.month || (trigger.kind === 'repeated' && (known.month ?? '') >= run)))
    );
  });
}

function lifeOf({ log }: History, id: string, triggers: readonly Trigger[]): Life {
  const entries = log.get(`escalations/${id}`) ?? [];
  const end = entries.find(({ action }) => ['dismiss', 'lapse', 'close', 'answered', 'raise'].includes(action));
  return { id, triggers, begun: entries[0]?.at ?? '', ended: end?.at ?? null, hasLapsed: end?.action === 'lapse' };
}

/** ESC-3: a week late, found on the first morning on which the product ran. */
function fromLateReports(history: History, { id, record }: { id: string; record: Project }): [string, Proposed][] {
  const months = [...new Set(history.mornings.map((day) => day.slice(0, 7)))];
  return months.flatMap((month): [string, Proposed][] => {
    const due = dueOf(month);
    const day = history.mornings.find((morning) => {
      const done = (history.published.get(id) ?? []).filter((one) => one.day < morning);
      const isThere = (firstDay(history, id, month) ?? '9999') < morning;
      const inTime = morning >= addDays(due, 7) && morning < addMonths(`${month}-01`, 3);
      return inTime && !isThere && isOwed(asOf(record, morning), month, done);
    });
    const triggers: Trigger[] = [{ kind: 'missing-report', month, due }];
    return day === undefined ? [] : [[`escalation-${id}-${month}-missing`, { day, triggers }]];
  });
}

/**
 * ESC-3: what was proposed because a report was missing waits no longer once it has come, what a report proposed not longer than the
 * report says so, and nothing lapses for another reason.
 */
function checkLapses({ lists, log, published, projects }: History): string[] {
  return lists.rows(escalationList).flatMap(({ id, record }) => {
    const months = record.triggers.flatMap(({ kind, month }) => (kind === 'missing-report' ? [month] : []));
    const reports = published.get(record.project ?? '') ?? [];
    const project = projects.find((one) => one.id === record.project)?.record;
    const isCome = reports.some((report) => months.includes(report.record.month));
    const corrections = reports.filter(
      (report) => record.triggers.some(({ month }) => month === report.record.month) && report.record.revision > 1,
    );
    const takesAway = (report: Published): boolean => {
      const standing = [...monthly(reports.slice(0, reports.indexOf(report)), report.record.month), report.record];
      const now = project ? triggersOf(project, standing) : [];
      return !record.triggers.some((known) =>
        now.some(({ kind, parameter }) => kind === known.kind && parameter === known.parameter),
      );
    };
    const isCorrected = corrections.some(takesAway);
    const newest = corrections.at(-1);
    const lapses = (log.get(`escalations/${id}`) ?? []).filter(({ action }) => action === 'lapse').length;
    return [
      ...(isCome && record.state === 'proposed' ? [`escalation ${id} waits for a report that has come`] : []),
      ...(newest && takesAway(newest) && months.length === 0 && record.state === 'proposed'
        ? [`escalation ${id} stands on a report that is corrected`]
        : []),
      ...(lapses > (isCome || isCorrected ? 1 : 0) ? [`escalation ${id} lapsed ${lapses} times`] : []),
    ];
  });
}

/** ESC-4: what is closed has one answer, and nothing else has; nothing is gone. */
function checkAnswers({ lists, log }: History): string[] {
  const answers = lists.rows(escalationAnswerList);
  const proposed = [...log.keys()].filter((record) => record.startsWith('escalations/'));
  const rows = lists.rows(escalationList);
  return [
    ...rows.flatMap(({ id, record }) => {
      const mine = answers.filter(({ record: answer }) => answer.escalation === id);
      const should = record.state === 'closed' ? 1 : 0;
      const same = mine.every(
        ({ record: answer }) => answer.outcome === record.outcome && answer.decision === record.decision,
      );
      return mine.length === should && same
        ? []
        : [`escalation ${id} is ${record.state}, and has ${mine.length} answers`];
    }),
    ...proposed
      .filter((record) => !rows.some(({ id }) => `escalations/${id}` === record))
      .map((record) => `${record} is gone`),
  ];
}

const named = (triggers: readonly Trigger[]): string =>
  triggers.map(({ kind, month, parameter, count }) => [kind, month, parameter, count].join(' ')).join('; ');
