import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import type { Language } from '#kernel';
import { DateScalar, LanguageEnum } from '#platform/graphql-kit';
import type { StoryKind, StoryOutcome, StoryStatus } from '../domain/story-content.js';
import type { StoryFilter, StoryOrder, StoryOrderField } from '../domain/story-list.js';
import type { EditorialState } from '../domain/story-state.js';
import { EditorialStateEnum, OrderDirectionEnum, StoryOrderFieldEnum } from './editorial.enums.js';
import { StoryKindEnum, StoryOutcomeEnum, StoryStatusEnum } from './story.enums.js';

const MOST = 50;

/** Which stories a list or search is to hold. */
@InputType('StoryFilter', {
  description: 'Which stories a list holds. Lists are OR inside and AND between fields; each holds at most 50 values.',
})
export class StoryFilterArgs implements StoryFilter {
  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Slugs of sectors; narrower ones are included.' })
  sectors?: string[] | null;

  @ArrayMaxSize(MOST)
  @Field(() => [String], { nullable: true, description: 'Slugs of methods; narrower ones are included.' })
  methods?: string[] | null;

  @ArrayMaxSize(MOST)
  @Field(() => [String], {
    nullable: true,
    description: 'Slugs or organisation numbers of bodies; their predecessors and successors are included.',
  })
  organisations?: string[] | null;

  @ArrayMaxSize(MOST)
  @Field(() => [String], {
    nullable: true,
    description:
      'Numbers (former ones too) or slugs of municipalities; their predecessors and successors are included.',
  })
  municipalities?: string[] | null;

  @ArrayMaxSize(MOST)
  @Field(() => [StoryKindEnum], { nullable: true, description: 'What sort of text they are.' })
  kinds?: StoryKind[] | null;

  @ArrayMaxSize(MOST)
  @Field(() => [StoryStatusEnum], { nullable: true, description: 'How far what they tell of has come.' })
  statuses?: StoryStatus[] | null;

  @ArrayMaxSize(MOST)
  @Field(() => [StoryOutcomeEnum], { nullable: true, description: 'How it went.' })
  outcomes?: StoryOutcome[] | null;

  @ArrayMaxSize(MOST)
  @Field(() => [LanguageEnum], { nullable: true, description: 'Languages that they have a text in.' })
  languages?: Language[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'First published on this day or later.' })
  publishedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First published on this day or earlier.' })
  publishedTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a benefit of theirs has been measured.' })
  hasMeasuredBenefits?: boolean | null;

  @ArrayMaxSize(MOST)
  @Field(() => [EditorialStateEnum], {
    nullable: true,
    description:
      'Work in these states that the caller works on, instead of what is published. For contributors and editors.',
  })
  editorialStates?: EditorialState[] | null;
}

/** How a list is to be ordered. */
@InputType('StoryOrder', { description: 'How a list of stories is ordered.' })
export class StoryOrderArgs implements StoryOrder {
  @Field(() => StoryOrderFieldEnum, { description: 'By what.' })
  field: StoryOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'DESC', description: 'Which way.' })
  direction: StoryOrder['direction'];
}
