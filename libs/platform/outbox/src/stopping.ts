/** When a worker must end: not begin anything more, and then not finish what it has begun. */
export interface Stopping {
  readonly beginNothing: AbortSignal;
  readonly dropAll: AbortSignal;
}
