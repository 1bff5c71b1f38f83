// What the system has been granted this year, with this case (CR-8), in one sentence.
import type { ChangeView } from '../../../contract/change.ts';
import { wholeName } from '../../../text/unbroken.ts';
import { useFormat, useWords } from '../../shell/language.tsx';

interface YearlySumTextProps {
  readonly sum: NonNullable<ChangeView['yearlySum']>;
  readonly system: string;
}

export function YearlySumText({ sum, system }: YearlySumTextProps) {
  const words = useWords().case.pool;
  const { kroner } = useFormat();
  const told = {
    system: wholeName(system),
    granted: kroner(sum.granted),
    sum: kroner(sum.withThis),
    limit: kroner(sum.limit),
  };
  return sum.passed ? words.yearlyPassed(told) : words.yearly(told);
}
