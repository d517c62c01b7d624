import { CALLERS, EDITORS, type RoomRights, anywhere } from '#kernel';

/* Which bodies there are is everybody's to read, and kept by the editors of any body. SELF is an editor. */

const openToEverybody = anywhere(null, { by: CALLERS, gets: 'DONE' });
const byEditors = anywhere('registers:write', {
  by: ['SELF', 'OTHER_EDITOR', 'OTHER_ADMIN', ...EDITORS],
  gets: 'DONE',
});

/** The rights of the room: root field × caller. */
export const organisationRights: RoomRights = {
  'Query.organisation': openToEverybody,
  'Query.organisations': openToEverybody,
  'Mutation.registerOrganisation': byEditors,
  'Mutation.recordSuccession': byEditors,
};
