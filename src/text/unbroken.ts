// A date, a moment or an amount that is never split over two lines.

/** The text with no-break spaces. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}
