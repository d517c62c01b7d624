import { type Actor, holdsRole } from '#kernel';

/** Who may do what with the synonyms: those who keep the vocabularies, and nobody else. */
export const synonymPolicy = {
  mayChange: (actor: Actor): boolean => holdsRole(actor, 'EDITOR'),
  mayRead: (actor: Actor): boolean => holdsRole(actor, 'EDITOR'),
  /** The content that is shipped. */
  mayLoad: (actor: Actor): boolean => holdsRole(actor, 'ADMIN', null),
};
