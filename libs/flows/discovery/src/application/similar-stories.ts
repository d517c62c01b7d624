import { Injectable } from '@nestjs/common';
import { type Actor, type Language } from '#kernel';
import { type StoryCard, StoryReader, type StoryView } from '#domain/stories';
import { AlikeStories } from './alike-stories.js';
import type { SimilarTo } from './similar-to.js';

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
    private readonly alike: AlikeStories,
    private readonly stories: StoryReader,
  ) {}

  /** By the story asked for: what is like it, the most alike first, read anew under the caller's rights. */
  async run(
    actor: Actor,
    asked: readonly SimilarTo[],
    { first, language, whole }: SimilarRequest,
  ): Promise<ReadonlyMap<string, readonly (StoryCard | StoryView)[]>> {
    const likenesses = asked.map(({ id, words }) => ({ id, words: words.map((word) => ({ word, times: 1 })) }));
    const alike = await this.alike.run(actor, likenesses, { first, telling: TELLING_WORDS });
    const ids = [...new Set(alike.flat())];
    const found = whole
      ? await this.stories.byIds(actor, ids, language)
      : await this.stories.cardsByIds(actor, ids, language);
    const byId = new Map(found.flatMap((one) => (one?.state === 'PUBLISHED' ? [[one.id, one] as const] : [])));
    return new Map(asked.map(({ id }, place) => [id, (alike[place] ?? []).flatMap((one) => byId.get(one) ?? [])]));
  }
}
