/** What a caller has left, and when all of it is back. */
export interface Standing {
  readonly allowed: boolean;
  /** The cost that may be asked for in a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the budget is full again. */
  readonly resetSeconds: number;
  /** Whole seconds until the request that was refused would be taken; nought when it was allowed. */
  readonly retryAfterSeconds: number;
}

/** The seconds in which an empty budget fills up. */
export const WINDOW_SECONDS = 60;

/** The headers by which callers learn their {@link Standing}. */
export const standingHeaders = (standing: Standing, kind: string): [string, string][] => [
  ['ratelimit-limit', String(standing.limit)],
  ['ratelimit-remaining', String(standing.remaining)],
  ['ratelimit-reset', String(standing.resetSeconds)],
  ['ratelimit-policy', `${standing.limit};w=${WINDOW_SECONDS};comment="cost per ${kind}"`],
  ...(standing.allowed ? [] : [['retry-after', String(standing.retryAfterSeconds)] as [string, string]]),
];
