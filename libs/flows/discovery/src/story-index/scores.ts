/** A number for each story, most of them 0, with the stories that have another. */
export class Scores {
  values = new Float32Array(0);
  readonly stories: number[] = [];

  /** Forgets all numbers, and makes room for stories below `end`. */
  begin(end: number): this {
    if (end > this.values.length) {
      this.values = new Float32Array(end * 2);
    } else for (const story of this.stories) this.values[story] = 0;
    this.stories.length = 0;
    return this;
  }

  at(story: number): number {
    return this.values[story] ?? 0;
  }

  add(story: number, amount: number): void {
    const known = this.values[story] ?? 0;
    if (known === 0) this.stories.push(story);
    this.values[story] = known + amount;
  }

  raise(story: number, amount: number): void {
    const known = this.values[story] ?? 0;
    if (amount <= known) return;
    if (known === 0) this.stories.push(story);
    this.values[story] = amount;
  }
}
