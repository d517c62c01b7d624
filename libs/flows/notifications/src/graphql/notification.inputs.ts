import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { StoryFilterArgs } from '#domain/stories/graphql';
import { LanguageEnum } from '#platform/graphql-kit';
import type { Frequency } from '../follow.js';
import { LONGEST_QUERY } from '../kept-search.js';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../notice-settings.js';
import { FollowFrequencyEnum } from './notification.enums.js';

const MOST_IDS = 100;
const ONE_OF = 'One of the six things to follow is named, and no other.';

/** A search to follow. */
@InputType('FollowedSearchInput', {
  description: 'A search to follow; a story that comes out is told of when it has every word, in any form.',
})
export class FollowedSearchArgs {
  @MaxLength(LONGEST_QUERY)
  @Field(() => String, { defaultValue: '', description: 'What to look for; at most 500 characters.' })
  query: string;

  @ValidateNested()
  @Type(() => StoryFilterArgs)
  @Field(() => StoryFilterArgs, { nullable: true, description: 'Which stories; not those in other editorial states.' })
  filter?: StoryFilterArgs | null;
}

/** What to follow, and how often mails are to tell of it. */
@InputType('FollowInput', { description: `What to follow. ${ONE_OF}` })
export class FollowArgs {
  @MaxLength(200)
  @Field(() => ID, { nullable: true, description: 'The id of a story.' })
  story?: string | null;

  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'The slug of a sector.' })
  sector?: string | null;

  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'The slug of a method.' })
  method?: string | null;

  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'Slug or organisation number of a body.' })
  organisation?: string | null;

  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'The name of a contributor, as it stands on a story.' })
  contributor?: string | null;

  @ValidateNested()
  @Type(() => FollowedSearchArgs)
  @Field(() => FollowedSearchArgs, { nullable: true, description: 'A search.' })
  search?: FollowedSearchArgs | null;

  @Field(() => FollowFrequencyEnum, { defaultValue: 'DAILY', description: 'How often mails are to tell of it.' })
  frequency: Frequency;
}

/** What is followed, and how often mails are to tell of it. */
@InputType('ChangeFollowInput', { description: 'What is followed, and how often mails are to tell of it.' })
export class ChangeFollowArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of what is followed.' })
  id: string;

  @Field(() => FollowFrequencyEnum, { description: 'How often mails are to tell of it.' })
  frequency: Frequency;
}

/** What is to be followed no longer. */
@InputType('UnfollowInput', { description: 'What is to be followed no longer.' })
export class UnfollowArgs {
  @MaxLength(200)
  @Field(() => ID, { description: 'The id of what is followed.' })
  id: string;
}

/** How the caller wants to be told. */
@InputType('ChangeNoticeSettingsInput', { description: 'How the caller wants to be told; what is left out stays.' })
export class ChangeNoticeSettingsArgs {
  @IsOptional()
  @IsIn(NOTICE_LANGUAGES)
  @Field(() => LanguageEnum, { nullable: true, description: 'The language of mails: NB, NN or EN.' })
  language?: NoticeLanguage | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether mails are sent at all.' })
  byMail?: boolean | null;
}

/** Which notices have been read. */
@InputType('MarkNoticesReadInput', { description: 'Which notices have been read.' })
export class MarkNoticesReadArgs {
  @ArrayMaxSize(MOST_IDS)
  @MaxLength(200, { each: true })
  @Field(() => [ID], { nullable: true, description: 'Their ids, at most 100; all there are when it is left out.' })
  ids?: string[] | null;
}
