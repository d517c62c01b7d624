import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import { DataHolders } from './data-holders.js';
import { handlesDataOf } from './personal-data-policy.js';

/** Everything that is kept of a person, room by room. */
export type PersonFile = Readonly<Record<string, unknown>>;

/** The form of the file, which goes up when what is in it is told otherwise. */
const FORMAT = 'ildsjel-person-1';

/** Tells a person everything that is kept of them, in one piece and of one moment. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly holders: DataHolders,
  ) {}

  /**
   * @returns NOT_FOUND for a person who is unknown or was erased.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but the person and administrators of every body.
   */
  async run(actor: Actor, personId: string): Promise<Result<PersonFile>> {
    if (!handlesDataOf(actor, personId)) throw notAllowed(actor.kind, 'see what is kept of this person');
    if (!isUuid(personId)) return refused(missing('There is no such person.', 'person'));
    return this.database.transaction(actor, async (tx) => {
      const told: Record<string, unknown> = { format: FORMAT, exportedAt: this.clock.now().toISOString() };
      for (const holder of this.holders.all) told[holder.name] = await holder.told(tx, personId);
      if (told['account'] === null) return refused(missing('There is no such person.', 'person'));
      tx.append({ kind: 'PersonExported', subjectId: personId, subjectVersion: 1 });
      return done(told);
    });
  }
}
