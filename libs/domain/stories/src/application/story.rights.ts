import {
  CALLERS,
  CONTRIBUTORS,
  type Caller,
  EDITORS,
  type FieldRights,
  HOLDERS,
  type RoomRights,
  anywhere,
} from '#kernel';
import type { Scope } from '#kernel';

/*
 * Who may do what with stories of a body. SELF is an editor of the body who wrote the story. States of what is published are told
 * apart by who reads it; SCHEDULED is submitted, and to be published later.
 */

const IN_WORK = ['DRAFT', 'SUBMITTED', 'SCHEDULED', 'CHANGES_REQUESTED', 'DECLINED'] as const;
const OPEN_TO_ALL = ['OPEN', 'WITHHELD'] as const;
const PUBLISHED = [...OPEN_TO_ALL, 'PUBLIC_SECTOR', 'AGENCY', 'EMBARGOED'] as const;
/** Every state of a story. */
export const STORY_SITUATIONS: readonly string[] = [...IN_WORK, ...PUBLISHED, 'UNPUBLISHED', 'ARCHIVED', 'WITHDRAWN'];
const LIVING = STORY_SITUATIONS.filter((state) => state !== 'WITHDRAWN');

/** Who writes it, and who decides about it. */
const WRITERS: readonly Caller[] = [...CONTRIBUTORS, 'CO_AUTHOR', 'SELF'];
const DECIDERS: readonly Caller[] = [...EDITORS, 'SELF'];
const STRANGERS: readonly Caller[] = ['OTHER_CONTRIBUTOR', 'OTHER_EDITOR', 'OTHER_ADMIN'];
const SEEN_BY_STRANGERS = [...OPEN_TO_ALL, 'PUBLIC_SECTOR'] as const;
const UNAUTHENTICATED = { by: ['ANONYMOUS'], gets: 'UNAUTHENTICATED' } as const;

/** A change of those who work on a story, which is possible where it stands so. */
export const writing = (possible: readonly string[], scope: Scope = 'stories:write'): FieldRights => ({
  scope,
  states: STORY_SITUATIONS,
  rights: [
    UNAUTHENTICATED,
    { by: ['NARROWED', 'PERSON', ...HOLDERS.READER], gets: 'FORBIDDEN' },
    { by: STRANGERS, where: SEEN_BY_STRANGERS, gets: 'FORBIDDEN' },
    { by: STRANGERS, gets: 'NOT_FOUND' },
    { by: WRITERS, where: possible, gets: 'DONE' },
    { by: WRITERS, gets: 'CONFLICT' },
  ],
});

/** A decision of its editors, which is possible where it stands so; never for whoever wrote it where that is said. */
export const deciding = (
  possible: readonly string[],
  byAnotherThanWroteIt: readonly string[] = [],
  scope: Scope = 'stories:publish',
): FieldRights => ({
  scope,
  states: STORY_SITUATIONS,
  rights: [
    UNAUTHENTICATED,
    { by: ['NARROWED', 'PERSON', 'CO_AUTHOR', ...HOLDERS.READER, ...HOLDERS.CONTRIBUTOR], gets: 'FORBIDDEN' },
    { by: STRANGERS, where: SEEN_BY_STRANGERS, gets: 'FORBIDDEN' },
    { by: STRANGERS, gets: 'NOT_FOUND' },
    { by: ['SELF'], where: byAnotherThanWroteIt, gets: 'CONFLICT' },
    { by: DECIDERS, where: possible, gets: 'DONE' },
    { by: DECIDERS, gets: 'CONFLICT' },
  ],
});

/** Who reads it where it stands so; to others it is not there. */
const reading = (readers: readonly Caller[]): FieldRights => ({
  scope: null,
  states: STORY_SITUATIONS,
  rights: [
    { by: CALLERS, where: OPEN_TO_ALL, gets: 'DONE' },
    {
      by: CALLERS.filter((caller) => !['ANONYMOUS', 'PERSON', 'CO_AUTHOR'].includes(caller)),
      where: ['PUBLIC_SECTOR'],
      gets: 'DONE',
    },
    {
      by: ['READER', 'ALL_READER', 'KEY_READER', 'NARROWED', 'SELF', ...CONTRIBUTORS],
      where: ['AGENCY'],
      gets: 'DONE',
    },
    { by: readers, gets: 'DONE' },
    { by: CALLERS, gets: 'NOT_FOUND' },
  ],
});
const readers: readonly Caller[] = ['NARROWED', ...WRITERS];
const openToEverybody = anywhere(null, { by: CALLERS, gets: 'DONE' });

/** The rights of the room: root field × caller × where the story stands. */
export const storyRights: RoomRights = {
  'Query.story': reading(readers),
  'Query.compareRevisions': reading(readers),
  'Query.stories': reading([]),
  'Query.changes': openToEverybody,
  'Query.storyTemplate': openToEverybody,
  'Query.reviewRules': anywhere(
    'people:manage',
    { by: ['SELF', ...CONTRIBUTORS], gets: 'DONE' },
    { by: ['CO_AUTHOR', ...STRANGERS], gets: 'NOT_FOUND' },
  ),
  'Mutation.createStory': anywhere('stories:write', { by: ['SELF', ...CONTRIBUTORS], gets: 'DONE' }),
  'Mutation.reviseStory': writing(LIVING),
  'Mutation.saveStoryPart': writing(LIVING),
  'Mutation.submitStory': writing(['DRAFT', 'CHANGES_REQUESTED']),
  'Mutation.withdrawStory': writing(LIVING),
  'Mutation.requestChanges': deciding(['SUBMITTED', 'SCHEDULED']),
  'Mutation.declineStory': deciding(['SUBMITTED', 'SCHEDULED']),
  'Mutation.publishStory': deciding(['SUBMITTED', 'SCHEDULED', 'UNPUBLISHED', 'ARCHIVED'], ['SUBMITTED', 'SCHEDULED']),
  'Mutation.schedulePublication': deciding(['SUBMITTED', 'SCHEDULED'], ['SUBMITTED', 'SCHEDULED']),
  'Mutation.cancelScheduledPublication': deciding(['SCHEDULED']),
  'Mutation.unpublishStory': deciding(PUBLISHED),
  'Mutation.archiveStory': deciding([...PUBLISHED, 'UNPUBLISHED']),
  'Mutation.eraseContributor': deciding(STORY_SITUATIONS),
  'Mutation.changeReviewRules': anywhere('people:manage', {
    by: ['ADMIN', 'ALL_ADMIN', 'KEY_ADMIN', 'SCOPED'],
    gets: 'DONE',
  }),
};
