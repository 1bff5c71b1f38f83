// What the lists of the page share: a list without bullets whose rows stack when the list itself is narrow.
import { makeStyles, tokens } from '@fluentui/react-components';

/** The list's own width counts: the side column takes its part of the page. */
export const STACKED = '@container list (max-width: 599.9px)';

export const useListStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, containerType: 'inline-size', containerName: 'list' },
  /** A row that is a link as a whole. */
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** A title of 255 signs takes three lines at most; the case has it whole. */
export const CLAMPED = {
  display: '-webkit-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;
