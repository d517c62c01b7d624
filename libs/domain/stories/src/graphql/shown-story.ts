import type { StoryCard, StoryView } from '../domain/story-view.js';

/** A story as the schema's resolvers hold it: a card or the whole. */
export type ShownStory = StoryCard | StoryView;
