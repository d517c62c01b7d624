import type { IndexHealthQuery } from '../../.generated/documents.js';

/** How long a change may be on its way to the search before editors are told that something is wrong. */
const PATIENCE_SECONDS = 60;

/** Whether the search has all that is published, or will have it in a moment. */
export const isWell = ({
  publishedStories,
  keptStories,
  indexedStories,
  isEngineReachable,
  undelivered,
  oldestUndeliveredSeconds,
  givenUp,
}: IndexHealthQuery['searchIndexHealth']): boolean => {
  if (isEngineReachable === false || givenUp > 0 || oldestUndeliveredSeconds > PATIENCE_SECONDS) return false;
  // What is on its way explains a difference.
  const held = indexedStories ?? keptStories;
  return undelivered > 0 || (keptStories === publishedStories && held === publishedStories);
};
