// What the case page works out before it draws: which panel comes first, the story, the pool, the assessment, the file.
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeView } from '../../../src/contract/change.ts';
import type { LogEntryView } from '../../../src/contract/log.ts';
import { formatFor } from '../../../src/text/format.ts';
import { wordsFor } from '../../../src/text/words.ts';
import { poolParts, poolShortfall } from '../../../src/tab/charts/poolParts.ts';
import { freshAnswers, standingText } from '../../../src/tab/pages/case/BallotSection.tsx';
import { caseFileName, caseFileOf } from '../../../src/tab/pages/case/caseFile.ts';
import { commentsOf, historyOf } from '../../../src/tab/pages/case/history.ts';
import { whoOf } from '../../../src/tab/shell/Story.tsx';
import { journeyItems } from '../../../src/tab/pages/case/journeyItems.ts';
import { assessmentOf, EMPTY_ASSESSMENT, wrongIn } from '../../../src/tab/pages/case/panel/assessment.ts';
import type { Act } from '../../../src/tab/pages/case/panel/run.ts';
import { UnknownOutcome } from '../../../src/tab/shell/useRunner.ts';
import { panelsFor } from '../../../src/tab/pages/case/panels.ts';
import { valueText, type ValueWords } from '../../../src/tab/pages/case/valueText.ts';
import { CHANGE, DISAGREED, LOG, PERSONS, ROUND } from './caseSample.ts';

const value: ValueWords = {
  words: wordsFor('da'),
  format: formatFor('da'),
  systems: new Map([['e-journal', 'E-journal']]),
};
const acting = (...actions: ChangeView['actions']): ChangeView => ({ ...CHANGE, actions });
const can = (
  action: ChangeView['actions'][number]['action'],
  blocked: ChangeView['actions'][number]['blocked'] = null,
) => ({ action, blocked });
const kinds = (change: ChangeView, round: typeof ROUND | null) => panelsFor(change, round).main.map(({ kind }) => kind);

describe('the panels', () => {
  it('puts an unanswered vote before everything else', () => {
    const round = { ...ROUND, actions: [...ROUND.actions, 'conclude' as const] };
    expect(kinds(acting(can('comment')), round)).toEqual(['vote', 'conclude', 'comment']);
  });
  it('puts an answer that stands after what waits', () => {
    const round = {
      ...ROUND,
      actions: [...ROUND.actions, 'conclude' as const],
      me: { ...ROUND.me, answer: 'approve' as const },
    };
    expect(kinds(CHANGE, round)).toEqual(['conclude', 'answered']);
  });
  it('puts what must wait after what works', () => {
    const change = acting(can('open-round', { reason: 'business-case-missing' }), can('comment'));
    expect(kinds(change, null)).toEqual(['comment', 'openRound']);
  });
  it('keeps the rarer actions for the menu', () => {
    const panels = panelsFor(acting(can('edit'), can('withdraw'), can('postpone'), can('disqualify')), null);
    expect(panels.main).toEqual([]);
    expect(panels.menu.map(({ kind }) => kind)).toEqual(['withdraw', 'postpone', 'disqualify']);
    expect(panels.canEdit).toBe(true);
  });
  it('shows nobody outside the body a vote', () => {
    const round = {
      ...ROUND,
      actions: [],
      me: { region: null, mandateFrom: null, answer: null, why: null, inBody: false },
    };
    expect(kinds(CHANGE, round)).toEqual([]);
  });
});

