import { FAILURE_CODES, Failure, badInput, notAllowed } from './failure.js';
import { USER_ERROR_CODES, conflict, done, invalid, missing, refused } from './result.js';

describe('a result', () => {
  it('is done with a value, also an empty one', () => {
    expect(done(3)).toEqual({ ok: true, value: 3 });
    expect(done(null)).toEqual({ ok: true, value: null });
  });

  it('is refused with all its errors, each with code and place', () => {
    expect(refused(invalid('a', 'input', 'title'), missing('b', 'id'), conflict('c'))).toEqual({
      ok: false,
      errors: [
        { code: 'BAD_USER_INPUT', message: 'a', path: ['input', 'title'] },
        { code: 'NOT_FOUND', message: 'b', path: ['id'] },
        { code: 'CONFLICT', message: 'c', path: [] },
      ],
    });
  });

  it('has errors of categories that failures have too', () => {
    expect(USER_ERROR_CODES.filter((code) => !FAILURE_CODES.includes(code))).toEqual([]);
  });
});

describe('a failure', () => {
  it('is an error with code, place, cause and the time to wait', () => {
    const cause = new Error('inside');
    const failure = new Failure('UNAVAILABLE', 'away', { path: ['a', '1'], cause, retryAfterSeconds: 5 });
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({
      code: 'UNAVAILABLE',
      message: 'away',
      inputPath: ['a', '1'],
      cause,
      retryAfterSeconds: 5,
    });
    expect(new Failure('INTERNAL', 'x')).toMatchObject({ inputPath: [], retryAfterSeconds: undefined });
    expect('path' in failure).toBe(false);
  });

  it('of input says where', () => {
    expect(badInput('No.', 'filter', 'sectors')).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['filter', 'sectors'],
    });
  });

  it('of rights asks nobody who they are, and refuses everybody else', () => {
    expect(notAllowed('ANONYMOUS', 'do this').code).toBe('UNAUTHENTICATED');
    for (const kind of ['KEY', 'PERSON', 'SYSTEM']) expect(notAllowed(kind, 'do this').code).toBe('FORBIDDEN');
  });
});
