import type { Frequency } from './follow.js';

/** What notices tell of. */
export const NOTICE_KINDS = [
  'STORY_PUBLISHED',
  'STORY_REVISED',
  'COMMENT_REPLY',
  'COMMENT_ON_OWN',
  'COMMENT_ON_FOLLOWED',
  'REVIEW_SUBMITTED',
  'REVIEW_CHANGES_REQUESTED',
  'REVIEW_PUBLISHED',
  'REVIEW_DECLINED',
  'REVIEW_ASSIGNED',
  'FOLLOW_UP_ASKED',
] as const;

/** One of {@link NOTICE_KINDS}. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Somebody who is to be told of something. */
export interface Told {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** What they follow that it came by; null for what concerns themselves. */
  readonly followId: string | null;
  /** Whether it came by the name of a body or person alone, so that being told of the story tells that name of it. */
  readonly byName: boolean;
  readonly frequency: Frequency;
}

/** A notice as its person reads it. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly storyId: string;
  readonly commentId: string | null;
  readonly followId: string | null;
  readonly isRead: boolean;
  /** A moment in ISO 8601. */
  readonly at: string;
}
