// What the secretariat of the sample has set: standards, meetings, the years' pools, and the edition's assumed date.
import { addDays, yearOf, type IsoDate } from '../../domain/calendar/dates.ts';
import { addWorkingDays } from '../../domain/calendar/workingDays.ts';
import type { editionList } from '../../domain/edition/edition.list.ts';
import { EDITION_CURRENT } from '../../domain/edition/editions.data.ts';
import { SETTINGS, type settingList } from '../../domain/setting/setting.list.ts';
import type { NewRow } from '../../sharepoint/addRows.ts';

/** When the bodies meet, every year; SYS about four times (MEET-2). */
const MEETING_DAYS: Readonly<Record<string, readonly string[]>> = {
  sys: ['02-04', '05-27', '09-16', '12-10'],
  rsi: ['03-11', '06-17', '09-30', '12-17'],
  'fsg-e-journal': ['03-03', '06-02', '09-01', '12-02'],
  'fsg-sundhedsjournal': ['03-04', '06-03', '09-02', '12-03'],
  'fsg-laboratoriesvarportalen': ['03-09', '06-08', '09-07', '12-08'],
  'fsg-henvisningshotellet': ['03-10', '06-09', '09-08', '12-09'],
};

/** The standards as they are, and the meetings from `today` to the end of next year. */
export function settingRows(today: IsoDate): NewRow<typeof settingList>[] {
  return [
    setting('roundWorkingDays', 'Arbejdsdage til skriftlig behandling', 'Svarfristen, når ingen anden er valgt.'),
    setting(
      'commentWorkingDays',
      'Arbejdsdage til kommentarer',
      'Så længe kan grupperne kommentere et ønske, som regionen afgør. Regionen kan afgøre det før.',
    ),
    setting(
      'splitWindowDays',
      'Dage, hvor ønsker til samme system ses sammen',
      'Ønsker, der hver for sig er under en grænse og tilsammen over, vises for dem, der afgør dem.',
    ),
    setting('agreementDays', 'Fridage efter aftale', 'Dage, der ikke tæller som arbejdsdage (måned og dag).'),
    setting('meetings', 'Møder', 'Sager, der ønskes mødebehandlet, kommer på organets næste møde.', meetings(today)),
    setting(
      'poolFrames',
      'Fælles pulje',
      'Den ramme i kroner, som RSI-kredsen har sat for hvert år.',
      poolFrames(today),
    ),
  ];
}

/** The documents do not say when the current model took over: the date is marked as assumed. */
export function editionRows(): NewRow<typeof editionList>[] {
  const { id, from } = EDITION_CURRENT;
  if (from === null) throw new Error('The current edition has a date');
  return [{ id, record: { title: 'Styringsmodellen, gældende udgave', from, assumed: true } }];
}

/** What RSI-kredsen has set aside for larger changes, in whole kroner a year (CR-7). */
const FRAME = 12_000_000;
const FIRST_YEAR = 2026;

/** From the sample's first year to the next one. */
function poolFrames(today: IsoDate): { year: number; frame: number }[] {
  return Array.from({ length: yearOf(today) + 2 - FIRST_YEAR }, (_, index) => ({
    year: FIRST_YEAR + index,
    frame: FRAME,
  }));
}

function meetings(today: IsoDate): { body: string; date: IsoDate }[] {
  const years = [yearOf(today), yearOf(today) + 1];
  return Object.entries(MEETING_DAYS).flatMap(([body, days]) =>
    years
      .flatMap((year) => days.map((day) => workingDayFrom(`${year}-${day}`)))
      .filter((date) => date >= today)
      .map((date) => ({ body, date })),
  );
}

const workingDayFrom = (date: IsoDate): IsoDate => addWorkingDays(addDays(date, -1), 1);

function setting(
  id: keyof typeof SETTINGS,
  title: string,
  explanation: string,
  value: unknown = SETTINGS[id].standard,
): NewRow<typeof settingList> {
  return { id, record: { title, value, explanation } };
}
