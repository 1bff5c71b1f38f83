// The head of a page: breadcrumb, title, meta, actions at the right. On a phone the top bar carries the page's name.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { useBarOf, type Bar } from './bar.tsx';
import { MIDDLE, NARROW, useContainerWidth } from './containerWidth.tsx';
import type { Crumb } from './Crumbs.tsx';
import { SPOKEN_ONLY } from './SpokenOnly.tsx';

export interface PageHeaderProps {
  readonly title: string;
  /** Above the title: the pages over this one; the last, without `href`, is this one. */
  readonly breadcrumb?: readonly Crumb[];
  /** One line below the title. */
  readonly meta?: ReactNode;
  /** Beside the title: saved views. */
  readonly views?: ReactNode;
  /** At the right: key figures, buttons. One primary at most. */
  readonly actions?: ReactNode;
  /** The short name in a phone's top bar; the title when absent. */
  readonly barTitle?: string;
  /** On a phone the top bar says the title, and the heading is for screen readers only. */
  readonly titleInBar?: boolean;
  readonly barAction?: Bar['action'];
  /** On a phone the top bar carries the action too. */
  readonly actionsInBar?: boolean;
  /** Drops the space below, where a page's own lines follow. */
  readonly tight?: boolean;
}

export function PageHeader(props: PageHeaderProps) {
  const {
    title,
    breadcrumb,
    meta,
    views,
    actions,
    barTitle = title,
    titleInBar,
    barAction,
    actionsInBar,
    tight,
  } = props;
  const styles = useStyles();
  const narrow = useContainerWidth() === 'narrow';
  useBarOf(barTitle, barAction);
  const hideTitle = narrow && titleInBar;
  const showActions = actions && !(narrow && actionsInBar);
  return (
    <header
      className={mergeClasses(
        styles.header,
        tight && styles.tight,
        Boolean(views) && styles.viewed,
        hideTitle && !views && !showActions && styles.bare,
      )}
    >
      <div className={hideTitle ? undefined : mergeClasses(styles.words, Boolean(views) && styles.firm)}>
        {breadcrumb && !narrow && (
          <Suspense fallback={<div className={styles.crumbPlace} />}>
            <Crumbs crumbs={breadcrumb} />
          </Suspense>
        )}
        <h1 className={mergeClasses(styles.title, hideTitle && styles.hidden)}>{title}</h1>
        {meta && !hideTitle && <div className={styles.meta}>{meta}</div>}
      </div>
      {views && <div className={styles.views}>{views}</div>}
      {showActions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

// The breadcrumb's library is large, and the first page has none.
const Crumbs = lazy(async () => ({ default: (await import('./Crumbs.tsx')).Crumbs }));

/** Here the saved views stand on a line of their own. No two of the conditions overlap: which one won would be chance. */
const TWO_LINES = '@container tab (min-width: 641px) and (max-width: 979.9px)';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXL}`,
    [MIDDLE]: { paddingLeft: tokens.spacingHorizontalXXL, paddingRight: tokens.spacingHorizontalXXL },
    [NARROW]: {
      flexWrap: 'wrap',
      rowGap: tokens.spacingVerticalS,
      padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    },
  },
  tight: {
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalM,
  },
  viewed: {
    [TWO_LINES]: { flexWrap: 'wrap' },
    [NARROW]: {
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
      columnGap: 0,
      flexWrap: 'nowrap',
    },
  },
  bare: { [NARROW]: { padding: 0 } },
  words: { minWidth: 0, [NARROW]: { flexBasis: '100%' } },
  // Beside saved views a title is short, and never broken to make room for them.
  firm: { '@container tab (min-width: 980px)': { flexShrink: 0 } },
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  views: {
    flexGrow: 1,
    minWidth: 0,
    overflowX: 'auto',
    [TWO_LINES]: { order: 1, flexBasis: '100%', marginLeft: '-12px' },
    [NARROW]: { marginLeft: '-8px' },
  },
  actions: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginLeft: 'auto',
    flexShrink: 0,
    [NARROW]: { marginLeft: 0, flexShrink: 1, flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  },
  crumbPlace: { height: '24px' },
  hidden: SPOKEN_ONLY,
});
