// The line over a list: search, filters, and the way to clear them.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MIDDLE, NARROW } from './containerWidth.tsx';

interface ListBarProps {
  readonly children: ReactNode;
  /** On a phone the top bar is all that stands over it. */
  readonly topmost?: boolean;
  /** Absent where nothing is filtered. */
  readonly clear?: { readonly label: string; readonly onPress: () => void } | undefined;
}

export function ListBar({ children, topmost = false, clear }: ListBarProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, topmost && styles.topmost)}>
      {children}
      {clear && (
        <Button appearance="transparent" size="small" className={styles.clear} onClick={clear.onPress}>
          {clear.label}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    minHeight: '44px',
    margin: '0 32px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [MIDDLE]: { margin: '0 24px' },
    [NARROW]: { margin: '0 16px' },
  },
  topmost: { [NARROW]: { borderTop: 'none' } },
  clear: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});
