// The hint at the amount.
import { useFormat, useWords } from '../../shell/language.tsx';
import type { useLiveRoute } from './useLiveRoute.ts';

/** Below the amount: from where on who decides. */
export function useAmountHint(route: ReturnType<typeof useLiveRoute>['route']): string | null {
  const words = useWords().form.amountHint;
  const format = useFormat();
  if (!route) return null;
  const [lower, upper] = [format.kroner(route.limits.lower), format.kroner(route.limits.upper)];
  if (route.route === 'small')
    return (route.bodies[0] === 'SYS' ? words.smallUnsettled : words.small)({ limit: lower });
  return route.route === 'middle' ? words.middle({ limit: lower }) : words.top({ limit: upper });
}
