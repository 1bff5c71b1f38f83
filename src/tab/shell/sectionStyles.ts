// What the lists of a record's sections share: lines under hairlines, quiet words, and links that are underlined.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSectionStyles = makeStyles({
  /** That there is nothing. */
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...typographyStyles.body1, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  link: {
    color: 'inherit',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
