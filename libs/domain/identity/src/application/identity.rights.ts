import { ADMINS, CALLERS, type Caller, type FieldRights, type RoomRights, anywhere } from '#kernel';
import type { Scope } from '#kernel';

/*
 * Who may do what with the people and keys of a body, or of every body. SELF is the person whom it is about, a reader of the body.
 * A key stands as OF_BODY, OF_EVERY_BODY or as one of the body that may do more than a narrowed key.
 */

const OF_EVERY_BODY: readonly Caller[] = ['ALL_ADMIN'];
const OF_BODY_ALONE: readonly Caller[] = ADMINS.filter((caller) => caller !== 'ALL_ADMIN');
const forAdministrators = (
  scope: Scope,
  outsiders: 'FORBIDDEN' | 'NOT_FOUND',
  more: FieldRights['rights'] = [],
): FieldRights => ({
  ...anywhere(
    scope,
    ...more,
    { by: OF_EVERY_BODY, gets: 'DONE' },
    { by: OF_BODY_ALONE, where: ['OF_BODY'], gets: 'DONE' },
    { by: ['OTHER_ADMIN', ...OF_BODY_ALONE], gets: outsiders },
  ),
  states: ['OF_BODY', 'OF_EVERY_BODY'],
});

/** The rights of the room: root field × caller × whose people or keys it is about. */
export const identityRights: RoomRights = {
  'Query.viewer': anywhere(null, { by: ['ANONYMOUS'], gets: 'NOT_FOUND' }, { by: CALLERS, gets: 'DONE' }),
  'Query.apiKeys': forAdministrators('keys:manage', 'NOT_FOUND'),
  'Query.members': forAdministrators('people:manage', 'FORBIDDEN'),
  'Query.invitations': forAdministrators('people:manage', 'FORBIDDEN'),
  'Mutation.createApiKey': forAdministrators('keys:manage', 'FORBIDDEN'),
  'Mutation.rotateApiKey': forAdministrators('keys:manage', 'NOT_FOUND', [
    { by: ['SCOPED'], where: ['OF_BODY'], gets: 'FORBIDDEN' },
  ]),
  'Mutation.revokeApiKey': forAdministrators('keys:manage', 'NOT_FOUND'),
  'Mutation.inviteMember': forAdministrators('people:manage', 'FORBIDDEN'),
  'Mutation.withdrawInvitation': forAdministrators('people:manage', 'NOT_FOUND'),
  'Mutation.changeRole': forAdministrators('people:manage', 'FORBIDDEN'),
  'Mutation.removeMember': forAdministrators('people:manage', 'FORBIDDEN'),
  'Mutation.signOutEverywhere': anywhere('people:manage', { by: ['SELF', 'ALL_ADMIN'], gets: 'DONE' }),
};
