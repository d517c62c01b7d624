/** A person who writes a story together with the body that keeps it, as those who work on it see them. */
export interface CoAuthor {
  readonly personId: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** An open invitation to write a story together; its secret is kept nowhere. */
export interface CoAuthorInvitation {
  readonly id: string;
  readonly storyId: string;
  /** The address whose owner alone may take it up; null for whoever comes first with the link. */
  readonly email: string | null;
  /** Moments in ISO 8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** The most that a story may have of co-authors and open invitations together. */
export const MOST_CO_AUTHORS = 20;
/** The most days that an invitation is open. */
export const MOST_DAYS = 30;
