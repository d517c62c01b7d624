import type { Texts } from './texts.js';

/** What every page speaks with: the frame around it, and the words for kinds, outcomes and the like. */
const EVERYWHERE: readonly (keyof Texts)[] = ['frame', 'words'];

/** The rooms in which the API's refusals are told. */
const REFUSED: readonly string[] = ['manage', 'review', 'write'];

/** The rooms whose texts a page begins with, by the names of the routes that it is made of: these begin with their rooms. */
export const roomsOf = (routes: readonly string[]): readonly string[] => {
  const own = routes.filter((name) => name.includes('/')).map((name) => name.split('/')[0] as string);
  return [...new Set([...EVERYWHERE, ...own, ...(own.some((room) => REFUSED.includes(room)) ? ['refusals'] : [])])];
};
