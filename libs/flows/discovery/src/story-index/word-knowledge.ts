import type { NearWord } from '../lexicon/most-like.js';
import type { StoryIndex } from './story-index.js';
import type { Lexicon } from './word-forms.js';

/** Words to find near ones in. */
export interface NearWords {
  add(word: string): void;
  /** Nearest first. */
  near(word: string): readonly NearWord[];
}

/** What has to be known to read a query. */
export interface WordKnowledge {
  readonly index: StoryIndex;
  readonly lexicon: Lexicon;
  near(word: string): readonly NearWord[];
  /** Whether a word of the collection, by its number, is in a story that the caller sees: others tell him nothing. */
  isSeen(word: number): boolean;
}
