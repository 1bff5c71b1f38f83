// What the buttons of the report's form do. Each press is one action with one key, however often it must be tried.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StatusView } from '../../../../contract/status.ts';
import type { RegionId } from '../../../../domain/region/regions.ts';
import { ActionKeys } from '../../../api/action.ts';
import { problemOfError, type ApiProblem } from '../../../api/client.ts';
import { RETRY_AFTER } from '../../../draft/draftState.ts';
import { reportProblems, type Purpose } from './reportProblems.ts';
import { formFrom } from './reportShape.ts';
import type { ReportKeeper, ReportPorts } from './useReportForm.ts';

type ReportAction = 'publish' | 'close';

interface ReportFailure {
  readonly during: ReportAction;
  readonly problem: ApiProblem;
  /** Seconds until it is tried again by itself; null when it is not. */
  readonly retryIn: number | null;
}

export interface ReportActions {
  readonly busy: ReportAction | null;
  readonly failure: ReportFailure | null;
  /** What the fields are held to since the last press. */
  readonly purpose: Purpose;
  /** Counts the presses that the fields stopped. */
  readonly stopped: number;
  /** Counts the presses that were carried out, so that a new failure is told anew. */
  readonly tries: number;
  readonly run: (action: ReportAction) => void;
}

export interface ActionSetup {
  readonly keeper: ReportKeeper;
  readonly ports: ReportPorts;
  readonly regions: readonly RegionId[];
  readonly onPublished: (view: StatusView) => void;
  readonly onClose: () => void;
}

export function useReportActions({ keeper, ports, regions, onPublished, onClose }: ActionSetup): ReportActions {
  const [busy, setBusy] = useState<ReportAction | null>(null);
  const [failure, setFailure] = useState<ReportFailure | null>(null);
  const [purpose, setPurpose] = useState<Purpose>('format');
  const [stopped, setStopped] = useState(0);
  const [tries, setTries] = useState(0);
  const working = useRef(false);
  const keys = useRef(new ActionKeys());

  const carryOut = async (action: ReportAction): Promise<void> => {
    const stop = () => setStopped((times) => times + 1);
    const failed = (problem: ApiProblem) => {
      const wait = problem.retryAfter ?? RETRY_AFTER / 1_000;
      setFailure({ during: action, problem, retryIn: problem.outcomeUnknown && action === 'publish' ? wait : null });
    };
    /** True when the server has all of it; else the page says what stands in the way. */
    const saved = async (): Promise<boolean> => {
      if (await keeper.save()) return true;
      const { clash, problem, refused } = keeper.snapshot();
      if (clash) return false;
      if (problem) failed(problem);
      else if (Object.keys(refused).length > 0) stop();
      return false;
    };
    setFailure(null);
    const { typed, unsaved } = keeper.snapshot();
    if (action === 'close' && !unsaved) return onClose();
    const wanted: Purpose = action === 'publish' ? 'publish' : 'format';
    setPurpose(wanted);
    if (reportProblems(typed, regions, wanted).length > 0) return stop();
    if (!(await saved())) return undefined;
    if (action === 'close') return onClose();
    const { view } = keeper.snapshot();
    if (!view) return undefined;
    const body = { ...formFrom(keeper.snapshot().typed, regions), version: view.version };
    const asked = JSON.stringify([view.id, body]);
    try {
      const published = await ports.publish(view.id, body, keys.current.keyOf(asked));
      keys.current.settled(asked);
      keeper.forget();
      return onPublished(published);
    } catch (error) {
      const problem = problemOfError(error);
      if (!problem.outcomeUnknown) keys.current.settled(asked);
      if (problem.kind === 'invalid' && keeper.refuse(problem)) return stop();
      // Somebody else wrote or published it meanwhile: what both changed is asked about, a published report takes the page.
      if (problem.kind === 'stale' || problem.kind === 'conflict') {
        const met = await keeper.reload(problem.problem.changed).catch(() => true);
        if (!met) return undefined;
      }
      return failed(problem);
    }
  };
  const latest = useRef(carryOut);
  useEffect(() => {
    latest.current = carryOut;
  });

  const run = useCallback((action: ReportAction) => {
    if (working.current) return;
    working.current = true;
    setBusy(action);
    setTries((times) => times + 1);
    void latest.current(action).finally(() => {
      working.current = false;
      setBusy(null);
    });
  }, []);

  useEffect(() => {
    const timer = failure?.retryIn == null ? undefined : setTimeout(() => run(failure.during), failure.retryIn * 1_000);
    return () => clearTimeout(timer);
  }, [failure, run]);

  return { busy, failure, purpose, stopped, tries, run };
}
