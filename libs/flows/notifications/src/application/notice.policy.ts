import { type Actor, systemActor } from '#kernel';
import { type StoryStanding, decidesOn, mayRead, seesPublished, worksOn } from '#domain/stories';
import type { NoticeKind } from '../notice.js';

/*
 * Who is told of what:
 *
 *   STORY_…, COMMENT_…           whoever sees the story among what is published
 *   REVIEW_SUBMITTED, …_ASSIGNED editors who decide about the story
 *   REVIEW_CHANGES_REQUESTED, REVIEW_DECLINED, FOLLOW_UP_ASKED
 *                                those who work on the story
 *   REVIEW_PUBLISHED             those who read it
 *
 * A notice that has been given is read by the same rules as they stand then, in SQL: notice.sql.ts.
 */

/** A public employee of every body, who sees all that is published by now. */
export const EMPLOYEE = systemActor('notices');

const OF_EDITORS: readonly NoticeKind[] = ['REVIEW_SUBMITTED', 'REVIEW_ASSIGNED'];
const OF_WRITERS: readonly NoticeKind[] = ['REVIEW_CHANGES_REQUESTED', 'REVIEW_DECLINED', 'FOLLOW_UP_ASKED'];

/** Says whether the actor may be told of a story in this way. */
export const mayBeTold = (actor: Actor, kind: NoticeKind, story: StoryStanding, now: Date): boolean => {
  if (OF_EDITORS.includes(kind)) return decidesOn(actor, story);
  if (OF_WRITERS.includes(kind)) return worksOn(actor, story);
  return kind === 'REVIEW_PUBLISHED' ? mayRead(actor, story, now) : seesPublished(actor, story, now);
};
