import { Failure } from '#kernel';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const detail = (error: unknown, name: 'code' | 'constraint' | 'detail' | 'message'): string => {
  if (typeof error !== 'object' || error === null) return '';
  const own = text(Reflect.get(error, name));
  const driver: unknown = Reflect.get(error, 'driverError');
  return own || (driver ? detail(driver, name) : '');
};

/** The name of the database constraint that an error breaks, or null. */
export const brokenConstraint = (error: unknown): string | null => detail(error, 'constraint') || null;

const UNREACHABLE =
  /^(08(?!P01)|57P0|53300$|ECONN|ENOTFOUND$|ENOENT$|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|EAI_AGAIN$|CONNECT)/;
const LOST =
  /connection terminated|timeout exceeded when trying to connect|connection ended|not queryable|client was closed|query read timeout/i;
const DISK_FULL = '53100';
const CANNOT_BE_KEPT = /^22(021|P05)$/;
const HALF_CHARACTER = /surrogate/i;

/** The connection of a transaction went away between two statements, so that nothing of it is kept. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';

  constructor(options?: ErrorOptions) {
    super('A connection was lost in the middle of a transaction.', options);
  }
}

/** Says whether an error means that the database could not be reached or went away. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof ConnectionLost || UNREACHABLE.test(detail(error, 'code')) || LOST.test(detail(error, 'message'));

/** Says whether the driver gave up waiting, so that its connection still waits for an answer. */
export const isSilence = (error: unknown): boolean => /query read timeout/i.test(detail(error, 'message'));

/** NUL, and halves of surrogate pairs on their own: PostgreSQL keeps neither in text nor in JSON. */
const isUnstorableText = (error: unknown): boolean => {
  const code = detail(error, 'code');
  return code === '22021' || code === '22P05' || (code === '22P02' && /type json/.test(detail(error, 'message')));
};

/**
 * The failure a caller may see for an error of the database: UNAVAILABLE when it is out of reach, too slow or full, CONFLICT
 * when two writers stood in each other's way; BAD_USER_INPUT when a text cannot be stored; anything else is passed on as
 * it is.
 */
export const databaseFailure = (error: unknown): unknown => {
  if (error instanceof Failure) return error;
  if (isUnreachable(error)) {
    return new Failure('UNAVAILABLE', 'The database cannot be reached just now.', {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  const code = detail(error, 'code');
  if (code === '57014') {
    return new Failure('UNAVAILABLE', 'The answer took too long to find.', { cause: error, retryAfterSeconds: 5 });
  }
  if (code === DISK_FULL) {
    return new Failure('UNAVAILABLE', 'There is no room left in the database.', {
      cause: error,
      retryAfterSeconds: 60,
    });
  }
  if (CANNOT_BE_KEPT.test(code) || (code === '22P02' && HALF_CHARACTER.test(detail(error, 'detail')))) {
    return new Failure('BAD_USER_INPUT', 'A text holds characters that cannot be kept.', { cause: error });
  }
  if (code === '40001' || code === '40P01') {
    return new Failure('CONFLICT', 'Somebody else changed the same thing at the same moment. Try again.', {
      cause: error,
    });
  }
  if (isUnstorableText(error)) {
    const message = 'A text holds a NUL character or half a surrogate pair, which cannot be stored or looked up.';
    return new Failure('BAD_USER_INPUT', message, { cause: error });
  }
  return error;
};
