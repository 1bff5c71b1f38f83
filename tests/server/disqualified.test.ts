// DEC-8 as two worlds: whatever differs in a closed case alone must make no difference to whom it is closed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyAnswer, ownCards } from './everyAnswer.ts';
import { COURSES, openHidden, READERS, type Course, type Secret } from './hiddenCase.ts';

const SECOND = 1_000;

/** What one reader is told in two worlds, where it is not the same. */
async function differences(reader: string, one: World, other: World) {
  const [left, right] = [await everyAnswer(one, reader), await everyAnswer(other, reader)];
  expect([...left.keys()]).toEqual([...right.keys()]);
  return [...left].flatMap(([asked, answer]) => {
    const there = right.get(asked);
    return answer === there ? [] : [{ reader, asked, answer, there }];
  });
}

type World = Awaited<ReturnType<typeof openHidden>>;

const A: Secret = { oneOffCost: 300_000, region: 'sjaelland', description: 'En hemmelig tekst.', kind: 'functional' };
/** With what RSI-kredsen asks for. */
const TOP: Secret = { ...A, oneOffCost: 3_000_000, charter: 'Kommissorium.', fullBusinessCase: 'Hele business casen.' };
const B: Secret = {
  oneOffCost: 1_900_000,
  yearlyCost: 75_000,
  region: 'hovedstaden',
  description: 'Noget andet.',
  reason: 'Loven er ændret.',
  consequence: 'Driften stopper.',
  kind: 'legal',
  priority: 'high',
  wantedBy: '2027-03-01',
};

describe('DEC-8: who is disqualified in a case is told the same, whatever it holds', () => {
  it.each(COURSES)(
    'its amount, texts and region, when it is %s',
    async (course) => {
      const least = course === 'proposed' ? TOP : A;
      const most = course === 'proposed' ? { ...TOP, ...B, oneOffCost: 9_000_000 } : B;
      const [one, other] = [await openHidden(least, course), await openHidden(most, course)];
      for (const reader of READERS) expect(await differences(reader, one, other)).toEqual([]);
    },
    60 * SECOND,
  );

  const amount = (from: number, to: number) => fc.integer({ min: from, max: to });
  const TEXT = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }).filter((text) => text.trim() !== '');
  const secret = (from: number, to: number) =>
    fc.record({
      oneOffCost: amount(from, to),
      yearlyCost: amount(0, 5_000_000),
      region: fc.constantFrom('hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'),
      description: TEXT,
      reason: TEXT,
      kind: fc.constantFrom('legal', 'functional', 'technical', 'security', 'other'),
    });
  // Before SYS any route may be hidden; in SYS without a waiver only the middle one, and more than that without the pool.
  it.each([
    ['filed', 0, 900_000_000],
    ['awaits', 250_000, 900_000_000],
    ['put', 250_000, 900_000_000],
    ['answered', 250_000, 2_000_000],
    ['approved', 250_000, 2_000_000],
  ] as const satisfies [Course, number, number][])(
    'any two amounts, when it is %s',
    async (course, from, to) => {
      await fc.assert(
        fc.asyncProperty(secret(from, to), secret(from, to), fc.constantFrom(...READERS), async (a, b, reader) => {
          const [one, other] = [await openHidden(a, course), await openHidden(b, course)];
          expect(await differences(reader, one, other)).toEqual([]);
        }),
        { numRuns: 10, endOnFailure: true },
      );
    },
    120 * SECOND,
  );

  it.each([
    ['awaits', 'put'],
    ['put', 'answered'],
    ['approved', 'proposed'],
    ['approved', 'approved late'],
  ] as const)(
    'how it has come to its state, and how far: %s or %s',
    async (before, after) => {
      const [one, other] = [await openHidden(A, before), await openHidden(after === 'proposed' ? TOP : A, after)];
      for (const reader of READERS) expect(await differences(reader, one, other)).toEqual([]);
    },
    60 * SECOND,
  );

  it.each([
    ['put', 'postponed'],
    ['approved', 'delivered'],
  ] as const)(
    'and of its state the state alone: %s or %s',
    async (before, after) => {
      const [one, other] = [await openHidden(A, before), await openHidden(B, after)];
      for (const reader of READERS) {
        const found = (await differences(reader, one, other)).filter(
          // A channel lists what is open by its state.
          ({ asked, answer, there = '' }) =>
            !/^(sager|cases) in/.test(asked) && withoutState(answer, one.id) !== withoutState(there, other.id),
        );
        expect(found).toEqual([]);
      }
    },
    60 * SECOND,
  );
});

describe('DEC-8: the proof itself', () => {
  it('finds the differences when the reader is one to whom the case is open', async () => {
    const [one, other] = [await openHidden(A, 'put'), await openHidden(B, 'put')];
    const asked = (await differences('sys-syddanmark', one, other)).map((found) => found.asked);
    for (const place of ['/api/changes', '/api/changes/page', '/api/changes/page?amount=1000000', '/api/overview']) {
      expect(asked).toContain(place);
    }
    const [, sum] = one.ids;
    for (const place of [
      `/api/changes/${one.id}`,
      `/api/changes/${sum}`,
      `/api/rounds?change=${one.id}`,
      `/api/rounds/${one.id}-r1`,
      `/api/log?record=${one.id}`,
      `/api/log?record=rounds/${sum}-r1`,
      '/api/log?record=pools/pool-2026',
    ]) {
      expect(asked).toContain(place);
    }
  });

  it.each(COURSES)(
    'holds for the closed case’s own cards, but for the mark of the question, when it is %s',
    async (course) => {
      const top = { ...TOP, ...B, oneOffCost: 9_000_000 };
      const cards = async (secret: Secret) => {
        const world = await openHidden(secret, course);
        return ownCards(world).map((card) => card.replaceAll(/[0-9a-f]{64}/g, ''));
      };
      const [one, other] =
        course === 'proposed' ? [await cards(TOP), await cards(top)] : [await cards(A), await cards(B)];
      expect(one).toEqual(other);
      expect(one.join()).not.toMatch(/svarfrist|november|af 5/i);
    },
  );
});

/** Without the one word that the reader may know: the state in the closed case's own row. */
const withoutState = (answer: string, id: string): string =>
  answer.replaceAll(new RegExp(`("id":"${id}","number":"[^"]+","version":0,"state":)"\\w+"`, 'g'), '$1""');
