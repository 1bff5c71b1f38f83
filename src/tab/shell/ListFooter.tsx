// The foot of a list, always at the bottom of the window: how many are shown, and perhaps what they add up to.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MIDDLE, NARROW } from './containerWidth.tsx';

interface ListFooterProps {
  /** How many are shown; while the list is read, that. */
  readonly shown: string;
  readonly children?: ReactNode;
}

export function ListFooter({ shown, children }: ListFooterProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.push} />
      <footer className={styles.footer}>
        <output>{shown}</output>
        {children}
      </footer>
    </>
  );
}

const useStyles = makeStyles({
  push: { flexGrow: 1 },
  footer: {
    ...typographyStyles.caption1,
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    minHeight: '40px',
    padding: '0 32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    [MIDDLE]: { padding: '0 24px' },
    [NARROW]: { padding: '0 16px' },
  },
});
