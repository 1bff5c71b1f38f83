// Where the report's parts stand: the form beside what it adds up to, above it on a phone; the foot always in sight.
import { makeStyles, tokens } from '@fluentui/react-components';
import { BESIDE, MIDDLE, NARROW } from '../../../shell/containerWidth.tsx';
import {
  BESIDE_FIELDS,
  FORM_BUTTONS,
  FORM_FOOT,
  FORM_GRID,
  FORM_PAGE,
  FORM_SIDE,
  FORM_STICKY,
} from '../../../shell/formFrame.ts';

export const useReportStyles = makeStyles({
  page: FORM_PAGE,
  grid: { ...FORM_GRID, alignContent: 'start', [BESIDE]: { alignContent: 'stretch' } },
  main: { minWidth: 0 },
  content: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: '864px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXXXL}`,
    [MIDDLE]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  messages: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    ':not(:empty)': { marginBottom: tokens.spacingVerticalM },
  },
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  rows: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  side: { ...FORM_SIDE, [BESIDE]: BESIDE_FIELDS },
  sticky: FORM_STICKY,
  foot: FORM_FOOT,
  buttons: FORM_BUTTONS,
});
