import type { RouterContextProvider } from 'react-router';
import { ConceptInWordsDocument, type Language, OrganisationInWordsDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { SearchFollowed } from './search-address.js';

/** What sectors, methods and bodies of searches are called: `sector helse` is «Helse». */
export type SearchNames = Readonly<Record<string, string>>;

/** So many names are looked up for one page; the rest are shown as they stand in addresses. */
const MOST_NAMES = 60;

/** Finds out what the sectors, methods and bodies that searches ask for are called. */
export const searchNames = async (
  context: Readonly<RouterContextProvider>,
  language: Language,
  searches: readonly SearchFollowed[],
): Promise<SearchNames> => {
  const concept = async (scheme: 'SECTOR' | 'METHOD', slug: string): Promise<string | undefined> =>
    (await ask(context, ConceptInWordsDocument, { scheme, slug, language })).concept?.label;
  const body = async (slug: string): Promise<string | undefined> =>
    (await ask(context, OrganisationInWordsDocument, { slug, language })).organisation?.name;
  const wanted = new Map<string, () => Promise<string | undefined>>();
  for (const { filter } of searches) {
    for (const slug of filter.sectors ?? []) wanted.set(`sector ${slug}`, () => concept('SECTOR', slug));
    for (const slug of filter.methods ?? []) wanted.set(`method ${slug}`, () => concept('METHOD', slug));
    for (const slug of [...(filter.organisations ?? []), ...(filter.municipalities ?? [])])
      wanted.set(`body ${slug}`, () => body(slug));
  }
  const found = await Promise.all(
    [...wanted].slice(0, MOST_NAMES).map(async ([key, look]) => {
      const name = await look().catch(() => undefined);
      return name === undefined ? [] : [[key, name] as const];
    }),
  );
  return Object.fromEntries(found.flat());
};
