// Where the parts of the project's form stand: fields in one column, the foot always in sight.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MIDDLE, NARROW } from '../../../shell/containerWidth.tsx';
import { FORM_BUTTONS, FORM_FOOT, FORM_PAGE } from '../../../shell/formFrame.ts';

export const useProjectFormStyles = makeStyles({
  page: FORM_PAGE,
  fields: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '864px',
    padding: '8px 32px 32px',
    [MIDDLE]: { padding: '8px 24px 24px' },
    [NARROW]: { padding: '16px' },
  },
  alert: { outlineStyle: 'none', ':empty': { display: 'none' } },
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  row: {
    display: 'grid',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
  },
  whole: { gridColumn: '1 / -1' },
  pair: {
    gridColumn: '1 / -1',
    display: 'grid',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
  },
  one: { display: 'grid', rowGap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  foot: { ...FORM_FOOT, flexWrap: 'wrap' },
  buttons: FORM_BUTTONS,
});
