import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/graphql-kit';
import type { StoryChange, StoryChangeKind } from '../domain/story-list.js';
import { ChangeKindEnum } from './editorial.enums.js';

/** One entry of the change feed. */
@ObjectType('Change', { description: 'Something that happened to a story, for those who keep a copy of it.' })
export class ChangeType {
  @Field(() => String, {
    description: 'Its number in the feed, strictly increasing: nothing is ever put in before it later.',
  })
  sequence: string;

  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  kind: StoryChangeKind;

  @Field(() => ID, { description: 'The permanent id of the story.' })
  storyId: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at: string;

  @Field(() => Boolean, {
    description: 'Whether the story is not, or no longer, there for this reader: drop the copy.',
  })
  tombstone: boolean;

  @Field(() => Int, { nullable: true, description: 'The number of the revision it is about; null in a tombstone.' })
  revision: number | null;
}

/** A change in the feed. */
@ObjectType('ChangeEdge', { description: 'A change in the feed.' })
export class ChangeEdge {
  @Field(() => String, { description: 'Its place in the feed; give the last one as `after` to go on.' })
  cursor: string;

  @Field(() => ChangeType, { description: 'The change.' })
  node: StoryChange;
}

/** A page of the change feed. */
@ObjectType('ChangeConnection', { description: 'A page of the change feed, oldest first.' })
export class ChangeConnection {
  @Field(() => [ChangeEdge], { description: 'The changes of the page with their places.' })
  edges: readonly ChangeEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the feed.' })
  pageInfo: PageInfo;
}
