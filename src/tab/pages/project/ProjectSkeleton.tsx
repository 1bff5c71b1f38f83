// The project's page while it is read, in the shape of what comes: head, phases, lights, side column.
import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { BESIDE_MIDDLE, FROM_MIDDLE, MIDDLE, NARROW, WIDE } from '../../shell/containerWidth.tsx';
import { useDelay } from '../../shell/delay.ts';
import { useWords } from '../../shell/language.tsx';

export function ProjectSkeleton() {
  const styles = useStyles();
  const words = useWords().project;
  if (!useDelay()) return <div aria-busy="true" />;
  return (
    <Skeleton aria-label={words.loading}>
      <div className={styles.head}>
        <SkeletonItem size={12} style={{ width: 120 }} />
        <SkeletonItem size={24} style={{ width: '45%' }} />
        <SkeletonItem size={12} style={{ width: '30%' }} />
      </div>
      <div className={styles.phases}>
        {['a', 'b', 'c', 'd', 'e'].map((node) => (
          <div key={node} className={styles.node}>
            <SkeletonItem shape="circle" size={20} />
            <SkeletonItem size={12} style={{ width: '70%' }} />
          </div>
        ))}
      </div>
      <div className={styles.body}>
        <div className={styles.column}>
          <SkeletonItem size={16} style={{ width: '30%' }} />
          {['a', 'b', 'c', 'd', 'e'].map((row) => (
            <SkeletonItem key={row} size={40} />
          ))}
        </div>
        <div className={styles.column}>
          <SkeletonItem size={12} />
          <SkeletonItem size={96} />
        </div>
      </div>
    </Skeleton>
  );
}

const useStyles = makeStyles({
  head: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    [MIDDLE]: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}` },
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  phases: {
    display: 'none',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [FROM_MIDDLE]: { display: 'grid' },
    [MIDDLE]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
  },
  node: { display: 'grid', rowGap: tokens.spacingVerticalS },
  body: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 312px', columnGap: '40px' },
    [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
    [MIDDLE]: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}` },
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  column: { display: 'grid', rowGap: tokens.spacingVerticalL, alignContent: 'start' },
});
