import type { StoryStatus } from '#domain/stories';
import type { ExchangeRow } from '../reading/exchange-row.js';
import type { RowNotes } from './reading-row.js';

/** First and last day of what a story tells of, `YYYY-MM-DD`. */
export interface RowPeriod {
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

const yearIn = (value: string | number | null | undefined, field: string, notes: RowNotes): string | null => {
  const text = String(value ?? '').trim();
  if (text === '') return null;
  if (/^(19|20)\d{2}$/.test(text)) return text;
  notes.fault(`"${text.slice(0, 20)}" is no year.`, field);
  return null;
};

/**
 * The period of a row: its own days; or the `year` it tells of, to the end of it when the matter has ended; or from the
 * year it had its `start` in.
 */
export const readPeriod = (row: ExchangeRow, status: StoryStatus | null, notes: RowNotes): RowPeriod => {
  if (row.periodFrom || row.periodTo) return { periodFrom: row.periodFrom || null, periodTo: row.periodTo || null };
  const year = yearIn(row.year, 'year', notes);
  const start = yearIn(row.start, 'start', notes);
  const ended = status === 'COMPLETED' || status === 'STOPPED';
  const from = year ?? start;
  return { periodFrom: from && `${from}-01-01`, periodTo: year && ended ? `${year}-12-31` : null };
};
