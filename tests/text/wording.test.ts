// How the words read once they are told something: reasons, messages at fields, the history, the course of a case.
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/domain/record/refusal.ts';
import { da } from '../../src/text/da.ts';
import { en } from '../../src/text/en.ts';

describe('a reason', () => {
  it.each([
    ['Danish', da],
    ['English', en],
  ])('says in one or two sentences why, and what the person can do, in %s', (_, words) => {
    const texts = REASONS.map((reason) => words.reasons[reason]({}));
    expect(texts.filter((text) => !text.endsWith('.') || text.split(/(?<=\.)\s/).length > 2)).toEqual([]);
  });

  it('tells what it is told', () => {
    expect(da.reasons['wrong-state']({ state: 'sys' })).toBe(
      'Det kan ikke lade sig gøre, når sagens status er “I SYS”. Genindlæs siden for at se, hvad der kan gøres nu.',
    );
    expect(da.reasons['pool-insufficient']({ free: 1_480_000, amount: 1_900_000 })).toContain(
      'Der er 1.480.000\u00A0kr. tilbage i årets fælles pulje, og sagen skal bruge 1.900.000\u00A0kr.',
    );
    expect(da.reasons['business-case-missing']({ filled: 2, of: 4 })).toContain('2 af 4 dele er udfyldt');
    expect(en.reasons['round-closed']({ outcome: 'approved' })).toContain('“Approved”');
  });

  it('never repeats a key it does not know', () => {
    expect(da.reasons['wrong-state']({ state: '__proto__' })).not.toContain('__proto__');
    expect(da.reasons['round-closed']({ outcome: 'toString' })).not.toContain('toString');
  });
});

describe('a message at a field', () => {
  it('says what to write', () => {
    expect(da.fieldProblems.required({ field: 'title' })).toBe('Skriv en titel, så andre kan finde sagen.');
    expect(da.fieldProblems.required({ field: 'businessCase.purpose' })).toBe('Skriv, hvad formålet er.');
    expect(da.fieldProblems.required({ field: 'funding' })).toBe('Feltet skal udfyldes.');
    expect(da.fieldProblems['not-whole-kroner']({ field: 'oneOffCost' })).toBe(
      'Skriv beløbet i hele kroner, for eksempel 250.000.',
    );
    expect(da.fieldProblems['too-long']({ field: 'title', limit: 255 })).toContain('højst 255 tegn');
  });

  it('falls back on its own words for a field named like something built in', () => {
    expect(da.fieldProblems.required({ field: 'constructor' })).toBe('Feltet skal udfyldes.');
    expect(en.fieldProblems.required({ field: 'toString' })).toBe('The field must be filled in.');
  });
});

describe('the history', () => {
  it('reads as what people did', () => {
    expect(da.log['open-round']({ body: 'SYS' })).toBe('Åbnede skriftlig behandling i SYS');
    expect(da.log['open-round']({ body: 'FSG' })).toBe('Åbnede skriftlig behandling i forretningsstyregruppen');
    expect(da.log.answer({ answer: 'approve-with-remark' })).toBe('Godkendt med bemærkning');
    expect(da.log['change-answer']({ answer: 'approve' })).toBe('Rettede svaret til: godkendt');
    expect(da.log.assess({ recommend: true, rank: 1 })).toBe('Indstillede ønsket, prioritet 1');
    expect(da.log.assess({ recommend: false })).toBe('Indstillede ikke ønsket');
    expect(da.log.decide({ outcome: 'rejected' })).toBe('Afviste ønsket');
    expect(da.log['round-closed']({ body: 'RSI', outcome: 'approved' })).toBe(
      'Behandlingen i RSI-kredsen er afsluttet: godkendt',
    );
    expect(da.log.grant({ amount: 640_000 })).toBe('640.000\u00A0kr. bevilget af puljen');
    expect(en.log.reserve({})).toBe('Reserved in the pool');
  });
});

describe('the course of a case', () => {
  it('counts answers and regions right', () => {
    expect(da.journey.round({ answered: 4, expected: 5 })).toBe('Skriftlig behandling, 4 af 5');
    expect(da.journey.recommended({ rank: 1, of: 4 })).toBe('Indstillet, prioritet 1 af 4');
    expect(da.journey.filed({ by: 'FSA, E-journal' })).toBe('FSA, E-journal');
    expect(da.next['answers-missing']({ count: 1 })).toBe('1 region mangler svar');
    expect(da.next['answers-missing']({ count: 2 })).toBe('2 regioner mangler svar');
    expect(en.next['answers-missing']({ count: 1 })).toBe('1 region has not answered');
    expect(en.next['answers-missing']({ count: 2 })).toBe('2 regions have not answered');
  });

  it('counts units right', () => {
    expect(da.units.workingDays({ count: 1 })).toBe('1 arbejdsdag');
    expect(da.units.workingDays({ count: 0 })).toBe('0 arbejdsdage');
    expect(en.units.workingDays({ count: 3 })).toBe('3 working days');
    expect(da.units.changes({ count: 134 })).toBe('134 ændringsønsker');
    expect(da.units.inWords({ count: 2 })).toBe('to');
    expect(da.units.inWords({ count: 13 })).toBe('13');
  });
});
