import {
  ADMINS,
  CALLERS,
  CONTRIBUTORS,
  type Caller,
  EDITORS,
  type FieldRights,
  HOLDERS,
  type RoomRights,
  anywhere,
  PROGRAMS,
} from '#kernel';

/*
 * Who may do what with comments on stories of a body. SELF is a reader of another body who wrote the comment. A comment stands as it is
 * named, on an open story; or is SHOWN on a story for the body alone, or on one that is no longer published.
 */

const COMMENT_SITUATIONS = ['SHOWN', 'PENDING', 'HIDDEN', 'DELETED', 'ON_AGENCY', 'ON_UNPUBLISHED'] as const;
const STORY_SITUATIONS = ['OPEN', 'CLOSED', 'PUBLIC_SECTOR', 'AGENCY', 'EMBARGOED', 'DRAFT', 'UNPUBLISHED'] as const;

const UNAUTHENTICATED = { by: ['ANONYMOUS'], gets: 'UNAUTHENTICATED' } as const;
const WITHOUT_ROLE: readonly Caller[] = ['PERSON', 'CO_AUTHOR'];
const OF_OTHERS: readonly Caller[] = ['OTHER_READER', 'OTHER_CONTRIBUTOR', 'OTHER_EDITOR', 'OTHER_ADMIN'];

/** Nobody sees a comment that was deleted or whose story is not published; outsiders none of a story that is the body's alone. */
const UNSEEN = [
  { by: CALLERS, where: ['DELETED', 'ON_UNPUBLISHED'], gets: 'NOT_FOUND' },
  { by: ['SELF', ...OF_OTHERS], where: ['ON_AGENCY'], gets: 'NOT_FOUND' },
] as const;
/** What is said by nobody but its writer, where it stands so. */
const byItsWriter = (impossible: readonly string[]): FieldRights => ({
  scope: 'comments:write',
  states: COMMENT_SITUATIONS,
  rights: [
    UNAUTHENTICATED,
    { by: ['NARROWED', ...WITHOUT_ROLE], gets: 'FORBIDDEN' },
    ...UNSEEN,
    { by: ['SELF'], where: impossible, gets: 'CONFLICT' },
    { by: ['SELF'], gets: 'DONE' },
    { by: CALLERS, where: ['SHOWN', 'ON_AGENCY'], gets: 'FORBIDDEN' },
    { by: EDITORS, gets: 'FORBIDDEN' },
    { by: CALLERS, gets: 'NOT_FOUND' },
  ],
});
const byEditors: FieldRights = {
  scope: 'comments:moderate',
  states: COMMENT_SITUATIONS,
  rights: [
    UNAUTHENTICATED,
    {
      by: ['NARROWED', 'SELF', ...WITHOUT_ROLE, ...HOLDERS.READER, ...HOLDERS.CONTRIBUTOR],
      gets: 'FORBIDDEN',
    },
    ...UNSEEN,
    { by: EDITORS, gets: 'DONE' },
    { by: OF_OTHERS, where: ['SHOWN'], gets: 'FORBIDDEN' },
    { by: OF_OTHERS, gets: 'NOT_FOUND' },
  ],
};
const leading: FieldRights = {
  scope: 'comments:moderate',
  states: STORY_SITUATIONS,
  rights: [
    UNAUTHENTICATED,
    { by: ['NARROWED', 'SELF', ...WITHOUT_ROLE, ...HOLDERS.READER, ...HOLDERS.CONTRIBUTOR], gets: 'FORBIDDEN' },
    { by: CALLERS, where: ['EMBARGOED', 'DRAFT', 'UNPUBLISHED'], gets: 'NOT_FOUND' },
    { by: EDITORS, gets: 'DONE' },
    { by: OF_OTHERS, where: ['AGENCY'], gets: 'NOT_FOUND' },
    { by: OF_OTHERS, gets: 'FORBIDDEN' },
  ],
};

/** The rights of the room: root field × caller × where the comment or the story stands. */
export const commentRights: RoomRights = {
  'Query.moderationQueue': anywhere(
    'comments:moderate',
    { by: EDITORS, gets: 'DONE' },
    { by: ['OTHER_EDITOR', 'OTHER_ADMIN'], gets: 'NOT_FOUND' },
  ),
  'Query.moderation': anywhere(
    'comments:moderate',
    { by: ['SELF', ...CONTRIBUTORS], gets: 'DONE' },
    { by: ['CO_AUTHOR', 'OTHER_CONTRIBUTOR', 'OTHER_EDITOR', 'OTHER_ADMIN'], gets: 'NOT_FOUND' },
  ),
  'Mutation.addComment': {
    scope: 'comments:write',
    states: STORY_SITUATIONS,
    rights: [
      UNAUTHENTICATED,
      { by: [...WITHOUT_ROLE, ...PROGRAMS], gets: 'FORBIDDEN' },
      { by: CALLERS, where: ['EMBARGOED', 'DRAFT', 'UNPUBLISHED'], gets: 'NOT_FOUND' },
      { by: ['SELF', ...OF_OTHERS], where: ['AGENCY'], gets: 'NOT_FOUND' },
      { by: CALLERS, where: ['CLOSED'], gets: 'CONFLICT' },
      { by: CALLERS, gets: 'DONE' },
    ],
  },
  'Mutation.editComment': byItsWriter(['HIDDEN']),
  'Mutation.deleteComment': byItsWriter([]),
  'Mutation.approveComment': byEditors,
  'Mutation.hideComment': byEditors,
  'Mutation.reportComment': {
    scope: 'comments:write',
    states: COMMENT_SITUATIONS,
    rights: [
      UNAUTHENTICATED,
      { by: ['NARROWED', ...WITHOUT_ROLE], gets: 'FORBIDDEN' },
      ...UNSEEN,
      { by: ['SELF'], gets: 'CONFLICT' },
      { by: PROGRAMS.filter((caller) => !EDITORS.includes(caller)), where: ['PENDING', 'HIDDEN'], gets: 'NOT_FOUND' },
      { by: PROGRAMS, gets: 'FORBIDDEN' },
      { by: EDITORS, gets: 'DONE' },
      { by: CALLERS, where: ['SHOWN', 'ON_AGENCY'], gets: 'DONE' },
      { by: CALLERS, gets: 'NOT_FOUND' },
    ],
  },
  'Mutation.closeDiscussion': leading,
  'Mutation.openDiscussion': leading,
  'Mutation.changeModeration': anywhere('comments:moderate', { by: ADMINS, gets: 'DONE' }),
};
