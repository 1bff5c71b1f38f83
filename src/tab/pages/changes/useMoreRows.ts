// A long list is read and drawn as far as it has been scrolled: a thousand rows open as fast as a hundred.
import { useCallback, useEffect, useState, type RefObject } from 'react';

const FIRST = 100;
const MORE = 200;

/** How many rows to read, and how to read more: from the top again when something else is asked for. */
export function useLimit(query: object): [number, () => void] {
  const [scrolled, setScrolled] = useState({ query, limit: FIRST });
  const limit = scrolled.query === query ? scrolled.limit : FIRST;
  const more = useCallback(() => setScrolled({ query, limit: limit + MORE }), [query, limit]);
  return [limit, more];
}

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
