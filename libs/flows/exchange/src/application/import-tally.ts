import type { ImportOutcome } from '#domain/stories';
import type { UserError } from '#kernel';
import type { ImportNote, ImportProgress, ImportReport } from './import-report.js';

/** Who wants to know while an import runs. */
export interface ImportListeners {
  readonly onNote?: (note: ImportNote) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** A line by its number, and by its row's identifier where it has one. */
export interface LineOfFile {
  readonly line: number;
  readonly id: string | null;
}

const withoutPlace = (path: readonly string[]): readonly string[] => (path[0] === 'rows' ? path.slice(2) : path);

const told = ({ message, path }: UserError): string => {
  const place = withoutPlace(path).join('.');
  return place === '' ? message : `${place}: ${message}`;
};

/** Errors in one line of words. */
export const wordsOf = (errors: readonly UserError[]): string => errors.map(told).join(' ');

/** Counts what becomes of the rows of one import and passes on what is to be said of them. */
export class ImportTally {
  private readonly counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REJECTED: 0 };
  private bytes = 0;

  constructor(private readonly listeners: ImportListeners) {}

  get report(): ImportReport {
    const { CREATED: created, UPDATED: updated, UNCHANGED: unchanged, REJECTED: rejected } = this.counts;
    return { created, updated, unchanged, rejected };
  }

  read(bytes: number): void {
    this.bytes += bytes;
    this.tellProgress();
  }

  count({ line, id }: LineOfFile, { outcome, errors }: Pick<ImportOutcome, 'outcome' | 'errors'>): void {
    this.counts[outcome] += 1;
    if (outcome === 'REJECTED') this.listeners.onNote?.({ kind: 'REJECTED', line, id, message: wordsOf(errors) });
  }

  warn({ line, id }: LineOfFile, message: string): void {
    this.listeners.onNote?.({ kind: 'WARNING', line, id, message });
  }

  tellProgress(): void {
    const rows = Object.values(this.counts).reduce((sum, count) => sum + count, 0);
    this.listeners.onProgress?.({ bytes: this.bytes, rows });
  }
}
