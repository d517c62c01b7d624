/**
 * Stories, a bit for each: a hundred thousand take twelve kilobytes, which stay near the processor while the stories of one
 * word after the other are put in.
 */
export class StorySet {
  private bits = new Uint32Array(0);
  private list = new Uint32Array(0);
  private end = 0;

  /** Forgets all stories, and makes room for those below `end`. */
  begin(end: number): this {
    const words = (end + 31) >>> 5;
    if (words > this.bits.length) {
      this.bits = new Uint32Array(words * 2);
      this.list = new Uint32Array(words * 64);
    } else this.bits.fill(0, 0, this.end);
    this.end = words;
    return this;
  }

  add(story: number): void {
    const word = story >>> 5;
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (story & 31));
  }

  has(story: number): boolean {
    return (((this.bits[story >>> 5] ?? 0) >>> (story & 31)) & 1) === 1;
  }

  /** Those that are in another set as well, in the order of their numbers; to be read before the next are asked for. */
  in({ bits }: StorySet): Uint32Array {
    let size = 0;
    for (let word = 0; word < this.end; word += 1) {
      let left = (this.bits[word] ?? 0) & (bits[word] ?? 0);
      while (left !== 0) {
        const bit = 31 - Math.clz32(left & -left);
        this.list[size] = (word << 5) + bit;
        size += 1;
        left &= left - 1;
      }
    }
    return this.list.subarray(0, size);
  }
}
