// What is wrong with a report before anybody asks the server: what cannot be read, and what publishing asks for (ST-2, ST-4).
import type { FieldCode } from '../../../../domain/record/refusal.ts';
import type { RegionId } from '../../../../domain/region/regions.ts';
import { PARAMETERS, type StatusReport } from '../../../../domain/status/status.list.ts';
import { needsText, problemsOf } from '../../../../domain/status/status.rules.ts';
import { readTyped } from '../../../fields/typed.ts';
import {
  causePath,
  fieldAt,
  formFrom,
  lightIn,
  regionPath,
  regionTextPath,
  reportShape,
  textPath,
  type ReportPath,
  type TypedReport,
} from './reportShape.ts';

export interface ReportProblem {
  readonly path: ReportPath;
  readonly code: FieldCode;
  readonly limit?: number;
}

/** `format`: what is typed must be a value. `publish`: and four lights, and a text for each yellow and red. */
export type Purpose = 'format' | 'publish';

/** In the order in which they are read. */
export function reportProblems(
  typed: TypedReport,
  regions: readonly RegionId[],
  purpose: Purpose,
): readonly ReportProblem[] {
  const { paths, pathOf } = reportShape(regions);
  const unreadable = paths.filter((path) => isShown(typed, path)).flatMap((path) => unreadableAt(typed, path));
  const missing =
    purpose === 'format'
      ? []
      : problemsOf(reportFrom(typed, regions)).flatMap(({ field, code }): ReportProblem[] => {
          const path = pathOf(field);
          return path === null ? [] : [{ path, code }];
        });
  const all = [...unreadable, ...missing.filter(({ path }) => !unreadable.some((problem) => problem.path === path))];
  return paths.flatMap((path) => all.filter((problem) => problem.path === path));
}

/** What is typed as a report, for the rules that judge one. */
export const reportFrom = (typed: TypedReport, regions: readonly RegionId[]): StatusReport => ({
  title: '',
  project: '',
  month: '',
  revision: 1,
  state: 'draft',
  ...formFrom(typed, regions),
});

/** A text is hidden beside a light that needs none. */
function isShown(typed: TypedReport, path: ReportPath): boolean {
  const parameter = PARAMETERS.find((key) => path === textPath(key) || path === causePath(key));
  return parameter === undefined || needsText(lightIn(typed, parameter));
}

/** ST-4: the red regions that nothing else explains. */
export function unexplainedRegions(typed: TypedReport, regions: readonly RegionId[]): RegionId[] {
  const explained = PARAMETERS.some((parameter) => needsText(lightIn(typed, parameter)));
  return explained ? [] : regions.filter((region) => lightIn(typed, regionPath(region)) === 'red');
}

/** The regions that the page has a text for: those that must say why, and those that have. */
export function regionsWithText(typed: TypedReport, regions: readonly RegionId[], all: boolean): RegionId[] {
  const must = unexplainedRegions(typed, regions);
  return regions.filter((region) => {
    const canSay = needsText(lightIn(typed, regionPath(region)));
    return canSay && (all || must.includes(region) || typed[regionTextPath(region)].trim() !== '');
  });
}

function unreadableAt(typed: TypedReport, path: ReportPath): ReportProblem[] {
  const read = readTyped(fieldAt(path), typed[path]);
  return read.ok ? [] : [{ path, code: read.code, ...(read.limit !== undefined && { limit: read.limit }) }];
}
