import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform/database';
import type { SignInUnderWay } from '../sign-in.js';

/** A sign-in about to begin, with what is kept of its two secrets. */
export interface NewSignIn extends SignInUnderWay {
  readonly stateHash: Buffer;
  readonly browserHash: Buffer;
  readonly expiresAt: Date;
}

/** Keeps sign-ins under way. */
@Injectable()
export class SignInRepository {
  constructor(private readonly clock: Clock) {}

  /** Begins a sign-in, and forgets those that nobody came back from. */
  async add(tx: Transaction, signIn: NewSignIn): Promise<void> {
    const { stateHash, browserHash, issuer, nonce, codeVerifier, returnTo, invitationHash, expiresAt } = signIn;
    await tx.query(
      `delete from sign_ins where state_hash in
         (select state_hash from sign_ins where expires_at <= $1 order by expires_at limit 100 for update skip locked)`,
      [this.clock.now()],
    );
    await tx.query(
      `insert into sign_ins (state_hash, browser_hash, issuer, nonce, code_verifier, return_to, invitation_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [stateHash, browserHash, issuer, nonce, codeVerifier, returnTo, invitationHash, expiresAt],
    );
  }

  /** Takes a sign-in out, once; null where it was taken, is over, or began in another browser. */
  async take(tx: Transaction, stateHash: Buffer, browserHash: Buffer): Promise<SignInUnderWay | null> {
    const [row] = await tx.query<SignInUnderWay>(
      `with taken as (delete from sign_ins where state_hash = $1 and browser_hash = $2 and expires_at > $3 returning *)
       select issuer, nonce, code_verifier as "codeVerifier", return_to as "returnTo",
         invitation_hash as "invitationHash" from taken`,
      [stateHash, browserHash, this.clock.now()],
    );
    return row ?? null;
  }
}
