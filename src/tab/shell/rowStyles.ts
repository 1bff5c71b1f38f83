// A dense list: one line per row, the whole row a link; two lines per row on a phone.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MIDDLE } from './containerWidth.tsx';

const CLIPPED = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** A table, the heads of its columns and its cells, also for those with other heights. */
export const TABLE = {
  ...typographyStyles.body1,
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: 0,
} as const;
export const HEAD = {
  ...typographyStyles.caption1,
  height: '32px',
  boxSizing: 'border-box',
  padding: '0 8px',
  textAlign: 'left',
  whiteSpace: 'nowrap',
  backgroundColor: tokens.colorNeutralBackground2,
  color: tokens.colorNeutralForeground2,
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;
export const CELL = {
  ...CLIPPED,
  height: '38px',
  boxSizing: 'border-box',
  padding: '0 8px',
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
} as const;

const LINE = {
  ...typographyStyles.body1,
  padding: '10px 16px',
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  color: 'inherit',
  textDecorationLine: 'none',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;

export const useRowStyles = makeStyles({
  table: TABLE,
  head: HEAD,
  /** A head that stays in sight while its rows scroll. */
  sticky: { position: 'sticky', top: 0, zIndex: 1 },
  row: {
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  cell: CELL,
  first: { paddingLeft: '32px', [MIDDLE]: { paddingLeft: '24px' } },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    outlineStyle: 'none',
    // The link is as large as its row, and so is the ring when it has the focus.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  /** A row on a phone. */
  line: LINE,
  /** The same with words at the left, and a state or a day at the right. */
  twoLines: {
    ...LINE,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: CLIPPED,
  quiet: { ...typographyStyles.caption1, ...CLIPPED, color: tokens.colorNeutralForeground3 },
});
