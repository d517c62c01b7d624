import { CALLERS, EDITORS, type RoomRights, anywhere } from '#kernel';

/* The vocabularies are everybody's to read, and kept by the editors of any body. SELF is an editor. */

const openToEverybody = anywhere(null, { by: CALLERS, gets: 'DONE' });

/** The rights of the room: root field × caller. */
export const conceptRights: RoomRights = {
  'Query.concept': openToEverybody,
  'Query.concepts': openToEverybody,
  'Mutation.defineConcept': anywhere('registers:write', {
    by: ['SELF', 'OTHER_EDITOR', 'OTHER_ADMIN', ...EDITORS],
    gets: 'DONE',
  }),
};
