import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Language, badInput } from '#kernel';
import { Cacheable, CurrentActor, LanguageEnum, NodeRegistry, PublicAccess } from '#platform/graphql-kit';
import { StoryReader } from '../persistence/story.reader.js';
import type { ShownStory } from './shown-story.js';
import { StoryType } from './story.type.js';

/** One story as the schema shows it. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryResolver {
  constructor(
    private readonly stories: StoryReader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Story', (actor, id) => stories.byId(actor, id));
  }

  @PublicAccess('the policy decides which stories a caller is shown')
  @Query(() => StoryType, {
    name: 'story',
    nullable: true,
    description: 'A story by its slug, also a former one; null when there is none that the caller may see.',
  })
  async one(
    @CurrentActor() actor: Actor,
    @Args({ name: 'slug', type: () => String, description: 'Its short name, present or former.' }) slug: string,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of text and names; left out, the one it was written in.',
    })
    language: Language | null,
    @Args({
      name: 'revision',
      type: () => Int,
      nullable: true,
      description: 'The number of a revision; left out, the published one.',
    })
    revision: number | null,
    @Args({
      name: 'working',
      type: () => Boolean,
      nullable: true,
      description: 'Whether to give the revision being worked on, to those who work on the story.',
    })
    working: boolean | null,
  ): Promise<ShownStory | null> {
    if (working && typeof revision === 'number') throw badInput('Give `revision` or `working`, not both.', 'working');
    return this.stories.bySlug(actor, slug, { language, revision: working ? 'WORKING' : revision });
  }
}
