// From the journey that the API tells to what the drawing shows, in the reader's words.
import type { ChangeView } from '../../../contract/change.ts';
import type { JourneyStep } from '../../../contract/journey.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import type { JourneyItem } from '../../charts/Journey.tsx';

export function journeyItems(
  { journey, requester }: Pick<ChangeView, 'journey' | 'requester'>,
  words: Words,
  format: Format,
): JourneyItem[] {
  return journey.map((step) => {
    // Who filed it is told by name, as everywhere on the page; the seat stands in the history.
    const by = step.what.key === 'filed' ? { by: requester.name } : {};
    const what = words.journey[step.what.key]({ ...step.what, ...by });
    return {
      key: step.key,
      name: nameOf(step, words),
      state: step.state,
      stateWord: words.case.journey[step.state],
      what: what === '' ? ownerOf(step) : what,
      date: dateOf(step, words, format),
      meeting: step.meeting === null ? null : words.case.journey.meeting({ date: format.shortDate(step.meeting) }),
    };
  });
}

/** The region that decides a small change, as the case tells it; null while it is not settled. */
export function systemRegionName({ journey }: Pick<ChangeView, 'journey'>): string | null {
  return journey.find(({ key }) => key === 'region')?.name ?? null;
}

function nameOf({ key, name }: JourneyStep, words: Words): string {
  return key === 'region' ? (name ?? words.journeySteps.region) : words.journeySteps[key];
}

/** Who will do what is to come, where the step says so. */
function ownerOf({ key, name }: JourneyStep): string | null {
  return key === 'implementation' || key === 'benefits' ? name : null;
}

/** A day that has passed stands alone; an open procedure's is a deadline; a coming month is told as a month. */
function dateOf({ key, date, state, what }: JourneyStep, words: Words, format: Format): string | null {
  if (date === null) return null;
  const month = format.monthWithYear(date);
  if (key === 'implementation' && state !== 'done') return words.case.journey.wanted({ month });
  if (state === 'coming') return format.capital(month);
  const open = what.key === 'round' || what.key === 'comment-open';
  return open ? words.case.journey.deadline({ date: format.shortDate(date) }) : format.shortDate(date);
}
