// The lines and columns of a light matrix; its skeleton has the same, so that nothing moves when the lights come.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MIDDLE } from '../shell/containerWidth.tsx';
import { CELL, HEAD, TABLE } from '../shell/rowStyles.ts';

/** Here twelve months do not fit: the matrix scrolls under its first column. */
const SCROLLED = '@container tab (max-width: 979.9px)';
const FITS = '@container tab (min-width: 980px)';

export const useLightMatrixStyles = makeStyles({
  scroller: { minWidth: 0, position: 'relative', [SCROLLED]: { overflowX: 'auto' } },
  table: { ...TABLE, [SCROLLED]: { minWidth: '920px' } },
  head: { ...HEAD, height: '30px', [FITS]: { position: 'sticky', top: 0, zIndex: 1 } },
  first: {
    paddingLeft: '32px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    [MIDDLE]: { paddingLeft: '24px' },
    [SCROLLED]: {
      position: 'sticky',
      left: 0,
      zIndex: 2,
      width: '232px',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  month: { width: '53px', padding: '0 2px', textAlign: 'center', [MIDDLE]: { width: '48px', padding: '0 1px' } },
  /** The last month shown. */
  now: { backgroundColor: tokens.colorNeutralBackground2 },
  nowHead: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  cell: { ...CELL, height: '52px' },
  paper: { backgroundColor: tokens.colorNeutralBackground1 },
});
