// Reading the parameters that come with a reason or a log entry: each may be missing, and a text must read well all the same.
import type { Parameters } from '../domain/record/refusal.ts';

/** A reason's text, told the refusal's parameters. */
export type ReasonWords = (p: Parameters) => string;

/** A log entry's text, told what stands in the entry's data. */
export type LogWords = (p: Readonly<Record<string, unknown>>) => string;

/** The word for a parameter that is a key of `words`; undefined when it is missing or none of the keys. */
export function wordOf(
  p: Readonly<Record<string, unknown>>,
  name: string,
  words: Readonly<Record<string, string>>,
): string | undefined {
  const key = p[name];
  return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined;
}

/** A parameter that is a whole number, as number or as digits; else undefined. */
export function numberOf(p: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = p[name];
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
