import { type Actor, holdsRole } from '#kernel';

/** Who may do what with bodies: everybody reads them. */
export const organisationPolicy = {
  /** Registering a body, changing it, and recording who came before it: an editor of any body. */
  mayCurate: (actor: Actor): boolean => holdsRole(actor, 'EDITOR'),

  /** Loading the bodies shipped with the product: an administrator of every body, such as the product itself. */
  mayLoad: (actor: Actor): boolean => holdsRole(actor, 'ADMIN', null),
} as const;
