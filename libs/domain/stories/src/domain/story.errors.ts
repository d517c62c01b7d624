import { type UserError, conflict, invalid, missing } from '#kernel';
import type { StoryState } from './story-state.js';
import type { StoryStep } from './story-transitions.js';

const VERBS: Record<StoryStep, string> = {
  revise: 'revised',
  submit: 'submitted',
  requestChanges: 'sent back for changes',
  decline: 'declined',
  publish: 'published',
  unpublish: 'unpublished',
  archive: 'archived',
  withdraw: 'withdrawn',
};

type Standing = Pick<StoryState, 'state' | 'pendingState'>;

const standingOf = ({ state, pendingState }: Standing): string =>
  pendingState === null || pendingState === state ? state : `${state} with a revision that is ${pendingState}`;

/** CONFLICT: the step is not one that the story's life knows from where it stands. */
export const stepNotPossible = (step: StoryStep, from: Standing): UserError =>
  conflict(`A story that is ${standingOf(from)} cannot be ${VERBS[step]} (${step}).`);

/** CONFLICT: only what was submitted can be published at a moment to come. */
export const notScheduled = (from: Standing): UserError =>
  conflict(`A story that is ${standingOf(from)} cannot be scheduled for publication (schedule).`);

/** BAD_USER_INPUT: the moment of a publication is not to come. */
export const momentPassed = (): UserError => invalid('This moment has passed.', 'input', 'at');

/** CONFLICT: there is no moment to take back. */
export const nothingScheduled = (): UserError => conflict('This story is not to be published at any moment by itself.');

/** CONFLICT: somebody else was first. */
export const changedSince = (expected: number, actual: number): UserError =>
  conflict(
    `Somebody else has changed this story since version ${expected}; it is at version ${actual} now. Read it again, then make your change on that.`,
    'input',
    'expectedVersion',
  );

/** NOT_FOUND: there is no such story, or the caller may not know of it. */
export const noSuchStory = (): UserError => missing('There is no such story.', 'input', 'id');
