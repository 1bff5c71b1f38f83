// What people wrote, made safe for a card: Teams reads card texts as markdown, and people mean what they type.

/** One line that reads as typed: line breaks become spaces, no sign opens a link, a list, a heading or a mention. */
export function escapeText(text: string): string {
  return escapeLine(plain(text));
}

/** Several lines that read as typed; each line is a paragraph of its own. Empty lines are left out. */
export function escapeLines(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => escapeLine(plain(line)))
    .filter((line) => line !== '')
    .join('\n\n');
}

/** One line of plain text, for where nothing is read as markdown. */
export function plain(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim();
}

/** At most `max` UTF-16 units with the “…” that says so; cut between words where it can be, never inside a sign. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const { index, segment } of SIGNS.segment(text)) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  const cut = text.slice(0, end);
  const space = cut.search(/\s\S*$/);
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const SIGNS = new Intl.Segmenter('da', { granularity: 'grapheme' });
/** Control signs and those that turn the direction of the text that follows. The joiners inside emoji stay. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const MARKUP = /[\\`*_~[\](){}<>#&|]/g;

function escapeLine(line: string): string {
  return line
    .replaceAll(MARKUP, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
}
