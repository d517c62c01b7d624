/** Why a sign-in comes to nothing, as far as the person may know. */
export type RefusalReason =
  'OFF' | 'AWAY' | 'BAD_RETURN' | 'STALE' | 'DECLINED' | 'UNTRUE' | 'INVITATION' | 'FOREIGN' | 'BUSY';

/** Ends a sign-in, to be told on a page of its own. */
export class SignInRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly retryAfterSeconds?: number,
  ) {
    super(reason);
    this.name = 'SignInRefusal';
  }
}
