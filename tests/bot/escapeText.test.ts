// Text that people wrote, in one line and in several, and cut where it must be.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, escapeLines, escapeText, plain } from '../../src/bot/escapeText.ts';

describe('Escaping', () => {
  it.each([
    ['[Klik her](https://evil.test)', String.raw`\[Klik her\]\(https://evil.test\)`],
    ['**fed** og _skrå_', String.raw`\*\*fed\*\* og \_skrå\_`],
    ['<at>Alle</at>', String.raw`\<at\>Alle\</at\>`],
    ['# Overskrift', String.raw`\# Overskrift`],
    ['- punkt', String.raw`\- punkt`],
    ['1. januar', String.raw`1\. januar`],
    ['250.000 kr.', '250.000 kr.'],
    ['10-årig aftale', '10-årig aftale'],
    ['`kode` ~~væk~~', '\\`kode\\` \\~\\~væk\\~\\~'],
    ['to\nlinjer', 'to linjer'],
    ['\u202Evendt\u202C \u0000tekst', 'vendt tekst'],
    ['👩🏽‍⚕️ på vagt', '👩🏽‍⚕️ på vagt'],
  ])('writes %j as %j', (typed, escaped) => {
    expect(escapeText(typed)).toBe(escaped);
  });

  it('keeps lines as paragraphs where they may stand', () => {
    expect(escapeLines('Først:\r\n- en\n\n2. to')).toBe('Først:\n\n\\- en\n\n2\\. to');
  });
});

describe('Clipping', () => {
  it('leaves short texts, cuts long ones between words, and says so', () => {
    expect(clip('kort', 10)).toBe('kort');
    expect(clip('en ret lang sætning her', 15)).toBe('en ret lang…');
  });

  it('never passes the limit, and never cuts a sign in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const cut = clip(text, max);
        expect(cut.length).toBeLessThanOrEqual(Math.max(max, text.length <= max ? text.length : 1));
        expect(cut.isWellFormed()).toBe(text.isWellFormed());
        expect(plain(text)).toContain(plain(cut.replace(/…$/, '')));
      }),
    );
  });
});
