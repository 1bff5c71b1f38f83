// Where the form's parts stand: fields beside the route, below the amount on a phone, the foot always in sight.
import { makeStyles, tokens } from '@fluentui/react-components';
import { BELOW, BELOW_MIDDLE, BESIDE, BESIDE_MIDDLE, MIDDLE, NARROW, WIDE } from '../../shell/containerWidth.tsx';

export const useFormStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  grid: {
    flexGrow: 1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [BELOW]: { gridTemplateRows: 'auto auto 1fr' },
    [BESIDE]: { gridTemplateRows: 'auto 1fr' },
    [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px' },
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 400px' },
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
    minWidth: 0,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
    [BESIDE]: {
      gridColumn: 2,
      gridRow: '1 / span 2',
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    [NARROW]: { padding: tokens.spacingHorizontalL },
    [BELOW]: {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  sticky: { [BESIDE]: { position: 'sticky', top: tokens.spacingVerticalXXL } },
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
