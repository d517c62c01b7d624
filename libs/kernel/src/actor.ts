import type { Scope } from './scope.js';

/** What a caller may do for a body; each role includes the ones before it. */
export const ROLES = ['READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** A role held for one body, or for every body when `organisationId` is null. */
export interface Grant {
  readonly role: Role;
  readonly organisationId: string | null;
}

/** Who is asking: built once at the edge, a plain value after that. */
export interface Actor {
  readonly kind: 'ANONYMOUS' | 'KEY' | 'MACHINE' | 'PERSON' | 'SYSTEM';
  /** Stable identifier of the key, the body whose program it is, the person or process; `anonymous` for nobody. */
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The body the caller acts for, when there is one. */
  readonly organisationId: string | null;
  /** Stories that the caller writes together with the body that keeps them, beyond what the roles give. */
  readonly stories?: readonly string[];
  /** What the caller's key or token is narrowed to; left out where they may do all that their roles allow. */
  readonly scopes?: readonly Scope[];
  /** The key that the caller came with, as several can stand for one program while one replaces the other. */
  readonly keyId?: string;
}

/** The caller who has not said who they are. */
export const ANONYMOUS: Actor = {
  kind: 'ANONYMOUS',
  id: 'anonymous',
  name: 'anonymous',
  grants: [],
  organisationId: null,
};

/** A process of the product itself, such as an import or the first content, with every right. */
export const systemActor = (name: string): Actor => ({
  kind: 'SYSTEM',
  id: `system:${name}`,
  name,
  grants: [{ role: 'ADMIN', organisationId: null }],
  organisationId: null,
});

/**
 * Says whether the actor holds at least `role` for a body.
 *
 * @param organisationId the body; `null` asks for the role over every body; left out, the role anywhere is enough.
 */
export const holdsRole = (actor: Actor, role: Role, organisationId?: string | null): boolean =>
  actor.grants.some(
    (grant) =>
      ROLES.indexOf(grant.role) >= ROLES.indexOf(role) &&
      (organisationId === undefined || grant.organisationId === null || grant.organisationId === organisationId),
  );

/** The bodies for which the actor holds at least `role`: `'ALL'`, or a list of their ids. */
export const bodiesWithRole = (actor: Actor, role: Role): 'ALL' | readonly string[] => {
  const grants = actor.grants.filter((grant) => ROLES.indexOf(grant.role) >= ROLES.indexOf(role));
  if (grants.some((grant) => grant.organisationId === null)) return 'ALL';
  return grants.flatMap((grant) => grant.organisationId ?? []);
};

/** Says whether the actor works on stories at all: writes for a body, or together with one. */
export const worksSomewhere = (actor: Actor): boolean =>
  holdsRole(actor, 'CONTRIBUTOR') || (actor.stories ?? []).length > 0;
