// What has changed about a project since the month before: lights, phase, what came and what did not.
import type { MonthCellView } from '../contract/light.ts';
import type { SinceLastMonth } from '../contract/project.ts';
import { copenhagenDate } from '../domain/calendar/dates.ts';
import type { projectList } from '../domain/project/project.list.ts';
import { phaseOn } from '../domain/project/project.rules.ts';
import { addToMonth, lastDayOf } from '../domain/status/month.rules.ts';
import { PARAMETERS } from '../domain/status/status.list.ts';
import type { Ports, Stored } from './ports.ts';
import { ESCALATIONS_OF_PROJECT } from './statusIndexes.ts';

/** `cells`: the month before, and the month. */
export function sinceLast(
  ports: Ports,
  { id, record }: Stored<typeof projectList>,
  month: string,
  [before, now]: readonly MonthCellView[],
): SinceLastMonth[] {
  const line = (kind: SinceLastMonth['kind'], more: Partial<SinceLastMonth> = {}): SinceLastMonth => ({
    project: id,
    title: record.title,
    kind,
    parameter: null,
    was: null,
    now: null,
    ...more,
  });
  const phases = [phaseOn(record, lastDayOf(addToMonth(month, -1))), phaseOn(record, lastDayOf(month))] as const;
  const said = (record.participation ?? []).filter(({ at }) => copenhagenDate(at).startsWith(month));
  const escalated = [...(ports.store.by(ESCALATIONS_OF_PROJECT).get(id)?.values() ?? [])].filter(
    ({ record: { confirmed } }) => confirmed !== undefined && copenhagenDate(confirmed).startsWith(month),
  );
  return [
    ...reported(before, now).map(({ kind, ...more }) => line(kind, more)),
    ...(phases[0] !== null && phases[0] !== phases[1] ? [line('phase', { was: phases[0], now: phases[1] })] : []),
    ...(now?.corrected ? [line('corrected')] : []),
    ...escalated.map(() => line('escalated')),
    ...said.map(({ region, choice }) => line('participation', { was: region, now: choice })),
  ];
}

type Change = Pick<SinceLastMonth, 'kind'> & Partial<SinceLastMonth>;

function reported(before: MonthCellView | undefined, now: MonthCellView | undefined): Change[] {
  if (now?.is === 'missing') return [{ kind: 'missing' }];
  if (!now?.overall) return [];
  if (now.overall === 'completed') return before?.overall === 'completed' ? [] : [{ kind: 'completed' }];
  if (!before?.overall)
    return before?.is === 'missing' ? [] : [{ kind: 'first-report', parameter: 'overall', now: now.overall }];
  const overall: Change[] =
    now.overall === before.overall
      ? []
      : [{ kind: 'light', parameter: 'overall', was: before.overall, now: now.overall }];
  const parameters = PARAMETERS.flatMap((parameter): Change[] => {
    const [was, is] = [before.lights?.[parameter], now.lights?.[parameter]];
    return was && is && was !== is ? [{ kind: 'light', parameter, was, now: is }] : [];
  });
  return [...overall, ...parameters];
}
