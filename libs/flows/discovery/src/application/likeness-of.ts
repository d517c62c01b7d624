import { wordsOf } from '../analysis/words.js';
import type { Likeness } from '../story-index/alike.js';

/** Longer texts tell no more of what they are about. */
const MOST_TOKENS = 5_000;

/** What a text is about: its words with how often each stands there. */
export const likenessOf = (text: string): Likeness => {
  const times = new Map<string, number>();
  for (const { word } of wordsOf(text, 'any', { maxTokens: MOST_TOKENS })) times.set(word, (times.get(word) ?? 0) + 1);
  return { id: null, words: [...times].map(([word, often]) => ({ word, times: often })) };
};
