/**
 * Remembers what was worked out for each of the words met lately: at most twice `generation` of them, so that memory stays
 * flat. Words that keep coming stay known, however many others come between.
 */
export class WordMemory<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  constructor(private readonly generation: number) {}

  get size(): number {
    return this.young.size + this.old.size;
  }

  get(word: string): T | undefined {
    const known = this.young.get(word);
    if (known !== undefined) return known;
    const older = this.old.get(word);
    if (older !== undefined) this.set(word, older);
    return older;
  }

  set(word: string, value: T): void {
    if (this.young.size >= this.generation) {
      this.old = this.young;
      this.young = new Map();
    }
    // A slice of a text keeps the whole text alive in V8; what is remembered must not.
    this.young.set(detached(word), value);
  }
}

/** The same text, in memory of its own. */
export const detached = (text: string): string => ` ${text}`.slice(1);
