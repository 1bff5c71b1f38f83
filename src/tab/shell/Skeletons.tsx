// What stands in a page's place while it is read: after 300 ms, in the shape of what comes.
import { Skeleton, SkeletonItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MIDDLE, NARROW } from './containerWidth.tsx';
import { useDelay } from './delay.ts';
import { useFirstWords } from './language.tsx';

interface SkeletonRowsProps {
  readonly rows?: number;
  readonly height?: number;
  /** As far from the sides as the rows that come. */
  readonly inset?: boolean;
  readonly className?: string;
}

/** Lines of a list; each has the widths of its columns as shares of the line. */
export function SkeletonRows(props: SkeletonRowsProps) {
  const { rows = 6, height = 54, inset = false, className } = props;
  const styles = useStyles();
  const words = useFirstWords().shell;
  if (!useDelay()) return <div aria-busy="true" style={{ minHeight: rows * height }} />;
  return (
    <Skeleton aria-label={words.loading} className={mergeClasses(inset && styles.inset, className)}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height, opacity: 1 - (row / rows) * 0.7 }}>
          <SkeletonItem size={16} shape="circle" />
          <SkeletonItem size={12} style={{ width: `${30 + ((row * 37) % 25)}%` }} />
          <SkeletonItem size={12} style={{ width: '12%', marginLeft: 'auto' }} />
        </div>
      ))}
    </Skeleton>
  );
}

/** A whole page on its way. */
export function Loading() {
  const styles = useStyles();
  const words = useFirstWords().shell;
  if (!useDelay()) return <div aria-busy="true" />;
  return (
    <Skeleton aria-label={words.loading} className={styles.page}>
      <SkeletonItem size={24} style={{ width: '40%' }} />
      <SkeletonItem size={12} style={{ width: '60%' }} />
      <SkeletonItem size={12} style={{ width: '55%' }} />
    </Skeleton>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  inset: { padding: '0 32px', [MIDDLE]: { padding: '0 24px' }, [NARROW]: { padding: '0 16px' } },
  page: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXXL,
    [MIDDLE]: { padding: tokens.spacingHorizontalXXL },
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
});
