import type { DeskRole } from '../desk/desk-viewer.js';

/** The pages of the room, and the role that each takes for some body. */
export const SECTIONS = [
  { name: 'people', role: 'ADMIN' },
  { name: 'rules', role: 'ADMIN' },
  { name: 'keys', role: 'ADMIN' },
  { name: 'comments', role: 'EDITOR' },
  { name: 'followUps', role: 'CONTRIBUTOR' },
  { name: 'concepts', role: 'EDITOR' },
  { name: 'synonyms', role: 'EDITOR' },
  { name: 'organisations', role: 'EDITOR' },
  { name: 'erasure', role: 'EDITOR' },
  { name: 'searches', role: 'EDITOR' },
  { name: 'health', role: 'EDITOR' },
] as const satisfies readonly { readonly name: string; readonly role: DeskRole }[];

/** Where a page of the room lies. */
export const sectionPath = (name: (typeof SECTIONS)[number]['name']): string =>
  `/manage/${name === 'followUps' ? 'follow-ups' : name}`;
