import type { DeskRole } from '../desk/desk-viewer.js';

/** The pages of the room, and the role that each takes for some body. */
export const SECTIONS = [
  { name: 'people', role: 'ADMIN' },
  { name: 'rules', role: 'ADMIN' },
  { name: 'keys', role: 'ADMIN' },
  { name: 'synonyms', role: 'EDITOR' },
] as const satisfies readonly { readonly name: string; readonly role: DeskRole }[];
