import type { StoryCard } from '#domain/stories';
import { analyse } from '../analysis/analyse.js';

const MOST_WORDS = 16;
const MOST_TOKENS = 200;

/** A story that others are to be like, with the words of its title and summary. */
export interface SimilarTo {
  readonly id: string;
  readonly words: readonly string[];
}

/** What others must be like to be like this story. */
export const similarTo = (story: Pick<StoryCard, 'id' | 'title' | 'summary' | 'textLanguage'>): SimilarTo => {
  const tokens = analyse(`${story.title}\n${story.summary}`, story.textLanguage, { maxTokens: MOST_TOKENS });
  const words = new Set(tokens.flatMap(({ terms }) => terms[0]?.term ?? []));
  return { id: story.id, words: [...words].slice(0, MOST_WORDS) };
};
