export { StoriesModule } from './stories.module.js';

export { ArchiveStory } from './application/archive-story.js';
export { CreateStory } from './application/create-story.js';
export { KeepRecords } from './application/keep-records.js';
export { ImportStories } from './application/import-stories.js';
export type { ImportOutcome } from './application/import-stories.js';
export { PublishScheduled } from './application/publish-scheduled.js';
export { PersonalAuthorship } from './application/personal-authorship.js';
export { PublishStory } from './application/publish-story.js';
export { ReleaseEmbargoes } from './application/release-embargoes.js';
export { RequestChanges } from './application/request-changes.js';
export { SubmitStory } from './application/submit-story.js';
export { UnpublishStory } from './application/unpublish-story.js';
export { WithdrawStory } from './application/withdraw-story.js';

export { storyAddress } from './domain/story-address.js';
export { lessonsIn } from './domain/story-sections.js';
export { isShownTo } from './domain/story-audience.js';
export { decidesOn, keeps, mayRead, seesPublished, storySight, worksOn } from './application/story.policy.js';
export type { StorySight } from './application/story.policy.js';

export { storyStanding } from './persistence/story-standing.sql.js';
export { EmbargoReader } from './persistence/embargo.reader.js';
export type { StoryChangesRequest } from './persistence/story-changes.reader.js';
export { actorName } from './persistence/actor-name.sql.js';
export { leftToOthers } from './persistence/review-rules.js';
export { StoryFilterReader } from './persistence/story-filter.reader.js';
export { StoryListReader } from './persistence/story-list.reader.js';
export { StoryReader } from './persistence/story.reader.js';
export type { StoryLookUp } from './persistence/story.reader.js';

export {
  GOVERNMENT_LEVELS,
  ORGANISATION_ROLES,
  STORY_KINDS,
  STORY_OUTCOMES,
  STORY_STATUSES,
} from './domain/story-content.js';
export type {
  AttachmentKind,
  CostBand,
  GoalKind,
  GovernmentLevel,
  OrganisationRole,
  RelationKind,
  StoryAnchoring,
  StoryAttachment,
  StoryContent,
  StoryContributor,
  StoryGoal,
  StoryKind,
  StoryOutcome,
  StoryPhase,
  StorySection,
  StoryStatus,
  StoryText,
  Visibility,
} from './domain/story-content.js';
export type {
  CreateStoryInput,
  ImportStoriesInput,
  ImportedStory,
  NotedStepInput,
  OrganisationReference,
  ReviseStoryInput,
  StoryAnchoringInput,
  StoryAttachmentInput,
  StoryContentInput,
  StoryContributorInput,
  StoryGoalInput,
  StoryOrganisationInput,
  StoryRelationInput,
  StorySectionInput,
  StoryStepInput,
  StoryTextInput,
} from './domain/story-input.js';
export type {
  StoryChange,
  StoryChangeKind,
  StoryFilter,
  StoryListRequest,
  StoryOrder,
  StoryOrderField,
} from './domain/story-list.js';
export { filterDays } from './domain/filter-days.js';
export type {
  AttachmentView,
  ConceptView,
  OrganisationView,
  RelationView,
  ReviewNoteView,
  StoryCard,
  StoryOrganisationView,
  StoryView,
} from './domain/story-view.js';
export { partsOf } from './domain/story-parts.js';
export type { SubmissionOutcome } from './domain/story-submission.js';
export { EDITORIAL_STATES } from './domain/story-state.js';
export type { EditorialState, PendingState, StoryStanding, StoryState } from './domain/story-state.js';
export { STORY_SITUATIONS, deciding, storyRights, writing } from './application/story.rights.js';
