import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, refused } from '#kernel';
import { Database } from '#platform/database';
import { SynonymRepository } from '../persistence/synonym.repository.js';
import type { SynonymDefinition } from './synonym-definition.js';
import { type ExpectedSynonymSet, SynonymDesk } from './synonym-desk.js';
import { synonymFaults, tidySynonyms } from './synonym-rules.js';

/** What a synonym set should say from now on, told on the version the editor has read. */
export type ChangeSynonymsInput = SynonymDefinition & ExpectedSynonymSet;

/** Changes which expressions a search takes for one another. */
@Injectable()
export class ChangeSynonyms {
  constructor(
    private readonly database: Database,
    private readonly desk: SynonymDesk,
    private readonly synonyms: SynonymRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the set.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor is an editor.
   */
  async run(actor: Actor, input: ChangeSynonymsInput): Promise<Result<string>> {
    this.desk.admit(actor);
    const definition = tidySynonyms(input);
    const faults = synonymFaults(definition);
    if (faults.length > 0) return refused(...faults);
    return this.database.transaction(actor, async (tx) => {
      const known = await this.desk.open(tx, input);
      if ('code' in known) return refused(known);
      const { id, shippedAs } = known;
      const version = known.version + 1;
      await this.synonyms.save(tx, [{ ...definition, id, version, shippedAs }], actor, this.clock.now(), true);
      this.desk.tell(tx, id, version);
      return done(id);
    });
  }
}
