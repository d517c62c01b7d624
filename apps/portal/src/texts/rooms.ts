import type { Texts } from './texts.js';

/** What every page speaks with: the frame around it, and the words for kinds, outcomes and the like. */
const EVERYWHERE: readonly (keyof Texts)[] = ['frame', 'words'];

/** The rooms whose texts a page begins with, by the names of the routes that it is made of: these begin with their rooms. */
export const roomsOf = (routes: readonly string[]): readonly string[] => [
  ...new Set([
    ...EVERYWHERE,
    ...routes.filter((name) => name.includes('/')).map((name) => name.split('/')[0] as string),
  ]),
];
