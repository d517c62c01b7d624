import type { RouterContextProvider } from 'react-router';
import { type Language, SectorTreeDocument, type SectorTreeQuery } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';

/** The vocabulary of sectors has some five hundred concepts; it may become twice as long. */
const MOST_PAGES = 12;

type Sector = SectorTreeQuery['concepts']['edges'][number]['node'];

/** Reads the whole vocabulary of sectors. */
export const allSectors = async (
  context: Readonly<RouterContextProvider>,
  language: Language,
): Promise<readonly Sector[]> => {
  const sectors: Sector[] = [];
  let after: string | null | undefined = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { concepts }: SectorTreeQuery = await ask(context, SectorTreeDocument, { language, after });
    sectors.push(...concepts.edges.map(({ node }) => node));
    if (!concepts.pageInfo.hasNextPage) break;
    after = concepts.pageInfo.endCursor;
  }
  return sectors;
};
