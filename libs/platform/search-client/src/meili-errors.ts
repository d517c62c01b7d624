import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch';
import { SearchTaskFailed, SearchUnavailable, type UnavailableReason } from './search-errors.js';

const reasonOf = (error: MeilisearchApiError): UnavailableReason => {
  const { status } = error.response;
  if (error.cause?.code === 'index_not_found') return 'INDEX_MISSING';
  if (status === 401 || status === 403) return 'NOT_ALLOWED';
  return status >= 500 || status === 408 || status === 429 ? 'ENGINE_ERROR' : 'REJECTED';
};

const wasTooSlow = (cause: unknown): boolean =>
  cause instanceof MeilisearchRequestTimeOutError || (cause instanceof Error && cause.name === 'TimeoutError');

/** What an error of the Meilisearch client means to the product; errors of other origin come back as they are. */
export const translated = (error: unknown): unknown => {
  if (error instanceof MeilisearchApiError) return new SearchUnavailable(reasonOf(error), { cause: error });
  if (error instanceof MeilisearchRequestError) {
    // What came back over our own connection is told by the client as if nothing had.
    const { cause } = error;
    if (cause instanceof MeilisearchApiError || cause instanceof SyntaxError) return translated(cause);
    return new SearchUnavailable(wasTooSlow(error.cause) ? 'DEADLINE' : 'UNREACHABLE', { cause: error });
  }
  // Something that is not Meilisearch answered with something that is not JSON.
  if (error instanceof SyntaxError) return new SearchUnavailable('ENGINE_ERROR', { cause: error });
  return error;
};

/** Runs a request and throws what its failure means. */
export const asked = async <T>(request: () => Promise<T>): Promise<T> => {
  try {
    return await request();
  } catch (error) {
    throw translated(error);
  }
};

/** The same for a change: one that the engine refuses as it stands will be refused again. */
export const askedToChange = async <T>(request: () => Promise<T>): Promise<T> => {
  try {
    return await request();
  } catch (error) {
    const meaning = translated(error);
    if (!(meaning instanceof SearchUnavailable) || meaning.reason !== 'REJECTED') throw meaning;
    const code = error instanceof MeilisearchApiError ? (error.cause?.code ?? 'unknown') : 'unknown';
    throw new SearchTaskFailed(code, error instanceof Error ? error.message : String(error), null, { cause: error });
  }
};
