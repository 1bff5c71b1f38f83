// What every part of the report's form is given: what is typed, what is wrong with it, and how to type.
import { createContext, use, useCallback, useState } from 'react';
import type { StatusView } from '../../../../contract/status.ts';
import type { RegionId } from '../../../../domain/region/regions.ts';
import { regionName } from '../../../../domain/region/regions.ts';
import { PARAMETERS } from '../../../../domain/status/status.list.ts';
import { useWords } from '../../../shell/language.tsx';
import { reportProblems, type Purpose, type ReportProblem } from './reportProblems.ts';
import {
  causePath,
  lightIn,
  regionPath,
  regionTextPath,
  textPath,
  type ReportPath,
  type TypedReport,
} from './reportShape.ts';
import type { ReportSnapshot } from './useReportForm.ts';

type Messages = Readonly<Partial<Record<ReportPath, string>>>;

export interface ReportFields {
  readonly view: StatusView;
  readonly regions: readonly RegionId[];
  readonly typed: TypedReport;
  readonly type: (path: ReportPath, text: string) => void;
  readonly messages: Messages;
  /** The field was left: what is wrong with it may be told. */
  readonly left: (path: ReportPath) => void;
}

export const ReportFieldsContext = createContext<ReportFields | null>(null);

export function useReportFields(): ReportFields {
  const fields = use(ReportFieldsContext);
  if (!fields) throw new Error('No report above this field');
  return fields;
}

/** What is told at the fields: what the last press asks for, what cannot be read, what the server refused. */
export function useReportMessages(
  { typed, refused }: Pick<ReportSnapshot, 'typed' | 'refused'>,
  regions: readonly RegionId[],
  purpose: Purpose,
): { messages: Messages; left: (path: ReportPath) => void } {
  const [visited, setVisited] = useState<ReadonlySet<ReportPath>>(new Set());
  const left = useCallback(
    (path: ReportPath) => setVisited((before) => (before.has(path) ? before : new Set([...before, path]))),
    [],
  );
  const tell = useMessage(typed, regions);
  const messages: Partial<Record<ReportPath, string>> = { ...refused };
  for (const problem of reportProblems(typed, regions, purpose)) {
    if (purpose === 'publish' || visited.has(problem.path)) messages[problem.path] ??= tell(problem);
  }
  return { messages, left };
}

/** What a field is called in a summary. */
export function usePathLabel(): (path: ReportPath) => string {
  const { fields, status } = useWords();
  return (path) => {
    for (const parameter of PARAMETERS) {
      const { name } = status.parameters[parameter];
      if (path === parameter) return name;
      if (path === textPath(parameter)) return status.names.text({ parameter: name });
      if (path === causePath(parameter)) return status.names.cause({ parameter: name });
    }
    const region = /^region\.(\w+)/.exec(path)?.[1];
    if (region !== undefined) return regionName(region as RegionId);
    return path === 'spent' ? fields.statusReports.spent : fields.statusReports.expectedEnd;
  };
}

function useMessage(typed: TypedReport, regions: readonly RegionId[]): (problem: ReportProblem) => string {
  const { fieldProblems, status } = useWords();
  return ({ path, code, limit }) => {
    if (code !== 'required') return fieldProblems[code]({ field: path, limit });
    const parameter = PARAMETERS.find((key) => path === textPath(key));
    if (parameter !== undefined) return status.messages.text[lightIn(typed, parameter) === 'red' ? 'red' : 'yellow'];
    const region = regions.find((id) => path === regionTextPath(id));
    return region === undefined ? status.messages.light : status.messages.regionText({ region: regionName(region) });
  };
}

/** All the lights at once, of the regions that have one too; their old texts are left beside them, unseen. */
export function pathsOfLights(typed: TypedReport, regions: readonly RegionId[]): ReportPath[] {
  const told = regions.filter((region) => lightIn(typed, regionPath(region)) !== undefined);
  return [...PARAMETERS, ...told.map(regionPath)];
}
