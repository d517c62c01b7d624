export { shownStory } from './shown-story.js';
export type { ShownStory } from './shown-story.js';
export { StoriesGraphqlModule } from './stories-graphql.module.js';
export { StoryFilterArgs } from './story-list.inputs.js';
export { StoryLoader } from './story.loader.js';
export { StoryKindEnum, StoryOutcomeEnum, StoryStatusEnum } from './story.enums.js';
export { StoryType } from './story.type.js';
export { asksForWholeStories } from './whole-story.js';
