// How the parts of a published report look.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const usePaperStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  cause: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
  },
});
