import { Injectable } from '@nestjs/common';
import { ANONYMOUS } from '#kernel';
import { Database } from '#platform/database';
import { hashOfSecret } from '../secret-token.js';
import type { SignInUnderWay } from '../sign-in.js';
import { SignInRepository } from '../persistence/sign-in.repository.js';

/** Takes up a sign-in when the person comes back from the provider: once, in time, and in the browser that began it. */
@Injectable()
export class TakeSignIn {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInRepository,
  ) {}

  /** The sign-in of a state; null, whatever the reason. */
  async run(state: string, browser: string): Promise<SignInUnderWay | null> {
    const [stateHash, browserHash] = [hashOfSecret(state), hashOfSecret(browser)];
    if (!stateHash || !browserHash) return null;
    return this.database.transaction(ANONYMOUS, (tx) => this.signIns.take(tx, stateHash, browserHash));
  }
}
