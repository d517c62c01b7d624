import type { PendingState, StoryState } from './story-state.js';
import { isSubmitted, outcomeOf } from './story-submission.js';

type Standing = Pick<StoryState, 'state' | 'pendingState'>;

const standing = (state: StoryState['state'], pendingState: PendingState | null): Standing => ({ state, pendingState });
const waiting = standing('PUBLISHED', 'SUBMITTED');

describe('a submission', () => {
  it.each([
    ['PUBLISHED', null, 'PUBLISHED'],
    ['PUBLISHED', 'CHANGES_REQUESTED', 'CHANGES_REQUESTED'],
    ['PUBLISHED', 'DECLINED', 'DECLINED'],
    ['PUBLISHED', 'DRAFT', 'TAKEN_BACK'],
    ['WITHDRAWN', null, 'WITHDRAWN'],
    ['UNPUBLISHED', 'SUBMITTED', null],
  ] as const)('of a story that becomes %s/%s ends as %s', (state, pending, outcome) => {
    expect(outcomeOf(waiting, standing(state, pending))).toBe(outcome);
  });

  it('is made by whatever leads to SUBMITTED, and ends only where one was waiting', () => {
    expect(isSubmitted(null, waiting)).toBe(true);
    expect(isSubmitted(standing('PUBLISHED', 'DECLINED'), waiting)).toBe(true);
    expect(isSubmitted(waiting, waiting)).toBe(false);
    expect(outcomeOf(null, standing('DRAFT', 'DRAFT'))).toBeNull();
    expect(outcomeOf(standing('PUBLISHED', 'DRAFT'), standing('WITHDRAWN', null))).toBeNull();
  });
});
