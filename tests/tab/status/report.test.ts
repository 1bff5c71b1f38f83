// The report's form as pure functions: its paths, what is wrong with it, and what the side and the figures say.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '../../../src/domain/region/regions.ts';
import { LIGHT_KEYS, PARAMETERS, type StatusForm } from '../../../src/domain/status/status.list.ts';
import { overallOf, problemsOf } from '../../../src/domain/status/status.rules.ts';
import { endText, spentText, toleranceHints } from '../../../src/tab/pages/status/form/figures.ts';
import {
  regionsWithText,
  reportFrom,
  reportProblems,
  unexplainedRegions,
} from '../../../src/tab/pages/status/form/reportProblems.ts';
import {
  formFrom,
  reportShape,
  typedFromForm,
  type TypedReport,
} from '../../../src/tab/pages/status/form/reportShape.ts';
import { whenPublished, whyOverall } from '../../../src/tab/pages/status/form/sideText.ts';
import { correctedNames } from '../../../src/tab/pages/status/corrected.ts';
import { formatFor } from '../../../src/text/format.ts';
import { wordsFor } from '../../../src/text/words.ts';
import { OCTOBER, report } from './fakeStatus.ts';

const da = { words: wordsFor('da'), format: formatFor('da') };
const FIVE = ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'] as const;
const GREEN: StatusForm = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' };
/** No-break spaces read as spaces. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const typed = (form: StatusForm, more: Partial<TypedReport> = {}): TypedReport => ({ ...typedFromForm(form), ...more });

describe('The form of a report', () => {
  it('says what the report says, and gives it back unchanged', () => {
    expect(formFrom(typedFromForm(OCTOBER), FIVE)).toEqual(OCTOBER);
  });

  it('sends what was changed alone, and the lights of all regions together', () => {
    const shape = reportShape(FIVE);
    const before = typedFromForm(OCTOBER);
    const now = { ...before, money: 'yellow', 'region.sjaelland': 'red' };
    const { body, sent } = shape.bodyOf(now, ['money', 'region.sjaelland']);
    expect(sent).toEqual(['money', 'region.sjaelland']);
    expect(body).toEqual({
      money: 'yellow',
      regionLights: OCTOBER.regionLights?.map((light) =>
        light.region === 'sjaelland' ? { ...light, light: 'red' } : light,
      ),
    });
  });

  it('ST-4: never sends a light for a region that does not take part', () => {
    const now = typed(
      { ...GREEN, regionLights: [{ region: 'hovedstaden', light: 'red' }] },
      { 'region.ostdanmark': 'green' },
    );
    expect(formFrom(now, ['ostdanmark']).regionLights).toEqual([{ region: 'ostdanmark', light: 'green' }]);
    expect(reportShape(['ostdanmark']).paths).not.toContain('region.hovedstaden');
  });

  it('keeps a region’s text back while the region has no light: it could not be told', () => {
    const { sent } = reportShape(FIVE).bodyOf(typed(GREEN, { 'region.sjaelland.text': 'Forsinket' }), [
      'region.sjaelland.text',
    ]);
    expect(sent).toEqual([]);
  });

  it('empties what is emptied', () => {
    const { body } = reportShape(FIVE).bodyOf(typed({}), ['spent', 'timeText', 'region.sjaelland']);
    expect(body).toEqual({ spent: null, timeText: null, regionLights: null });
  });

  it('knows the field that the server refused by the place where it is told', () => {
    const { pathOf } = reportShape(FIVE);
    expect([pathOf('timeText'), pathOf('regionLights.sjaelland'), pathOf('title')]).toEqual([
      'timeText',
      'region.sjaelland.text',
      null,
    ]);
  });
});

describe('What a report lacks', () => {
  it('ST-2: nothing while it is written; four lights, and a text for each yellow and red, to publish', () => {
    const now = typed({ deliverables: 'green', time: 'red', money: 'yellow' });
    expect(reportProblems(now, FIVE, 'format')).toEqual([]);
    expect(reportProblems(now, FIVE, 'publish').map(({ path }) => path)).toEqual([
      'timeText',
      'moneyText',
      'resources',
    ]);
  });

  it('tells what cannot be read, but never in a text that is hidden beside a green light', () => {
    const long = 'x'.repeat(2_001);
    const now = typed(GREEN, { spent: 'ca. 3 mio.', timeText: long });
    expect(reportProblems(now, FIVE, 'format')).toEqual([{ path: 'spent', code: 'not-whole-kroner' }]);
    const red = reportProblems({ ...now, time: 'red' }, FIVE, 'format');
    expect(red.map(({ path, code }) => `${path} ${code}`)).toEqual(['timeText too-long', 'spent not-whole-kroner']);
  });

  it('ST-4: a red region must say why where no parameter does', () => {
    const now = typed({ ...GREEN, regionLights: [{ region: 'sjaelland', light: 'red' }] });
    expect(unexplainedRegions(now, FIVE)).toEqual(['sjaelland']);
    expect(reportProblems(now, FIVE, 'publish')).toEqual([{ path: 'region.sjaelland.text', code: 'required' }]);
    expect(unexplainedRegions({ ...now, time: 'yellow' }, FIVE)).toEqual([]);
  });

  it('has a place for a region’s text where it must or does say why, and for all that can when asked', () => {
    const now = typed({
      ...GREEN,
      time: 'red',
      regionLights: [
        { region: 'sjaelland', light: 'red' },
        { region: 'syddanmark', light: 'yellow', text: 'Lærred' },
        { region: 'nordjylland', light: 'green' },
      ],
    });
    expect(regionsWithText(now, FIVE, false)).toEqual(['syddanmark']);
    expect(regionsWithText(now, FIVE, true)).toEqual(['sjaelland', 'syddanmark']);
  });

  it('ST-2, ST-4: is what the server would say, for every combination of lights and regions', () => {
    const light = fc.constantFrom(...LIGHT_KEYS);
    const form = fc.record({
      deliverables: light,
      time: light,
      money: light,
      resources: light,
      timeText: fc.constantFrom(undefined, 'Forsinket'),
      regionLights: fc
        .uniqueArray(fc.constantFrom(...REGION_IDS), { maxLength: 3 })
        .chain((regions) => fc.tuple(...regions.map((region) => fc.record({ region: fc.constant(region), light })))),
    });
    fc.assert(
      fc.property(form, (asked) => {
        const now = typedFromForm(asked);
        const report = reportFrom(now, REGION_IDS);
        const { pathOf } = reportShape(REGION_IDS);
        const told = reportProblems(now, REGION_IDS, 'publish').map(({ path }) => path);
        expect(new Set(told)).toEqual(new Set(problemsOf(report).map(({ field }) => pathOf(field))));
        expect(overallOf(report)).not.toBeNull();
      }),
    );
  });
});

describe('The side of the form', () => {
  const why = (form: StatusForm, view = report()) => {
    const made = reportFrom(typed(form), FIVE);
    return whyOverall(made, overallOf(made), view, da);
  };

  it('ST-3, ST-4: tells which lights make the whole what it is, and what the month before was', () => {
    expect(why({ ...GREEN, time: 'red', regionLights: [{ region: 'sjaelland', light: 'red' }] })).toBe(
      'Tid er rød, og Region Sjælland er rød. Oktober var gul.',
    );
    expect(why({ ...GREEN, time: 'yellow', resources: 'yellow' })).toBe('Tid og ressourcer er gule. Oktober var gul.');
    expect(why({ ...GREEN, regionLights: [{ region: 'sjaelland', light: 'red' }] })).toBe(
      'Region Sjælland er rød. Oktober var gul.',
    );
    expect(why(GREEN)).toBe('Alle fire er grønne. Oktober var gul.');
    expect(why({ deliverables: 'green', time: 'green' }, report({ before: null }))).toBe(
      'Mangler lys for penge og ressourcer. Der er ingen rapport for oktober.',
    );
  });

  const follows = (overall: 'green' | 'yellow' | 'red', more = {}) =>
    whenPublished(overall, report(more), da).map(({ kind }) => kind);
  const was = (overall: 'green' | 'yellow' | 'red') => ({ before: { month: '2026-10', overall, form: OCTOBER } });

  it('PUB-2: a project that turns red or goes from green to yellow becomes an item of its own', () => {
    expect(follows('red', was('yellow'))).toEqual(['item', 'accounts', 'escalation', 'told']);
    expect(follows('yellow', was('green'))).toEqual(['item', 'accounts', 'told']);
    expect(follows('yellow', was('yellow'))).toEqual(['told']);
    expect(follows('green', was('red'))).toEqual(['told']);
    expect(follows('yellow', { before: null })).toEqual(['told']);
    expect(follows('red', { ...was('red'), agenda: null })).toEqual(['told']);
  });

  it('PUB-2: names the meeting and the region whose it director accounts, or that the secretariat names one', () => {
    const said = (more = {}) => whenPublished('red', report(more), da).map(({ text }) => text);
    expect(said().slice(0, 2)).toEqual([
      'Projektet bliver et eget punkt på RSI-kredsens møde 3. december',
      'It-direktøren i Region Syddanmark redegør for de korrigerende handlinger',
    ]);
    const agenda = { bodyName: 'RSI-kredsen', meeting: null, accountableRegion: null, open: true } as const;
    expect(said({ agenda }).slice(0, 2)).toEqual([
      'Projektet står allerede som eget punkt på RSI-kredsens næste møde',
      'Sekretariatet udpeger, hvem der redegør for de korrigerende handlinger',
    ]);
    expect(said({ told: null }).at(-1)).toContain('ingen kanal får besked');
  });
});

describe('The figures', () => {
  it('PUB-10: tell what is spent of the budget, and never that nothing is over when a krone is', () => {
    const spent = (text: string, budget: number | null = 12_000_000) => plain(spentText(text, { budget }, da));
    expect(spent('8400000')).toBe('70 % af budgettet på 12.000.000 kr.');
    expect(spent('12.000.001')).toBe('1 % over budgettet på 12.000.000 kr.');
    expect(spent('')).toBe('Budget 12.000.000 kr.');
    expect(spent('5', null)).toContain('intet budget');
  });

  it('PUB-10: tell how far the end is from the plan, in whole months or days', () => {
    const end = (day: string) => endText(day, { plannedEnd: '2027-06-30' }, da);
    expect(end('30-06-2027')).toBe('Planlagt 30. juni 2027');
    expect(end('10-07-2027')).toBe('10 dage efter det planlagte, 30. juni 2027');
    expect(end('30-09-2027')).toBe('3 måneder efter det planlagte, 30. juni 2027');
    expect(end('01-06-2027')).toBe('Før det planlagte, 30. juni 2027');
  });

  it('PUB-10: warn where the reporter has chosen a better light than the figures say', () => {
    const view = report({ form: { ...GREEN, spent: 13_000_000 }, checks: [{ parameter: 'money', light: 'yellow' }] });
    const hints = (more: Partial<TypedReport> = {}) =>
      toleranceHints(typed(view.form as StatusForm, more), view, da.words);
    expect(hints().map(({ text, differs }) => [text, differs])).toEqual([
      ['Tallene siger gul for penge efter projektets tolerancer, og du har valgt grøn.', true],
    ]);
    expect(hints({ money: 'yellow' })[0]?.differs).toBe(false);
    // The server has not seen these figures: nobody knows yet.
    expect(hints({ spent: '14.000.000' })).toEqual([]);
  });
});

describe('What a correction corrected', () => {
  it('is told by the names of the form, in its order', () => {
    expect(correctedNames(['spent', 'time', 'regionLights', 'timeText', 'moneyText'], da.words)).toEqual([
      'tid',
      'teksten om penge',
      'lys pr. region',
      'forbrug til dato',
    ]);
    expect(PARAMETERS.flatMap((parameter) => correctedNames([`${parameter}Cause`], da.words))).toHaveLength(4);
  });
});
