import type { FastifyRequest } from 'fastify';

/** Longer questions are answered anew each time. */
const LONGEST = 20_000;

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** What JSON cannot say, and a reader of it can bring all the same by `1e999`, is told from null. */
const exact = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? [String(value)] : value;

const written = (parts: readonly unknown[]): string => {
  const text = JSON.stringify(parts);
  return text.includes('null') ? JSON.stringify(parts, exact) : text;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partsOf = ({ method, url, headers, body }: FastifyRequest): readonly unknown[] | null => {
  const type = headers['content-type'];
  if (method === 'GET') return type === undefined ? ['GET', url.slice(url.indexOf('?') + 1)] : null;
  if (method !== 'POST' || type === undefined || !JSON_TYPE.test(type) || !isRecord(body)) return null;
  const { query, operationName, variables, extensions } = body;
  return typeof query === 'string' ? ['POST', query, operationName, variables, extensions] : null;
};

const keyOf = (accept: string | undefined, parts: readonly unknown[]): string | null => {
  const key = written([accept, ...parts]);
  return key.length > LONGEST ? null : key;
};

/** The key of a question of this process itself, the same that it has when it is put by POST. */
export const questionKey = (accept: string, question: { readonly query: string; readonly variables: object }) =>
  keyOf(accept, ['POST', question.query, undefined, question.variables, undefined]);

/**
 * All that the answer to a request depends on beside what is kept in the database, as one text; null for one whose answer
 * is not for everybody: callers who say who they are, and what is not plainly a question.
 */
export const answerKey = (request: FastifyRequest): string | null => {
  const { authorization, cookie, accept } = request.headers;
  if (authorization !== undefined || cookie !== undefined) return null;
  const parts = partsOf(request);
  return parts && keyOf(accept, parts);
};
