// What the secretariat of the sample has set: standards, meetings, the years' pools, and the edition's assumed date.
import { addDays, addMonths, yearOf, type IsoDate } from '../../domain/calendar/dates.ts';
import { addWorkingDays } from '../../domain/calendar/workingDays.ts';
import type { editionList } from '../../domain/edition/edition.list.ts';
import { EDITION_CURRENT } from '../../domain/edition/editions.data.ts';
import { SETTINGS, type settingList } from '../../domain/setting/setting.list.ts';
import type { NewRow } from '../../sharepoint/addRows.ts';

/** When the bodies meet, every year; SYS about four times (MEET-2). */
const MEETING_DAYS: Readonly<Record<string, readonly string[]>> = {
  sys: ['02-04', '05-27', '09-16', '12-10'],
  rsi: ['03-11', '06-17', '09-30', '12-17'],
  it5: ['02-11', '05-12', '08-26', '11-25'],
  'fsg-e-journal': ['03-03', '06-02', '09-01', '12-02'],
  'fsg-sundhedsjournal': ['03-04', '06-03', '09-02', '12-03'],
  'fsg-laboratoriesvarportalen': ['03-09', '06-08', '09-07', '12-08'],
  'fsg-henvisningshotellet': ['03-10', '06-09', '09-08', '12-09'],
};

/** The standards as they are, and the meetings from `today` to the end of next year; RSI-kredsen's of the last year, too. */
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
    setting(
      'repeatedReports',
      'Rapporter i træk',
      'Så mange gange i træk skal samme parameter være gul eller rød, før en eskalering foreslås.',
    ),
    setting(
      'missingReportDays',
      'Dage, før en manglende rapport foreslås eskaleret',
      'Regnes fra den dag, rapporten skulle have været der.',
    ),
    setting(
      'remindBefore',
      'Arbejdsdage fra første påmindelse til fristen',
      'Den, der skal svare eller rapportere, får en besked så længe før. 0 er på selve dagen.',
    ),
    setting(
      'remindChannelAfter',
      'Arbejdsdage over fristen, før kanalen får besked',
      'Indtil da får kun den, der mangler, en påmindelse.',
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

/** The last year's meetings are on record, because projects have been items of their own there (PUB-2). */
const PORTFOLIO_BODY = 'rsi';

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
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1];
  return Object.entries(MEETING_DAYS).flatMap(([body, days]) =>
    years
      .flatMap((year) => days.map((day) => workingDayFrom(`${year}-${day}`)))
      .filter((date) => date >= (body === PORTFOLIO_BODY ? addMonths(today, -13) : today))
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
