import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { AnswerFollowUp } from './application/answer-follow-up.js';
import { AskForFollowUps } from './application/ask-for-follow-ups.js';
import { FollowUpReader } from './persistence/follow-up.reader.js';
import { FollowUpRepository } from './persistence/follow-up.repository.js';
import { PersonalFollowUps } from './persistence/personal-follow-ups.js';

/** The room of follow-ups: whether what published stories tell still holds. */
@Module({
  imports: [StoriesModule],
  providers: [PersonalFollowUps, AnswerFollowUp, AskForFollowUps, FollowUpReader, FollowUpRepository],
  exports: [PersonalFollowUps, AnswerFollowUp, AskForFollowUps, FollowUpReader],
})
export class FollowUpsModule {}
