// Text that is kept over a reload, a sign-in and a refused press: on this computer, until the action is done.
import { useCallback, useState } from 'react';

/** A value under a key, such as `changes/118/vote-r1`; `clear` forgets it when it has been sent. */
export function useKept<T>(key: string, initial: T): readonly [T, (value: T) => void, () => void] {
  const [empty] = useState(initial);
  const [kept, setKept] = useState<{ key: string; value: T }>(() => ({ key, value: (read(key) as T | null) ?? empty }));
  const value = kept.key === key ? kept.value : ((read(key) as T | null) ?? empty);
  const set = useCallback(
    (next: T) => {
      setKept({ key, value: next });
      write(key, next);
    },
    [key],
  );
  const clear = useCallback(() => {
    setKept({ key, value: empty });
    remove(key);
  }, [key, empty]);
  return [value, set, clear];
}

/** What is kept under keys that begin like this. */
export function keptUnder(start: string): { readonly key: string; readonly value: unknown }[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX + start))
      .map((key) => key.slice(PREFIX.length))
      .toSorted()
      .map((key) => ({ key, value: read(key) }));
  } catch {
    return [];
  }
}

export function forgetKept(keys: readonly string[]): void {
  for (const key of keys) remove(key);
}

const PREFIX = 'styringsrum.case.';

function read(key: string): unknown {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Storage may be closed or full in a frame: the text still stands on the page.
  }
}

function remove(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // As above.
  }
}
