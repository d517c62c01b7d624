import { type Caller, type RoomRights, anywhere } from '#kernel';

/* What people follow and are told of is theirs alone. SELF is a reader of another body who follows; programs follow nothing. */

const PEOPLE: readonly Caller[] = [
  'READER',
  'CONTRIBUTOR',
  'EDITOR',
  'ADMIN',
  'OTHER_READER',
  'OTHER_CONTRIBUTOR',
  'OTHER_EDITOR',
  'OTHER_ADMIN',
  'ALL_READER',
  'ALL_CONTRIBUTOR',
  'ALL_EDITOR',
  'ALL_ADMIN',
];
const ofWhoeverFollows = anywhere('stories:read', { by: ['SELF'], gets: 'DONE' }, { by: PEOPLE, gets: 'NOT_FOUND' });
const forPeople = anywhere('stories:read', { by: ['SELF', ...PEOPLE], gets: 'DONE' });

/** The rights of the room: root field × caller. */
export const noticeRights: RoomRights = {
  'Subscription.noticeAdded': anywhere(null, { by: ['SELF', 'PERSON', 'CO_AUTHOR', ...PEOPLE], gets: 'DONE' }),
  'Mutation.follow': forPeople,
  'Mutation.changeFollow': ofWhoeverFollows,
  'Mutation.unfollow': ofWhoeverFollows,
  'Mutation.changeNoticeSettings': forPeople,
  'Mutation.markNoticesRead': forPeople,
};
