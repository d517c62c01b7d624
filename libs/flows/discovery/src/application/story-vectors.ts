import { type SearchDocument, SearchUnavailable } from '#platform/search-client';
import type { SearchSource } from './search-source.js';
import type { TextEmbedder } from './text-embedder.js';

/** What a story means is told by its beginning; in UTF-16 units. */
const LONGEST = 2_000;

const meant = ({ texts, originalLanguage }: SearchSource): string => {
  const text = texts.find(({ language }) => language === originalLanguage) ?? texts[0];
  return `${text?.title ?? ''}\n${text?.summary ?? ''}`.slice(0, LONGEST).toWellFormed();
};

/**
 * The documents of stories with the vectors of what they mean.
 *
 * @throws SearchUnavailable when the embedder cannot say: then they are delivered later.
 */
export const withVectors = async (
  documents: readonly SearchDocument[],
  sources: readonly SearchSource[],
  embedder: TextEmbedder,
): Promise<readonly SearchDocument[]> => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const own = documents.flatMap(({ id }) => byId.get(id) ?? []);
  const vectors = await embedder.embed(own.map(meant)).catch((error: unknown) => {
    throw new SearchUnavailable('UNREACHABLE', { cause: error });
  });
  const known = new Map(own.map(({ id }, place) => [id, vectors[place]]));
  return documents.map((document) => ({
    ...document,
    _vectors: { [embedder.name]: { embeddings: known.get(document.id) ?? null, regenerate: false } },
  }));
};
