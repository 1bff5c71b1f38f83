// What the forms of records share: fields beside what they lead to, below it on a phone, and the foot always in sight.
import { tokens } from '@fluentui/react-components';
import { BELOW, BESIDE, BESIDE_MIDDLE, MIDDLE, NARROW, WIDE } from './containerWidth.tsx';

export const FORM_PAGE = { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 } as const;

export const FORM_GRID = {
  flexGrow: 1,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px' },
  [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 400px' },
} as const;

/** What stands beside the fields; what is in it stays in sight. */
export const FORM_SIDE = {
  minWidth: 0,
  padding: tokens.spacingHorizontalXXL,
  backgroundColor: tokens.colorNeutralBackground2,
  [NARROW]: { padding: tokens.spacingHorizontalL },
  [BELOW]: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
} as const;
export const BESIDE_FIELDS = { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` } as const;
export const FORM_STICKY = { [BESIDE]: { position: 'sticky', top: tokens.spacingVerticalXXL } } as const;

/** Where the text lies, and the buttons at the right. */
export const FORM_FOOT = {
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalL,
  rowGap: tokens.spacingVerticalS,
  boxSizing: 'border-box',
  minHeight: '56px',
  padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`,
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
  [MIDDLE]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
  [NARROW]: { flexWrap: 'wrap', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
} as const;
export const FORM_BUTTONS = {
  display: 'flex',
  flexShrink: 0,
  columnGap: tokens.spacingHorizontalS,
  rowGap: tokens.spacingVerticalXS,
  marginLeft: 'auto',
  [NARROW]: { '& button': { minHeight: '36px', minWidth: 0 } },
} as const;
