import type { Ending } from './leash.js';

/** An embedded service that accepts requests. */
export interface EmbeddedServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Password or master key. */
  readonly secret: string;
  /** Settled when it ended, by whatever way. */
  readonly exited: Promise<Ending>;
  /** Ends it in good order, by force within seconds. */
  stop(): Promise<void>;
}
