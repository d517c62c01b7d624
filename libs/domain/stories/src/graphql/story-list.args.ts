import { ArgsType, Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { Language } from '#kernel';
import { LanguageEnum, PageArgs } from '#platform/graphql-kit';
import { StoryFilterArgs, StoryOrderArgs } from './story-list.inputs.js';

const LONGEST_NAME = 200;

/** Which page of which list of stories. */
@ArgsType()
export class StoryListArgs extends PageArgs {
  @ValidateNested()
  @Type(() => StoryFilterArgs)
  @Field(() => StoryFilterArgs, { nullable: true, description: 'Which stories.' })
  filter?: StoryFilterArgs | null;

  @MaxLength(LONGEST_NAME)
  @IsOptional()
  @Field(() => String, {
    nullable: true,
    description:
      'The name of somebody who contributed to them, as it stands on them. Stories that withhold whose they are are not found by it.',
  })
  contributor?: string | null;

  @Field(() => StoryOrderArgs, {
    nullable: true,
    description: 'In which order; left out, the newest publication first.',
  })
  orderBy?: StoryOrderArgs | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'The language of texts and names; left out, the one each was written in.',
  })
  language?: Language | null;
}
