// Two versions of the amount: whether they go the same way.
import type { RouteView } from '../../../contract/changeRoute.ts';
import { readTyped } from '../../fields/typed.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { fieldAt } from './draft/formPaths.ts';
import { bandOf } from './route/bands.ts';

/** Null where there are no two amounts, or no limits to hold them to. */
export function useRouteNote(
  amounts: readonly [string, string] | null,
  limits: RouteView['limits'] | null,
): string | null {
  const words = useWords();
  const format = useFormat();
  if (!amounts || !limits) return null;
  const [theirs, mine] = amounts.map((typed) => readTyped(fieldAt('oneOffCost'), typed));
  if (!theirs?.ok || !mine?.ok || typeof theirs.value !== 'number' || typeof mine.value !== 'number') return null;
  const decides = (amount: number) =>
    words.bodiesInText[({ small: 'SAR', middle: 'SYS', top: 'RSI' } as const)[bandOf(amount, limits)]];
  const [one, other] = [decides(theirs.value), decides(mine.value)];
  const told = { theirs: format.kroner(theirs.value), mine: format.kroner(mine.value) };
  return one === other
    ? words.form.stale.sameRoute({ ...told, decides: format.capital(one) })
    : words.form.stale.otherRoute({ ...told, theirsDecides: one, mineDecides: other });
}
