import { type Actor, holdsRole } from '#kernel';

/** Who may do what with the vocabularies. Reading is for everybody. */
export const conceptPolicy = {
  /** Editors of any body keep the vocabularies together. */
  mayDefine: (actor: Actor): boolean => holdsRole(actor, 'EDITOR'),
};
