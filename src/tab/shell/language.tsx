// The reader's language: its words, and how it writes dates and amounts.
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { FirstWords } from '../../text/da/first.ts';
import { formatFor, type Format } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { loadFirstWords, loadWords } from '../../text/load.ts';
import type { Words } from '../../text/words.ts';

const Reader = createContext<{ language: Language; format: Format } | null>(null);

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const reader = useMemo(() => ({ language, format: formatFor(language) }), [language]);
  return <Reader value={reader}>{children}</Reader>;
}

/** Between facts on one line: wide spaces, and a line breaks after it only. */
export const SEPARATOR = '\u00A0\u00A0·\u2002';

/** What the first page and the frame say: there from the start. */
export function useFirstWords(): FirstWords {
  return FIRST.useText(useReader().language);
}

/** All texts, for what is drawn inside `AllWords`: the first page does without. */
export function useWords(): Words {
  return ALL.useText(useReader().language);
}

/** Waits for all texts, so that what is below has them at once. */
export function AllWords({ children }: { readonly children: ReactNode }) {
  useWords();
  return children;
}

/** Fetches words before they are asked for: those of the first page, or all. Rejects when they cannot be fetched. */
export async function readyWords(language: Language, which: 'first' | 'all'): Promise<void> {
  await (which === 'first' ? FIRST : ALL).fetch(language);
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

/** Texts by language: fetched once, and then there at once. */
function texts<T>(load: (language: Language) => Promise<T>) {
  const coming = new Map<Language, Promise<T>>();
  const fetch = (language: Language): Promise<T> => {
    const underWay = coming.get(language);
    if (underWay) return underWay;
    const begun = load(language);
    coming.set(language, begun);
    begun.then(
      // As React marks a promise that it has seen kept: who asks later does not wait at all.
      (value) => Object.assign(begun, { status: 'fulfilled', value }),
      // Whoever asks again gets a new attempt.
      () => coming.delete(language),
    );
    return begun;
  };
  return { fetch, useText: (language: Language): T => use(fetch(language)) };
}

const FIRST = texts(loadFirstWords);
const ALL = texts(loadWords);
