import { type StoryEntry, VALUE_FIELDS, eachWord } from './story-entry.js';
import { WORD_FIELDS } from './fields.js';
import { grown } from './flat-arrays.js';
import { Postings } from './postings.js';
import { ValueColumn } from './value-column.js';
import { Vocabulary } from './vocabulary.js';
import type { Lexicon } from './word-forms.js';

const BEGINNING = 1 << 10;
const LONGEST = 65_535;
const VISIBILITIES = ['OPEN', 'PUBLIC_SECTOR', 'AGENCY'] as const;
/** A day is a number such as 20171218. */
const DAYS_OF_YEAR = 10_000;
const COLUMNS = [...VALUE_FIELDS, 'managingBody', 'year'] as const;
type Column = (typeof COLUMNS)[number];
/** So many left numbers of stories are borne with before the index should be made anew. */
const FEW_LEFT = 1_000;

/**
 * All published stories as a search wants them, in memory: the words of each, and what it is chosen, ordered and counted by.
 * A story that changes gets a new number; the old one is left, until the index is made anew.
 */
export class StoryIndex {
  readonly postings = new Postings();
  readonly vocabulary: Vocabulary;
  readonly ids: string[] = [];
  /** 0 for a number that was left. */
  alive = new Uint8Array(BEGINNING);
  /** Places in the list of visibilities. */
  visibility = new Uint8Array(BEGINNING);
  measured = new Uint8Array(BEGINNING);
  publishedDay = new Int32Array(BEGINNING);
  publishedAt = new Float64Array(BEGINNING);
  visibleFrom = new Float64Array(BEGINNING);
  /** How many words each field has, in the order of {@link WORD_FIELDS}: most searches want to know of the body alone. */
  lengths: readonly Uint16Array[] = WORD_FIELDS.map(() => new Uint16Array(BEGINNING));
  readonly values: Readonly<Record<Column, ValueColumn>>;
  /** Grows with every change. */
  version = 0;
  private readonly numbers = new Map<string, number>();

  constructor(lexicon: Lexicon, entered?: (word: string) => void) {
    this.vocabulary = new Vocabulary(lexicon, (word) => this.postings.length(word), entered);
    const columns = COLUMNS.map((field) => [field, new ValueColumn()] as const);
    this.values = Object.fromEntries(columns) as Record<Column, ValueColumn>;
  }

  /** How many stories there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** One more than the largest number of a story. */
  get end(): number {
    return this.ids.length;
  }

  /** Whether so many numbers are left that the index should be made anew. */
  get isWorn(): boolean {
    return this.end - this.size > FEW_LEFT + this.size / 4;
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** Puts a story in, in the place of what was known of it. */
  put(id: string, entry: StoryEntry): void {
    this.take(id);
    this.version += 1;
    const story = this.ids.push(id) - 1;
    this.numbers.set(id, story);
    if (story >= this.alive.length) this.makeRoom();
    this.alive[story] = 1;
    this.visibility[story] = VISIBILITIES.indexOf(entry.visibility);
    this.measured[story] = Number(entry.measuredBenefits);
    this.publishedDay[story] = entry.publishedDay;
    this.publishedAt[story] = entry.publishedAt;
    this.visibleFrom[story] = entry.visibleFrom;
    for (const field of VALUE_FIELDS) this.values[field].add(story, entry.values[field]);
    this.values.managingBody.add(story, entry.managingBody === null ? [] : [entry.managingBody]);
    this.values.year.add(story, [String(Math.floor(entry.publishedDay / DAYS_OF_YEAR))]);
    for (const [field, lengths] of this.lengths.entries())
      lengths[story] = Math.min(entry.lengths[field] ?? 0, LONGEST);
    this.note(entry.norwegian, false, story);
    this.note(entry.foreign, true, story);
  }

  /** Takes a story out, if it is there. */
  take(id: string): void {
    const story = this.numbers.get(id);
    if (story === undefined) return;
    this.version += 1;
    this.alive[story] = 0;
    this.numbers.delete(id);
  }

  private note(list: string, isForeign: boolean, story: number): void {
    eachWord(list, (from, to, packed) => {
      this.postings.add(this.vocabulary.enter(list, from, to, isForeign), story, packed);
    });
  }

  private makeRoom(): void {
    const size = this.alive.length * 2;
    this.alive = grown(this.alive, size);
    this.visibility = grown(this.visibility, size);
    this.measured = grown(this.measured, size);
    this.publishedDay = grown(this.publishedDay, size);
    this.publishedAt = grown(this.publishedAt, size);
    this.visibleFrom = grown(this.visibleFrom, size);
    this.lengths = this.lengths.map((lengths) => grown(lengths, size));
  }
}
