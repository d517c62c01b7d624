import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { hashOfSecret, unseal } from '../secret-token.js';
import { SessionReader } from '../persistence/session.reader.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** What the provider can be told by, so that its own session ends too. */
export interface SignedOut {
  readonly issuer: string;
  readonly idToken: string | null;
}

/** Ends the session of a cookie: within a second no process accepts it any more. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionReader,
    private readonly repository: SessionRepository,
  ) {}

  /** Null for a secret that no session has. */
  async run(secret: string): Promise<SignedOut | null> {
    const hash = hashOfSecret(secret);
    const session = hash && (await this.sessions.atProvider(hash));
    if (!hash || !session) return null;
    await this.database.transaction(systemActor('sign-out'), async (tx) => {
      const personId = await this.repository.end(tx, hash);
      if (personId !== null) tx.append({ kind: 'PersonSignedOut', subjectId: personId, subjectVersion: 1 });
    });
    const { issuer, sealedIdToken } = session;
    return { issuer, idToken: sealedIdToken && unseal(sealedIdToken, secret) };
  }
}
