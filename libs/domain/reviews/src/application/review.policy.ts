import type { Actor } from '#kernel';
import { type StoryStanding, decidesOn, worksOn } from '#domain/stories';

/*
 * Who may do what with the review of a story. What becomes of the story changes nothing: readers never see any of it.
 *
 *                              anonymous, reader,  contributor of the body, editor of the body
 *                              other bodies        co-author of the story
 *   review, its comments       -                   reads                    reads
 *   the queue                  -                   -                        reads
 *   comment, answer, resolve   -                   may                      may
 *   assign, tick               -                   -                        may
 *
 * In SQL these are `work` and `decides` of the stories' own policy.
 */

/** Says whether the actor sees the review of a story, comments on it and answers. */
export const takesPart = (actor: Actor, story: StoryStanding): boolean => worksOn(actor, story);

/** Says whether the actor leads the review of a story: assigns it, and says what has been looked at. */
export const reviews = (actor: Actor, story: StoryStanding): boolean => decidesOn(actor, story);
