// Escalations as pure functions: which are shown, what they say, their way up the line, and who may do what.
import { describe, expect, it } from 'vitest';
import { filterEscalations, isIn, paramsOf, queryOf } from '../../../src/contract/escalationsQuery.ts';
import { levelName, occasion, proposedTexts, triggerText } from '../../../src/tab/pages/escalations/escalationTexts.ts';
import { journeyItems } from '../../../src/tab/pages/escalations/journeyItems.ts';
import { panelsFor } from '../../../src/tab/pages/escalations/panels.ts';
import { formatFor } from '../../../src/text/format.ts';
import { wordsFor } from '../../../src/text/words.ts';
import type { EscalationView } from '../../../src/contract/escalation.ts';
import { ALL, CLOSED, CONFIRMED, DISMISSED, IN_ROUND, PROPOSED, RECEIVED, ROUND, SECRET } from './fakeEscalations.ts';

const da = { words: wordsFor('da'), format: formatFor('da') };
const en = { words: wordsFor('en'), format: formatFor('en') };

describe('The list', () => {
  it('shows what is open by itself, the reader’s own, or all', () => {
    const rows = [...ALL, SECRET];
    const shown = (view: 'open' | 'mine' | 'all') => rows.filter((row) => isIn(view, row)).map(({ number }) => number);
    expect(shown('open')).toEqual(['ESK-4', 'ESK-3', 'ESK-2', 'ESK-5', 'ESK-9']);
    expect(shown('mine')).toEqual(['ESK-4', 'ESK-3', 'ESK-2', 'ESK-5']);
    expect(shown('all')).toHaveLength(7);
  });

  it('finds by number and words, and says so in the address', () => {
    const query = { view: 'all', search: 'billed' } as const;
    expect(filterEscalations(ALL, query).map(({ number }) => number)).toEqual(['ESK-1']);
    expect(filterEscalations(ALL, { view: 'all', search: 'esk-0' })).toEqual([DISMISSED]);
    expect(queryOf(new URLSearchParams(paramsOf(query)))).toEqual(query);
    expect(queryOf(new URLSearchParams('view=lost'))).toEqual({ view: 'open', search: '' });
  });
});

describe('What an escalation says', () => {
  it('ESC-3: tells what made the app propose it, in the reader’s language', () => {
    expect(PROPOSED.triggers.map((trigger) => triggerText(trigger, da))).toEqual([
      'Rapporten for oktober 2026 er rød',
      'Lyset for tid har været gult eller rødt i tre rapporter i træk',
    ]);
    expect(occasion(PROPOSED, da)).toBe('Rapporten for oktober 2026 er rød, og én anledning mere');
    expect(occasion(CLOSED, en)).toBe('The report for August 2026 is missing. It was due 1 September 2026');
    expect(triggerText({ kind: 'round-overdue', due: '2026-11-18', round: 'r' }, da)).toBe(
      'Svarfristen 18. november 2026 er overskredet',
    );
  });

  it('ESC-4: begins with what, why and what is asked, from the occasion and the report', () => {
    const begun = proposedTexts(PROPOSED, da);
    expect(begun.what).toBe(
      'Klinisk Immunologi IT: rapporten for oktober 2026 er rød og lyset for tid har været gult eller rødt i tre rapporter i træk.',
    );
    expect(begun.why.split('\n')).toEqual([expect.stringMatching(/^Tid, rød: Prøvedriften/), 'Ressourcer, gul.']);
    expect(begun.asked).toContain('korrigerende handlinger');
  });

  it.each([
    ['missing-report', 'rapporten kommer'],
    ['round-overdue', 'Afgør sagen'],
    ['disagreement', 'Afgør sagen'],
    ['tolerance', 'ramme'],
  ] as const)('asks for what a %s needs, and never leaves a text empty', (kind, asked) => {
    const view = {
      ...PROPOSED,
      triggers: [{ kind, month: '2026-10', due: '2026-11-02' }],
      basis: { by: '', troubles: [] },
    };
    const texts = proposedTexts(view, da);
    expect(texts.asked).toContain(asked);
    expect(Object.values(texts).every((text) => text.trim() !== '')).toBe(true);
  });

  it('names a level by its body, and by its kind where no body is on record', () => {
    expect(levelName({ kind: 'projectSteeringGroup', id: null, name: null }, da)).toBe('Projektstyregruppe');
    expect(levelName(PROPOSED.to, da)).toBe('RSI-kredsen');
  });
});

