export { StoriesModule } from './stories.module.js';

export { ArchiveStory } from './application/archive-story.js';
export { CreateStory } from './application/create-story.js';
export { ImportStories } from './application/import-stories.js';
export type { ImportOutcome } from './application/import-stories.js';
export { PublishStory } from './application/publish-story.js';
export { ReleaseEmbargoes } from './application/release-embargoes.js';
export { RequestChanges } from './application/request-changes.js';
export { ReviseStory } from './application/revise-story.js';
export { SubmitStory } from './application/submit-story.js';
export { UnpublishStory } from './application/unpublish-story.js';
export { WithdrawStory } from './application/withdraw-story.js';

export { decidesOn, mayListWork, mayRead, seesPublished, seesWithheld, storySight, worksOn } from './application/story.policy.js';
export type { StorySight } from './application/story.policy.js';

export { StoryChangesReader } from './persistence/story-changes.reader.js';
export type { StoryChangesRequest } from './persistence/story-changes.reader.js';
export { StoryListReader } from './persistence/story-list.reader.js';
export { StoryReader } from './persistence/story.reader.js';
export type { StoryLookUp } from './persistence/story.reader.js';

export * from './domain/story-content.js';
export * from './domain/story-input.js';
export * from './domain/story-list.js';
export * from './domain/story-view.js';
export { BODY_SECTION, compulsorySectionsOf, sectionHeading, sectionsOf, storyBody } from './domain/story-sections.js';
export { EDITORIAL_STATES, PENDING_STATES } from './domain/story-state.js';
export type { EditorialState, PendingState, StoryStanding, StoryState } from './domain/story-state.js';
