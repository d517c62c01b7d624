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

// Making one costs more than a thousand uses of it.
const IN_NORWAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The calendar day of a moment in Norway, as `YYYY-MM-DD`: what a civil servant calls "today". */
export const norwegianDay = (moment: Date): string => IN_NORWAY.format(moment);
