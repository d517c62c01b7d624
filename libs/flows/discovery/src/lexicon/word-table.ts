import { wordHash } from '../analysis/word-hash.js';

const SLOTS_A_WORD = 2;
/** Letters of the average word: more room is made where a list's words are longer. */
const LETTERS_A_WORD = 16;

/** Words in normal form, each with a number from 0 on: letters in one array, which is made many times faster than a Map. */
export class WordTable {
  size = 0;
  private readonly slots: Int32Array;
  private readonly ends: Int32Array;
  private letters: Uint16Array;

  constructor(mostWords: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(mostWords * SLOTS_A_WORD + 1)));
    this.ends = new Int32Array(mostWords);
    this.letters = new Uint16Array(mostWords * LETTERS_A_WORD);
  }

  /** The number of a word, which is added where it is not known. */
  add(word: string): number {
    const slot = this.slotOf(word);
    const known = this.numberIn(slot);
    if (known >= 0) return known;
    if (this.size === this.ends.length) throw new RangeError(`a table of ${this.size} words is full`);
    const start = this.startOf(this.size);
    const end = start + word.length;
    if (end > this.letters.length) this.makeRoom(end);
    for (let at = 0; at < word.length; at += 1) this.letters[start + at] = word.charCodeAt(at);
    this.ends[this.size] = end;
    this.size += 1;
    this.slots[slot] = this.size;
    return this.size - 1;
  }

  /** The number of a word, below nought where it is not known. */
  numberOf(word: string): number {
    return this.numberIn(this.slotOf(word));
  }

  wordAt(number: number): string {
    return String.fromCharCode(...this.letters.subarray(this.startOf(number), this.ends[number]));
  }

  private numberIn(slot: number): number {
    return (this.slots[slot] ?? 0) - 1;
  }

  private startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  /** Where a word is, or would be put. */
  private slotOf(word: string): number {
    const last = this.slots.length - 1;
    let slot = wordHash(word) & last;
    while (this.slots[slot] !== 0 && !this.isWord(this.numberIn(slot), word)) slot = (slot + 1) & last;
    return slot;
  }

  private isWord(number: number, word: string): boolean {
    const start = this.startOf(number);
    if ((this.ends[number] ?? 0) - start !== word.length) return false;
    for (let at = 0; at < word.length; at += 1) if (this.letters[start + at] !== word.charCodeAt(at)) return false;
    return true;
  }

  private makeRoom(letters: number): void {
    const before = this.letters;
    this.letters = new Uint16Array(letters * 2);
    this.letters.set(before);
  }
}
