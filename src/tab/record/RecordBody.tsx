// The body of a record's page. Across: its way, then what is done and written beside what explains it. On a phone: in one column.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BELOW, BELOW_MIDDLE, BESIDE_MIDDLE, MIDDLE, NARROW, WIDE } from '../shell/containerWidth.tsx';

interface RecordBodyProps {
  /** How wide the column at the side is: the wider one where it carries money and a long story. */
  readonly side: 'wide' | 'slim';
  /** The drawing of the record's way; null where there is none. */
  readonly way: ReactNode;
  /** Where the way stands on a phone, among the parts. */
  readonly wayPlace?: 2 | 3;
  /** Where a person acts; null where there is nothing to do, and nothing to tell of what was done. */
  readonly panel: ReactNode;
  /** Each a `RecordPart`. */
  readonly main: ReactNode;
  readonly beside: ReactNode;
}

export function RecordBody({ side, way, wayPlace = 2, panel, main, beside }: RecordBodyProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.body, styles[side])}>
      {way !== null && (
        <div className={mergeClasses(styles.way, wayPlace === 2 ? styles.waySecond : styles.wayThird)}>{way}</div>
      )}
      <div className={styles.column}>
        {panel !== null && <div className={mergeClasses(styles.part, styles.place1, styles.panel)}>{panel}</div>}
        {main}
      </div>
      <div className={mergeClasses(styles.column, panel !== null && styles.besidePanel)}>{beside}</div>
    </div>
  );
}

interface RecordPartProps {
  /** Where it stands in one column; the panel is the first, and the way stands between. */
  readonly place: 2 | 3 | 4 | 5 | 6;
  readonly children: ReactNode;
}

/** Sections that stay together also in one column; without any it takes no room. */
export function RecordPart({ place, children }: RecordPartProps) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.part, styles[`place${place}`])}>{children}</div>;
}

const useStyles = makeStyles({
  body: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalXXXL,
    [WIDE]: { columnGap: '40px', padding: '0 32px 32px' },
    [MIDDLE]: { padding: '0 24px 24px' },
    [BELOW]: { display: 'flex', flexDirection: 'column' },
    [NARROW]: { padding: '0 16px 16px' },
  },
  wide: {
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px' },
    [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
  },
  slim: {
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 312px' },
    [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
  },
  way: {
    gridColumn: '1 / -1',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalM,
    [WIDE]: { margin: '0 -32px 20px', paddingLeft: '32px', paddingRight: '32px' },
    [MIDDLE]: { margin: '0 -24px 20px', paddingLeft: '24px', paddingRight: '24px' },
    [NARROW]: { margin: '0 -16px 24px', paddingLeft: '16px', paddingRight: '16px' },
  },
  waySecond: { [NARROW]: { order: 2 } },
  wayThird: { [NARROW]: { order: 3 } },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXXL,
    minWidth: 0,
    [BELOW]: { display: 'contents' },
  },
  // Level with the words in the panel's frame.
  besidePanel: { paddingTop: tokens.spacingVerticalXS },
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXXL,
    minWidth: 0,
    ':empty': { display: 'none' },
    [BELOW_MIDDLE]: { marginBottom: tokens.spacingVerticalXXXL },
    [NARROW]: { marginBottom: tokens.spacingVerticalXXL },
  },
  panel: { [NARROW]: { marginBottom: tokens.spacingVerticalL } },
  place1: { [BELOW]: { order: 1 } },
  place2: { [BELOW]: { order: 2 } },
  place3: { [BELOW]: { order: 3 } },
  place4: { [BELOW]: { order: 4 } },
  place5: { [BELOW]: { order: 5 } },
  place6: { [BELOW]: { order: 6 } },
});
