// Breaking a text into lines: at spaces, and inside a word only where it is wider than the line.

/**
 * Line breaks of the text stand. No-break spaces never break. A line that ends at a space keeps it, so that who reads the
 * file aloud, or copies from it, meets two words. `widthOf` measures a piece of text.
 */
export function linesOf(text: string, width: number, widthOf: (part: string) => number): string[] {
  return text.split('\n').flatMap((line) => fill(line, width, widthOf));
}

function fill(text: string, width: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(`${line} `);
    const pieces = cut(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** A word in pieces that each fit a line; nearly always the word itself. */
function cut(word: string, width: number, widthOf: (part: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
