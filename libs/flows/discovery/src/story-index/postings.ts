import { grown } from './flat-arrays.js';

const FIRST_PLACES = 2;
const BEGINNING = 1 << 12;

/** For each word the stories that have it, in the order of their numbers, with its counts: two flat arrays for all words. */
export class Postings {
  /** Numbers of stories; a word's lie side by side, see {@link begin} and {@link length}. */
  stories = new Uint32Array(BEGINNING);
  /** Packed counts, at the same places. */
  counts = new Uint16Array(BEGINNING);
  private starts = new Int32Array(BEGINNING);
  private lengths = new Int32Array(BEGINNING);
  private capacities = new Int32Array(BEGINNING);
  private used = 0;
  /** Left places by their size, which is a power of two. */
  private readonly free = new Map<number, number[]>();

  begin(word: number): number {
    return this.starts[word] ?? 0;
  }

  length(word: number): number {
    return this.lengths[word] ?? 0;
  }

  add(word: number, story: number, packed: number): void {
    if (word >= this.starts.length) this.makeRoomForWords(word + 1);
    const length = this.length(word);
    if (length === (this.capacities[word] ?? 0)) this.move(word, length === 0 ? FIRST_PLACES : length * 2);
    const place = this.begin(word) + length;
    this.stories[place] = story;
    this.counts[place] = packed;
    this.lengths[word] = length + 1;
  }

  /** Bytes taken. */
  get size(): number {
    return this.stories.byteLength + this.counts.byteLength + 3 * this.starts.byteLength;
  }

  private makeRoomForWords(words: number): void {
    this.starts = grown(this.starts, words);
    this.lengths = grown(this.lengths, words);
    this.capacities = grown(this.capacities, words);
  }

  private move(word: number, capacity: number): void {
    const from = this.begin(word);
    const length = this.length(word);
    const to = this.places(capacity);
    this.stories.copyWithin(to, from, from + length);
    this.counts.copyWithin(to, from, from + length);
    if (length > 0) this.leave(from, this.capacities[word] ?? 0);
    this.starts[word] = to;
    this.capacities[word] = capacity;
  }

  private places(capacity: number): number {
    const left = this.free.get(capacity)?.pop();
    if (left !== undefined) return left;
    const place = this.used;
    this.used += capacity;
    if (this.used > this.stories.length) {
      this.stories = grown(this.stories, this.used);
      this.counts = grown(this.counts, this.used);
    }
    return place;
  }

  private leave(place: number, capacity: number): void {
    const left = this.free.get(capacity);
    if (left) left.push(place);
    else this.free.set(capacity, [place]);
  }
}
