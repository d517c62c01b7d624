/** The time of day as the product sees it; tests set it. */
export abstract class Clock {
  abstract now(): Date;
}

/** The clock in production: the machine's own. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** The calendar day of a moment in Norway, as `YYYY-MM-DD`: what a civil servant calls "today". */
export const norwegianDay = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(moment);
