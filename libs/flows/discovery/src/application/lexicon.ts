import { splitCompound } from '../lexicon/compound-splitter.js';
import { NearWords } from '../lexicon/near-words.js';
import { samnorsk } from '../lexicon/samnorsk.js';
import { readWordList, withKnownWords } from '../lexicon/word-list.js';
import type { SearchLexicon } from '../story-index/searched-stories.js';

/**
 * What is known of Norwegian words: NRK's list, and whatever the collection itself says.
 *
 * @param wordList a file of further words, if the operator names one
 */
export const lexicon = (wordList: string | null): SearchLexicon => {
  const list = wordList === null ? undefined : readWordList(wordList);
  return {
    split: (word, known) => splitCompound(word, withKnownWords(known, list)),
    bokmaalOf: (word) => samnorsk().bokmaalOf(word),
    nearWords: () => new NearWords(),
  };
};
