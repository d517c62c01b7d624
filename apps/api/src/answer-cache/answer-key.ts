import type { FastifyRequest } from 'fastify';

/** Longer questions are answered anew each time. */
const LONGEST = 20_000;

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** What JSON cannot say, and a reader of it can bring all the same by `1e999`, is told from null. */
const exact = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? [String(value)] : value;

const written = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.includes('null') ? JSON.stringify(value, exact) : text;
};

/** A question as it is put, and what may be said with it. */
interface Question {
  readonly said: readonly string[];
  readonly more: readonly unknown[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const questionIn = ({ method, url, headers, body }: FastifyRequest): Question | null => {
  const type = headers['content-type'];
  if (method === 'GET') return type === undefined ? { said: ['GET', url.slice(url.indexOf('?') + 1)], more: [] } : null;
  if (method !== 'POST' || type === undefined || !JSON_TYPE.test(type) || !isRecord(body)) return null;
  const { query, operationName, variables, extensions } = body;
  return typeof query === 'string' ? { said: ['POST', query], more: [operationName, variables, extensions] } : null;
};

/** What is not said, and what is said to be null, are the same. */
const keyOf = (accept: string | undefined, { said, more }: Question): string | null => {
  const rest = more.map((value, place) => (value === undefined || value === null ? '' : `${place}${written(value)}`));
  const key = JSON.stringify([accept, ...said]) + rest.join('');
  return key.length > LONGEST ? null : key;
};

/** The key of a question of this process itself, the same that it has when it is put by POST. */
export const questionKey = (accept: string, question: { readonly query: string; readonly variables: object }) =>
  keyOf(accept, { said: ['POST', question.query], more: [null, question.variables, null] });

/**
 * All that the answer to a request depends on beside what is kept in the database, as one text; null for one whose answer
 * is not for everybody: callers who say who they are, and what is not plainly a question.
 */
export const answerKey = (request: FastifyRequest): string | null => {
  const { authorization, cookie, accept } = request.headers;
  if (authorization !== undefined || cookie !== undefined) return null;
  const question = questionIn(request);
  return question && keyOf(accept, question);
};
