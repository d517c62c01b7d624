import { grown } from './flat-arrays.js';

const BEGINNING = 1 << 10;

/** The values of one field for every story: a number stands for each different value. */
export class ValueColumn {
  private readonly numbers = new Map<string, number>();
  readonly names: string[] = [];
  private ends = new Int32Array(BEGINNING);
  private values = new Int32Array(BEGINNING);

  /** Gives the next story its values; stories come in the order of their numbers. */
  add(story: number, values: readonly string[]): void {
    const start = this.start(story);
    const end = start + values.length;
    if (story >= this.ends.length) this.ends = grown(this.ends, story + 1);
    if (end > this.values.length) this.values = grown(this.values, end);
    for (const [place, value] of values.entries()) this.values[start + place] = this.numberFor(value);
    this.ends[story] = end;
  }

  /** Whether a story has one of these values, told by their numbers. */
  hasOneOf(story: number, wanted: ReadonlySet<number>): boolean {
    for (let place = this.start(story); place < (this.ends[story] ?? 0); place += 1) {
      if (wanted.has(this.values[place] ?? -1)) return true;
    }
    return false;
  }

  /** Marks each of the first stories that has one of these values, told by their numbers: all in one pass. */
  mark(end: number, wanted: ReadonlySet<number>, marks: Uint8Array): void {
    const asked = new Uint8Array(this.names.length);
    for (const value of wanted) asked[value] = 1;
    let place = 0;
    for (let story = 0; story < end; story += 1) {
      for (const last = this.ends[story] ?? 0; place < last; place += 1) {
        if (asked[this.values[place] ?? 0] === 1) marks[story] = 1;
      }
    }
  }

  /** Counts stories under each of their values. */
  count(stories: Uint32Array, counts: Int32Array): void {
    // Read once: it is the innermost of a search's loops.
    const { ends, values } = this;
    for (const story of stories) {
      const end = ends[story] ?? 0;
      for (let place = this.start(story); place < end; place += 1) {
        const value = values[place] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }

  /** How many of these values a story has. */
  shared(story: number, wanted: ReadonlySet<number>): number {
    let number = 0;
    for (let place = this.start(story); place < (this.ends[story] ?? 0); place += 1) {
      if (wanted.has(this.values[place] ?? -1)) number += 1;
    }
    return number;
  }

  /** The values of a story. */
  namesOf(story: number): ReadonlySet<string> {
    const found = new Set<string>();
    for (let place = this.start(story); place < (this.ends[story] ?? 0); place += 1) {
      found.add(this.names[this.values[place] ?? 0] ?? '');
    }
    return found;
  }

  /** The numbers of those values that any story has. */
  numbersOf(values: Iterable<string>): ReadonlySet<number> {
    return new Set([...values].flatMap((value) => this.numbers.get(value) ?? []));
  }

  private start(story: number): number {
    return story === 0 ? 0 : (this.ends[story - 1] ?? 0);
  }

  private numberFor(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const number = this.names.push(value) - 1;
    this.numbers.set(value, number);
    return number;
  }
}
