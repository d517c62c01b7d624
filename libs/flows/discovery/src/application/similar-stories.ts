import { Injectable } from '@nestjs/common';
import { type Actor, type Language } from '#kernel';
import { type StoryCard, StoryReader, type StoryView } from '#domain/stories';
import { SearchGround } from './search-ground.js';
import type { SimilarTo } from './similar-to.js';
import { StoryIndexCopy } from './story-index-copy.js';

/** How many similar stories, in which language (null is each one's original), and whether whole or as cards. */
export interface SimilarRequest {
  readonly first: number;
  readonly language?: Language | null;
  readonly whole?: boolean;
}

const TELLING_WORDS = 8;

/** Finds the stories that are most like other stories, however many those are, and reads them together. */
@Injectable()
export class SimilarStories {
  constructor(
    private readonly ground: SearchGround,
    private readonly copy: StoryIndexCopy,
    private readonly stories: StoryReader,
  ) {}

  /** By the story asked for: what is like it, the most alike first, read anew under the caller's rights. */
  async run(
    actor: Actor,
    asked: readonly SimilarTo[],
    { first, language, whole }: SimilarRequest,
  ): Promise<ReadonlyMap<string, readonly (StoryCard | StoryView)[]>> {
    const { now, outlook } = await this.ground.read(actor, null);
    const index = await this.copy.with(outlook.changes);
    const sight = index.sight({ actor, now, conditions: [] }, outlook.hidden);
    const alike = asked.map(
      ({ id, words }) =>
        [
          id,
          index.alike(
            sight,
            { id, words: words.map((word) => ({ word, times: 1 })) },
            { first, telling: TELLING_WORDS },
          ),
        ] as const,
    );
    const ids = [...new Set(alike.flatMap(([, found]) => found))];
    const found = whole
      ? await this.stories.byIds(actor, ids, language)
      : await this.stories.cardsByIds(actor, ids, language);
    const byId = new Map(found.flatMap((one) => (one?.state === 'PUBLISHED' ? [[one.id, one] as const] : [])));
    return new Map(alike.map(([id, list]) => [id, list.flatMap((one) => byId.get(one) ?? [])]));
  }
}
