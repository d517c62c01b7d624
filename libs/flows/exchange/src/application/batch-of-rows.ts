import type { ReadRow } from '../mapping/reading-row.js';
import type { LineOfFile } from './import-tally.js';

/** A row waiting to be imported. */
export interface WaitingRow extends LineOfFile {
  readonly read: ReadRow;
  readonly source: string;
  /** Writes the row as it came, on one line. */
  readonly canonical: () => string;
}

const LARGEST = 250;

/** Rows put together for one transaction each: by source, and none twice. */
export class BatchOfRows {
  private rows: WaitingRow[] = [];
  private readonly names = new Set<string>();

  /** Says whether the row must wait for the next batch. */
  isFullFor({ source, read }: WaitingRow): boolean {
    return this.rows.length >= LARGEST || this.names.has(JSON.stringify([source, read.story.externalId]));
  }

  add(row: WaitingRow): void {
    this.rows.push(row);
    this.names.add(JSON.stringify([row.source, row.read.story.externalId]));
  }

  /** The rows of each source, in their order; empties the batch. */
  take(): ReadonlyMap<string, readonly WaitingRow[]> {
    const groups = Map.groupBy(this.rows, ({ source }) => source);
    this.rows = [];
    this.names.clear();
    return groups;
  }
}
