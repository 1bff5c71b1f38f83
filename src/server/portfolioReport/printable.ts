// Text as the paper's fonts can show it: what they have no letter for is replaced, and never comes out as something else.

/** Stands where the paper has no letter: an emoji, a Greek or an Arabic word. */
export const UNSHOWN = '[?]';

/** The text with line breaks kept; a run of letters that cannot be shown becomes one sign. */
export function printable(text: string): string {
  const clean = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ');
  if (SHOWN_WHOLE.test(clean)) return clean;
  const pieces = [...SEGMENTS.segment(clean)].map(({ segment }) => shown(segment));
  return pieces.reduce((whole, piece) => (piece === UNSHOWN && whole.endsWith(UNSHOWN) ? whole : whole + piece), '');
}

const SEGMENTS = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** The letters of Windows-1252, which the standard fonts have, without its control characters and the soft hyphen. */
const LETTERS = '\\n\\u0020-\\u007E\\u00A0-\\u00AC\\u00AE-\\u00FF–—‘’‚“”„†‡•…€‰‹›ˆ™ŒœŠšŸŽž˜ƒ';
const SHOWN_WHOLE = new RegExp(`^[${LETTERS}]*$`, 'u');

const INSTEAD: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '–',
  '\u2009': '\u00A0',
  '\u202F': '\u00A0',
  '\u2007': '\u00A0',
  '\u2192': '->',
  '\u2190': '<-',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '<>',
  '\u2032': '’',
  '\u2033': '”',
  '\u2713': 'x',
  '\u25CF': '•',
  '\u25AA': '•',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  '\u2028': '\n',
  '\u2029': '\n',
};

function shown(grapheme: string): string {
  if (SHOWN_WHOLE.test(grapheme)) return grapheme;
  const instead = INSTEAD[grapheme];
  if (instead !== undefined) return instead;
  // Soft hyphens, joiners, marks of direction, control characters: nothing to see.
  if (/^[\p{Cc}\p{Cf}]+$/u.test(grapheme)) return '';
  const bare = grapheme.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return bare !== '' && SHOWN_WHOLE.test(bare) ? bare : UNSHOWN;
}
