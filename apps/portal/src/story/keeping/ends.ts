import type { StoryRights } from '../rights.js';
import type { Story } from '../story-types.js';

/** The ways out of the readers' sight. */
export const ENDS = ['unpublishStory', 'archiveStory', 'withdrawStory'] as const;
/** One of {@link ENDS}. */
export type End = (typeof ENDS)[number];

/** Which of them there are from where a story stands, for somebody with these rights. */
export const endsOf = (
  { editorialState: state }: Pick<Story, 'editorialState'>,
  { decides }: Pick<StoryRights, 'decides'>,
): readonly End[] =>
  ENDS.filter((end) => {
    if (end === 'withdrawStory') return state !== 'WITHDRAWN';
    if (end === 'archiveStory') return decides && (state === 'PUBLISHED' || state === 'UNPUBLISHED');
    return decides && state === 'PUBLISHED';
  });
