import { Module } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { LimitsModule } from '#platform/limits';
import { AnswerCacheHooks } from './answer-cache.hooks.js';
import { AnswerCache } from './answer-cache.js';
import { KeptAnswers } from './kept-answers.js';
import { KnownEdition } from './known-edition.js';

/** Keeps answers that are the same for everybody. */
@Module({
  imports: [LimitsModule, StoriesModule],
  providers: [KnownEdition, AnswerCache, KeptAnswers, AnswerCacheHooks],
  exports: [AnswerCache],
})
export class AnswerCacheModule {}
