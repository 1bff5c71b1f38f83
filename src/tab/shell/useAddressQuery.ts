// What a list shows, as its address says it: an old address still opens, and a new one can be sent to somebody.
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** `replace` false: the back button goes back to what was shown before. */
export type ChangeQuery<Q> = (change: (query: Q) => Q, replace?: boolean) => void;

/** `queryOf` and `paramsOf` are the two directions; give the same functions each time. */
export function useAddressQuery<Q>(
  queryOf: (params: URLSearchParams) => Q,
  paramsOf: (query: Q) => Record<string, string>,
): [Q, ChangeQuery<Q>] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const query = useMemo(() => queryOf(new URLSearchParams(text)), [text, queryOf]);
  const change = useCallback<ChangeQuery<Q>>(
    (next, replace = true) => setParams((now) => new URLSearchParams(paramsOf(next(queryOf(now)))), { replace }),
    [setParams, queryOf, paramsOf],
  );
  return [query, change];
}
