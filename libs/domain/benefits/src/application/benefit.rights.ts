import type { RoomRights } from '#kernel';
import { STORY_SITUATIONS, writing } from '#domain/stories';

/* Who keeps the ledger of a story of a body. SELF is an editor of the body who wrote the story. */

const keeping = writing(
  STORY_SITUATIONS.filter((state) => state !== 'WITHDRAWN'),
  'benefits:write',
);

/** The rights of the room: root field × caller × where the story stands. */
export const benefitRights: RoomRights = {
  'Mutation.addBenefit': keeping,
  'Mutation.reviseBenefit': keeping,
  'Mutation.correctBaseline': keeping,
  'Mutation.recordMeasurement': keeping,
};
