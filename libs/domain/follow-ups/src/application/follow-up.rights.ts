import { CONTRIBUTORS, type RoomRights, anywhere } from '#kernel';
import { writing } from '#domain/stories';

/* Who follows stories of a body up. SELF is an editor of the body who wrote the story. */

/** The rights of the room: root field × caller × where the story stands. */
export const followUpRights: RoomRights = {
  'Query.dueFollowUps': anywhere(
    null,
    { by: ['NARROWED', 'CO_AUTHOR', 'SELF', ...CONTRIBUTORS], gets: 'DONE' },
    { by: ['OTHER_CONTRIBUTOR', 'OTHER_EDITOR', 'OTHER_ADMIN'], gets: 'NOT_FOUND' },
  ),
  'Mutation.answerFollowUp': writing(['OPEN', 'WITHHELD', 'PUBLIC_SECTOR', 'AGENCY', 'EMBARGOED']),
};
