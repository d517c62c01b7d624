import type { Role } from '#kernel';

/** A person among those of a body, as its administrators see them. */
export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  /** Null for every body. */
  readonly organisationId: string | null;
  /** When the person got a role for the body first, ISO 8601. */
  readonly since: string;
}
