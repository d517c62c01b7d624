import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { FAILURE_CODES, Failure } from '#kernel';

const APOLLO_CODES: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
};

const known = (code: unknown): string | null => {
  if (typeof code !== 'string') return null;
  return (FAILURE_CODES as readonly string[]).includes(code) && code !== 'INTERNAL'
    ? code
    : (APOLLO_CODES[code] ?? null);
};

/** Where a variable is at fault, as graphql-js tells it in words: `Variable "$input" … at "input.names[0].name"; …`. */
const variablePath = (message: string): string[] => {
  const place = /^Variable "\$\w+" got invalid value [\s\S]*? at "([\w.[\]]+)"; /.exec(message)?.[1];
  return (place ?? /^Variable "\$(\w+)"/.exec(message)?.[1] ?? '').split(/[.[\]]+/).filter((step) => step !== '');
};

/** Where an internal error goes that a caller must not see. */
export type ErrorSink = (error: unknown, requestId: string) => void;

/**
 * The error as the caller sees it: one of the stable codes, words meant for callers, the path of the input at fault;
 * an internal error shows a fixed text and the request id, and goes to `sink` whole.
 */
export const formatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  sink: ErrorSink,
): GraphQLFormattedError => {
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const original = unwrapResolverError(error);
  if (original instanceof Failure && original.code !== 'INTERNAL') {
    const { code, inputPath: path, retryAfterSeconds } = original;
    const extensions = { code, ...(path.length > 0 && { path }), ...(retryAfterSeconds && { retryAfterSeconds }) };
    return { message: original.message, ...place, extensions };
  }
  const code = known(formatted.extensions?.['code']);
  if (code && !(original instanceof Failure)) {
    const path = variablePath(formatted.message);
    return { message: formatted.message, ...place, extensions: { code, ...(path.length > 0 && { path }) } };
  }
  sink(original, requestId);
  return {
    message: `Something went wrong on our side. Say this number when you ask about it: ${requestId}`,
    ...place,
    extensions: { code: 'INTERNAL', requestId },
  };
};
