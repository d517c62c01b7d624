import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, refused } from '#kernel';
import { Database } from '#platform/database';
import { SynonymRepository } from '../persistence/synonym.repository.js';
import { type ExpectedSynonymSet, SynonymDesk } from './synonym-desk.js';

/** Ends that a search takes some expressions for one another. */
@Injectable()
export class RemoveSynonyms {
  constructor(
    private readonly database: Database,
    private readonly desk: SynonymDesk,
    private readonly synonyms: SynonymRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the set that was removed.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor is an editor.
   */
  async run(actor: Actor, input: ExpectedSynonymSet): Promise<Result<string>> {
    this.desk.admit(actor);
    return this.database.transaction(actor, async (tx) => {
      const known = await this.desk.open(tx, input);
      if ('code' in known) return refused(known);
      await this.synonyms.remove(tx, known, actor, this.clock.now());
      this.desk.tell(tx, known.id, known.version + 1);
      return done(known.id);
    });
  }
}
