import { type RoomRights, anywhere } from '#kernel';

/* Who has a person forgotten: SELF, who is that person, and administrators of every body. */

/** The rights of the room: root field × caller. */
export const personalDataRights: RoomRights = {
  'Mutation.erasePerson': anywhere('people:manage', { by: ['SELF', 'ALL_ADMIN'], gets: 'DONE' }),
};
