// The reader's language: its words, and how it writes dates and amounts.
import { createContext, use, useMemo, type ReactNode } from 'react';
import { formatFor, type Format } from '../../text/format.ts';
import { wordsFor, type Language, type Words } from '../../text/words.ts';

const Reader = createContext<{ language: Language; words: Words; format: Format } | null>(null);

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const reader = useMemo(() => ({ language, words: wordsFor(language), format: formatFor(language) }), [language]);
  return <Reader value={reader}>{children}</Reader>;
}

/** Between facts on one line: wide spaces, and a line breaks after it only. */
export const SEPARATOR = '\u00A0\u00A0·\u2002';

export function useWords(): Words {
  return useReader().words;
}

export function useFormat(): Format {
  return useReader().format;
}

export function useLanguage(): Language {
  return useReader().language;
}

function useReader() {
  const reader = use(Reader);
  if (!reader) throw new Error('No LanguageProvider above this component');
  return reader;
}
