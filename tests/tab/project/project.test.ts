// A project's phases, tolerances, story and form, as pure functions.
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../src/text/format.ts';
import { wordsFor } from '../../../src/text/words.ts';
import { PROJECT_FORM_FIELDS } from '../../../src/domain/project/project.list.ts';
import { bodyOf, changedIn, partsFor, problemsIn } from '../../../src/tab/pages/project/form/projectForm.ts';
import { phaseItems } from '../../../src/tab/pages/project/phaseItems.ts';
import { projectFieldText, projectStory, type ProjectWords } from '../../../src/tab/pages/project/projectStory.ts';
import { toleranceLines, wholeMonths } from '../../../src/tab/pages/project/tolerances.ts';
import { PROJECT, PROJECT_LOG } from './fakeProject.ts';

const words = wordsFor('da');
const format = formatFor('da');
const value: ProjectWords = { words, format, names: new Map([['pm-1', 'Projektleder, PPJ']]) };

describe('The phases', () => {
  it('GATE-1: are ticked with their days, ringed now, and the next one says to whom its gate is put', () => {
    const items = phaseItems(PROJECT, words, format);
    expect(items.map(({ name, state }) => [name, state])).toEqual([
      ['Idé', 'done'],
      ['Analyse', 'done'],
      ['Anskaffelse', 'current'],
      ['Gennemførelse', 'coming'],
      ['Realisering', 'coming'],
    ]);
    expect(items[2]?.date).toBe('Fra 12. jun. 2025');
    expect(items[3]).toMatchObject({ what: 'Forelægges IT5 til beslutning', date: '4. marts 2027' });
  });

  it('GATE-1: say where a gate is only told, and where its day is missing', () => {
    const last = { from: 'realisation', to: 'closed', putTo: 'RSI', does: 'informed', date: null } as const;
    const items = phaseItems({ ...PROJECT, state: 'realisation', nextGate: last }, words, format);
    expect(items.at(-1)).toMatchObject({
      name: 'Lukket',
      what: 'Forelægges RSI-kredsen til orientering',
      date: 'Dato mangler',
    });
  });

  it('are all done when the project is closed', () => {
    const items = phaseItems({ ...PROJECT, state: 'closed', nextGate: null }, words, format);
    expect(items.every(({ state }) => state === 'done')).toBe(true);
    expect(phaseItems({ ...PROJECT, state: 'proposal' }, words, format)[0]).toMatchObject({
      name: 'Projektforslag',
      state: 'current',
    });
  });
});

describe('The tolerances', () => {
  const lines = (more: Partial<typeof PROJECT> = {}) => toleranceLines({ ...PROJECT, ...more }, words, format);

  it('PUB-10: tell what is spent of the budget, and how late the end is, with the light of the figures', () => {
    const [money, time] = lines();
    expect(money).toMatchObject({
      light: 'green',
      actual: '41.300.000 kr. brugt (65 %), 22.700.000 kr. tilbage'
        .replaceAll(' kr.', '\u00A0kr.')
        .replace(' %', '\u00A0%'),
      limit: 'Gul til og med 10 % over budget, derefter rød',
    });
    expect(money?.share).toBeCloseTo(0.645, 3);
    expect(time).toMatchObject({
      light: 'red',
      actual: 'Slutter 31. maj 2028, 5 måneder senere end planlagt',
      limit: 'Gul fra 1 måned efter plan, rød efter 3',
    });
  });

  it('tell what is over, what is early, and what is a few days late', () => {
    const actual = { month: '2026-10', spent: 65_000_000, expectedEnd: '2028-01-05', checks: [] };
    expect(lines({ actual })[0]?.actual).toContain('1.000.000\u00A0kr. over budget');
    expect(lines({ actual })[1]?.actual).toContain('5 dage senere end planlagt');
    expect(lines({ actual: { ...actual, expectedEnd: '2027-12-31' } })[1]?.actual).toContain('efter planen');
    expect(lines({ actual: { ...actual, expectedEnd: '2027-11-30' } })[1]?.actual).toContain('tidligere end planlagt');
  });

  it('say nothing that the figures do not', () => {
    const [money, time] = lines({ actual: null, form: {} });
    expect(money).toMatchObject({
      light: null,
      actual: 'Der er ingen rapport endnu.',
      planned: 'Intet budget',
      share: null,
    });
    expect(time).toMatchObject({ light: null, planned: 'Ingen planlagt slutdato' });
    const spent = { month: '2026-10', spent: 10, expectedEnd: null, checks: [] };
    expect(lines({ actual: spent })[1]?.actual).toBe('Den seneste rapport har intet tal.');
    expect(lines({ actual: spent, form: {} })[0]?.actual).toBe('10\u00A0kr. brugt');
    expect(lines({ actual: spent, form: { budget: 0 } })[0]?.share).toBeNull();
  });

  it('count whole months', () => {
    expect(wholeMonths('2027-12-31', '2028-01-30')).toBe(0);
    expect(wholeMonths('2027-12-31', '2028-02-29')).toBe(2);
    expect(wholeMonths('2027-01-15', '2028-01-14')).toBe(11);
  });
});

