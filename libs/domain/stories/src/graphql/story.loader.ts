import { Injectable } from '@nestjs/common';
import { type Actor, Failure, type Language } from '#kernel';
import type { GraphqlContext, LoaderCache } from '#platform/graphql-kit';
import type { StoryView } from '../domain/story-view.js';
import { StoryReader } from '../persistence/story.reader.js';
import type { ShownStory } from './shown-story.js';

const keyed = <T>(ids: readonly string[], found: readonly (T | null)[]): ReadonlyMap<string, T> =>
  new Map(ids.flatMap((id, place) => (found[place] ? [[id, found[place]]] : [])));

/** Loads stories that a field leads to, all of one turn with one statement. */
@Injectable()
export class StoryLoader {
  constructor(private readonly stories: StoryReader) {}

  /** A story by its key, as a card or whole, or null when the caller may not see it. */
  async load(
    actor: Actor,
    id: string,
    { language, whole }: { readonly language: Language | null; readonly whole: boolean },
    loaders: LoaderCache,
  ): Promise<ShownStory | null> {
    return whole
      ? this.view(actor, id, language, loaders)
      : loaders.load(`story.card.${language}`, id, async (ids) =>
          keyed(ids, await this.stories.cardsByIds(actor, ids, language)),
        );
  }

  /**
   * Something that the whole story tells; at once where it is at hand, and fails as {@link whole} does.
   *
   * Fields that every story has are resolved without the framework's parameter decorators, which cost more than the field.
   */
  ofWhole<T>({ actor, loaders }: GraphqlContext, story: ShownStory, tell: (whole: StoryView) => T): T | Promise<T> {
    return 'sections' in story ? tell(story) : this.whole(actor, story, loaders).then(tell);
  }

  /**
   * All of a story of which perhaps only a card is at hand.
   *
   * @throws Failure NOT_FOUND when the story has been taken from the caller since the card was read.
   */
  async whole(actor: Actor, story: ShownStory, loaders: LoaderCache): Promise<StoryView> {
    if ('sections' in story) return story;
    const language = story.askedLanguage;
    const current = await this.view(actor, story.id, language, loaders);
    const found =
      current?.revision === story.revision
        ? current
        : await this.stories.byId(actor, story.id, { language, revision: story.revision });
    if (found === null) throw new Failure('NOT_FOUND', 'The story is no longer there.');
    return found;
  }

  private view(actor: Actor, id: string, language: Language | null, loaders: LoaderCache): Promise<StoryView | null> {
    return loaders.load(`story.whole.${language}`, id, async (ids) =>
      keyed(ids, await this.stories.byIds(actor, ids, language)),
    );
  }
}
