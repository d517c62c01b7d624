import type { AskedThing, Wording } from './asked-things.js';
import type { AskedWord, Atom } from './asked-word.js';
import { Scores } from './scores.js';
import { StorySet } from './story-set.js';
import { OUT_OF_SIGHT, type Sight } from './sight.js';
import type { StoryIndex } from './story-index.js';

/** BM25F: Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework". Saturation of a word's frequency. */
const K1 = 1.2;
/** What a single word can score at the most, against its rarity. */
export const MOST_FOR_A_WORD = K1 + 1;
/** How much of its score a story owes to having all that is asked for. */
const TOGETHER = 0.3;

/** Robertson and Spärck Jones' weight of a word that `having` of `all` stories have, never below zero. */
export const rarity = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** What a wording is met by that is one word and no compound; undefined for another. */
const onlyAtomOf = ({ words: [word, ...more] }: Wording): Atom | undefined =>
  word && more.length === 0 && word.parts.length === 0 ? word.whole : undefined;

/** What stories score for what is asked, and how much of it they have. */
export interface Ranked {
  /** Of the stories that meet all conditions: nobody asks for what another scores. */
  readonly scores: Scores;
  /** For each story in sight the weight of the words it has. */
  readonly covered: Scores;
  /** The weight of all words that any story has; 0 when no story has any. */
  readonly whole: number;
}

/** The stories in sight that have an atom, until another is looked up, and its rarity: 0 where nobody has it. */
interface Met {
  readonly stories: Uint32Array;
  readonly rare: number;
}

/** Ranks the stories that a caller sees. Its arrays are used again for the next ranking. */
export class Ranking {
  /** The stories in sight, and those of them that meet all conditions. */
  private readonly seen = new StorySet();
  private readonly passing = new StorySet();
  private readonly having = new StorySet();
  /** How much the stories that meet all conditions have of an atom. */
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
    this.look(sight);
    let whole = 0;
    for (const thing of things) whole += this.addThing(thing, sight);
    for (const story of scores.stories) {
      scores.values[story] = scores.at(story) * (1 - TOGETHER + (TOGETHER * covered.at(story)) / (whole || 1));
    }
    return { scores, covered, whole };
  }

  /** Notes who is in sight in less room than the numbers of conditions take: it is looked up for each word of each story. */
  private look({ failing }: Sight): void {
    const seen = this.seen.begin(this.index.end);
    const passing = this.passing.begin(this.index.end);
    for (let story = 0; story < failing.length; story += 1) {
      const fails = failing[story] ?? OUT_OF_SIGHT;
      if (fails !== OUT_OF_SIGHT) seen.add(story);
      if (fails === 0) passing.add(story);
    }
  }

  /** Adds to the total what stories score for a thing, and gives its weight. */
  private addThing({ wordings }: AskedThing, sight: Sight): number {
    const [first, ...others] = wordings;
    const only = first && others.length === 0 ? onlyAtomOf(first) : undefined;
    if (only) return this.addAtom(only, sight);
    const { scores, covered, weight } =
      first && others.length === 0
        ? { ...this.wording, weight: this.rankWording(first, sight) }
        : { ...this.thing, weight: this.rankWordings(wordings, sight) };
    for (const story of scores.stories) this.total.scores.add(story, scores.at(story));
    for (const story of covered.stories) this.total.covered.add(story, covered.at(story));
    return weight;
  }

  /** Most things are a single atom: numbers get the digits they would have in a wording, without going through one. */
  private addAtom(atom: Atom, sight: Sight): number {
    const { rare, stories } = this.meet(atom, sight);
    const cover = Math.fround(rare);
    const { scores, covered } = this.total;
    for (const story of stories) covered.add(story, cover);
    for (const story of this.frequency.stories) scores.add(story, Math.fround(this.scoreOf(story, atom.weight * rare)));
    return rare;
  }

  /** Of each story the wording that is worth most. */
  private rankWordings(wordings: readonly Wording[], sight: Sight): number {
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
    return weight;
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
      const { rare, stories } = this.rankAtom(whole, sight);
      for (const story of stories) covered.add(story, rare);
      return rare;
    }
    const cover = this.wordCover.begin(this.index.end);
    let heaviestPart = 0;
    for (const part of parts) {
      const { rare, stories } = this.rankAtom(part, sight);
      heaviestPart = Math.max(heaviestPart, rare);
      for (const story of stories) cover.add(story, part.weight / parts.length);
    }
    const { rare, stories } = this.rankAtom(whole, sight);
    for (const story of stories) cover.raise(story, 1);
    const weight = rare || heaviestPart;
    for (const story of cover.stories) covered.add(story, weight * cover.at(story));
    return weight;
  }

  /** Adds what stories score for an atom to the wording. */
  private rankAtom(atom: Atom, sight: Sight): Met {
    const met = this.meet(atom, sight);
    const { scores } = this.wording;
    for (const story of this.frequency.stories) scores.add(story, this.scoreOf(story, atom.weight * met.rare));
    return met;
  }

  private scoreOf(story: number, weight: number): number {
    const often = this.frequency.at(story);
    return (weight * MOST_FOR_A_WORD * often) / (K1 + often);
  }

  /** Looks up who has an atom; those that meet all conditions with how much of it. */
  private meet({ meetings }: Atom, { weights, stories: all }: Sight): Met {
    const { end, postings } = this.index;
    const having = this.having.begin(end);
    const frequency = this.frequency.begin(end);
    for (const [word, met] of meetings) {
      const begin = postings.begin(word);
      const last = begin + postings.length(word);
      const known = weights.of(word);
      for (let place = begin; place < last; place += 1) {
        const story = postings.stories[place] ?? 0;
        having.add(story);
        if (!this.passing.has(story)) continue;
        const weight = known[place - begin] || weights.reckon(story, postings.counts[place] ?? 0);
        known[place - begin] = weight;
        frequency.add(story, met * weight);
      }
    }
    const stories = having.in(this.seen);
    return { stories, rare: stories.length === 0 ? 0 : rarity(stories.length, all) };
  }
}
