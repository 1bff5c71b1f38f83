// What the screen says of rules: a document is named only where it says so, and numbers are the edition's and the settings'.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_LIFECYCLE } from '../../src/domain/change/change.lifecycle.ts';
import { EDITION_2014, EDITION_CURRENT } from '../../src/domain/edition/editions.data.ts';
import { editionsWith } from '../../src/domain/edition/editions.ts';
import { routeFor } from '../../src/domain/edition/route.ts';
import { da } from '../../src/text/da.ts';
import { en } from '../../src/text/en.ts';
import { formatFor } from '../../src/text/format.ts';
import { ruleOfEntry, ruleWords } from '../../src/text/rules.ts';

const settings = { roundWorkingDays: 5, commentWorkingDays: 5, splitWindowDays: 90, agreementDays: [] };
const NBSP = '\u00A0';

describe('the words of a rule', () => {
  it('exist for whatever a route cites, and agree with it on what kind of rule it is', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3_000_000 }),
        fc.boolean(),
        fc.constantFrom('2013-01-01', '2015-06-01', '2026-11-20'),
        (oneOffCost, sarSettled, submitted) => {
          const input = { oneOffCost, sarSettled, submitted, today: submitted };
          for (const rule of routeFor(input, settings, editionsWith()).rules) {
            for (const words of [da, en]) {
              const told = ruleWords(words, rule.text, settings);
              expect(told).toMatchObject({ kind: rule.kind, source: words.sources[rule.source ?? 'standard'] });
            }
          }
        },
      ),
    );
  });

  it('exist for every rule of the lifecycle', () => {
    const untold = CHANGE_LIFECYCLE.filter(({ rule }) => !ruleWords(da, rule) || !ruleWords(en, rule));
    expect(untold).toEqual([]);
  });

  it('name a document only for what is no standard of the secretariat’s', () => {
    for (const words of [da, en]) {
      const wrong = Object.entries(words.rules).filter(
        ([, { kind, source }]) => (source === words.sources.standard) !== (kind === 'standard'),
      );
      expect(wrong).toEqual([]);
    }
  });

  it.each(['CR-2', 'CR-10', 'CR-12', 'CR-14', 'CR-15', 'DEC-2', 'DEC-7', 'DEC-8', 'DEC-9'])(
    '%s is our own design, so no document is named for it',
    (rule) => {
      expect(ruleWords(da, rule)?.kind).toBe('standard');
      expect(ruleWords(da, rule)?.source).toBe('Standard, som sekretariatet kan ændre');
    },
  );

  it('are the same kind in both languages', () => {
    const kinds = (words: typeof da) => Object.entries(words.rules).map(([key, { kind }]) => [key, kind]);
    expect(Object.fromEntries(kinds(en))).toEqual(Object.fromEntries(kinds(da)));
  });

  it('end as sentences', () => {
    const texts = [da, en].flatMap((words) =>
      Object.values(words.rules).flatMap(({ text, counted }) => [text, ...(counted ? [counted({ days: 3 })] : [])]),
    );
    expect(texts.filter((text) => !text.endsWith('.'))).toEqual([]);
  });

  it('are none for what the screen does not tell', () => {
    expect(ruleWords(da, 'CR-99')).toBeNull();
    expect(ruleWords(da, 'constructor')).toBeNull();
  });
});

describe('the numbers in a rule', () => {
  it('CR-3: are the limits of the edition', () => {
    const { amount, kroner } = formatFor('da');
    for (const [edition, id] of [
      [EDITION_2014, '2014'],
      [EDITION_CURRENT, 'current'],
    ] as const) {
      const { lower, upper } = edition.limits;
      expect(da.rules[`route.small.${id}`].text).toContain(`under ${kroner(lower)}`);
      expect(da.rules[`route.middle.${id}`].text).toContain(`${amount(lower)}–${kroner(upper)}, begge beløb medregnet`);
      expect(da.rules[`route.top.${id}`].text).toContain(`over ${kroner(upper)}`);
    }
    expect(da.rules['route.middle.current'].text).toBe(
      `Ønsker på 250.000–2.000.000${NBSP}kr., begge beløb medregnet, indstilles af forretningsstyregruppen og prioriteres af SYS.`,
    );
  });

  it('are the installation’s own days, once they are known', () => {
    expect(ruleWords(da, 'standard.round-days', settings)?.text).toBe(
      'Skriftlig behandling varer fem arbejdsdage i hver gruppe.',
    );
    expect(ruleWords(da, 'standard.round-days', { ...settings, roundWorkingDays: 1 })?.text).toBe(
      'Skriftlig behandling varer én arbejdsdag i hver gruppe.',
    );
    expect(ruleWords(en, 'CR-10', settings)?.text).toContain('within 90 days');
    expect(ruleWords(da, 'standard.round-days')?.text).not.toMatch(/fem|\d/);
  });
});

describe('the rule beside a log entry', () => {
  it('DEC-2: is the right to a meeting for a member of SYS who asks for one', () => {
    const entry = { rule: 'DEC-2', data: { region: 'midtjylland', answer: 'ask-for-meeting' } };
    expect(ruleOfEntry(entry, 'SYS')).toBe('answer.ask-for-meeting');
    expect(ruleWords(da, 'answer.ask-for-meeting')?.text).toBe('Medlemmer kan altid ønske mødebehandling.');
    expect(ruleOfEntry({ ...entry, data: { answer: 'approve' } }, 'SYS')).toBe('DEC-2');
  });

  it('DEC-1: cites the document for SYS alone', () => {
    const entry = { rule: 'DEC-1', data: { deadline: '2026-11-25' } };
    expect(ruleWords(da, ruleOfEntry(entry, 'SYS') ?? '')?.kind).toBe('document');
    expect(ruleWords(da, ruleOfEntry(entry, 'FSG') ?? '')?.kind).toBe('standard');
    expect(ruleWords(da, ruleOfEntry(entry, null) ?? '')?.kind).toBe('standard');
  });

  it('is none where none was cited', () => {
    expect(ruleOfEntry({ rule: null, data: { answer: 'ask-for-meeting' } }, 'SYS')).toBeNull();
  });
});
