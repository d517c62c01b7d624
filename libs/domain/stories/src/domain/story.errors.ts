import { type UserError, conflict, missing } from '#kernel';
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

/** CONFLICT: the step is not one that the story's life knows from where it stands. */
export const stepNotPossible = (step: StoryStep, from: Pick<StoryState, 'state' | 'pendingState'>): UserError => {
  const beside = from.pendingState === null || from.pendingState === from.state;
  const standing = beside ? from.state : `${from.state} with a revision that is ${from.pendingState}`;
  return conflict(`A story that is ${standing} cannot be ${VERBS[step]} (${step}).`);
};

/** CONFLICT: somebody else was first. */
export const changedSince = (expected: number, actual: number): UserError =>
  conflict(
    `Somebody else has changed this story since version ${expected}; it is at version ${actual} now. Read it again, then make your change on that.`,
    'input',
    'expectedVersion',
  );

/** NOT_FOUND: there is no such story, or the caller may not know of it. */
export const noSuchStory = (): UserError => missing('There is no such story.', 'input', 'id');
