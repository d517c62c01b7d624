import type { RouterContextProvider } from 'react-router';
import type { TypedDocumentString } from '../../.generated/documents.js';
import { surroundingsContext } from './surroundings.js';

/** An error as the API words it. */
interface ApiError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** What went wrong with a page, to be shown on it: the code is the API's own. */
export interface PageFault {
  readonly code: string;
  readonly message: string;
}

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Ends a request with an error page. */
export const fault = (code: string, message = '', headers: HeadersInit = {}): Response => {
  const body: PageFault = { code, message };
  return Response.json(body, { status: STATUS[code] ?? 500, headers });
};

interface Answered<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly ApiError[];
}

const read = <Result>(body: string): Answered<Result> => {
  try {
    return JSON.parse(body) as Answered<Result>;
  } catch {
    return { errors: [{ message: body.slice(0, 200) }] };
  }
};

/**
 * Puts a document to the API as the person who asks for the page.
 *
 * @throws Response that ends in an error page when anything of it could not be answered. What a mutation refuses
 *   is no such error: it stands in `errors` of its payload.
 */
export const ask = async <Result, Variables>(
  context: Readonly<RouterContextProvider>,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Result> => {
  const surroundings = context.get(surroundingsContext);
  const query = document.toString();
  if (query.trimStart().startsWith('mutation') && !surroundings.mayChange) throw fault('FORBIDDEN');
  const answer = await surroundings.ask({ query, variables: variables ?? {} });
  const { data, errors } = read<Result>(answer.body);
  const [first] = errors ?? [];
  if (!first && data) return data;
  const headers: HeadersInit = answer.retryAfter ? { 'retry-after': answer.retryAfter } : {};
  throw fault(first?.extensions?.code ?? 'INTERNAL', first?.message, headers);
};
