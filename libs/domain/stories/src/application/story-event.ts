import type { NewEvent } from '#platform/database';
import { audienceOf } from '../domain/story-audience.js';
import type { StoryState } from '../domain/story-state.js';

/** What the publication of a submitted revision, or of what was taken down, is called where a story stood so before. */
export const publicationKind = ({ state }: Pick<StoryState, 'state'>): string =>
  state === 'PUBLISHED' ? 'StoryRevisionPublished' : 'StoryPublished';
/** What the audit trail is told of a story: where it stands, nothing that it says. */
const toldOf = (story: StoryState): NonNullable<NewEvent['after']> => ({
  version: story.version,
  state: story.state,
  pendingState: story.pendingState,
  pendingRevision: story.pendingRevision,
  publishedRevision: story.publishedRevision,
  visibility: story.visibility,
  withheldOrganisation: story.withheldOrganisation,
  organisation: story.managingOrganisationId,
});

/** The event that tells of a story's change, with the revision it is about and who may learn of it. */
export const storyEvent = (kind: string, before: StoryState | null, after: StoryState, now: Date): NewEvent => {
  const audience = audienceOf(before, after, now);
  return {
    kind,
    subjectId: after.id,
    subjectVersion: after.version,
    revision: audience === null ? after.latestRevision : after.publishedRevision,
    audience,
    ...(before && { before: toldOf(before) }),
    after: toldOf(after),
  };
};
