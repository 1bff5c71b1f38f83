// A draft for as long as its page is there: carried on when it opens, and saved when it is left.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper } from './draftKeeper.ts';
import type { DraftOptions, DraftSnapshot } from './draftState.ts';
import type { Drafted } from './formShape.ts';

type Setup<V extends Drafted, P extends string, B extends object> = Omit<DraftOptions<V, P, B>, 'now' | 'newKey'>;

/** The setup of the first drawing holds. */
export function useKeeper<V extends Drafted, P extends string, B extends object>(
  setup: Setup<V, P, B>,
): { keeper: DraftKeeper<V, P, B>; draft: DraftSnapshot<V, P> } {
  const [keeper] = useState(
    () => new DraftKeeper({ ...setup, now: () => new Date(), newKey: () => crypto.randomUUID() }),
  );
  const draft = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    keeper.resume();
    addEventListener('online', keeper.resume);
    return () => {
      removeEventListener('online', keeper.resume);
      keeper.leave();
    };
  }, [keeper]);
  return { keeper, draft };
}
