import { type Actor, holdsRole } from '#kernel';

/** Who may do what with files of stories. What an export holds is for the policy of the stories to say. */
export const exchangePolicy = {
  /** Editors of every body bring stories of other sources in. */
  mayImport: (actor: Actor): boolean => holdsRole(actor, 'EDITOR', null),

  /** Administrators of everything load the content shipped with the product. */
  mayLoad: (actor: Actor): boolean => holdsRole(actor, 'ADMIN', null),
} as const;
