import { Injectable } from '@nestjs/common';
import { type Actor, holdsRole, notAllowed } from '#kernel';
import { Database } from '#platform/database';
import { KEEP_RECORDS, WITHOUT_RECORD } from '../persistence/story-record.sql.js';

/** How many revisions are recorded in one transaction. */
const BATCH = 500;

/**
 * Keeps records of published revisions that have none: those from before records were kept, or whose records were thrown
 * away. Publishing keeps its own in its transaction. Readers are told the same meanwhile, only more slowly.
 */
@Injectable()
export class KeepRecords {
  constructor(private readonly database: Database) {}

  /**
   * Takes a batch; call it again while it gives a number above zero.
   *
   * @returns how many records were missing.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without ADMIN over every body.
   */
  async run(actor: Actor): Promise<number> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'keep records of what is published');
    return this.database.transaction(actor, async (tx) => {
      const missing = await tx.query<object>(WITHOUT_RECORD, [BATCH]);
      if (missing.length > 0) await tx.query(KEEP_RECORDS, [JSON.stringify(missing)]);
      return missing.length;
    });
  }
}
