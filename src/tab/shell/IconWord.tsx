// A sign with its word: colour and shape never stand alone. The word is cut where there is no room for it.
import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface IconWordProps {
  readonly icon: ReactNode;
  readonly word: string;
  readonly strong?: boolean;
  /** Where the same is told to screen readers in other words. */
  readonly unspoken?: boolean;
}

export function IconWord({ icon, word, strong = false, unspoken = false }: IconWordProps) {
  const styles = useStyles();
  return (
    <span className={styles.pair}>
      {icon}
      <span className={mergeClasses(styles.word, strong && styles.strong)} aria-hidden={unspoken || undefined}>
        {word}
      </span>
    </span>
  );
}

const useStyles = makeStyles({
  pair: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minWidth: 0,
    maxWidth: '100%',
    verticalAlign: 'middle',
  },
  word: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  strong: { ...typographyStyles.body1Strong },
});
