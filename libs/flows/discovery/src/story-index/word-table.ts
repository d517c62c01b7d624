import { wordHash } from '../analysis/word-hash.js';

const BEGINNING = 1 << 12;

/**
 * The numbers of words, looked up by a stretch of a longer text: millions of words are read when an index is made, and
 * cutting out each of them would take most of the time.
 */
export class WordTable {
  /** Numbers of words plus one, at the first free place from their hash on. */
  private places = new Int32Array(BEGINNING);
  private used = 0;

  /** @param nameOf what a number stands for; the word begins at `skip` in it */
  constructor(
    private readonly nameOf: (number: number) => string,
    private readonly skip: number,
  ) {}

  /** Undefined for a word that has no number. */
  numberOf(text: string, from = 0, to = text.length): number | undefined {
    const number = this.places[this.placeOf(text, from, to)] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** Gives a word that has none its number. */
  enter(number: number, text: string, from = 0, to = text.length): void {
    if (this.used * 2 >= this.places.length) this.grow();
    this.places[this.placeOf(text, from, to)] = number + 1;
    this.used += 1;
  }

  private placeOf(text: string, from: number, to: number): number {
    const last = this.places.length - 1;
    let place = wordHash(text, from, to) & last;
    for (;;) {
      const number = this.places[place] ?? 0;
      if (number === 0 || this.is(number - 1, text, from, to)) return place;
      place = (place + 1) & last;
    }
  }

  private is(number: number, text: string, from: number, to: number): boolean {
    const name = this.nameOf(number);
    if (name.length - this.skip !== to - from) return false;
    for (let place = from, own = this.skip; place < to; place += 1, own += 1) {
      if (name.charCodeAt(own) !== text.charCodeAt(place)) return false;
    }
    return true;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Int32Array(before.length * 2);
    for (const number of before) {
      if (number === 0) continue;
      const name = this.nameOf(number - 1);
      this.places[this.placeOf(name, this.skip, name.length)] = number;
    }
  }
}
