import { type Result, done, invalid, refused } from '#kernel';
import type { FileLine } from './read-lines.js';
import { type ExchangeRow, exchangeRow } from './exchange-row.js';

const MOST_FAULTS = 5;

/** A line's JSON and the row it is. */
export interface ParsedLine {
  readonly row: ExchangeRow;
  /** Writes the same JSON as one line without blanks. */
  readonly canonical: () => string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads one line as a row of the exchange format, or tells everything that keeps it from being one. */
export const parseLine = (line: FileLine): Result<ParsedLine> => {
  if ('fault' in line) return refused(invalid(line.fault));
  const json = parsed(line.text);
  if (json === undefined) {
    const why = line.whole ? 'The line is not JSON.' : 'The last line is not whole: the file seems to be cut off.';
    return refused(invalid(why));
  }
  const read = exchangeRow.safeParse(json);
  if (read.success) return done({ row: read.data, canonical: () => JSON.stringify(json) });
  const faults = read.error.issues.slice(0, MOST_FAULTS);
  return refused(...faults.map(({ message, path }) => invalid(message, ...path.map(String))));
};
