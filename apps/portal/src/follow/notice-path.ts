import type { NoticeKind } from '../../.generated/documents.js';

/** Where what a notice tells of is met: what is written on, given to review, said, or come out. */
const ROOM: Readonly<Record<NoticeKind, 'story' | 'talk' | 'write' | 'review'>> = {
  COMMENT_ON_FOLLOWED: 'talk',
  COMMENT_ON_OWN: 'talk',
  COMMENT_REPLY: 'talk',
  FOLLOW_UP_ASKED: 'write',
  REVIEW_ASSIGNED: 'review',
  REVIEW_CHANGES_REQUESTED: 'write',
  REVIEW_DECLINED: 'write',
  REVIEW_PUBLISHED: 'story',
  REVIEW_SUBMITTED: 'review',
  STORY_PUBLISHED: 'story',
  STORY_REVISED: 'story',
};

/** What a notice tells of, as far as its address takes. */
export interface ToldOf {
  readonly kind: NoticeKind;
  readonly commentId?: string | null;
  readonly story?: { readonly id: string; readonly slug: string } | null;
}

/** The page that a notice leads to; null while its story may not be read. */
export const noticePath = ({ kind, commentId, story }: ToldOf): string | null => {
  if (!story) return null;
  const room = ROOM[kind];
  if (room === 'write' || room === 'review') return `/${room}/${story.id}`;
  return `/stories/${story.slug}${room === 'talk' && commentId ? `#comment-${commentId}` : ''}`;
};
