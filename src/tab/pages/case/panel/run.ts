// Sending an action from a panel: once per press, and the very same action again when its outcome is not known.
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { problemOfError, type ApiProblem } from '../../../api/client.ts';
import { useChangeAction, useRoundAction, type ChangeAction, type RoundAction } from '../../../api/queries.ts';

export type Act =
  | { readonly on: 'change'; readonly act: ChangeAction }
  | { readonly on: 'round'; readonly act: RoundAction };

export type Notice =
  | { readonly kind: 'done'; readonly text: string }
  /** `typed`: there is a text that stands where it was. */
  | { readonly kind: 'problem'; readonly problem: ApiProblem; readonly typed: boolean };

export interface Runner {
  readonly busy: boolean;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  /** Answers whether it was carried out. A press while another is under way does nothing. */
  readonly run: (act: Act, done: string) => Promise<boolean>;
}

export function useRunner(change: string, round: string | null): Runner {
  const onChange = useChangeAction(change).mutateAsync;
  const onRound = useRoundAction(round ?? '').mutateAsync;
  const queries = useQueryClient();
  const underWay = useRef(false);
  const unknown = useRef(new UnknownOutcome());
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);

  const run = async (asked: Act, done: string): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setNotice(null);
    const act = unknown.current.sameAs(asked);
    try {
      await (act.on === 'change' ? onChange(act.act) : onRound(act.act));
      unknown.current.known();
      setNotice({ kind: 'done', text: done });
      return true;
    } catch (error) {
      const problem = problemOfError(error);
      if (problem.outcomeUnknown) unknown.current.keep(act);
      else unknown.current.known();
      setNotice({ kind: 'problem', problem, typed: TEXTS.some((key) => key in act.act.body) });
      if (!problem.outcomeUnknown && problem.kind !== 'signed-out') void queries.invalidateQueries();
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, notice, dismiss: () => setNotice(null), run };
}

const TEXTS = ['text', 'reason'];

/** The action whose outcome is not known. The page may have read a newer version meanwhile: the repeat keeps the old one. */
export class UnknownOutcome {
  #kept: Act | null = null;

  keep(act: Act): void {
    this.#kept = act;
  }
  known(): void {
    this.#kept = null;
  }
  /** The kept action when the same is asked again, else what is asked. */
  sameAs(asked: Act): Act {
    return this.#kept !== null && contentOf(this.#kept) === contentOf(asked) ? this.#kept : asked;
  }
}

function contentOf({ on, act }: Act): string {
  return JSON.stringify([on, act.action, { ...act.body, version: null }]);
}
