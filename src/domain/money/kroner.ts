// Amounts are whole Danish kroner. How people type them, how they are printed, and how they are shared out to the krone.

/** Why a typed amount is no amount. */
type KronerProblem = 'empty' | 'not-a-number' | 'not-whole' | 'negative' | 'too-large';

export type ParsedKroner = { ok: true; value: number } | { ok: false; reason: KronerProblem };

/** One party's weight in a distribution key, a fraction or any other non-negative number. */
export interface KeyShare<Key extends string> {
  key: Key;
  share: number;
}

/** A party's weight and the whole kroner that fall to it. */
export interface KeyPart<Key extends string> extends KeyShare<Key> {
  amount: number;
}

/**
 * Reads an amount as people type it: `250000`, `250.000`, `250 000`, `250.000,00`, `250.000,-`, with or without `kr.`.
 * A point that does not group by thousands is refused rather than guessed at: `25.00` could be either 25 or 2.500.
 */
export function parseKroner(text: string): ParsedKroner {
  const typed = text
    .replace(/\s+/g, ' ')
    .replace(/^ ?kr\.?|kr\.? ?$/gi, '')
    .trim();
  if (typed === '') return refuse('empty');
  const match = AMOUNT.exec(typed);
  if (!match) return refuse('not-a-number');
  const [, sign, whole = '', decimals = ''] = match;
  if (sign) return refuse('negative');
  if (/[1-9]/.test(decimals)) return refuse('not-whole');
  const digits = whole.replace(/[. ]/g, '').replace(/^0+(?=\d)/, '');
  return digits.length > MAX_DIGITS ? refuse('too-large') : { ok: true, value: Number(digits) };
}

/** `250.000 kr.`, with a no-break space so that the amount never breaks over two lines. */
export function formatKroner(amount: number): string {
  return `${formatAmount(amount)}\u00A0kr.`;
}

/** `250.000`: whole kroner, grouped by thousands. */
export function formatAmount(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not whole kroner: ${amount}`);
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

/**
 * Shares `total` by a key so that the parts add up to the krone (BUD-4): each gets its part rounded down, and what is left
 * goes one krone each to those who lost most by the rounding; the earlier in the list first when equal.
 */
export function splitByKey<Key extends string>(total: number, shares: readonly KeyShare<Key>[]): KeyPart<Key>[] {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`Not an amount to share: ${total}`);
  const weights = shares.map(({ share }) => exactWeight(share));
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0n);
  if (weightSum === 0n) throw new RangeError('A key without weight shares nothing');
  const parts = shares.map(({ key, share }, index) => {
    const exact = BigInt(total) * (weights[index] ?? 0n);
    return { key, share, amount: Number(exact / weightSum), lost: exact % weightSum };
  });
  const left = total - parts.reduce((sum, part) => sum + part.amount, 0);
  const byLoss = parts.toSorted((a, b) => (a.lost === b.lost ? 0 : a.lost > b.lost ? -1 : 1));
  for (const part of byLoss.slice(0, left)) part.amount += 1;
  return parts.map(({ key, share, amount }) => ({ key, share, amount }));
}

const MAX_DIGITS = 12;
const AMOUNT = /^([-−] ?)?(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d{1,2}|-))?$/;

/** Weights as whole numbers of thousand-millionths: 0,3121 has no exact binary form, and a krone must not hang on that. */
function exactWeight(share: number): bigint {
  if (!Number.isFinite(share) || share < 0) throw new RangeError(`Not a share: ${share}`);
  return BigInt(Math.round(share * 1e9));
}

function refuse(reason: KronerProblem): ParsedKroner {
  return { ok: false, reason };
}
