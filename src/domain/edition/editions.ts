// Which edition of the governance model judges a record: the one in force on the day it was submitted, for all its life.
import type { IsoDate } from '../calendar/dates.ts';
import { isIsoDate } from '../calendar/dates.ts';
import type { Edition } from './edition.ts';
import { EDITION_2014, EDITION_CURRENT } from './editions.data.ts';

export interface EditionSettings {
  /** The day on which the current edition took over, once the secretariat has said it. */
  currentFrom?: IsoDate;
  /** True while `currentFrom` is itself only a guess; a day that is given counts as settled otherwise. */
  currentFromAssumed?: boolean;
}

/** The editions under an installation's settings, oldest first. Throws on a `currentFrom` that is no day. */
export function editionsWith(settings: EditionSettings = {}): Edition[] {
  const { currentFrom, currentFromAssumed = false } = settings;
  if (currentFrom === undefined) return [EDITION_2014, EDITION_CURRENT];
  if (!isIsoDate(currentFrom)) throw new RangeError(`Not a calendar day: ${currentFrom}`);
  return [EDITION_2014, { ...EDITION_CURRENT, from: currentFrom, assumed: currentFromAssumed }];
}

/** The edition in force on a day. Before the first dated one, the edition of 2014 judges, since none older is known. */
export function editionOn(date: IsoDate, editions: readonly Edition[]): Edition {
  const edition = editions
    .filter(({ from }) => from === null || from <= date)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .at(-1);
  if (!edition) throw new RangeError(`No edition judges ${date}`);
  return edition;
}
