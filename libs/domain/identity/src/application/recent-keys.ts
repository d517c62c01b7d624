import type { Clock } from '#kernel';
import type { ApiKey } from '../api-key.js';

/** Shorter than the second within which a revoked key must stop, by what reading and answering may take. */
const LIFETIME_MS = 900;
const MOST_KEPT = 5_000;

interface Kept<Key> {
  readonly since: number;
  readonly key: Promise<Key | null>;
}

/** The keys, or sessions, found good within the last moment; whoever asks while a key is being looked up waits for the same answer. */
export class RecentKeys<Key = ApiKey> {
  private readonly kept = new Map<string, Kept<Key>>();

  constructor(private readonly clock: Clock) {}

  /** The key behind a proof, looked up with `find` unless that was done a moment ago; what is not found is not kept. */
  async of(proof: string, find: () => Promise<Key | null>): Promise<Key | null> {
    const now = this.clock.now().getTime();
    const before = this.kept.get(proof);
    if (before && now >= before.since && now - before.since < LIFETIME_MS) return before.key;
    if (this.kept.size >= MOST_KEPT) this.forgetOld(now);
    const entry = { since: now, key: find() };
    if (this.kept.size < MOST_KEPT) this.kept.set(proof, entry);
    const forget = (): void => {
      if (this.kept.get(proof) === entry) this.kept.delete(proof);
    };
    return entry.key.then(
      (key) => {
        if (key === null) forget();
        return key;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
  }

  private forgetOld(now: number): void {
    for (const [proof, { since }] of this.kept) if (now - since >= LIFETIME_MS) this.kept.delete(proof);
  }
}
