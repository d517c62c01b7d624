import { Injectable } from '@nestjs/common';
import { Clock, type Grant, Ids } from '#kernel';
import { AppConfig } from '#platform/config';
import type { Transaction } from '#platform/database';
import { hashOfSecret, newSecret, seal } from '../secret-token.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Whose session begins, and what its provider told. */
export interface BeginSessionInput {
  readonly personId: string;
  readonly issuer: string;
  readonly providerSid: string | null;
  readonly idToken: string | null;
  readonly grants: readonly Grant[];
  /** The secret of the session that the browser had until now, which ends. */
  readonly replaces?: string | null;
}

/** Begins the session of a person whom a provider has vouched for, in the transaction of whoever found that out. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Gives the secret that goes into the cookie, and nowhere else. The provider's token may tell who a person is in the
   * eyes of the state, so it is kept under that secret and can be read by nobody but its bearer.
   */
  async run(tx: Transaction, input: BeginSessionInput): Promise<string> {
    const { personId, issuer, providerSid, idToken, grants, replaces = null } = input;
    const former = replaces === null ? null : hashOfSecret(replaces);
    if (former) await this.sessions.end(tx, former);
    const secret = newSecret();
    const hash = hashOfSecret(secret);
    if (!hash) throw new Error('A new secret has not the form of one.');
    await this.sessions.add(tx, {
      id: this.ids.next(),
      hash,
      personId,
      issuer,
      providerSid,
      sealedIdToken: idToken === null ? null : seal(idToken, secret),
      grants,
      expiresAt: new Date(this.clock.now().getTime() + this.config.session.lifetimeMs),
    });
    return secret;
  }
}
