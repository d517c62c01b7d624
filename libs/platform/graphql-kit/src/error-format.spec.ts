import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { FAILURE_CODES, Failure } from '#kernel';
import { formatError } from './error-format.js';

const SECRET = 'select * from stories at 10.0.0.7:5432';

const seen = (original: Error, code?: string): { shown: GraphQLFormattedError; sunk: unknown[] } => {
  const sunk: unknown[] = [];
  const error = new GraphQLError(original.message, {
    path: ['publishStory'],
    originalError: original,
    extensions: { code: code ?? 'INTERNAL_SERVER_ERROR', stacktrace: [SECRET], exception: SECRET },
  });
  const shown = formatError(error.toJSON(), error, 'request-7', (...told) => sunk.push(told));
  return { shown, sunk };
};

describe('an error, as the caller sees it', () => {
  it.each(FAILURE_CODES.filter((code) => code !== 'INTERNAL'))(
    'of category %s shows its words, code and place alone',
    (code) => {
      const failure = new Failure(code, 'Words for callers.', { path: ['input', 'id'], cause: new Error(SECRET) });
      const { shown, sunk } = seen(failure);
      expect(shown).toEqual({
        message: 'Words for callers.',
        path: ['publishStory'],
        extensions: { code, path: ['input', 'id'] },
      });
      expect(sunk).toEqual([]);
    },
  );

  it('says when to try again, and has no place in the input when there is none', () => {
    expect(seen(new Failure('UNAVAILABLE', 'Away.', { retryAfterSeconds: 5 })).shown.extensions).toEqual({
      code: 'UNAVAILABLE',
      retryAfterSeconds: 5,
    });
  });

  it.each([
    ['a thrown error', new Error(SECRET)],
    ['a failure of ours', new Failure('INTERNAL', SECRET)],
    ['an error of another’s class', Object.assign(new TypeError(SECRET), { code: '42P01', constraint: 'ck_x' })],
  ])('that is %s shows a fixed text and the request, and is kept whole elsewhere', (_, error) => {
    const { shown, sunk } = seen(error);
    expect(shown).toEqual({
      message: 'Something went wrong on our side. Say this number when you ask about it: request-7',
      path: ['publishStory'],
      extensions: { code: 'INTERNAL', requestId: 'request-7' },
    });
    expect(JSON.stringify(shown)).not.toContain('stories');
    expect(sunk).toEqual([[error, 'request-7']]);
  });

  it('that says INTERNAL itself hides its words too', () => {
    for (const code of ['INTERNAL', 'SOMETHING_NEW', 'INTERNAL_SERVER_ERROR']) {
      const { shown, sunk } = seen(new Error(SECRET), code);
      expect(shown.extensions?.['code']).toBe('INTERNAL');
      expect(shown.message).not.toContain('select');
      expect(sunk).toHaveLength(1);
    }
  });

  it.each([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'OPERATION_RESOLUTION_FAILURE',
    'PERSISTED_QUERY_NOT_FOUND',
    'BAD_REQUEST',
    'BAD_USER_INPUT',
  ])('of the server’s own category %s is bad input', (code) => {
    const error = new GraphQLError('Cannot query field "x".', { extensions: { code, stacktrace: [SECRET] } });
    const shown = formatError(error.toJSON(), error, 'r', () => undefined);
    expect(shown).toEqual({ message: 'Cannot query field "x".', extensions: { code: 'BAD_USER_INPUT' } });
  });
});
