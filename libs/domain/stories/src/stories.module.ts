import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { ArchiveStory } from './application/archive-story.js';
import { CancelScheduledPublication } from './application/cancel-scheduled-publication.js';
import { ChangeReviewRules } from './application/change-review-rules.js';
import { CompareRevisions } from './application/compare-revisions.js';
import { ContributorErasure } from './application/contributor-erasure.js';
import { ContributorRows } from './persistence/contributor-rows.js';
import { EraseContributor } from './application/erase-contributor.js';
import { PersonalAuthorship } from './application/personal-authorship.js';
import { ContentReading } from './application/content-reading.js';
import { CreateStory } from './application/create-story.js';
import { DeclineStory } from './application/decline-story.js';
import { FindMissingParts } from './application/find-missing-parts.js';
import { FourEyes } from './application/four-eyes.js';
import { ImportStories } from './application/import-stories.js';
import { KeepRecords } from './application/keep-records.js';
import { PublishScheduled } from './application/publish-scheduled.js';
import { PublishStory } from './application/publish-story.js';
import { ReadReviewRules } from './application/read-review-rules.js';
import { ReleaseEmbargoes } from './application/release-embargoes.js';
import { RequestChanges } from './application/request-changes.js';
import { ReviseStory } from './application/revise-story.js';
import { SchedulePublication } from './application/schedule-publication.js';
import { StoryDesk } from './application/story-desk.js';
import { ReadStoryParts } from './application/read-story-parts.js';
import { SaveStoryPart } from './application/save-story-part.js';
import { SubmitStory } from './application/submit-story.js';
import { UnpublishStory } from './application/unpublish-story.js';
import { WithdrawStory } from './application/withdraw-story.js';
import { EmbargoReader } from './persistence/embargo.reader.js';
import { PublicationReader } from './persistence/publication.reader.js';
import { ReviewRulesRepository } from './persistence/review-rules.js';
import { StoryChangesReader } from './persistence/story-changes.reader.js';
import { StoryFilterReader } from './persistence/story-filter.reader.js';
import { StoryLinksReader } from './persistence/story-links.reader.js';
import { StoryListReader } from './persistence/story-list.reader.js';
import { NameBook } from './persistence/name-book.js';
import { StoryRecordReader } from './persistence/story-record.reader.js';
import { PublishedStoryReader } from './persistence/published-story.reader.js';
import { PartSaves } from './persistence/part-saves.js';
import { StoryReader } from './persistence/story.reader.js';
import { StoryRepository } from './persistence/story.repository.js';

const VERBS = [
  CreateStory,
  ReviseStory,
  SubmitStory,
  RequestChanges,
  DeclineStory,
  PublishStory,
  SchedulePublication,
  CancelScheduledPublication,
  PublishScheduled,
  UnpublishStory,
  ArchiveStory,
  WithdrawStory,
  ImportStories,
  ReleaseEmbargoes,
  KeepRecords,
  CompareRevisions,
  FindMissingParts,
  ReadStoryParts,
  SaveStoryPart,
  ChangeReviewRules,
  ReadReviewRules,
  EraseContributor,
  PersonalAuthorship,
];
const READERS = [StoryReader, StoryListReader, StoryChangesReader, StoryFilterReader, EmbargoReader];

/** The room of stories: its verbs and readers; needs `Database`, `Clock`, `Ids` and `Cursors` from the application. */
@Module({
  imports: [OrganisationsModule],
  providers: [
    ...VERBS,
    ...READERS,
    StoryDesk,
    FourEyes,
    ReviewRulesRepository,
    PublicationReader,
    ContentReading,
    ContributorErasure,
    ContributorRows,
    PartSaves,
    StoryRepository,
    StoryLinksReader,
    NameBook,
    StoryRecordReader,
    PublishedStoryReader,
  ],
  exports: [...VERBS, ...READERS],
})
export class StoriesModule {}
