import { CONTRIBUTORS, type Caller, type FieldRights, type RoomRights, anywhere, PROGRAMS } from '#kernel';
import { writing } from '#domain/stories';

/*
 * Who may do what with those who write a story of a body together. SELF is an editor of the body who wrote the story. An invitation
 * is to a draft; the co-author who is removed is CO_AUTHOR, who may leave by themselves and invite nobody.
 */

const KEEPERS: readonly Caller[] = ['SELF', ...CONTRIBUTORS];
const STRANGERS: readonly Caller[] = ['OTHER_CONTRIBUTOR', 'OTHER_EDITOR', 'OTHER_ADMIN'];

const { scope, states, rights } = writing(['DRAFT', 'OPEN', 'AGENCY', 'UNPUBLISHED']);
const inviting: FieldRights = {
  scope,
  states: states.filter((state) => ['DRAFT', 'OPEN', 'AGENCY', 'UNPUBLISHED', 'WITHDRAWN'].includes(state)),
  rights: [{ by: ['CO_AUTHOR'], gets: 'FORBIDDEN' }, ...rights],
};

/** The rights of the room: root field × caller × where the story stands. */
export const coAuthorRights: RoomRights = {
  'Mutation.inviteCoAuthor': inviting,
  'Mutation.acceptCoAuthorship': anywhere(
    'stories:write',
    { by: PROGRAMS, gets: 'FORBIDDEN' },
    { by: KEEPERS, gets: 'CONFLICT' },
    {
      by: [
        'PERSON',
        'READER',
        'OTHER_READER',
        'ALL_READER',
        'OTHER_CONTRIBUTOR',
        'OTHER_EDITOR',
        'OTHER_ADMIN',
        'CO_AUTHOR',
      ],
      gets: 'DONE',
    },
  ),
  'Mutation.withdrawCoAuthorInvitation': anywhere(
    'stories:write',
    { by: KEEPERS, gets: 'DONE' },
    { by: ['CO_AUTHOR', ...STRANGERS], gets: 'NOT_FOUND' },
  ),
  'Mutation.removeCoAuthor': anywhere(
    'stories:write',
    { by: ['CO_AUTHOR', ...KEEPERS], gets: 'DONE' },
    { by: STRANGERS, gets: 'NOT_FOUND' },
  ),
};