describe('The story', () => {
  const story = projectStory(PROJECT_LOG, value);

  it('is told newest first, with who, why and what was changed', () => {
    expect(story.map(({ title }) => title)).toEqual([
      'Rettede projektet',
      'Rettede regionens deltagelse',
      'Ny fase: Anskaffelse',
      'Oprettede projektet',
    ]);
    expect(story[0]?.texts).toEqual(['Næste faseovergang: 10. december 2026 → 4. marts 2027']);
    expect(story[1]?.texts).toEqual([
      'Region Sjælland afventer',
      '“Regionens nuværende kontrakt løber til udgangen af 2028.”',
    ]);
  });

  it('keeps a step that it has no words for', () => {
    const [line] = projectStory([{ ...PROJECT_LOG[0]!, action: 'something-new' }], value);
    expect(line?.title).toBe('something-new');
  });

  it('names persons, regions, choices and amounts', () => {
    expect(projectFieldText('manager', 'pm-1', value)).toBe('Projektleder, PPJ');
    expect(projectFieldText('responsible', 'sjaelland', value)).toBe('Region Sjælland');
    expect(projectFieldText('portfolio', 'none', value)).toBe('Ingen');
    expect(projectFieldText('budget', 64_000_000, value)).toBe('64.000.000\u00A0kr.');
  });
});

describe('The form', () => {
  it('GATE-4: has every field for the secretariat, and for the project’s own people what is theirs', () => {
    const fields = (secretariat: boolean) => partsFor(secretariat).flatMap((part) => part.fields);
    expect(fields(true).toSorted()).toEqual([...PROJECT_FORM_FIELDS].toSorted());
    expect(fields(false)).toEqual(['purpose', 'activities', 'situation', 'nextGate']);
  });

  it('sends only what stands for another value', () => {
    const typed = { budget: '64000000', plannedEnd: '31.12.2027', title: 'PPJ', responsibleParty: '', nextGate: '' };
    expect(changedIn(typed, PROJECT.form)).toEqual(['title', 'nextGate']);
    expect(bodyOf(typed, PROJECT.form, 7)).toEqual({ title: 'PPJ', nextGate: null, version: 7 });
  });

  it('says at which fields something is wrong, before anything is sent', () => {
    expect(problemsIn({}, PROJECT.form)).toEqual([]);
    expect(
      problemsIn(
        { title: ' ', budget: 'mange', nextGate: 'snart', plannedEnd: '1-1-2020', toleranceCost: '2000' },
        PROJECT.form,
      ).map(({ field, code }) => [field, code]),
    ).toEqual([
      ['title', 'required'],
      ['plannedEnd', 'end-before-start'],
      ['nextGate', 'not-a-date'],
      ['budget', 'not-whole-kroner'],
      ['toleranceCost', 'out-of-range'],
    ]);
  });
});
