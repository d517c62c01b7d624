import { coAuthorMutations } from './co-author-mutations.js';
import { discussionMutations } from './discussion-mutations.js';
import { erasureMutations } from './erasure-mutations.js';
import { followUpMutations } from './follow-up-mutations.js';
import { noticeMutations } from './notice-mutations.js';
import type { PreparedChange } from './prepared-change.js';
import { reviewMutations } from './review-mutations.js';
import { searchMutations } from './search-mutations.js';
import type { StoryWorld } from './story-world.js';

/** The changes of the rooms beside stories, benefits and the registers, by name. */
export const roomMutations = (world: () => StoryWorld): Readonly<Record<string, PreparedChange>> => ({
  ...searchMutations(world),
  ...coAuthorMutations(world),
  ...discussionMutations(world),
  ...followUpMutations(world),
  ...reviewMutations(world),
  ...erasureMutations(world),
  ...noticeMutations(world),
});
