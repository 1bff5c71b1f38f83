// What few need to read, folded under one line; the browser's own disclosure, with our chevron.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface FoldProps {
  readonly summary: string;
  readonly small?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Fold({ summary, small = false, className, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details className={mergeClasses(styles.details, className)}>
      <summary className={mergeClasses(styles.summary, small && styles.small)}>
        <ChevronRight16Regular className={styles.chevron} aria-hidden />
        {summary}
      </summary>
      {children}
    </details>
  );
}

const useStyles = makeStyles({
  details: { '&[open] > summary > svg': { transform: 'rotate(90deg)' } },
  summary: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: 'fit-content',
    minHeight: '38px',
    marginLeft: '-2px',
    listStyleType: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  small: { ...typographyStyles.caption1, minHeight: '24px', color: tokens.colorNeutralForeground2 },
  chevron: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationNormal,
    transitionTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
});
