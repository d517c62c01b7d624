import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { GovernmentLevelEnum } from '#domain/organisations/graphql';
import { DateScalar, DateTimeScalar, LanguageEnum, NodeType, PageInfo } from '#platform/graphql-kit';
import type {
  CostBand,
  GovernmentLevel,
  StoryKind,
  StoryOutcome,
  StoryPhase,
  StoryStatus,
  Visibility,
} from '../domain/story-content.js';
import type { PendingState } from '../domain/story-state.js';
import { PendingStateEnum } from './editorial.enums.js';
import type { ShownStory } from './shown-story.js';
import {
  CostBandEnum,
  StoryKindEnum,
  StoryOutcomeEnum,
  StoryPhaseEnum,
  StoryStatusEnum,
  VisibilityEnum,
} from './story.enums.js';

/** A story, with the fields that every list of stories carries. */
@ObjectType('Story', {
  implements: () => [NodeType],
  description: 'A story (erfaring): what a public body did, what came of it, and what others can learn from it.',
})
export class StoryType {
  @Field(() => ID, { description: 'The permanent id of the story.' })
  id: string;

  @Field(() => String, { description: 'Its short name in addresses; a former one leads here for ever.' })
  slug: string;

  @Field(() => StoryKindEnum, { description: 'What sort of text it is.' })
  kind: StoryKind;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'What it is about, in a few sentences; empty where there is none yet.' })
  summary: string;

  @Field(() => LanguageEnum, {
    description: 'The language the text is given in: the one asked for, or the nearest that the story has.',
  })
  textLanguage: Language;

  @Field(() => LanguageEnum, { description: 'The language it was written in; its other languages are translations.' })
  originalLanguage: Language;

  @Field(() => [LanguageEnum], { description: 'The languages it has a text in.' })
  languages: readonly Language[];

  @Field(() => StoryStatusEnum, { nullable: true, description: 'How far what it tells of has come.' })
  status: StoryStatus | null;

  @Field(() => StoryOutcomeEnum, { nullable: true, description: 'How it went.' })
  outcome: StoryOutcome | null;

  @Field(() => StoryPhaseEnum, { nullable: true, description: 'The phase of the project that the experience is from.' })
  phase: StoryPhase | null;

  @Field(() => [GovernmentLevelEnum], { description: 'The tiers of government it concerns.' })
  levels: readonly GovernmentLevel[];

  @Field(() => CostBandEnum, { nullable: true, description: 'What it cost.' })
  costBand: CostBand | null;

  @Field(() => VisibilityEnum, { description: 'Who may read it once it is published.' })
  visibility: Visibility;

  @Field(() => Boolean, {
    description: 'Whether readers are told only what sort of bodies it is about, and nobody by name.',
  })
  withheldOrganisation: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Readers see it from this moment.' })
  embargoUntil: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day its body last said that it still holds.' })
  lastConfirmedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day its body means to look at it again.' })
  nextFollowUpOn: string | null;

  @Field(() => String, { description: 'The licence of its text, as an SPDX identifier or in words.' })
  license: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first published, here or at its source.' })
  publishedAt: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt: string;

  @Field(() => Int, { description: 'The number of the revision shown.' })
  revision: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Goes up with every change; give it back as `expectedVersion` when changing the story. Null to those who may not.',
  })
  version: number | null;

  @Field(() => PendingStateEnum, {
    nullable: true,
    description:
      'Where the revision being worked on stands; null when there is none, and to those who do not work on it.',
  })
  pendingState: PendingState | null;
}

/** A story in a list. */
@ObjectType('StoryEdge', { description: 'A story in a list.' })
export class StoryEdge {
  @Field(() => String, { description: 'Its place in the list.' })
  cursor: string;

  @Field(() => StoryType, { description: 'The story.' })
  node: ShownStory;
}

/** A page of stories. */
@ObjectType('StoryConnection', { description: 'A page of stories.' })
export class StoryConnection {
  @Field(() => [StoryEdge], { description: 'The stories of the page with their places.' })
  edges: readonly StoryEdge[];

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo: PageInfo;
}
