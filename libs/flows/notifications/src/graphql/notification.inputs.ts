import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { LanguageEnum } from '#platform/graphql-kit';
import type { Frequency } from '../follow.js';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../notice-settings.js';
import { FollowFrequencyEnum } from './notification.enums.js';

const MOST_IDS = 100;
const ONE_OF = 'One of the five things to follow is named, and no other.';

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
