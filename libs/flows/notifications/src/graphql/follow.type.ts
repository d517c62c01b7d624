import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, PageInfo } from '#platform/graphql-kit';
import type { Follow, FollowKind, Frequency } from '../follow.js';
import { FollowFrequencyEnum, FollowKindEnum } from './notification.enums.js';

/** Something that the caller follows. */
@ObjectType('Follow', { description: 'Something that the caller follows.' })
export class FollowType implements Pick<Follow, 'kind' | 'frequency' | 'createdAt' | 'contributor'> {
  @Field(() => FollowKindEnum, { description: 'What sort of thing it is.' })
  kind: FollowKind;

  @Field(() => FollowFrequencyEnum, { description: 'How often mails tell of it.' })
  frequency: Frequency;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  createdAt: string;

  @Field(() => String, { nullable: true, description: 'The name of the contributor that is followed.' })
  contributor: string | null;
}

/** Something followed in a list. */
@ObjectType('FollowEdge', { description: 'Something followed in a list.' })
export class FollowEdge {
  @Field(() => String, { description: 'The cursor of it.' })
  cursor: string;

  @Field(() => FollowType, { description: 'What is followed.' })
  node: Follow;
}

/** What the caller follows. */
@ObjectType('FollowConnection', { description: 'What the caller follows.' })
export class FollowConnection {
  @Field(() => [FollowEdge], { description: 'What is followed, the newest first.' })
  edges: readonly FollowEdge[];

  @Field(() => PageInfo, { description: 'Where this page lies.' })
  pageInfo: PageInfo;
}
