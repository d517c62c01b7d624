import type { Story } from '../domain/story.js';

/** A story before and after a verb; before is null for a new one. */
export interface StoryChanged {
  readonly before: Story | null;
  readonly after: Story;
}
