// A date, a moment, an amount or a short name that is never split over two lines.

/** The text with no-break spaces. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** “E-journal”, “P-VIT”: a name whose one letter never stands alone at the end of a line. */
export function wholeName(name: string): string {
  return name.replaceAll(/(?<!\p{L})(\p{L})-(?=\p{L})/gu, '$1\u2011');
}
