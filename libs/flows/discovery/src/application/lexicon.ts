import { splitCompound } from '../lexicon/compound-splitter.js';
import { samnorsk } from '../lexicon/samnorsk.js';
import type { SearchLexicon } from '../story-index/searched-stories.js';

/** What is known of Norwegian words: NRK's list, and whatever the collection itself says. */
export const LEXICON: SearchLexicon = {
  split: (word, known) => splitCompound(word, { count: (part) => known.count(part) + samnorsk().count(part) }),
  bokmaalOf: (word) => samnorsk().bokmaalOf(word),
  nearWords: () => ({ add: () => undefined, near: () => [] }),
};
