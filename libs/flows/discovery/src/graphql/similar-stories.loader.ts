import { Injectable } from '@nestjs/common';
import { type Actor, badInput } from '#kernel';
import type { StoryCard, StoryView } from '#domain/stories';
import type { LoaderCache } from '#platform/graphql-kit';
import { similarTo } from '../application/similar-to.js';
import { type SimilarRequest, SimilarStories } from '../application/similar-stories.js';

const MOST_SIMILAR = 20;

/** Loads what is like a story; for all the stories of a list together. */
@Injectable()
export class SimilarStoriesLoader {
  constructor(private readonly stories: SimilarStories) {}

  /** @throws Failure BAD_USER_INPUT when `first` is negative or over 20. */
  async load(
    actor: Actor,
    story: Pick<StoryCard, 'id' | 'title' | 'summary' | 'textLanguage'>,
    request: SimilarRequest,
    loaders: LoaderCache,
  ): Promise<readonly (StoryCard | StoryView)[]> {
    const { first, language = null, whole = false } = request;
    if (first < 0 || first > MOST_SIMILAR) throw badInput(`\`first\` must be between 0 and ${MOST_SIMILAR}.`, 'first');
    if (first === 0) return [];
    const { id, words } = similarTo(story);
    const found = await loaders.load(
      `similar ${first} ${language} ${whole}`,
      [id, ...words].join(' '),
      async (keys) => {
        const asked = keys.map((key) => {
          const [one = '', ...its] = key.split(' ');
          return { key, id: one, words: its };
        });
        const lists = await this.stories.run(actor, asked, request);
        return new Map(asked.map((one) => [one.key, lists.get(one.id) ?? []]));
      },
    );
    return found ?? [];
  }
}
