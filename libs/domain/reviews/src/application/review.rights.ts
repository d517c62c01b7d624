import { CONTRIBUTORS, EDITORS, type RoomRights, anywhere } from '#kernel';
import { deciding, writing } from '#domain/stories';

/*
 * Who may do what with the review of a story of a body. SELF is an editor of the body who wrote the story. A comment is on a story
 * that was submitted and that nobody else sees.
 */

const WAITING = ['SUBMITTED', 'SCHEDULED'] as const;
const onComment = anywhere(
  'stories:write',
  { by: ['CO_AUTHOR', 'SELF', ...CONTRIBUTORS], gets: 'DONE' },
  { by: ['OTHER_CONTRIBUTOR', 'OTHER_EDITOR', 'OTHER_ADMIN'], gets: 'NOT_FOUND' },
);

/** The rights of the room: root field × caller × where the story stands. */
export const reviewRights: RoomRights = {
  'Query.reviewQueue': anywhere(
    'stories:publish',
    { by: ['SELF', ...EDITORS], gets: 'DONE' },
    { by: ['OTHER_EDITOR', 'OTHER_ADMIN'], gets: 'NOT_FOUND' },
  ),
  'Subscription.reviewQueueChanged': anywhere('stories:publish', {
    by: ['SELF', 'OTHER_EDITOR', 'OTHER_ADMIN', ...EDITORS],
    gets: 'DONE',
  }),
  'Mutation.assignReview': deciding(WAITING),
  'Mutation.tickReviewItem': deciding(WAITING),
  'Mutation.addReviewComment': writing(['DRAFT', 'CHANGES_REQUESTED', 'DECLINED', ...WAITING]),
  'Mutation.answerReviewComment': onComment,
  'Mutation.resolveReviewComment': onComment,
};
