/** A number for each story, most of them 0, with the stories that have another. */
export class Scores {
  values = new Float32Array(0);
  /** Of a fixed length: a list that grows and is emptied with each search keeps the garbage collector busy. */
  private list = new Uint32Array(0);
  private size = 0;

  /** Forgets all numbers, and makes room for stories below `end`. */
  begin(end: number): this {
    if (end > this.values.length) {
      this.values = new Float32Array(end * 2);
      this.list = new Uint32Array(end * 2);
    } else for (const story of this.stories) this.values[story] = 0;
    this.size = 0;
    return this;
  }

  /** The stories that have a number so far. */
  get stories(): Uint32Array {
    return this.list.subarray(0, this.size);
  }

  at(story: number): number {
    return this.values[story] ?? 0;
  }

  add(story: number, amount: number): void {
    const known = this.values[story] ?? 0;
    if (known === 0) this.note(story);
    this.values[story] = known + amount;
  }

  raise(story: number, amount: number): void {
    const known = this.values[story] ?? 0;
    if (amount <= known) return;
    if (known === 0) this.note(story);
    this.values[story] = amount;
  }

  private note(story: number): void {
    this.list[this.size] = story;
    this.size += 1;
  }
}
