// The words of one reader's language, fetched when they are needed.
import type { FirstWords } from './da/first.ts';
import type { Words } from './da.ts';
import type { Language } from './language.ts';

/** What the first page says. Rejects when it cannot be fetched. */
export async function loadFirstWords(language: Language): Promise<FirstWords> {
  const { first } = language === 'en' ? await import('./en/first.ts') : await import('./da/first.ts');
  return first;
}

/** All texts. Rejects when they cannot be fetched. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./da.ts')).da;
}
