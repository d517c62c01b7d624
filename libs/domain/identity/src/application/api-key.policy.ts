import { type Actor, holdsRole } from '#kernel';

/** Who may do what with API keys. */
export const apiKeyPolicy = {
  /** Coming near keys at all: an administrator of some body. */
  mayAdminister: (actor: Actor): boolean => holdsRole(actor, 'ADMIN'),

  /** Making and ending the keys of a body, and seeing them: its administrator; of every body (null): one of every body. */
  mayHandle: (actor: Actor, organisationId: string | null): boolean => holdsRole(actor, 'ADMIN', organisationId),
} as const;
