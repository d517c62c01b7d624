/** More are not kept at a time. */
const MOST = 1_000;

/**
 * What was read of vocabularies and bodies, as long as none of them changes. Who reads first asks the journal for the last
 * change and then reads: what is kept under it is at least as new, and is given only to those who saw that very change last.
 */
export class WhileNamed<Key, Value> {
  private namedAt: string | null = null;
  private readonly kept = new Map<Key, Value>();

  get(namedAt: string, key: Key): Value | undefined {
    return namedAt === this.namedAt ? this.kept.get(key) : undefined;
  }

  keep(namedAt: string, key: Key, value: Value): void {
    if (namedAt !== this.namedAt || this.kept.size >= MOST) this.kept.clear();
    this.namedAt = namedAt;
    this.kept.set(key, value);
  }
}
