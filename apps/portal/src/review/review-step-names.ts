/** What can be done on the page of a review, by the names of its forms. */
export const REVIEW_STEPS = [
  'answer',
  'assign',
  'comment',
  'decline',
  'publish',
  'requestChanges',
  'resolve',
  'schedule',
  'tick',
  'unschedule',
] as const;

/** One of them. */
export type ReviewStep = (typeof REVIEW_STEPS)[number];
