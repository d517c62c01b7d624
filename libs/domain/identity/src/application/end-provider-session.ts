import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { SessionRepository } from '../persistence/session.repository.js';

const LONGEST = 500;

/** Ends the sessions that began with a provider's own, when the provider says that that one has ended. */
@Injectable()
export class EndProviderSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
  ) {}

  async run(issuer: string, sid: string): Promise<void> {
    if (sid === '' || sid.length > LONGEST || !sid.isWellFormed() || sid.includes('\0')) return;
    await this.database.transaction(systemActor('provider'), async (tx) => {
      for (const subjectId of await this.sessions.endAtProvider(tx, issuer, sid))
        tx.append({ kind: 'PersonSignedOut', subjectId, subjectVersion: 1 });
    });
  }
}
