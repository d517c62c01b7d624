import { Field, ObjectType } from '@nestjs/graphql';
import { StoryKindEnum, StoryOutcomeEnum, StoryStatusEnum } from '#domain/stories/graphql';
import { DateScalar, DateTimeScalar, LanguageEnum, PageInfo } from '#platform/graphql-kit';
import type { Follow, FollowKind, Frequency } from '../follow.js';
import type { SearchFilter } from '../kept-search.js';
import { FollowFrequencyEnum, FollowKindEnum } from './notification.enums.js';

/** Which stories a followed search is for. */
@ObjectType('FollowedSearchFilter', { description: 'Which stories a followed search is for.' })
export class FollowedSearchFilterType implements SearchFilter {
  @Field(() => [String], { nullable: true, description: 'Slugs of sectors.' })
  sectors?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of methods.' })
  methods?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs or organisation numbers of bodies.' })
  organisations?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Numbers or slugs of municipalities.' })
  municipalities?: readonly string[] | null;

  @Field(() => [StoryKindEnum], { nullable: true, description: 'What sort of text they are.' })
  kinds?: SearchFilter['kinds'];

  @Field(() => [StoryStatusEnum], { nullable: true, description: 'How far what they tell of has come.' })
  statuses?: SearchFilter['statuses'];

  @Field(() => [StoryOutcomeEnum], { nullable: true, description: 'How it went.' })
  outcomes?: SearchFilter['outcomes'];

  @Field(() => [LanguageEnum], { nullable: true, description: 'Languages that they have a text in.' })
  languages?: SearchFilter['languages'];

  @Field(() => DateScalar, { nullable: true, description: 'First published on this day or later.' })
  publishedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First published on this day or earlier.' })
  publishedTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a benefit of theirs has been measured.' })
  hasMeasuredBenefits?: boolean | null;
}

/** A search that is followed. */
@ObjectType('FollowedSearch', { description: 'A search that is followed.' })
export class FollowedSearchType {
  @Field(() => String, { description: 'What is looked for.' })
  query: string;

  @Field(() => FollowedSearchFilterType, { description: 'Which stories.' })
  filter: SearchFilter;
}

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
