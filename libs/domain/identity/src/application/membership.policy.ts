import { type Actor, holdsRole } from '#kernel';
import { personIdOf } from '../person.js';

/** Who may do what with the people of a body, and with their sessions. */
export const membershipPolicy = {
  /** Coming near the people of any body: an administrator of some body. */
  mayAdminister: (actor: Actor): boolean => holdsRole(actor, 'ADMIN'),

  /** Seeing, inviting, changing and removing the people of a body: its administrator; of every body (null): one of every body. */
  mayHandle: (actor: Actor, organisationId: string | null): boolean => holdsRole(actor, 'ADMIN', organisationId),

  /** Ending all sessions of a person: the person, or an administrator of every body. */
  maySignOut: (actor: Actor, personId: string): boolean =>
    personIdOf(actor) === personId || holdsRole(actor, 'ADMIN', null),
} as const;
