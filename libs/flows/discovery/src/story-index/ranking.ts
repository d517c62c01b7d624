import { BEFORE_BODY, WORD_FIELDS, countOf } from './fields.js';
import type { AskedThing, Wording } from './asked-things.js';
import type { AskedWord, Atom } from './asked-word.js';
import { Scores } from './scores.js';
import { OUT_OF_SIGHT, type Sight } from './sight.js';
import type { StoryIndex } from './story-index.js';

/** BM25F: Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework". Saturation of a word's frequency. */
const K1 = 1.2;
/** What a single word can score at the most, against its rarity. */
export const MOST_FOR_A_WORD = K1 + 1;
/** How much each field counts, and how much its length is made up for, in the order of the fields. */
const WEIGHTS: readonly number[] = [2.5, 1.5, 1.5, 1.2, 0.5, 1];
const LENGTHS: readonly number[] = [0.75, 0.75, 0.3, 0.3, 0.3, 0.75];
const FIELDS = WORD_FIELDS.length;
const BODY = FIELDS - 1;

/** How much of its score a story owes to having all that is asked for. */
const TOGETHER = 0.3;

/** Robertson and Spärck Jones' weight of a word that `having` of `all` stories have, never below zero. */
export const rarity = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** What stories score for what is asked, and how much of it they have. */
export interface Ranked {
  /** Of the stories that meet all conditions: nobody asks for what another scores. */
  readonly scores: Scores;
  /** For each story in sight the weight of the words it has. */
  readonly covered: Scores;
  /** The weight of all words that any story has; 0 when no story has any. */
  readonly whole: number;
}

/** Ranks the stories that a caller sees. Its arrays are used again for the next ranking. */
export class Ranking {
  private readonly frequency = new Scores();
  private readonly wordCover = new Scores();
  private readonly wording = { scores: new Scores(), covered: new Scores() };
  private readonly thing = { scores: new Scores(), covered: new Scores() };
  private readonly total = { scores: new Scores(), covered: new Scores() };

  constructor(private readonly index: StoryIndex) {}

  run(things: readonly AskedThing[], sight: Sight): Ranked {
    const { end } = this.index;
    const { scores, covered } = this.total;
    scores.begin(end);
    covered.begin(end);
    let whole = 0;
    for (const thing of things) {
      const own = this.rankThing(thing, sight);
      whole += own.weight;
      for (const story of own.scores.stories) scores.add(story, own.scores.at(story));
      for (const story of own.covered.stories) covered.add(story, own.covered.at(story));
    }
    for (const story of scores.stories) {
      scores.values[story] = scores.at(story) * (1 - TOGETHER + (TOGETHER * covered.at(story)) / (whole || 1));
    }
    return { scores, covered, whole };
  }

  private rankThing({ wordings }: AskedThing, sight: Sight): Ranking['wording'] & { readonly weight: number } {
    const [first, ...others] = wordings;
    if (first && others.length === 0) return { ...this.wording, weight: this.rankWording(first, sight) };
    const { scores, covered } = this.thing;
    scores.begin(this.index.end);
    covered.begin(this.index.end);
    let weight = 0;
    for (const wording of wordings) {
      const own = this.rankWording(wording, sight);
      weight = Math.max(weight, own);
      const found = this.wording;
      for (const story of found.scores.stories) scores.raise(story, wording.weight * found.scores.at(story));
      for (const story of found.covered.stories) covered.raise(story, found.covered.at(story) / (own || 1));
    }
    for (const story of covered.stories) covered.values[story] = covered.at(story) * weight;
    return { scores, covered, weight };
  }

  private rankWording({ words }: Wording, sight: Sight): number {
    const { end } = this.index;
    this.wording.scores.begin(end);
    this.wording.covered.begin(end);
    let weight = 0;
    for (const word of words) weight += this.rankWord(word, sight);
    return weight;
  }

  /** A story that has the parts of a word only has no more of it than they count for. */
  private rankWord({ whole, parts }: AskedWord, sight: Sight): number {
    const { covered } = this.wording;
    if (parts.length === 0) {
      const weight = this.rankAtom(whole, sight);
      for (const story of this.frequency.stories) covered.add(story, weight);
      return weight;
    }
    const cover = this.wordCover.begin(this.index.end);
    let heaviestPart = 0;
    for (const part of parts) {
      heaviestPart = Math.max(heaviestPart, this.rankAtom(part, sight));
      for (const story of this.frequency.stories) cover.add(story, part.weight / parts.length);
    }
    const own = this.rankAtom(whole, sight);
    for (const story of this.frequency.stories) cover.raise(story, 1);
    const weight = own || heaviestPart;
    for (const story of cover.stories) covered.add(story, weight * cover.at(story));
    return weight;
  }

  /** Adds what stories score for an atom to the wording; leaves behind which stories have it. */
  private rankAtom({ weight, meetings }: Atom, sight: Sight): number {
    const frequency = this.frequency.begin(this.index.end);
    for (const [word, met] of meetings) this.addFrequencies(word, met, sight, frequency);
    const { stories } = frequency;
    if (stories.length === 0) return 0;
    const rare = rarity(stories.length, sight.stories);
    const { scores } = this.wording;
    const { failing } = sight;
    for (const story of stories) {
      if (failing[story] !== 0) continue;
      const often = frequency.at(story);
      scores.add(story, (weight * rare * MOST_FOR_A_WORD * often) / (K1 + often));
    }
    return rare;
  }

  /** Of stories that do not meet a condition it is only noted that they have the word. */
  private addFrequencies(word: number, met: number, { failing, averages }: Sight, frequency: Scores): void {
    const { stories, counts } = this.index.postings;
    const begin = this.index.postings.begin(word);
    const end = begin + this.index.postings.length(word);
    for (let place = begin; place < end; place += 1) {
      const story = stories[place] ?? 0;
      const fails = failing[story] ?? OUT_OF_SIGHT;
      if (fails === 0) frequency.add(story, met * this.weighed(story, counts[place] ?? 0, averages));
      else if (fails !== OUT_OF_SIGHT) frequency.raise(story, 1);
    }
  }

  private weighed(story: number, packed: number, averages: readonly number[]): number {
    let sum = 0;
    for (let field = (packed & BEFORE_BODY) === 0 ? BODY : 0; field < FIELDS; field += 1) {
      const count = countOf(packed, field);
      if (count === 0) continue;
      const b = LENGTHS[field] ?? 0;
      const length = (this.index.lengths[story * FIELDS + field] ?? 0) / (averages[field] || 1);
      sum += ((WEIGHTS[field] ?? 0) * count) / (1 - b + b * length);
    }
    return sum;
  }
}
