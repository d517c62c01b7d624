import type { Role } from '#kernel';

/** An invitation to hold a role for a body, as its administrators see it: its secret is kept nowhere. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  /** Null for every body. */
  readonly organisationId: string | null;
  /** Moments in ISO 8601. */
  readonly createdAt: string;
  readonly expiresAt: string;
}
