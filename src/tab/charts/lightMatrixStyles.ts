// The lines and columns of a light matrix; its skeleton has the same, so that nothing moves when the lights come.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MIDDLE } from '../shell/containerWidth.tsx';

/** Here twelve months do not fit: the matrix scrolls under its first column. */
const SCROLLED = '@container tab (max-width: 979.9px)';
const FITS = '@container tab (min-width: 980px)';

export const useLightMatrixStyles = makeStyles({
  scroller: { minWidth: 0, position: 'relative', [SCROLLED]: { overflowX: 'auto' } },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    [SCROLLED]: { minWidth: '920px' },
  },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  head: {
    ...typographyStyles.caption1,
    height: '30px',
    boxSizing: 'border-box',
    padding: '0 8px',
    textAlign: 'left',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [FITS]: { position: 'sticky', top: 0, zIndex: 1 },
  },
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
  cell: {
    height: '52px',
    boxSizing: 'border-box',
    padding: '0 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  paper: { backgroundColor: tokens.colorNeutralBackground1 },
});
