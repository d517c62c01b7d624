import type { Grant } from '#kernel';

/** The session of a signed-in person, with the roles that the person holds now. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** Roles that the provider told of at sign-in, which last as long as the session. */
  readonly grants: readonly Grant[];
  /** Roles that were given here. */
  readonly memberships: readonly Grant[];
  /** Stories of which the person is a co-author. */
  readonly stories: readonly string[];
  /** Moments in ISO 8601; `seenAt` within a minute. */
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** What the provider of a session must be told to end its own. */
export interface ProviderSession {
  readonly sessionId: string;
  readonly issuer: string;
  readonly sealedIdToken: Buffer | null;
}

/** A session that goes on, as operators see it. */
export interface GoingSession {
  readonly issuer: string;
  /** Moments in ISO 8601; `seenAt` within a minute. */
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}
