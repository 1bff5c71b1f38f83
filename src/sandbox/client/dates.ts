// Dates as Danish screens write them, in Copenhagen's time.
const zone = 'Europe/Copenhagen';
const clock = new Intl.DateTimeFormat('da-DK', { timeZone: zone, hour: 'numeric', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat('da-DK', { timeZone: zone, day: 'numeric', month: 'short' });
const fullDay = new Intl.DateTimeFormat('da-DK', {
  timeZone: zone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** “fre. 20. nov. 2026 10.42” */
export function longMoment(at: Date): string {
  return `${fullDay.format(at)} ${timeOfDay(at)}`;
}

/** “18. nov. 9.00” */
export function shortMoment(at: Date): string {
  return `${dayAndMonth.format(at)} ${timeOfDay(at)}`;
}

function timeOfDay(at: Date): string {
  return clock
    .format(at)
    .replace(':', '.')
    .replace(/^0(?=\d\.)/, '');
}
