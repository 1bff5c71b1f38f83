// The layout breaks on the tab's own width, never on the window's: a tab in a channel is narrower than its screen.
import { makeStyles } from '@fluentui/react-components';
import { createContext, use, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** Conditions for `makeStyles`: use them as computed keys, `{ [NARROW]: { … } }`. */
export const WIDE = '@container tab (min-width: 1200px)';
export const FROM_MIDDLE = '@container tab (min-width: 641px)';
export const MIDDLE = '@container tab (min-width: 641px) and (max-width: 1199.9px)';
export const NARROW = '@container tab (max-width: 640.9px)';
/** Where there is room for a column at the side; below, it stands under what it explains. */
export const BESIDE = '@container tab (min-width: 900px)';
export const BESIDE_MIDDLE = '@container tab (min-width: 900px) and (max-width: 1199.9px)';
export const BELOW = '@container tab (max-width: 899.9px)';
export const BELOW_MIDDLE = '@container tab (min-width: 641px) and (max-width: 899.9px)';

export type Width = 'wide' | 'middle' | 'narrow';

/** From the width in CSS pixels to the layout that it gets. */
function widthOf(pixels: number): Width {
  return pixels >= 1200 ? 'wide' : pixels > 640 ? 'middle' : 'narrow';
}

const Current = createContext<Width>('wide');

/** For what differs in content and not only in style, such as two-line rows in place of a table. */
export function useContainerWidth(): Width {
  return use(Current);
}

/** The element whose width counts. */
export function WidthContainer({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<Width>('wide');
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const measure = (pixels: number) => {
      // A hidden tab has no width: it keeps the layout that it had.
      if (pixels > 0) setWidth(widthOf(pixels));
    };
    measure(element.current.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={element} className={useStyles().container}>
      <Current value={width}>{children}</Current>
    </div>
  );
}

const useStyles = makeStyles({ container: { containerType: 'inline-size', containerName: 'tab' } });
