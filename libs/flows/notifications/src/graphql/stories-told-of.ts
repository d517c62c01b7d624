import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { StoryReader } from '#domain/stories';
import type { ShownStory } from '#domain/stories/graphql';
import type { LoaderCache } from '#platform/graphql-kit';

/** Loads the stories that follows and notices are about, all of one turn with one statement. */
@Injectable()
export class StoriesToldOf {
  constructor(private readonly stories: StoryReader) {}

  /** Null for a story that the caller may not read now. */
  load(actor: Actor, id: string | null, whole: boolean, loaders: LoaderCache): Promise<ShownStory | null> {
    if (id === null) return Promise.resolve(null);
    return loaders.load<ShownStory>(`told.story ${whole}`, id, async (ids) => {
      const found = await (whole ? this.stories.byIds(actor, ids) : this.stories.cardsByIds(actor, ids));
      return new Map(found.flatMap((story) => (story ? [[story.id, story] as const] : [])));
    });
  }
}
