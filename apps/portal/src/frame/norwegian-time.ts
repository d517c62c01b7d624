const ZONE = 'Europe/Oslo';

const inNorway = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The calendar day and the time of day in Norway at a moment, as form fields write them. */
export const norwegianClock = (moment: Date): { readonly day: string; readonly time: string } => {
  const parts = Object.fromEntries(inNorway.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
};

/**
 * The moment of a day and a time in Norway; null for none such, as in the hour that is skipped in spring. Of the hour that comes
 * twice in autumn it is the first.
 */
export const norwegianMoment = (day: string, time: string): string | null => {
  const guess = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(guess)) return null;
  for (const hours of [2, 1]) {
    const moment = new Date(guess - hours * 3_600_000);
    const clock = norwegianClock(moment);
    if (clock.day === day && clock.time === time) return moment.toISOString();
  }
  return null;
};

/** How many whole days lie between a moment and now. */
export const daysSince = (moment: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(moment)) / 86_400_000));
