/** The categories of failure that callers may rely on; they are the stable `extensions.code` of the API. */
export const FAILURE_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'CONFLICT',
  'QUERY_TOO_EXPENSIVE',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

/** One of {@link FAILURE_CODES}. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** What a failure may carry beside its code and message. */
export interface FailureDetails {
  /** Where in the input the fault lies, outermost first, such as `['filter', 'sectors', '1']`. */
  readonly path?: readonly string[];
  readonly cause?: unknown;
  /** Seconds after which it makes sense to try again. */
  readonly retryAfterSeconds?: number;
}

/** Something that ends the request: its message is fit for the caller's eyes, its cause is not. */
export class Failure extends Error {
  /** Where in the input the fault lies; not called `path`, as GraphQL takes an error with a path for one already placed. */
  readonly inputPath: readonly string[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: FailureCode,
    message: string,
    details: FailureDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'Failure';
    this.inputPath = details.path ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** A failure of category BAD_USER_INPUT at a place in the input. */
export const badInput = (message: string, ...path: string[]): Failure =>
  new Failure('BAD_USER_INPUT', message, { path });

/** The failure of an actor who lacks the right: UNAUTHENTICATED for nobody, FORBIDDEN for somebody. */
export const notAllowed = (actorKind: string, what: string): Failure =>
  actorKind === 'ANONYMOUS'
    ? new Failure('UNAUTHENTICATED', `You must identify yourself to ${what}.`)
    : new Failure('FORBIDDEN', `You are not allowed to ${what}.`);
