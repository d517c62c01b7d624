export type { ShownStory } from './shown-story.js';
export { StoriesGraphqlModule } from './stories-graphql.module.js';
export { StoryFilterArgs } from './story-list.inputs.js';
export { StorySectionType } from './story-parts.type.js';
export { StoryKindEnum, StoryOutcomeEnum, StoryPhaseEnum, StoryStatusEnum } from './story.enums.js';
export { StoryType } from './story.type.js';
export { asksForWholeStories } from './whole-story.js';
