// Every text of a language with its path, so that a test can look at all of them.

export interface Found {
  readonly path: string;
  /** A text as it stands, or a function's own source. */
  readonly text: string;
  readonly kind: 'plain' | 'function';
}

export function everyText(words: unknown, path = ''): Found[] {
  if (typeof words === 'string') return [{ path, text: words, kind: 'plain' }];
  if (typeof words === 'function') return [{ path, text: words.toString(), kind: 'function' }];
  if (Array.isArray(words)) return words.flatMap((item, index) => everyText(item, `${path}.${index}`));
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => everyText(value, path === '' ? key : `${path}.${key}`));
}
