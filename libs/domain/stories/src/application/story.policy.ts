import { type Actor, bodiesWithRole, holdsRole, worksSomewhere } from '#kernel';
import type { StoryStanding } from '../domain/story-state.js';

/*
 * Who may do what with a story. "Contributor of the body" means: contributor of the managing body, editor of any body where
 * the story is in nobody's care, or a co-author of this very story. The predicates and the SQL below say the same; story.policy.db-spec.ts compares them.
 *
 *                          anonymous  reader          contributor of the body  editor of the body
 *   published, OPEN        reads      reads           reads                    reads
 *   published, PUBLIC_…    -          reads           reads                    reads
 *   published, AGENCY      -          of the body     reads                    reads
 *   embargo not passed     -          -               reads                    reads
 *   a former revision      as that revision and the story both allow
 *   work, not published    -          -               reads, writes            reads, writes
 *   submit, withdraw       -          -               may                      may
 *   request changes,
 *   decline, publish,
 *   unpublish, archive     -          -               -                        may (four-eyes.ts)
 */

const inNobodysCare = (story: StoryStanding): boolean => story.managingOrganisationId === null;

/** Says whether the actor sees the story among what is published. */
export const seesPublished = (actor: Actor, story: StoryStanding, now: Date): boolean =>
  story.state === 'PUBLISHED' &&
  (story.embargoUntil === null || story.embargoUntil <= now) &&
  (story.visibility === 'OPEN' ||
    (story.visibility === 'PUBLIC_SECTOR' && holdsRole(actor, 'READER')) ||
    (story.visibility === 'AGENCY' && holdsRole(actor, 'READER', story.managingOrganisationId)));

/** Says whether the actor is of those in whose care the story is. */
export const keeps = (actor: Actor, story: StoryStanding): boolean =>
  inNobodysCare(story)
    ? holdsRole(actor, 'EDITOR') || holdsRole(actor, 'CONTRIBUTOR', null)
    : holdsRole(actor, 'CONTRIBUTOR', story.managingOrganisationId);

/** Says whether the actor works on the story: reads drafts and what is withheld, revises, submits, withdraws. */
export const worksOn = (actor: Actor, story: StoryStanding): boolean =>
  keeps(actor, story) || (actor.stories ?? []).includes(story.id);

/** Says whether the actor decides about the story: publishes, asks for changes, declines, unpublishes, archives. */
export const decidesOn = (actor: Actor, story: StoryStanding): boolean =>
  inNobodysCare(story) ? holdsRole(actor, 'EDITOR') : holdsRole(actor, 'EDITOR', story.managingOrganisationId);

/** Says whether the actor may read the story at all; to others it does not exist. */
export const mayRead = (actor: Actor, story: StoryStanding, now: Date): boolean =>
  seesPublished(actor, story, now) || worksOn(actor, story);

/** Says whether the actor may start a story in the care of a body; null is nobody's care. */
export const mayCreateFor = (actor: Actor, organisationId: string | null): boolean =>
  holdsRole(actor, 'CONTRIBUTOR', organisationId);

/** The body a new story goes into the care of when none is named: the one the actor acts for. */
export const ownBody = (actor: Actor): string | null => {
  const bodies = bodiesWithRole(actor, 'CONTRIBUTOR');
  return actor.organisationId ?? (bodies === 'ALL' || bodies.length !== 1 ? null : (bodies[0] ?? null));
};

/** Says whether the actor may load stories of another source. */
export const mayImport = (actor: Actor): boolean => holdsRole(actor, 'EDITOR', null);

/** Says whether the actor may ask lists for work that is not published. */
export const mayListWork = (actor: Actor): boolean => worksSomewhere(actor);

/** The policy as SQL conditions on one row of `stories`, each fit to stand after `where`. */
export interface StorySight {
  /** {@link seesPublished} */
  readonly published: string;
  /** {@link worksOn}, which is also who sees what a story withholds */
  readonly work: string;
  /** {@link decidesOn} */
  readonly decides: string;
  /** {@link mayRead} */
  readonly readable: string;
  /** What a revision allows, in a row of `story_revisions`: a story opened since opens none that came out for fewer. */
  readonly revision: (alias: string) => string;
  /** The same for those who do not work on the story. */
  readonly publishedRevision: (alias: string) => string;
  /** A signed-in public employee. */
  readonly reader: string;
  /** A reader of the managing body. */
  readonly agency: string;
}

const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => (made ??= make());
};

/**
 * Builds the policy's conditions on a row of `stories` for one actor.
 *
 * @param alias what the statement calls `stories`.
 * @param values the statement's parameters so far; a condition adds what it needs when it is first asked for. The values
 *   differ from actor to actor, the text does not, so that statements stay preparable.
 */
export const storySight = (actor: Actor, now: Date, alias: string, values: unknown[]): StorySight => {
  const parameter = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const ofBodies = (role: 'READER' | 'CONTRIBUTOR' | 'EDITOR'): string => {
    const held = bodiesWithRole(actor, role);
    const all = parameter(held === 'ALL', 'boolean');
    const some = parameter(held === 'ALL' ? [] : held, 'uuid[]');
    return `coalesce(${all} or ${alias}.managing_organisation_id = any(${some}), false)`;
  };
  const reader = once(() => parameter(holdsRole(actor, 'READER'), 'boolean'));
  const agency = once(() => ofBodies('READER'));
  const moment = once(() => parameter(now, 'timestamptz'));
  const orInNobodysCare = (own: string): string => {
    const editor = parameter(holdsRole(actor, 'EDITOR'), 'boolean');
    return `(${own} or (${editor} and ${alias}.managing_organisation_id is null))`;
  };
  const work = once(() => {
    const shared = parameter(actor.stories ?? [], 'uuid[]');
    return `(${orInNobodysCare(ofBodies('CONTRIBUTOR'))} or ${alias}.id = any(${shared}))`;
  });
  const decides = once(() => orInNobodysCare(ofBodies('EDITOR')));
  const shown = (row: string): string => `((${row}.embargo_until is null or ${row}.embargo_until <= ${moment()})
      and (${row}.visibility = 'OPEN' or (${row}.visibility = 'PUBLIC_SECTOR' and ${reader()})
        or (${row}.visibility = 'AGENCY' and ${agency()})))`;
  const published = once(() => `(${alias}.state = 'PUBLISHED' and ${shown(alias)})`);
  const publishedRevision = (row: string): string => `(${row}.published_at is not null and ${shown(row)})`;
  return {
    get published() {
      return published();
    },
    get work() {
      return work();
    },
    get decides() {
      return decides();
    },
    get readable() {
      return `(${published()} or ${work()})`;
    },
    revision: (row) => `(${work()} or ${publishedRevision(row)})`,
    publishedRevision,
    get reader() {
      return reader();
    },
    get agency() {
      return agency();
    },
  };
};
