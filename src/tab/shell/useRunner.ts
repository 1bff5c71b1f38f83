// Sending what a person asks for: once per press, and the very same again when its outcome is not known.
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { problemOfError, type ApiProblem } from '../api/client.ts';

export type Notice =
  | { readonly kind: 'done'; readonly text: string }
  /** `typed`: there is a text that stands where it was. */
  | { readonly kind: 'problem'; readonly problem: ApiProblem; readonly typed: boolean };

export interface Runner<A> {
  readonly busy: boolean;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  /** Answers whether it was carried out. A press while another is under way does nothing. */
  readonly run: (act: A, done: string) => Promise<boolean>;
}

/** `send` throws an ApiProblem when the act is not carried out. */
export function useRunner<A>(send: (act: A) => Promise<unknown>): Runner<A> {
  const queries = useQueryClient();
  const underWay = useRef(false);
  const unknown = useRef(new UnknownOutcome<A>());
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);

  const run = async (asked: A, done: string): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setNotice(null);
    const act = unknown.current.sameAs(asked);
    try {
      await send(act);
      unknown.current.known();
      setNotice({ kind: 'done', text: done });
      return true;
    } catch (error) {
      const problem = problemOfError(error);
      if (problem.outcomeUnknown) unknown.current.keep(act);
      else unknown.current.known();
      setNotice({ kind: 'problem', problem, typed: hasText(act) });
      if (!problem.outcomeUnknown && problem.kind !== 'signed-out') void queries.invalidateQueries();
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, notice, dismiss: () => setNotice(null), run };
}

/** The act whose outcome is not known. The page may have read a newer version meanwhile: the repeat keeps the old one. */
export class UnknownOutcome<A> {
  #kept: A | null = null;

  keep(act: A): void {
    this.#kept = act;
  }
  known(): void {
    this.#kept = null;
  }
  /** The kept act when the same is asked again, else what is asked. */
  sameAs(asked: A): A {
    return this.#kept !== null && contentOf(this.#kept) === contentOf(asked) ? this.#kept : asked;
  }
}

function contentOf(act: unknown): string {
  return JSON.stringify(act, (key, value: unknown) => (key === 'version' ? null : value));
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'reason', 'decision', 'what', 'why', 'asked']);

/** Whether somebody wrote something that the act carries. */
function hasText(act: unknown): boolean {
  if (typeof act !== 'object' || act === null) return false;
  return Object.entries(act).some(([key, value]) => TEXTS.has(key) || hasText(value));
}
