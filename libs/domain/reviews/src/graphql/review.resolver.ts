import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Language, pageRequest } from '#kernel';
import { type StoryCard, StoryReader } from '#domain/stories';
import { type ShownStory, StoryType } from '#domain/stories/graphql';
import {
  Access,
  type ConnectionShape,
  CurrentActor,
  LanguageEnum,
  type LoaderCache,
  Loaders,
  NodeRegistry,
  connectionOf,
  fromGlobalId,
  toGlobalId,
} from '#platform/graphql-kit';
import { reviewChecklist } from '../application/review-checklist.js';
import type { ReviewCommentView, ReviewView } from '../domain/review.js';
import { type Reviewer, ReviewReader } from '../persistence/review.reader.js';
import { ReviewQueueArgs } from './review.inputs.js';
import { ReviewCommentType, ReviewConnection, ReviewItemType, ReviewType, ReviewerType } from './review.type.js';

const shown = ({ id, name }: Reviewer): ReviewerType => ({ id: toGlobalId('Person', id), name });

/** Reviews as the schema shows them, and the queue of the editors. */
@Resolver(() => ReviewType)
export class ReviewResolver {
  constructor(
    private readonly reader: ReviewReader,
    private readonly stories: StoryReader,
  ) {}

  @Access('EDITOR')
  @Query(() => ReviewConnection, {
    name: 'reviewQueue',
    description: 'What the caller has to decide as an editor, what is due first on top.',
  })
  async queue(@CurrentActor() actor: Actor, @Args() args: ReviewQueueArgs): Promise<ConnectionShape<ReviewView>> {
    const { assignee, ...filter } = args.filter ?? {};
    const assigneeId = assignee ? fromGlobalId('Person', assignee, 'filter', 'assignee') : null;
    return connectionOf(await this.reader.queue(actor, { ...filter, assigneeId }, pageRequest(args)));
  }

  @ResolveField(() => StoryType, {
    nullable: true,
    description: 'The story, in the revision being worked on where there is one.',
  })
  story(
    @Parent() { storyId }: ReviewView,
    @CurrentActor() actor: Actor,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of its text; the one it is written in when left out.',
    })
    language: Language | null,
    @Loaders() loaders: LoaderCache,
  ): Promise<StoryCard | null> {
    return loaders.load(`review.story ${language}`, storyId, (ids) => this.stories.workByIds(actor, ids, language));
  }

  @ResolveField(() => ReviewerType, {
    nullable: true,
    description: 'Who is to look at it; null leaves it to any editor.',
  })
  assignee(@Parent() { assignee }: ReviewView): ReviewerType | null {
    return assignee && shown(assignee);
  }

  @ResolveField(() => [ReviewerType], {
    description:
      'Who may be given it, by name, at most 300: editors among the members of its body, and those who lately signed in as such; empty to those who do not decide about the story.',
  })
  async reviewers(
    @Parent() { storyId }: ReviewView,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly ReviewerType[]> {
    const reviewers = await loaders.load('review.reviewers', storyId, (ids) => this.reader.reviewers(actor, ids));
    return (reviewers ?? []).map(shown);
  }

  @ResolveField(() => [ReviewItemType], { description: 'What to look at in a story of its kind, and what has been.' })
  checklist(
    @Parent() { kind, ticks }: ReviewView,
    @Args({
      name: 'language',
      type: () => LanguageEnum,
      nullable: true,
      description: 'The language of the items; bokmål when left out, and for Sami.',
    })
    language: Language | null,
  ): readonly ReviewItemType[] {
    return reviewChecklist(kind, language ?? 'nb').map(({ key, text }) => {
      const tick = ticks.find(({ item }) => item === key);
      return { key, text, isTicked: tick !== undefined, tickedBy: tick?.by ?? null, tickedAt: tick?.at ?? null };
    });
  }
}

/** The review of a story, as the schema shows it. */
@Resolver(() => StoryType)
export class StoryReviewResolver {
  constructor(private readonly reader: ReviewReader) {}

  @ResolveField(() => ReviewType, {
    nullable: true,
    description:
      'The review of what was last submitted of it; null where nothing was, and to those who do not work on the story.',
  })
  review(
    @Parent() story: ShownStory,
    @CurrentActor() actor: Actor,
    @Loaders() loaders: LoaderCache,
  ): Promise<ReviewView | null> {
    return loaders.load('story.review', story.id, (ids) => this.reader.ofStories(actor, ids));
  }
}

/** Comments on what is being written, as the schema shows them. */
@Resolver(() => ReviewCommentType)
export class ReviewCommentResolver {
  constructor(reader: ReviewReader, nodes: NodeRegistry) {
    nodes.register('ReviewComment', (actor, id) => reader.comment(actor, id));
  }

  @ResolveField(() => ID, { description: 'The permanent id of the comment.' })
  id(@Parent() { id }: ReviewCommentView): string {
    return toGlobalId('ReviewComment', id);
  }
}
