// What people write in a card is text: never markup, never a script.
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardMarkdown, plainWords } from '../../../src/sandbox/client/cards/markdown.ts';

describe('The markdown of a card', () => {
  test('draws bold, italic, lists and links as Teams does', () => {
    expect(cardMarkdown('**Rute.** Se _SYS_')).toBe('<p><strong>Rute.</strong> Se <em>SYS</em></p>');
    expect(cardMarkdown('- et\n- to')).toBe('<ul><li>et</li><li>to</li></ul>');
    expect(cardMarkdown('**To sager**\n- et\n- to\nog mere')).toBe(
      '<p><strong>To sager</strong></p><ul><li>et</li><li>to</li></ul><p>og mere</p>',
    );
    expect(cardMarkdown('Mødet er\n3. december')).toBe('<p>Mødet er<br>3. december</p>');
    expect(cardMarkdown('1. et\n2. to')).toBe('<ol start="1"><li>et</li><li>to</li></ol>');
    expect(cardMarkdown('[Åbn](https://a.dk/b?c=1&d=2)')).toBe('<p><a href="https://a.dk/b?c=1&amp;d=2">Åbn</a></p>');
    expect(cardMarkdown('[**Åbn**](/changes/1)')).toBe('<p><a href="/changes/1"><strong>Åbn</strong></a></p>');
  });

  test('shows escaped signs as they are', () => {
    expect(cardMarkdown('\\*\\*ikke fed\\*\\* \\[x\\]\\(y\\)')).toBe('<p>**ikke fed** [x](y)</p>');
    expect(cardMarkdown('5 * 3 * 2 og a_b_c')).toBe('<p>5 * 3 * 2 og a_b_c</p>');
    expect(cardMarkdown('&lt;at&gt; og \\<at\\>')).toBe('<p>&lt;at&gt; og &lt;at&gt;</p>');
  });

  test('is told as words alone on one line', () => {
    expect(plainWords('**To sager**\n- [ÆØ-1 \\[x\\]](https://a.dk/b) · svar')).toBe('To sager\n- ÆØ-1 [x] · svar');
    expect(plainWords('**Ny** [sag](https://a.dk/b), 5\\*3')).toBe('Ny sag, 5*3');
  });

  test('makes no link of an address that is not for the web', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x'])
      expect(cardMarkdown(`[x](${href})`)).not.toContain('<a');
  });

  test('escapes HTML wherever it stands', () => {
    const html = cardMarkdown('<img src=x onerror=alert(1)> **<b>** [<i>](https://a.dk/"onmouseover="x)');
    expect(html).not.toMatch(/<(?:img|b|i)[ >]/);
    expect(html).toContain('href="https://a.dk/&quot;onmouseover=&quot;x"');
  });

  test('never lets any text become other elements than its own few', () => {
    const pieces = constantFrom(
      '<script>',
      '**',
      '*',
      '_',
      '[',
      '](https://a.dk)',
      ')',
      '\\',
      '&#60;',
      '"',
      '\n',
      '- ',
      'æ',
      '\u{E000}0\u{E001}',
      '\\"',
    );
    assert(
      property(array(pieces, { maxLength: 30 }), (parts) => {
        const html = cardMarkdown(parts.join(''));
        const tags = html.match(/<[^>]*>/g) ?? [];
        const own = /^<\/?(?:p|ul|li|strong|em|br|a)>$|^<ol start="\d+">$|^<\/ol>$|^<a href="[^"<>]*">$/;
        expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
      }),
    );
  });
});
