// Where the form's parts stand: fields beside the route, below the amount on a phone, the foot always in sight.
import { makeStyles, tokens } from '@fluentui/react-components';
import { BELOW, BELOW_MIDDLE, BESIDE, MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { BESIDE_FIELDS, FORM_GRID, FORM_PAGE, FORM_SIDE, FORM_STICKY } from '../../shell/formFrame.ts';

export const useFormStyles = makeStyles({
  page: FORM_PAGE,
  grid: {
    ...FORM_GRID,
    [BELOW]: { gridTemplateRows: 'auto auto 1fr' },
    [BESIDE]: { gridTemplateRows: 'auto 1fr' },
  },
  first: { minWidth: 0 },
  fields: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: '800px',
    padding: `0 ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXL}`,
    [MIDDLE]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  row: { display: 'grid', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  two: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))' },
  three: {
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(152px, 100%), 1fr))',
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      '& > :first-child': { gridColumn: '1 / -1' },
    },
  },
  side: {
    ...FORM_SIDE,
    [BESIDE]: { ...BESIDE_FIELDS, gridColumn: 2, gridRow: '1 / span 2' },
    [BELOW]: { ...FORM_SIDE[BELOW], borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  sticky: FORM_STICKY,
  second: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalXXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: '800px',
    padding: `0 ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXXXL}`,
    [MIDDLE]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
    [BELOW_MIDDLE]: { paddingTop: tokens.spacingVerticalXL },
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  restored: { margin: 0, color: tokens.colorNeutralForeground3 },
});
