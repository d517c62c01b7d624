/** What an import did: rows by what became of them. */
export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Something to say about one line: why it was rejected, or what of it was left out. */
export interface ImportNote {
  readonly kind: 'REJECTED' | 'WARNING';
  readonly line: number;
  /** The row's own identifier, where the line could be read that far. */
  readonly id: string | null;
  readonly message: string;
}

/** How far an import has come. */
export interface ImportProgress {
  /** Bytes read so far. */
  readonly bytes: number;
  /** Rows done so far, whatever became of them. */
  readonly rows: number;
}
