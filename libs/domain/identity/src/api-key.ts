import type { Role, Scope } from '#kernel';

/** An API key as those who look after it see it: everything but its secret, which nobody can read again. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** The eight characters that stand in the token after `ildsjel_`, by which people tell keys apart. */
  readonly prefix: string;
  readonly role: Role;
  /** The body the role is held for; null for every body. */
  readonly organisationId: string | null;
  /** What the key is narrowed to; null lets it do all that its role allows. */
  readonly scopes: readonly Scope[] | null;
  /** The first of the keys that replaced each other: one and the same program stands behind them. */
  readonly standsFor: string;
  /** The prefix of the key that has replaced this one. */
  readonly replacedBy: string | null;
  /** Moments in ISO 8601. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** Within a minute of the last use. */
  readonly lastUsedAt: string | null;
}
