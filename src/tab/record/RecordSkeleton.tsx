// A record's page while it is read, in the shape of what comes: head, way, panel or table, side column.
import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { useBarOf } from '../shell/bar.tsx';
import { MIDDLE, NARROW, useContainerWidth } from '../shell/containerWidth.tsx';
import { useDelay } from '../shell/delay.ts';
import { RecordBody, RecordPart } from './RecordBody.tsx';

interface RecordSkeletonProps {
  /** What is on its way, for screen readers and a phone's top bar. */
  readonly label: string;
  readonly side: 'wide' | 'slim';
  /** What the page begins with: the box in which a person acts, or a table. */
  readonly first: 'panel' | 'table';
}

const NODES = ['a', 'b', 'c', 'd', 'e'] as const;

export function RecordSkeleton({ label, side, first }: RecordSkeletonProps) {
  const styles = useStyles();
  const narrow = useContainerWidth() === 'narrow';
  useBarOf(label);
  if (!useDelay()) return <div aria-busy="true" />;
  const way = (
    <div className={styles.way}>
      {NODES.map((node) => (
        <div key={node} className={styles.node}>
          <SkeletonItem shape="circle" size={20} />
          <SkeletonItem size={12} style={{ width: '70%' }} />
          <SkeletonItem size={12} style={{ width: '50%' }} />
        </div>
      ))}
    </div>
  );
  return (
    <Skeleton aria-label={label}>
      <div className={styles.head}>
        <SkeletonItem size={12} style={{ width: 120 }} />
        <SkeletonItem size={24} style={{ width: '45%' }} />
        <SkeletonItem size={12} style={{ width: '30%' }} />
      </div>
      <RecordBody
        side={side}
        way={narrow ? null : way}
        panel={null}
        main={
          <RecordPart place={2}>
            <div className={styles.lines}>
              {first === 'panel' ? <SkeletonItem size={128} /> : <SkeletonItem size={16} style={{ width: '30%' }} />}
              {NODES.map((row) => (
                <SkeletonItem key={row} size={first === 'panel' ? 16 : 40} />
              ))}
            </div>
          </RecordPart>
        }
        beside={
          <RecordPart place={3}>
            <div className={styles.lines}>
              <SkeletonItem size={12} />
              <SkeletonItem size={96} />
            </div>
          </RecordPart>
        }
      />
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
  way: { display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))' },
  node: { display: 'grid', rowGap: tokens.spacingVerticalS },
  lines: { display: 'grid', rowGap: tokens.spacingVerticalL },
});
