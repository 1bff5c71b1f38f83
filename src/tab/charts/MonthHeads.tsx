// The months at the head of a light matrix, the last one marked.
import { mergeClasses } from '@fluentui/react-components';
import { useLanguage } from '../shell/language.tsx';
import { SpokenOnly } from '../shell/SpokenOnly.tsx';
import { useLightMatrixStyles } from './lightMatrixStyles.ts';
import { monthHeads } from './months.ts';

export function MonthHeads({ months }: { readonly months: readonly string[] }) {
  const styles = useLightMatrixStyles();
  const language = useLanguage();
  return monthHeads(months, language).map(({ month, short, long }, index) => {
    const isLast = index === months.length - 1;
    return (
      <th
        key={month}
        scope="col"
        className={mergeClasses(styles.head, styles.month, isLast && styles.nowHead)}
        aria-current={isLast ? 'date' : undefined}
      >
        <span aria-hidden>{short}</span>
        <SpokenOnly>{long}</SpokenOnly>
      </th>
    );
  });
}
