// The sample's cases: about what a year of the joint systems looks like on one day, in every state that a wish can have.
import { E_JOURNAL_CASES } from './cases/eJournal.ts';
import { NEW_E_JOURNAL_CASES } from './cases/eJournalNew.ts';
import { GRANTED_CASES } from './cases/granted.ts';
import { REGIONAL_CASES } from './cases/regional.ts';
import { STOPPED_CASES } from './cases/stopped.ts';
import { UNDER_WAY_CASES } from './cases/underWay.ts';
import { playCases, type Stage } from './play.ts';
import type { SampleCase } from './steps.ts';

export const CASES: readonly SampleCase[] = [
  ...E_JOURNAL_CASES,
  ...NEW_E_JOURNAL_CASES,
  ...UNDER_WAY_CASES,
  ...REGIONAL_CASES,
  ...GRANTED_CASES,
  ...STOPPED_CASES,
];

/**
 * Plays the whole sample on a stage whose store has the rows of people, bodies, seats, systems, editions and settings.
 * Safe to call at every start. See `playCases` for what it throws.
 */
export async function playSample(stage: Stage): Promise<void> {
  await playCases(stage, CASES);
}
