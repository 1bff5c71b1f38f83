// The route of what is typed, asked when the typing has paused for 300 ms.
import { useEffect, useState } from 'react';
import type { RouteView } from '../../../contract/changeRoute.ts';
import { useRoute } from '../../api/queries.ts';
import type { TypedForm } from './draft/formPaths.ts';
import { amountOf } from './problems.ts';

const PAUSE = 300;

export interface LiveRoute {
  /** The amount that the panel speaks of; null while none is typed. */
  readonly amount: number | null;
  /** The route of that amount, never of an earlier one. */
  readonly route: RouteView | undefined;
  readonly failed: boolean;
  /** The last route there was, for what must not come and go while an amount is typed. */
  readonly last: RouteView | undefined;
}

export function useLiveRoute(typed: TypedForm): LiveRoute {
  const asked = usePaused(amountOf(typed));
  const system = usePaused(typed.system === '' ? null : typed.system);
  const { data, isError, isPlaceholderData } = useRoute({ oneOffCost: asked, system });
  const [kept, setKept] = useState<{ amount: number; route: RouteView } | null>(null);
  if (asked !== null && data && !isPlaceholderData && (kept?.route !== data || kept.amount !== asked)) {
    setKept({ amount: asked, route: data });
  }
  // While the next answer is on its way, the last one stands with the amount it was given for; not when none comes.
  const standing = asked === null || (isError && kept?.amount !== asked) ? null : kept;
  return {
    amount: asked === null ? null : (standing?.amount ?? asked),
    route: standing?.route,
    failed: isError,
    last: kept?.route,
  };
}

function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
