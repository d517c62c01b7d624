import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Clock } from '#kernel';
import { Database } from '#platform/database';
import { hashOfSecret, newSecret } from '../secret-token.js';
import { SignInRepository } from '../persistence/sign-in.repository.js';

/** How long a person has at the provider. */
export const SIGN_IN_SECONDS = 900;

/** Where a sign-in is to lead. */
export interface BeginSignInInput {
  readonly issuer: string;
  readonly returnTo: string;
  /** The secret of the invitation that the person came with. */
  readonly invitation: string | null;
}

/** What the provider and the browser are given of a sign-in. */
export interface BegunSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Goes into a cookie, so that no other browser can bring the sign-in to an end. */
  readonly browser: string;
}

/** Begins a sign-in: remembers what its end will be held against. */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInRepository,
    private readonly clock: Clock,
  ) {}

  async run({ issuer, returnTo, invitation }: BeginSignInInput): Promise<BegunSignIn> {
    const begun = { state: newSecret(), nonce: newSecret(), codeVerifier: newSecret(), browser: newSecret() };
    const [stateHash, browserHash] = [hashOfSecret(begun.state), hashOfSecret(begun.browser)];
    if (!stateHash || !browserHash) throw new Error('A new secret has not the form of one.');
    const { nonce, codeVerifier } = begun;
    await this.database.transaction(ANONYMOUS, (tx) =>
      this.signIns.add(tx, {
        issuer,
        returnTo,
        nonce,
        codeVerifier,
        stateHash,
        browserHash,
        invitationHash: invitation === null ? null : (hashOfSecret(invitation) ?? Buffer.alloc(32)),
        expiresAt: new Date(this.clock.now().getTime() + SIGN_IN_SECONDS * 1_000),
      }),
    );
    return begun;
  }
}
