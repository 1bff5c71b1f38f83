// Which cases the sums beside a case are without, because they are closed to the reader (DEC-8), in one sentence.
import { useFormat, useWords } from '../../shell/language.tsx';

/** `cases`: their numbers. */
export function LeftOutText({ cases }: { readonly cases: readonly string[] }) {
  const words = useWords().case.pool;
  const format = useFormat();
  return words.leftOut({ cases: format.list(cases) });
}
