// What a light can show: the four that a report gives, and the three ways in which there is none.
import type { MonthCellView } from '../../contract/light.ts';
import type { Light, Parameter } from '../../domain/status/status.list.ts';

/** `missing`: owed and not there, never green (ST-7). `coming`: owed, and not due yet. `not-owed`: nothing is asked for. */
export type LightKind = Light | 'missing' | 'coming' | 'not-owed';

/** One of the four parameters, or the worst of them (ST-3). */
export type Measure = 'overall' | Parameter;
export const MEASURES = ['overall', 'deliverables', 'time', 'money', 'resources'] as const satisfies readonly Measure[];

/** What a month shows for a measure. */
export function lightOf(cell: Pick<MonthCellView, 'is' | 'overall' | 'lights'>, measure: Measure): LightKind {
  if (cell.is !== 'reported') return cell.is;
  const light = measure === 'overall' ? cell.overall : cell.lights?.[measure];
  return light ?? 'missing';
}
