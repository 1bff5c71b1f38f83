// The frame around every page: navigation, top bar on a phone, the place for the page itself.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { BarProvider } from './bar.tsx';
import { useContainerWidth, WidthContainer } from './containerWidth.tsx';
import { useFirstWords } from './language.tsx';
import { Navigation } from './Navigation.tsx';
import { SignedOutBar } from './SignedOutBar.tsx';

interface FrameProps {
  /** In a dialog: the page alone, without the way to others. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

export function Frame({ bare = false, children }: FrameProps) {
  return (
    <WidthContainer>
      <BarProvider>
        <Layout bare={bare}>{children}</Layout>
      </BarProvider>
    </WidthContainer>
  );
}

function Layout({ bare, children }: { readonly bare: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const width = useContainerWidth();
  const content = useFocusOnNewPage();
  const narrow = width === 'narrow';
  const skip = useFirstWords().shell.skipToContent;
  return (
    <div className={mergeClasses(styles.layout, narrow && styles.stacked)}>
      {!bare && (
        <a className={styles.skip} href="#content">
          {skip}
        </a>
      )}
      {!bare && (narrow ? <LazyTopBar /> : <Navigation iconsOnly={width === 'middle'} />)}
      <div className={styles.column}>
        <main id="content" tabIndex={-1} ref={content} className={styles.main}>
          <SignedOutBar />
          {children}
        </main>
      </div>
    </div>
  );
}

/** Menus are fetched only where the tab is narrow: most readers never need them here. */
function LazyTopBar() {
  return (
    <Suspense fallback={<div className={useStyles().barPlace} />}>
      <TopBar />
    </Suspense>
  );
}
const TopBar = lazy(async () => ({ default: (await import('./TopBar.tsx')).TopBar }));

/** A new page is read from its top; on the way back the browser finds the place again. */
function useFocusOnNewPage() {
  const content = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const last = useRef(location);
  const goingBack = useRef(false);
  useEffect(() => {
    const mark = () => {
      goingBack.current = true;
    };
    addEventListener('popstate', mark);
    return () => removeEventListener('popstate', mark);
  }, []);
  useEffect(() => {
    if (last.current === location) return;
    last.current = location;
    content.current?.focus({ preventScroll: true });
    if (!goingBack.current) scrollTo(0, 0);
    goingBack.current = false;
  }, [location]);
  return content;
}

const useStyles = makeStyles({
  layout: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    minHeight: '100dvh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto 1fr' },
  barPlace: { height: '48px', backgroundColor: tokens.colorNeutralBackground3 },
  column: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0, outlineStyle: 'none' },
  skip: {
    ...typographyStyles.body1Strong,
    position: 'fixed',
    zIndex: 100,
    top: '-100px',
    left: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    ':focus': { top: tokens.spacingVerticalS },
  },
});
