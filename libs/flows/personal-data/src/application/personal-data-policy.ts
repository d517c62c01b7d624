import { type Actor, holdsRole } from '#kernel';
import { personIdOf } from '#domain/identity';

/** Who is told everything that is kept of a person, and may have it erased: the person, and administrators of every body. */
export const handlesDataOf = (actor: Actor, personId: string): boolean =>
  personIdOf(actor) === personId || holdsRole(actor, 'ADMIN', null);
