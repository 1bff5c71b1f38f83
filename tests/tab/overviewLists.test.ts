// The lists of “Mit overblik” as pure functions.
import { describe, expect, it } from 'vitest';
import { byMonth, tellDeadline } from '../../src/tab/pages/overview/DeadlineList.tsx';
import { whenOf } from '../../src/tab/pages/overview/FiledList.tsx';
import { dueFirst, kindWords, placeOf } from '../../src/tab/pages/overview/waiting.ts';
import { initialsOf } from '../../src/tab/shell/TopBar.tsx';
import { placesOf, twoLines } from '../../src/tab/shell/WhoAmI.tsx';
import { formatFor } from '../../src/text/format.ts';
import { wordsFor } from '../../src/text/words.ts';
import { OVERVIEW } from './fakeOverview.ts';
import { PEOPLE } from './fakePeople.ts';
import { ROWS, TODAY } from './fakeRows.ts';

describe('What waits', () => {
  it('stands with the earliest deadline first, and what has none last', () => {
    const dues = dueFirst(OVERVIEW.waiting.toReversed()).map(({ due }) => due);
    expect(dues).toEqual(['2026-11-23', '2026-11-25', '2026-11-27', null]);
  });

  it('leads to the case, and a draft to its form', () => {
    expect(OVERVIEW.waiting.map(placeOf)).toEqual([
      '/changes/aeo-132',
      '/changes/aeo-131',
      '/changes/aeo-134',
      '/changes/aeo-135/edit',
    ]);
  });

  it('names the body that votes, never by its short form', () => {
    const [vote] = OVERVIEW.waiting;
    expect(vote && kindWords(wordsFor('da').overview, vote)).toBe('Afstemning i forretningsstyregruppen');
  });
});

describe('What was filed', () => {
  const asked = { words: wordsFor('da').overview, format: formatFor('da'), today: TODAY };
  const when = (number: number) => {
    const row = ROWS.find(({ id }) => id === `aeo-${number}`);
    return row && whenOf(row, asked);
  };

  it('tells the deadline, the meeting, or when the draft was saved', () => {
    expect(when(118)).toBe('Frist 25. nov.');
    expect(when(127)).toBe('Møde 10. dec.');
    expect(when(135)).toBe('Gemt i dag 10.42');
  });
});

describe('Deadlines', () => {
  it('stand in their months in order of time', () => {
    const months = byMonth(OVERVIEW.deadlines.toReversed());
    expect(months.map(({ month, inMonth }) => [month, inMonth.map(({ date }) => date)])).toEqual([
      ['2026-11', ['2026-11-23', '2026-11-25']],
      ['2026-12', ['2026-12-10']],
      ['2027-01', ['2027-01-01']],
    ]);
  });
});

describe('A deadline', () => {
  const told = (kind: 'meeting' | 'region-change', title: string, where = '') =>
    tellDeadline({ date: '2026-12-10', kind, title, where, change: null }, wordsFor('da').overview, formatFor('da'));

  it('of a group tells the group, and its system below', () => {
    expect(told('meeting', 'Forretningsstyregruppen for E-journal')).toEqual({
      title: 'Møde i forretningsstyregruppen',
      below: 'E-journal',
    });
    expect(told('meeting', 'SYS')).toEqual({ title: 'SYS-møde', below: '' });
    expect(told('meeting', 'RSI-kredsen')).toEqual({ title: 'Møde i RSI-kredsen', below: '' });
  });

  it('PUB-1: of a new region tells the regions that it takes over from', () => {
    expect(told('region-change', 'Region Østdanmark', 'Region Hovedstaden, Region Sjælland')).toEqual({
      title: 'Region Østdanmark afløser Region Hovedstaden og Region Sjælland',
      below: 'Pladser og sager følger med',
    });
  });
});

describe('The reader', () => {
  it('is told by role and region', () => {
    expect(placesOf(PEOPLE.fsa)).toEqual(['Region Nordjylland']);
    expect(placesOf(PEOPLE.nobody)).toEqual([]);
  });

  it.each([
    ['SYS-medlem, Region Sjælland', 'Region Sjælland', 'SYS-medlem', 'Region Sjælland'],
    ['FSA, E-journal', 'Region Nordjylland', 'FSA, E-journal', 'Region Nordjylland'],
    ['RSI-sekretariatet', 'RSI-sekretariatet', 'RSI-sekretariatet', ''],
    ['Tidligere SYS-medlem, Region Midtjylland', '', 'Tidligere SYS-medlem, Region Midtjylland', ''],
  ])('is told once where the name says the place: %s', (name, places, first, second) => {
    expect(twoLines(name, places)).toEqual({ name: first, places: second });
  });

  it.each([
    ['FSA, E-journal', 'FSA'],
    ['SYS-medlem', 'SYS'],
    ['Formand for styregruppen', 'FF'],
    ['Sekretær', 'S'],
  ])('has initials: %s → %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
