import { CALLERS, EDITORS, type RoomRights, anywhere } from '#kernel';

/*
 * Everybody searches, among what they see; what a search goes by and what is searched for is kept by the editors of any body. SELF is
 * an editor.
 */

const openToEverybody = anywhere(null, { by: CALLERS, gets: 'DONE' });
const byEditors = anywhere('registers:write', {
  by: ['SELF', 'OTHER_EDITOR', 'OTHER_ADMIN', ...EDITORS],
  gets: 'DONE',
});

/** The rights of the room: root field × caller. */
export const discoveryRights: RoomRights = {
  'Query.beforeYouStart': openToEverybody,
  'Query.searchStories': openToEverybody,
  'Query.suggest': openToEverybody,
  'Query.searchIndexHealth': byEditors,
  'Query.searchLog': byEditors,
  'Query.synonyms': { ...byEditors, scope: null, rights: [{ by: ['NARROWED'], gets: 'DONE' }, ...byEditors.rights] },
  'Mutation.addSynonyms': byEditors,
  'Mutation.changeSynonyms': byEditors,
  'Mutation.removeSynonyms': byEditors,
  'Mutation.recordSearchClick': anywhere(
    'stories:read',
    { by: ['NARROWED'], gets: 'FORBIDDEN' },
    { by: CALLERS, gets: 'DONE' },
  ),
};