describe('the story', () => {
  const lines = historyOf(LOG, [ROUND]);
  it('tells the newest first and each occurrence once', () => {
    expect(lines.map(({ at }) => at)).toEqual(
      lines
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(lines.filter(({ action }) => action === 'open' || action === 'open-round')).toHaveLength(1);
    expect(lines).toHaveLength(LOG.length - 1);
  });
  it('tells an opening with its deadline, and who asked for it', () => {
    const opened = historyOf(
      LOG.map((entry) => (entry.action === 'open' ? { ...entry, person: null } : entry)),
      [ROUND],
    ).find(({ action }) => action === 'open');
    expect(opened).toMatchObject({ deadline: '2026-11-25', person: 'RSI-sekretariatet' });
  });
  it('tells an outcome by the round and not again by the case', () => {
    const base = LOG[0] as LogEntryView;
    const told = historyOf(
      [
        {
          ...base,
          record: 'rounds/round-118',
          action: 'close',
          at: '2026-11-20T09:00:00Z',
          data: { outcome: 'approved' },
        },
        { ...base, action: 'round-closed', at: '2026-11-20T09:00:01Z', data: { outcome: 'approved' } },
      ],
      [ROUND],
    );
    expect(told.map(({ action }) => action)).toEqual(['close']);
  });
  it('keeps an outcome that no round tells', () => {
    const base = LOG[0] as LogEntryView;
    expect(historyOf([{ ...base, action: 'round-closed' }], [])).toHaveLength(1);
  });
  it('ESC-4: tells that an escalation is answered after all that its round tells of the same instant', () => {
    const base = { ...(LOG[0] as LogEntryView), at: '2026-11-20T09:00:00Z' };
    const told = historyOf(
      [
        { ...base, record: 'escalations/e-1', number: 4, action: 'answered' },
        { ...base, record: 'rounds/round-118', number: 2, action: 'answer' },
        { ...base, record: 'rounds/round-118', number: 3, action: 'close' },
      ],
      [ROUND],
    );
    expect(told.map(({ action }) => action)).toEqual(['answered', 'close', 'answer']);
  });
  it('names a person once where the seat says the same', () => {
    const line = { ...(lines[0] as (typeof lines)[number]) };
    expect(whoOf({ ...line, person: 'FSA, E-journal', seat: 'FSA, Forretningsstyregruppen for E-journal' })).toBe(
      'FSA, E-journal',
    );
    expect(whoOf({ ...line, person: 'SYS-medlem, Region Fyn', seat: 'medlem, SYS, Region Fyn' })).toBe(
      'SYS-medlem, Region Fyn',
    );
    expect(whoOf({ ...line, person: 'A B', seat: 'medlem, SYS' })).toBe('A B · medlem, SYS');
    expect(whoOf({ ...line, person: null, seat: null })).toBe('');
  });
  it('CR-11: gathers the comments, oldest first', () => {
    const base = LOG[0] as LogEntryView;
    const comments = commentsOf([
      { ...base, action: 'comment', at: '2026-11-20T10:00:00Z', reason: 'b' },
      { ...base, action: 'comment', at: '2026-11-20T09:00:00Z', reason: 'a' },
      base,
    ]);
    expect(comments.map(({ text }) => text)).toEqual(['a', 'b']);
  });
});

describe('the pool', () => {
  it('CR-7: the parts fill the bar and never more than that', () => {
    const amount = integer({ min: 0, max: 1_000_000_000 });
    assert(
      property(amount, amount, amount, amount, (frame, granted, reserved, thisCase) => {
        const pool = {
          year: 2026,
          frame,
          granted,
          reserved,
          thisCase,
          free: frame - granted - reserved - thisCase,
          distribution: [],
        };
        const parts = poolParts(pool);
        const sum = parts.reduce((total, { share }) => total + share, 0);
        expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true);
        expect(parts.every(({ share, amount }) => share >= 0 && amount >= 0)).toBe(true);
        expect(poolShortfall(pool)).toBe(Math.max(0, -pool.free));
      }),
    );
  });

  it('DEC-8: does not draw what is free where that is not told', () => {
    const pool = { year: 2026, frame: 1_000, granted: 100, reserved: 0, thisCase: 200, free: null, distribution: [] };
    expect(poolParts(pool).map(({ key, share }) => [key, share])).toEqual([
      ['granted', 0.1],
      ['reserved', 0],
      ['thisCase', 0.2],
    ]);
  });
});

describe('the assessment', () => {
  const whole = {
    ...EMPTY_ASSESSMENT,
    user: 'a',
    business: 'b',
    technical: 'c',
    economic: 'd',
    rank: '3',
    recommend: 'no' as const,
    reason: 'e',
  };
  it('CR-5: needs the four criteria, a rank, a recommendation and a reason', () => {
    expect(wrongIn(EMPTY_ASSESSMENT)).toEqual([
      'user',
      'business',
      'technical',
      'economic',
      'rank',
      'recommend',
      'reason',
    ]);
    expect(assessmentOf(EMPTY_ASSESSMENT)).toBeNull();
    expect(assessmentOf(whole)).toEqual({
      criteria: { user: 'a', business: 'b', technical: 'c', economic: 'd' },
      rank: 3,
      recommend: false,
      reason: 'e',
    });
  });
  it.each(['0', '-1', '1,5', 'abc', '1000', ''])('takes no rank %j', (rank) => {
    expect(wrongIn({ ...whole, rank })).toEqual(['rank']);
  });
  it('CR-4: saying that no business case light is needed takes a reason', () => {
    expect(wrongIn({ ...whole, notNeeded: true })).toEqual(['notNeededReason']);
    expect(assessmentOf({ ...whole, notNeeded: true, notNeededReason: ' f ' })?.businessCaseNotNeeded).toBe('f');
  });
});

