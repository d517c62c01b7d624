import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Result, conflict, done, refused } from '#kernel';
import { Database } from '#platform/database';
import { SynonymRepository } from '../persistence/synonym.repository.js';
import type { SynonymDefinition } from './synonym-definition.js';
import { SynonymDesk } from './synonym-desk.js';
import { synonymFaults, tidySynonyms } from './synonym-rules.js';

/** Every process holds all of them in memory. */
const MOST_SETS = 5_000;

/** Adds expressions that a search takes for one another. */
@Injectable()
export class AddSynonyms {
  constructor(
    private readonly database: Database,
    private readonly desk: SynonymDesk,
    private readonly synonyms: SynonymRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns the id of the new set.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor is an editor.
   */
  async run(actor: Actor, input: SynonymDefinition): Promise<Result<string>> {
    this.desk.admit(actor);
    const definition = tidySynonyms(input);
    const faults = synonymFaults(definition);
    if (faults.length > 0) return refused(...faults);
    return this.database.transaction(actor, async (tx) => {
      if ((await this.synonyms.count(tx)) >= MOST_SETS)
        return refused(conflict(`There are ${MOST_SETS} sets already.`));
      const id = this.ids.next();
      await this.synonyms.save(tx, [{ ...definition, id, version: 1, shippedAs: null }], actor, this.clock.now(), true);
      this.desk.tell(tx, id, 1);
      return done(id);
    });
  }
}