describe('The way up the line', () => {
  const way = (view: EscalationView) => journeyItems(view, da).map(({ name, state }) => `${name}: ${state}`);

  it('ORG-2, ESC-4: goes from who sends it to who receives it, and back with the answer', () => {
    const from = 'Styregruppen for Klinisk Immunologi IT';
    expect(way(PROPOSED)).toEqual([`${from}: current`, 'RSI-kredsen: coming', 'Svar: coming']);
    expect(way(CONFIRMED)).toEqual([`${from}: done`, 'RSI-kredsen: current', 'Svar: coming']);
    expect(way(CLOSED)).toEqual([`${from}: done`, 'RSI-kredsen: done', 'Svar: done']);
    expect(way(DISMISSED)).toEqual([`${from}: stopped`, 'RSI-kredsen: coming']);
  });

  it('ESC-3: tells a person’s dismissal from a proposal that lapsed when the report came, or was corrected', () => {
    const whatOf = (view: EscalationView) => journeyItems(view, da)[0]?.what;
    expect(whatOf(DISMISSED)).toMatch(/^Ikke eskaleret, ./);
    const lapsed = { ...DISMISSED, dismissedBy: null, dismissReason: null };
    const missing = { kind: 'missing-report', month: '2026-10', due: '2026-11-02' } as const;
    expect(whatOf({ ...lapsed, triggers: [missing] })).toBe('Bortfaldet, rapporten er kommet');
    const red = { kind: 'red-status', month: '2026-10' } as const;
    expect(whatOf({ ...lapsed, triggers: [red] })).toBe('Bortfaldet, rapporten er rettet');
  });

  it('tells the open round with its deadline, and the meeting that a region asks for', () => {
    const [, receiver] = journeyItems({ ...IN_ROUND, rounds: [{ ...ROUND, meetingAsked: true }] }, da);
    expect(receiver).toMatchObject({
      what: 'Skriftlig behandling, 2 af 5',
      date: 'Frist 25. nov.',
      meeting: 'Møde 3. dec.',
    });
  });

  it('ORG-2: shows where it was raised from and to', () => {
    const raised = { ...CLOSED, outcome: 'raised', raisedTo: { id: 'esk-7', number: 'ESK-7' } } as const;
    expect(way(raised).at(-1)).toBe('Næste led: current');
    const [first] = journeyItems({ ...PROPOSED, raisedFrom: { id: 'esk-1', number: 'ESK-1' } }, da);
    expect(first?.what).toContain('ESK-1');
  });
});

describe('What a person can do', () => {
  const kinds = (view: EscalationView, round = view.rounds[0] ?? null) =>
    panelsFor(view, round).map(({ kind }) => kind);

  it('is what the API says, the most urgent first', () => {
    expect(kinds(PROPOSED)).toEqual(['confirm', 'dismiss']);
    expect(kinds(CONFIRMED)).toEqual(['acknowledge']);
    expect(kinds(RECEIVED)).toEqual(['close', 'openRound', 'raise']);
    expect(kinds(CLOSED)).toEqual([]);
  });

  it('is the vote while a round is open, and nothing that waits for it', () => {
    expect(kinds(IN_ROUND)).toEqual(['vote']);
    expect(
      kinds({
        ...IN_ROUND,
        rounds: [{ ...ROUND, actions: ['conclude', 'escalate'], me: { ...ROUND.me, inBody: false } }],
      }),
    ).toEqual(['conclude']);
  });

  it('tells why the rest cannot be done yet', () => {
    expect(panelsFor(RECEIVED, null).at(-1)).toMatchObject({ kind: 'raise', blocked: 'nobody-above' });
  });
});
