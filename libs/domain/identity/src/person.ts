import { type Actor, type Grant, type Language, ROLES } from '#kernel';

/** A person who has signed in, or has been put among the people of a body. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Verified by the provider or by an invitation; null where none is known. */
  readonly email: string | null;
  readonly language: Language;
}

const PERSON = /^person:([0-9a-f-]{36})$/;

/** The id of the person whom an actor stands for; null for keys, processes and nobody. */
export const personIdOf = (actor: Actor): string | null =>
  actor.kind === 'PERSON' ? (PERSON.exec(actor.id)?.[1] ?? null) : null;

/** Each body once, with the highest of the roles held for it, in the order in which they came. */
export const highestGrants = (grants: readonly Grant[]): readonly Grant[] => {
  const highest = new Map<string | null, Grant>();
  for (const grant of grants) {
    const known = highest.get(grant.organisationId);
    if (!known || ROLES.indexOf(grant.role) > ROLES.indexOf(known.role)) highest.set(grant.organisationId, grant);
  }
  return [...highest.values()];
};

/** A signed-in person as the caller: who looks after every body acts for none, others for the first they hold a role for. */
export const actorOfPerson = ({ id, name }: Pick<Person, 'id' | 'name'>, held: readonly Grant[]): Actor => {
  const grants = highestGrants(held);
  const isSystemAdministrator = grants.some(({ role, organisationId }) => role === 'ADMIN' && organisationId === null);
  const first = grants.find(({ organisationId }) => organisationId !== null);
  return {
    kind: 'PERSON',
    id: `person:${id}`,
    name,
    grants,
    organisationId: isSystemAdministrator ? null : (first?.organisationId ?? null),
  };
};
