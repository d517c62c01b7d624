import { Module } from '@nestjs/common';
import { StoriesModule } from '../stories.module.js';
import { ChangeResolver } from './change.resolver.js';
import { CompareRevisionsResolver, MissingPartsResolver, StoryTemplateResolver } from './drafting.resolver.js';
import { SaveStoryPartResolver, StoryPartsResolver } from './story-draft.resolver.js';
import { EndStoryResolver } from './end-story.resolver.js';
import { EraseContributorResolver } from './erase-contributor.resolver.js';
import { ReviewRulesResolver } from './review-rules.resolver.js';
import { ReviewStoryResolver } from './review-story.resolver.js';
import { ScheduleStoryResolver } from './schedule-story.resolver.js';
import { StoryCardResolver } from './story-card.resolver.js';
import { StoryListResolver } from './story-list.resolver.js';
import { StoryRecordResolver } from './story-record.resolver.js';
import { RelatedStoryResolver, StoryRelationsResolver } from './story-relations.resolver.js';
import { StoryRevisionsResolver } from './story-revisions.resolver.js';
import { StorySectionResolver } from './story-section.resolver.js';
import { StorySteps } from './story-steps.js';
import { StoryTextResolver } from './story-text.resolver.js';
import { StoryLoader } from './story.loader.js';
import { StoryResolver } from './story.resolver.js';
import { WriteStoryResolver } from './write-story.resolver.js';

/** The stories' GraphQL edge. */
@Module({
  imports: [StoriesModule],
  providers: [
    StoryLoader,
    StorySteps,
    StoryResolver,
    StoryListResolver,
    StoryCardResolver,
    StoryTextResolver,
    StorySectionResolver,
    StoryRecordResolver,
    StoryRelationsResolver,
    RelatedStoryResolver,
    StoryRevisionsResolver,
    ChangeResolver,
    WriteStoryResolver,
    ReviewStoryResolver,
    ReviewRulesResolver,
    ScheduleStoryResolver,
    EndStoryResolver,
    EraseContributorResolver,
    CompareRevisionsResolver,
    StoryTemplateResolver,
    MissingPartsResolver,
    SaveStoryPartResolver,
    StoryPartsResolver,
  ],
})
export class StoriesGraphqlModule {}
