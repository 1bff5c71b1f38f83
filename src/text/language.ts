// Which language a reader gets.

export type Language = 'da' | 'en';

/**
 * The language of a reader from an Accept-Language header or a locale such as `en-GB`: the first of ours by weight.
 * Danish when neither is asked for; Norwegian and Swedish readers get Danish too.
 */
export function languageFrom(acceptLanguage: string | null): Language {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(text)?.[1]).find((q) => q !== undefined);
      return { primary: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return asked.find(({ primary }) => primary === 'da' || primary === 'en')?.primary === 'en' ? 'en' : 'da';
}
