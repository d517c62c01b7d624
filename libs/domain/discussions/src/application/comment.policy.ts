import { type Actor, bodiesWithRole, holdsRole } from '#kernel';
import { personIdOf } from '#domain/identity';
import { type StoryStanding, decidesOn } from '#domain/stories';
import type { CommentStanding, CommentState } from '../domain/comment.js';

/*
 * Who may do what with the comments of a story that they see among what is published; of any other story nobody sees any.
 *
 *                     anonymous, key  person           who wrote it       editor of the body
 *   SHOWN             reads           reads, reports   edits, deletes     hides
 *   PENDING           -               -                edits, deletes     approves, hides
 *   HIDDEN            -               -                reads, deletes     approves
 *   DELETED           reads that there was one, as long as it has replies that one sees
 *   a new one         -               writes           writes             writes
 *   close, open       -               -                -                  may
 *
 * The predicates and the SQL below say the same; comment.policy.db-spec.ts compares them.
 */

/** Says whether the actor moderates the discussion of a story: decides about the story, as one of its editors. */
export const moderates = (actor: Actor, story: StoryStanding): boolean => decidesOn(actor, story);

/** Says whether the actor has written the comment. */
export const isWriter = (actor: Actor, comment: Pick<CommentStanding, 'personId'>): boolean =>
  personIdOf(actor) === comment.personId;

/** Says whether the actor, who sees the story, sees what a comment says. */
export const seesComment = (
  actor: Actor,
  story: StoryStanding,
  comment: Pick<CommentStanding, 'personId'> & { readonly state: CommentState },
): boolean =>
  comment.state !== 'DELETED' && (comment.state === 'SHOWN' || isWriter(actor, comment) || moderates(actor, story));

/** The policy as SQL. */
export interface CommentSight {
  /** {@link seesComment}, for a row of `comments`; fit to stand after `where`. */
  readonly seen: (comment: string) => string;
  /** {@link isWriter} */
  readonly own: (comment: string) => string;
  /** {@link moderates} */
  readonly moderated: string;
}

/**
 * Builds the policy's conditions for one actor.
 *
 * @param story what the statement calls `stories`.
 * @param values the statement's parameters so far; more are added.
 */
export const commentSight = (actor: Actor, story: string, values: unknown[]): CommentSight => {
  const held = bodiesWithRole(actor, 'EDITOR');
  const person = `$${values.push(personIdOf(actor))}::uuid`;
  const all = `$${values.push(held === 'ALL')}::boolean`;
  const some = `$${values.push(held === 'ALL' ? [] : held)}::uuid[]`;
  const any = `$${values.push(holdsRole(actor, 'EDITOR'))}::boolean`;
  const moderated = `coalesce(${all} or ${story}.managing_organisation_id = any(${some})
    or (${any} and ${story}.managing_organisation_id is null), false)`;
  const own = (comment: string): string => `coalesce(${comment}.person_id = ${person}, false)`;
  const seen = (comment: string): string =>
    `(${comment}.state <> 'DELETED' and (${comment}.state = 'SHOWN' or ${own(comment)} or ${moderated}))`;
  return { seen, own, moderated };
};
