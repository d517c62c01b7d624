import { CALLERS, type RoomRights, anywhere } from '#kernel';

/* An object by its permanent id; what it is about is for the room's own policy. Here it is a vocabulary's concept, which is everybody's. */

/** The rights of the room: root field × caller. */
export const nodeRights: RoomRights = { 'Query.node': anywhere(null, { by: CALLERS, gets: 'DONE' }) };
