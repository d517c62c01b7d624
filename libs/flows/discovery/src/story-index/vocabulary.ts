import { detached } from '../analysis/word-memory.js';
import { WordTable } from './word-table.js';
import type { WordCounts } from '../lexicon/compound-splitter.js';
import { type Lexicon, type WordForm, formsAbroad, formsInStory } from './word-forms.js';

/** Marks a word of a text that is not Norwegian; no word of ours begins like that. */
const FOREIGN = '~';
/** A word of so many letters has so many forms at most that matter; weights are kept in hundredths beside the word's number. */
const HUNDREDTHS = 128;
/** Compounds are taken apart anew when the collection has grown so much: at once, or as soon as nothing more comes. */
const GROWTH = { atOnce: 3, atRest: 1.1 };

/** Which word is met how well, from 0 to 1. */
export type Meetings = Map<number, number>;

/** The different words of the collection, and by which forms each is met. */
export class Vocabulary {
  private readonly words: string[] = [];
  private readonly norwegian = new WordTable((number) => this.words[number] ?? '', 0);
  private readonly foreign = new WordTable((number) => this.words[number] ?? '', FOREIGN.length);
  private forms = new Map<string, number[]>();
  private readUpTo = 0;
  private readAt = 0;

  /**
   * @param stories how many stories have a word, by its number
   * @param entered told of each word once, however many languages it is met in
   */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly stories: (word: number) => number,
    private readonly entered: (word: string) => void = () => undefined,
  ) {}

  get size(): number {
    return this.words.length;
  }

  /** The number of the word that stands in a text from one place to another; a new word gets the next one. */
  enter(text: string, from: number, to: number, isForeign: boolean): number {
    const [table, other] = isForeign ? [this.foreign, this.norwegian] : [this.norwegian, this.foreign];
    const known = table.numberOf(text, from, to);
    if (known !== undefined) return known;
    const word = detached(text.slice(from, to));
    const number = this.words.push(isForeign ? FOREIGN + word : word) - 1;
    table.enter(number, word);
    if (other.numberOf(word) === undefined) this.entered(word);
    return number;
  }

  numberOf(word: string, isForeign: boolean): number | undefined {
    return (isForeign ? this.foreign : this.norwegian).numberOf(word);
  }

  /** How many stories have a Norwegian word. */
  readonly counts: WordCounts = {
    count: (word) => {
      const number = this.norwegian.numberOf(word);
      return number === undefined ? 0 : this.stories(number);
    },
  };

  /** Whether a collection of so many stories may tell otherwise which parts compounds have. */
  isOutgrown(collection: number): boolean {
    return collection > this.readAt * GROWTH.atRest;
  }

  /**
   * Works out the forms of words that are new; of all words when the collection has grown much, as it tells which parts a
   * compound has. Comes back from time to time, so that others may run between.
   *
   * @param anew whether to work out all of them in any case
   */
  *reading(collection: number, anew = false): Generator<void> {
    if (anew || this.readAt === 0 || collection > this.readAt * GROWTH.atOnce) {
      const forms = new Map<string, number[]>();
      for (let number = 0; number < this.words.length; number += 1) {
        this.note(number, forms);
        if (number % 1_000 === 999) yield;
      }
      this.forms = forms;
      this.readAt = collection;
    } else for (let number = this.readUpTo; number < this.words.length; number += 1) this.note(number, this.forms);
    this.readUpTo = this.words.length;
  }

  /** The words that are met by these forms. */
  meeting(forms: readonly WordForm[], meetings: Meetings = new Map()): Meetings {
    for (const { form, weight } of forms) {
      for (const packed of this.forms.get(form) ?? []) {
        const word = Math.floor(packed / HUNDREDTHS);
        const met = (weight * (packed % HUNDREDTHS)) / 100;
        if (met > (meetings.get(word) ?? 0)) meetings.set(word, met);
      }
    }
    return meetings;
  }

  /** Norwegian words that begin so, in no order. */
  *beginningWith(beginning: string): Generator<number> {
    for (const [number, word] of this.words.entries()) if (word.startsWith(beginning)) yield number;
  }

  private note(number: number, forms: Map<string, number[]>): void {
    const name = this.words[number] ?? '';
    const all = name.startsWith(FOREIGN)
      ? formsAbroad(name.slice(1), this.lexicon)
      : formsInStory(name, this.lexicon, this.counts);
    for (const { form, weight } of all) {
      const packed = number * HUNDREDTHS + Math.round(weight * 100);
      const known = forms.get(form);
      if (known) known.push(packed);
      else forms.set(form, [packed]);
    }
  }
}
