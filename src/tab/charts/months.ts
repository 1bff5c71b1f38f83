// Months as the heads of a matrix name them.
import { formatFor } from '../../text/format.ts';
import type { Language } from '../../text/words.ts';

export interface MonthHead {
  readonly month: string;
  /** `nov. 25` for the first and each January, else `dec.` */
  readonly short: string;
  /** `november 2025` */
  readonly long: string;
}

/** `months`: `YYYY-MM`, oldest first. */
export function monthHeads(months: readonly string[], language: Language): MonthHead[] {
  const names = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const format = formatFor(language);
  return months.map((month, index) => {
    const name = names.format(new Date(`${month}-15T12:00:00Z`));
    const isNewYear = index === 0 || month.endsWith('-01');
    return {
      month,
      short: isNewYear ? `${name} ${month.slice(2, 4)}` : name,
      long: format.monthWithYear(`${month}-01`),
    };
  });
}