describe('an action whose outcome is not known', () => {
  const act = (version: number, text: string): Act => ({
    on: 'change',
    act: { action: 'comment', body: { version, text } },
  });
  it('is repeated as it was, though the page has read a newer version', () => {
    const unknown = new UnknownOutcome<Act>();
    unknown.keep(act(3, 'a'));
    expect(unknown.sameAs(act(4, 'a'))).toEqual(act(3, 'a'));
  });
  it('is a new one when the text is another, or when the outcome became known', () => {
    const unknown = new UnknownOutcome<Act>();
    unknown.keep(act(3, 'a'));
    expect(unknown.sameAs(act(4, 'b'))).toEqual(act(4, 'b'));
    unknown.known();
    expect(unknown.sameAs(act(4, 'a'))).toEqual(act(4, 'a'));
  });
});

describe('the ballot', () => {
  const answered = {
    ...ROUND,
    ballot: ROUND.ballot.map((line) =>
      line.mine ? { ...line, answer: 'approve' as const, at: '2026-11-20T09:00:00Z' } : line,
    ),
  };
  it('knows which answers are new', () => {
    expect(freshAnswers(ROUND, answered)).toEqual(new Set(['sjaelland']));
    expect(freshAnswers(ROUND, ROUND)).toBeNull();
    expect(freshAnswers({ ...ROUND, id: 'other' }, answered)).toEqual(new Set());
  });
  it('DEC-7: says that the case waits for a meeting, and whose wish it is', () => {
    expect(standingText(ROUND, value.words, value.format)).toBe(
      'Sagen er på dagsordenen for SYS-mødet torsdag 10. december, fordi Region Midtjylland ønsker mødebehandling.',
    );
    expect(standingText({ ...ROUND, meeting: null }, value.words, value.format)).toContain(
      'venter på næste møde i SYS',
    );
    expect(standingText({ ...ROUND, body: 'RSI', bodyName: 'RSI-kredsen' }, value.words, value.format)).toContain(
      'dagsordenen for mødet i RSI-kredsen torsdag 10. december',
    );
    expect(standingText(DISAGREED, value.words, value.format)).toContain('Regionerne er uenige.');
    expect(standingText({ ...ROUND, standing: 'waiting' }, value.words, value.format)).toBeNull();
  });
});

describe('the journey', () => {
  it('tells a deadline, a wish for a month, and what happened', () => {
    const items = journeyItems(CHANGE, value.words, value.format);
    expect(items.map(({ name, what, date }) => [name, what, date])).toEqual([
      ['Indsendt', 'FSA, E-journal', '2. nov.'],
      ['Forretningsstyregruppen', 'Indstillet, prioritet 1 af 4', '12. nov.'],
      ['SYS', 'Skriftlig behandling, 4 af 5', 'Frist 25. nov.'],
      ['Gennemførelse', 'Region Nordjylland', 'Ønsket marts 2027'],
      ['Gevinstopfølgning', 'FSA, E-journal', 'Juni 2028'],
    ]);
    expect(items[2]?.meeting).toBe('Møde 10. dec.');
  });
});

describe('values in words', () => {
  it.each([
    ['oneOffCost', 640_000, '640.000\u00A0kr.'],
    ['wantedBy', '2027-03-01', '1. marts 2027'],
    ['kind', 'functional', 'Funktionelt ønske'],
    ['region', 'nordjylland', 'Region Nordjylland'],
    ['affectedRegions', ['sjaelland', 'nordjylland'], 'Region Sjælland og Region Nordjylland'],
    ['system', 'e-journal', 'E-journal'],
    ['description', null, ''],
    ['assessment', { rank: 1 }, ''],
  ])('reads %s', (field, stored, told) => {
    expect(valueText(field, stored, value)).toBe(told);
  });
});

describe('the case as one file (PUB-5)', () => {
  const file = (change: ChangeView) =>
    caseFileOf({ change, rounds: [ROUND], history: historyOf(LOG, [ROUND]), me: PERSONS.sys, value });
  it('is named by number and date', () => {
    expect(caseFileName(CHANGE, '2026-11-20')).toBe('ÆØ-118 2026-11-20.html');
  });
  it('holds the papers, every answer, and the story with reason and rule', () => {
    const html = file(CHANGE);
    for (const told of [
      'lang="da-DK"',
      'Klinikeren skal kunne søge i notater',
      'To minutter sparet for hver overflytning.',
      'Efterspurgt af brugergruppen i alle fem regioner.',
      'Godkendt med bemærkning\nPrøvedriften bør omfatte mindst ét akuthospital.',
      'SYS kan behandle sager skriftligt mellem møderne.',
      'Mangler svar',
    ]) {
      expect(html).toContain(told);
    }
    expect(html).not.toMatch(/\b(CR|DEC|ORG|PUB)-\d/);
  });
  it('shows what people wrote as plain text', () => {
    const html = file({ ...CHANGE, title: '<img src=x onerror="alert(1)"> & mere' });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; mere');
  });
});
