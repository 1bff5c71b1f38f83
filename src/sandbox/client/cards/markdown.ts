// The little markdown that Teams' cards understand: bold, italic, links and lists; all else is shown as written.

/** Safe HTML of a card's text: everything is escaped, only http and https links become anchors. */
export function cardMarkdown(text: string): string {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n{2,}/);
  return blocks.map(block).join('');
}

/** The words alone, for a line that tells of the text. */
export function plainWords(text: string): string {
  return text
    .replaceAll(/\[((?:\\.|[^[\]\n\\])+)\]\([^()\s]*\)/g, '$1')
    .replaceAll('**', '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!<>~|&])/g, '$1');
}

function block(text: string): string {
  return runs(text.split('\n'))
    .map(({ kind, lines }) => {
      if (kind === 'text') return `<p>${lines.map(inline).join('<br>')}</p>`;
      return kind === 'ul' ? list(kind, lines, /^[-*] /) : list(kind, lines, /^\d{1,3}\. /);
    })
    .join('');
}

type Run = { readonly kind: 'text' | 'ul' | 'ol'; readonly lines: string[] };

/** A list may follow a line of text, but only bullets interrupt it: a sentence may begin with a number. */
function runs(lines: readonly string[]): readonly Run[] {
  const found: Run[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const numbered = /^\d{1,3}\. \S/.test(line) && last?.kind !== 'text';
    const kind = /^[-*] \S/.test(line) ? 'ul' : numbered ? 'ol' : 'text';
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

function list(tag: 'ol' | 'ul', lines: readonly string[], bullet: RegExp): string {
  const start = tag === 'ol' ? ` start="${Number.parseInt(lines[0] ?? '1', 10)}"` : '';
  return `<${tag}${start}>${lines.map((line) => `<li>${inline(line.replace(bullet, ''))}</li>`).join('')}</${tag}>`;
}

function inline(text: string): string {
  // Backslash-escaped signs are set aside, so that they can neither open nor close anything.
  const aside: string[] = [];
  const put = (html: string): string => `\u{E000}${aside.push(html) - 1}\u{E001}`;
  const marked = text
    .replaceAll(/[\u{E000}\u{E001}]/gu, '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!<>~|&])/g, (_, sign: string) => put(escapeHtml(sign)))
    .replaceAll(/&(?:#(\d{1,6})|(amp|lt|gt|quot|nbsp));/g, (entity: string) => put(entity))
    .replaceAll(
      /\[([^[\]\n]+)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g,
      (whole: string, words: string, href: string) => anchor(whole, words, href, put),
    );
  const html = escapeHtml(marked)
    .replaceAll(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '<em>$1</em>')
    .replaceAll(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '<em>$1</em>');
  return restore(html, aside);
}

function anchor(whole: string, words: string, href: string, put: (html: string) => string): string {
  const url = restorePlain(href);
  if (!/^https?:\/\//i.test(url) && !/^\/(?!\/)/.test(url)) return whole;
  return `${put(`<a href="${escapeHtml(url)}">`)}${words}${put('</a>')}`;
}

/** A link's address may not hold set-aside pieces; they would smuggle markup into an attribute. */
function restorePlain(href: string): string {
  return /[\u{E000}\u{E001}]/u.test(href) ? '' : href;
}

function restore(html: string, aside: readonly string[]): string {
  return html.replaceAll(/\u{E000}(\d+)\u{E001}/gu, (_, index: string) => aside[Number(index)] ?? '');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
