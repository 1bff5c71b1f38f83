// The form on its way: fields in their places, after 300 ms.
import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { useDelay } from '../../shell/delay.ts';
import { useWords } from '../../shell/language.tsx';

const HEIGHTS = [32, 32, 54, 54, 32];

export function FormSkeleton() {
  const styles = useStyles();
  const words = useWords().shell;
  if (!useDelay()) return <div aria-busy="true" />;
  return (
    <Skeleton aria-label={words.loading} className={styles.page}>
      <SkeletonItem size={32} style={{ width: '40%' }} />
      {HEIGHTS.map((height, index) => (
        <div key={index} className={styles.field}>
          <SkeletonItem size={12} style={{ width: `${14 + ((index * 7) % 11)}%` }} />
          <SkeletonItem style={{ height, opacity: 1 - index * 0.12 }} />
        </div>
      ))}
    </Skeleton>
  );
}

const useStyles = makeStyles({
  page: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXL,
    alignContent: 'start',
    maxWidth: '800px',
    padding: tokens.spacingHorizontalXXXL,
    [MIDDLE]: { padding: tokens.spacingHorizontalXXL },
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  field: { display: 'grid', rowGap: tokens.spacingVerticalS },
});
