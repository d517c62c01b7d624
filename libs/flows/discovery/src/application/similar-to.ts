import type { StoryCard } from '#domain/stories';
import { wordsOf } from '../analysis/words.js';

const MOST_WORDS = 16;
const MOST_TOKENS = 200;

/** A story that others are to be like, with the words of its title and summary. */
export interface SimilarTo {
  readonly id: string;
  readonly words: readonly string[];
}

/** What others must be like to be like this story. */
export const similarTo = (story: Pick<StoryCard, 'id' | 'title' | 'summary' | 'textLanguage'>): SimilarTo => {
  const words = wordsOf(`${story.title}\n${story.summary}`, story.textLanguage, { maxTokens: MOST_TOKENS });
  return { id: story.id, words: [...new Set(words.map(({ word }) => word))].slice(0, MOST_WORDS) };
};
