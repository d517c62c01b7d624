/** Something new, and what it belongs to. */
export interface LiveItem {
  readonly topic: string;
  readonly id: string;
}

/** Finds what is new of one sort of thing. */
export abstract class LiveSource {
  /** Begins with what is new from now on. */
  abstract begin(): Promise<void>;

  /** What has become new since it was last asked, each once. */
  abstract next(): Promise<readonly LiveItem[]>;
}
