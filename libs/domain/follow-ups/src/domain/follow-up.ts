/** What those who work on a story say of it when they are asked. */
export const FOLLOW_UP_ANSWERS = ['STILL_HOLDS', 'CHANGED', 'NO_LONGER_HOLDS'] as const;
/** One of {@link FOLLOW_UP_ANSWERS}. */
export type FollowUpAnswer = (typeof FOLLOW_UP_ANSWERS)[number];

/** Whether what a story tells is followed up as it should be. */
export const FOLLOW_UP_STATES = ['FOLLOWED_UP', 'DUE', 'OVERDUE', 'OUTDATED'] as const;
/** One of {@link FOLLOW_UP_STATES}. */
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** How a published story is followed up. Days are Norwegian, `YYYY-MM-DD`. */
export interface FollowUpView {
  readonly storyId: string;
  readonly state: FollowUpState;
  /** The last day on which somebody stood by what it tells: an answer, a confirmation, or its publication. */
  readonly since: string;
  /** When it is to be followed up next, or should have been; null when no more is planned. */
  readonly dueOn: string | null;
  /** The last answer; null while there is none. */
  readonly answer: FollowUpAnswer | null;
  readonly note: string | null;
  readonly answeredOn: string | null;
}

/** The most characters of a note. */
export const NOTE_LENGTH = 1_000;
