import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { StoryFilterArgs } from '#domain/stories/graphql';
import { LanguageEnum } from '#platform/graphql-kit';
import type { StorySearchOrder } from '../application/search-question.js';
import { StorySearchOrderEnum } from './search.enums.js';

/** What is searched for, and which page of it. */
@ArgsType()
export class SearchStoriesArgs {
  @Field(() => String, {
    description: 'What to look for, in any language; without a letter or digit everything is found, newest first.',
  })
  query: string;

  @ValidateNested()
  @Type(() => StoryFilterArgs)
  @Field(() => StoryFilterArgs, { nullable: true, description: 'Which stories.' })
  filter?: StoryFilterArgs | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many stories to give, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Give the stories after this cursor of the same search.' })
  after?: string | null;

  @Field(() => StorySearchOrderEnum, {
    nullable: true,
    description: 'In which order; by relevance when left out.',
  })
  orderBy?: StorySearchOrder | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    description:
      'The language of texts and labels; left out, texts are in the one they were written in and labels in bokmål.',
  })
  language?: Language | null;
}
