// What the buttons of the form do. Each press is one action with one key, however often it must be tried.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ActionKeys } from '../../api/action.ts';
import { problemOfError, type ApiProblem } from '../../api/client.ts';
import { useWords } from '../../shell/language.tsx';
import { RETRY_AFTER } from '../../draft/draftState.ts';
import { problemsOf, type Purpose } from './problems.ts';
import type { ChangeKeeper, FormPorts } from './useDraft.ts';

type FormAction = 'submit' | 'save' | 'close' | 'delete';

export interface FormFailure {
  readonly during: FormAction;
  readonly problem: ApiProblem;
  /** Seconds until it is tried again by itself; null when it is not. */
  readonly retryIn: number | null;
}

export interface FormActions {
  /** The action that is under way. */
  readonly busy: FormAction | null;
  readonly failure: FormFailure | null;
  /** What the fields are held to since the last press. */
  readonly purpose: Purpose;
  /** Counts the presses that the fields stopped, so that the page can lead to the summary each time. */
  readonly stopped: number;
  /** Counts the presses that were carried out, so that a new failure is told anew. */
  readonly tries: number;
  /** `submit` for a draft, `save` for a case that is filed. */
  readonly run: (action: FormAction) => void;
}

export function useFormActions(keeper: ChangeKeeper, ports: FormPorts, mode: 'draft' | 'filed'): FormActions {
  const [busy, setBusy] = useState<FormAction | null>(null);
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const [purpose, setPurpose] = useState<Purpose>('format');
  const [stopped, setStopped] = useState(0);
  const [tries, setTries] = useState(0);
  const working = useRef(false);
  const keys = useRef(new ActionKeys());
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const deleteReason = useWords().form.deleting.reason;

  const leaveTo = useCallback(
    (to: string) => {
      navigate(to);
      void queries.invalidateQueries();
    },
    [navigate, queries],
  );

  const carryOut = useCallback(
    async (action: FormAction): Promise<void> => {
      const stop = () => setStopped((times) => times + 1);
      const failed = (problem: ApiProblem) => {
        const wait = problem.retryAfter ?? RETRY_AFTER / 1_000;
        setFailure({ during: action, problem, retryIn: problem.outcomeUnknown && action !== 'close' ? wait : null });
      };
      const casePage = () => `/changes/${encodeURIComponent(keeper.snapshot().view?.id ?? '')}`;

      /** True when the server has all of it; else the page says what stands in the way. */
      const saved = async (): Promise<boolean> => {
        if (await keeper.save()) return true;
        const { clash, problem, refused } = keeper.snapshot();
        if (clash) return false;
        if (problem) failed(problem);
        else if (Object.keys(refused).length > 0) stop();
        return false;
      };
      /** One action on the case; the key stands until it is known how it ended. */
      const act = async (name: 'submit' | 'withdraw', id: string, body: object): Promise<boolean> => {
        const asked = JSON.stringify([name, id, body]);
        try {
          await ports.act(id, name, body, keys.current.keyOf(asked));
        } catch (error) {
          const problem = problemOfError(error);
          if (!problem.outcomeUnknown) keys.current.settled(asked);
          throw problem;
        }
        keys.current.settled(asked);
        return true;
      };

      setFailure(null);
      const { typed, view, unsaved } = keeper.snapshot();
      const wanted: Purpose = action === 'close' ? 'draft' : 'submit';
      const nothingToKeep = action === 'close' && !unsaved;
      if (action !== 'delete' && !nothingToKeep && (mode === 'draft' || action === 'save')) {
        setPurpose(wanted);
        if (problemsOf(typed, wanted).length > 0) return stop();
      }
      try {
        switch (action) {
          case 'submit': {
            if (!(await saved())) return;
            const now = keeper.snapshot().view;
            if (!now) return;
            if (now.state === 'draft') await act('submit', now.id, { version: now.version });
            keeper.forget();
            return leaveTo(casePage());
          }
          case 'save':
            if (unsaved && !(await saved())) return;
            keeper.forget();
            return leaveTo(casePage());
          case 'close':
            if (mode === 'filed') return leaveTo(casePage());
            if (!nothingToKeep && !(await saved())) return;
            return leaveTo('/changes');
          case 'delete':
            if (mode === 'draft' && view)
              await act('withdraw', view.id, { version: view.version, reason: deleteReason });
            keeper.forget();
            return leaveTo(mode === 'filed' ? casePage() : '/changes');
          default:
            return action satisfies never;
        }
      } catch (error) {
        const problem = problemOfError(error);
        if (problem.kind === 'invalid' && keeper.refuse(problem)) return stop();
        if (action === 'submit' && (problem.kind === 'stale' || problem.kind === 'conflict')) {
          const met = await keeper.reload(problem.problem.changed).catch(() => true);
          if (keeper.snapshot().view?.state !== 'draft') {
            keeper.forget();
            return leaveTo(casePage());
          }
          if (!met) return;
        }
        failed(problem);
      }
    },
    [keeper, ports, mode, leaveTo, deleteReason],
  );

  const run = useCallback(
    (action: FormAction) => {
      if (working.current) return;
      working.current = true;
      setBusy(action);
      setTries((times) => times + 1);
      void carryOut(action).finally(() => {
        working.current = false;
        setBusy(null);
      });
    },
    [carryOut],
  );

  useEffect(() => {
    if (failure?.retryIn == null) return;
    const again = () => run(failure.during);
    const timer = setTimeout(again, failure.retryIn * 1_000);
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [failure, run]);

  return { busy, failure, purpose, stopped, tries, run };
}
