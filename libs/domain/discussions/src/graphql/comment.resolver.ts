import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { type ShownStory, StoryType } from '#domain/stories/graphql';
import {
  Access,
  Cacheable,
  type ConnectionShape,
  CurrentActor,
  ForwardPageArgs,
  type LoaderCache,
  Loaders,
  NodeRegistry,
  connectionOf,
  toGlobalId,
} from '#platform/graphql-kit';
import { renderMarkdown } from '#platform/markdown';
import type { CommentView } from '../domain/comment.js';
import { CommentReader, type Discussion } from '../persistence/comment.reader.js';
import { CommentConnection, CommentType, ModerationConnection } from './comment.type.js';

const DEFAULT_SIZE = 10;
const NOTHING: Discussion = {
  page: { edges: [], hasNextPage: false, hasPreviousPage: false },
  total: 0,
  isClosed: false,
};

/** Comments as the schema shows them, and what waits for editors. */
@Resolver(() => CommentType)
export class CommentResolver {
  constructor(
    private readonly comments: CommentReader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Comment', (actor, id) => comments.byId(actor, id));
  }

  @Access('EDITOR')
  @Query(() => ModerationConnection, {
    name: 'moderationQueue',
    description: 'Comments that wait for the caller as an editor: pending ones and reported ones, oldest first.',
  })
  async waiting(@CurrentActor() actor: Actor, @Args() args: ForwardPageArgs): Promise<ConnectionShape<CommentView>> {
    return connectionOf(await this.comments.waiting(actor, pageRequest(args)));
  }

  @Cacheable()
  @ResolveField(() => ID, { description: 'The permanent id of the comment.' })
  id(@Parent() { id }: CommentView): string {
    return toGlobalId('Comment', id);
  }

  @Cacheable()
  @ResolveField(() => String, { nullable: true, description: 'What it says as HTML that can do nothing.' })
  html(@Parent() { markdown }: CommentView): string | null {
    return markdown === null ? null : renderMarkdown(markdown);
  }
}

/** The discussion of a story, as the schema shows it. */
@Cacheable()
@Resolver(() => StoryType)
export class StoryCommentsResolver {
  constructor(private readonly reader: CommentReader) {}

  @ResolveField(() => CommentConnection, {
    description: 'What has been said of it, oldest first; nothing unless the caller sees it among what is published.',
  })
  async comments(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Args({
      name: 'first',
      type: () => Int,
      nullable: true,
      defaultValue: DEFAULT_SIZE,
      description: 'How many threads to give, at most 100.',
    })
    first: number | null,
    @Args({ name: 'after', type: () => String, nullable: true, description: 'Give the threads after this cursor.' })
    after: string | null,
    @Loaders() loaders: LoaderCache,
  ): Promise<CommentConnection> {
    const page = pageRequest({ first, after }, DEFAULT_SIZE);
    const found = await (after === null || after === undefined
      ? loaders.load(`story.comments ${page.size}`, story.id, (ids) => this.reader.ofStories(actor, ids, page))
      : this.reader.ofStories(actor, [story.id], page).then((discussions) => discussions.get(story.id)));
    const { page: threads, total, isClosed } = found ?? NOTHING;
    return { ...connectionOf(threads), totalCount: total, isClosed };
  }
}
