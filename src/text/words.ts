// The words of each language, for who answers readers of both; the tab loads those of its reader alone (`load.ts`).
import { da, type Words } from './da.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

export type { Words } from './da.ts';
export type { Language } from './language.ts';

const WORDS: Record<Language, Words> = { da, en };

/** All texts in a language. */
export function wordsFor(language: Language): Words {
  return WORDS[language];
}
