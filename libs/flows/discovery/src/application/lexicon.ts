import type { SearchLexicon } from '../story-index/searched-stories.js';

export const LEXICON: SearchLexicon = {
  split: () => [],
  bokmaalOf: () => null,
  nearWords: () => ({ add: () => undefined, near: () => [] }),
};
