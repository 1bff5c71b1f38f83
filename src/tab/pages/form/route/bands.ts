// Where an amount lies among the bands that regions, SYS and RSI-kredsen decide.
import type { RouteView } from '../../../../contract/changeRoute.ts';

export type BandName = RouteView['route'];

export interface Band {
  readonly name: BandName;
  /** Left end and width, in hundredths of the drawing. */
  readonly from: number;
  readonly width: number;
}

export const BANDS: readonly Band[] = [
  { name: 'small', from: 0, width: 27 },
  { name: 'middle', from: 28.25, width: 43.25 },
  { name: 'top', from: 72.75, width: 27.25 },
];

/** The band of an amount: both limits belong to the middle one (CR-3). */
export function bandOf(amount: number, { lower, upper }: RouteView['limits']): BandName {
  if (amount < lower) return 'small';
  return amount > upper ? 'top' : 'middle';
}

/** The knob's place in hundredths: in its band, straight from limit to limit; beyond the upper limit ever slower to the end. */
export function knobAt(amount: number, limits: RouteView['limits']): number {
  const name = bandOf(amount, limits);
  const band = BANDS.find((candidate) => candidate.name === name) ?? { from: 0, width: 100 };
  return band.from + EDGE + shareWithin(name, amount, limits) * (band.width - 2 * EDGE);
}

/** Keeps the knob inside its band. */
const EDGE = 1.9;

function shareWithin(name: BandName, amount: number, { lower, upper }: RouteView['limits']): number {
  if (name === 'small') return lower === 0 ? 0 : amount / lower;
  if (name === 'middle') return upper === lower ? 0 : (amount - lower) / (upper - lower);
  return 1 - upper / amount;
}
