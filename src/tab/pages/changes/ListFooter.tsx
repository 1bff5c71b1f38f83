// How many are shown, and what they cost together: always at the bottom of the window.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';

export interface ListFooterProps {
  /** Undefined while the list is read. */
  readonly count: number | undefined;
  readonly of: number;
  /** Whole kroner. */
  readonly sum: number;
}

export function ListFooter({ count, of, sum }: ListFooterProps) {
  const styles = useStyles();
  const words = useWords().changes;
  const format = useFormat();
  return (
    <footer className={styles.footer}>
      <output>{count === undefined ? words.loading : words.shown({ count, of })}</output>
      {count !== undefined && (
        <span>
          {words.sum} <strong className={styles.sum}>{format.kroner(sum)}</strong>
        </span>
      )}
    </footer>
  );
}

const useStyles = makeStyles({
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
  sum: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
});
