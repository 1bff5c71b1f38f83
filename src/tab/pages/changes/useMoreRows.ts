// A long list is drawn as far as it has been scrolled: a thousand rows open as fast as a hundred.
import { useEffect, useState, type RefObject } from 'react';

const FIRST = 100;
const MORE = 200;

/** How many rows to draw: more as the element at the list's end comes near the window. */
export function useMoreRows(end: RefObject<Element | null>, total: number): number {
  const [limit, setLimit] = useState(FIRST);
  useEffect(() => {
    if (!end.current || limit >= total) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setLimit((now) => now + MORE);
      },
      { rootMargin: '1200px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [end, limit, total]);
  return limit;
}
