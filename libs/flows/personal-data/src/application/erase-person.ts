import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, conflict, done, invalid, isUuid, missing, notAllowed, refused } from '#kernel';
import { PersonReader } from '#domain/identity';
import { Database } from '#platform/database';
import { DataHolders } from './data-holders.js';
import { handlesDataOf } from './personal-data-policy.js';

/** Who is to be forgotten. */
export interface ErasePersonInput {
  readonly personId: string;
  /** The person's name, said once more, as there is no way back. */
  readonly confirmName: string;
}

/**
 * Forgets a person: name, address, account and sessions go everywhere, and so does their name as a contributor; stories, what was
 * said and what was decided stay with an id that stands for nobody.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PersonReader,
    private readonly holders: DataHolders,
  ) {}

  /**
   * The id that stays.
   *
   * @returns NOT_FOUND for a person who is unknown or was erased, BAD_USER_INPUT for another name, CONFLICT for the last one who
   *   administers every body.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but the person and administrators of every body.
   */
  async run(actor: Actor, { personId, confirmName }: ErasePersonInput): Promise<Result<string>> {
    if (!handlesDataOf(actor, personId)) throw notAllowed(actor.kind, 'erase this person');
    const person = isUuid(personId) ? await this.people.byId(personId) : null;
    if (person === null) return refused(missing('There is no such person.', 'person'));
    if (confirmName.trim() !== person.name)
      return refused(invalid('This is not the name of the person; nothing was erased.', 'confirmName'));
    return this.database.transaction(actor, async (tx) => {
      if (await this.holders.account.isLastAdministrator(tx, personId))
        return refused(conflict('This is the last one who administers every body: name another first.', 'person'));
      const now = this.clock.now();
      for (const holder of this.holders.all) await holder.erase(tx, personId, now);
      tx.append({ kind: 'PersonErased', subjectId: personId, subjectVersion: 1 });
      return done(personId);
    });
  }
}
