// A long list is read and drawn as far as it has been scrolled: a thousand rows open as fast as a hundred.
import { useEffect, type RefObject } from 'react';

interface Drawn {
  readonly drawn: number;
  readonly of: number;
  readonly onMore: () => void;
}

/** Asks for more rows as the element at the list's end comes near the window. */
export function useMoreRows(end: RefObject<Element | null>, { drawn, of, onMore }: Drawn): void {
  useEffect(() => {
    if (!end.current || drawn >= of) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: '1200px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [end, drawn, of, onMore]);
}
