import type { StoryState } from './story-state.js';

/** What comes of a submission: an editor's decision, or that it was taken back by revising or withdrawing. */
export const SUBMISSION_OUTCOMES = ['PUBLISHED', 'CHANGES_REQUESTED', 'DECLINED', 'TAKEN_BACK', 'WITHDRAWN'] as const;
/** One of {@link SUBMISSION_OUTCOMES}. */
export type SubmissionOutcome = (typeof SUBMISSION_OUTCOMES)[number];

type Standing = Pick<StoryState, 'state' | 'pendingState'>;

/** Says whether a change of a story submits a revision of it. */
export const isSubmitted = (before: Standing | null, after: Standing): boolean =>
  after.pendingState === 'SUBMITTED' && before?.pendingState !== 'SUBMITTED';

/** What a change of a story makes of the submission that was waiting; null where none was, or where it still is. */
export const outcomeOf = (before: Standing | null, after: Standing): SubmissionOutcome | null => {
  if (before?.pendingState !== 'SUBMITTED' || after.pendingState === 'SUBMITTED') return null;
  if (after.state === 'WITHDRAWN') return 'WITHDRAWN';
  if (after.pendingState === null) return 'PUBLISHED';
  return after.pendingState === 'DRAFT' ? 'TAKEN_BACK' : after.pendingState;
};
