// Where the parts of a project's page stand: beside one another, and in one column on a phone.
import { makeStyles, tokens } from '@fluentui/react-components';
import { BELOW, BELOW_MIDDLE, BESIDE_MIDDLE, MIDDLE, NARROW, WIDE } from '../../shell/containerWidth.tsx';

export const useProjectStyles = makeStyles({
  body: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalXXXL,
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 312px', columnGap: '40px', padding: '0 32px 32px' },
    [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
    [MIDDLE]: { padding: '0 24px 24px' },
    [BELOW]: { display: 'flex', flexDirection: 'column' },
    [NARROW]: { padding: '0 16px 16px' },
  },
  phases: {
    gridColumn: '1 / -1',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXL,
    [WIDE]: { margin: '0 -32px 20px', paddingLeft: '32px', paddingRight: '32px' },
    [MIDDLE]: { margin: '0 -24px 20px', paddingLeft: '24px', paddingRight: '24px' },
    [NARROW]: { margin: '0 -16px 24px', paddingLeft: '16px', paddingRight: '16px', order: 3 },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXXL,
    minWidth: 0,
    [BELOW]: { display: 'contents' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXXL,
    minWidth: 0,
    [BELOW]: { display: 'contents' },
  },
  block: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    minWidth: 0,
    ':empty': { display: 'none' },
    [BELOW_MIDDLE]: { marginBottom: tokens.spacingVerticalXXXL },
    [NARROW]: { marginBottom: tokens.spacingVerticalXXL },
  },
  panel: { outlineStyle: 'none', [BELOW]: { order: 1 }, [NARROW]: { marginBottom: tokens.spacingVerticalL } },
  lights: { [BELOW]: { order: 2 } },
  now: { [BELOW]: { order: 4 } },
  papers: { [BELOW]: { order: 5 } },
  story: { [BELOW]: { order: 6 } },
  target: { outlineStyle: 'none', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});
