// Small rules of how names and dates stand in a sentence.
import { describe, expect, it } from 'vitest';
import { inSentence } from '../../src/text/inSentence.ts';
import { unbroken } from '../../src/text/unbroken.ts';

describe('A name in a sentence', () => {
  it('loses its capital where it is a word, and keeps it where it is a name', () => {
    expect(inSentence('Forretningsstyregruppen for E-journal')).toBe('forretningsstyregruppen for E-journal');
    expect(inSentence('formand, Brugergruppen for E-journal, Region Nordjylland')).toBe(
      'formand, brugergruppen for E-journal, Region Nordjylland',
    );
    expect(inSentence('SYS')).toBe('SYS');
    expect(inSentence('RSI-kredsen')).toBe('RSI-kredsen');
  });
});

describe('A date', () => {
  it('stays on one line', () => {
    expect(unbroken('10. dec.')).toBe('10.\u00A0dec.');
  });
});
