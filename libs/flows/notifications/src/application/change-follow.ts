import { Injectable } from '@nestjs/common';
import { type Actor, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { personIdOf } from '#domain/identity';
import { Database } from '#platform/database';
import type { Frequency } from '../follow.js';
import { FollowRepository } from '../persistence/follow.repository.js';
import { FOLLOWING } from './begin-follow.js';

/** Has mails tell more or less often of something that is followed. */
@Injectable()
export class ChangeFollow {
  constructor(
    private readonly database: Database,
    private readonly follows: FollowRepository,
  ) {}

  /**
   * @returns NOT_FOUND for what the caller does not follow.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a person.
   */
  async run(
    actor: Actor,
    { id, frequency }: { readonly id: string; readonly frequency: Frequency },
  ): Promise<Result<string>> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, FOLLOWING);
    return this.database.transaction(actor, async (tx) => {
      const changed = isUuid(id) && (await this.follows.change(tx, personId, id, frequency));
      if (!changed) return refused(missing('You follow no such thing.', 'input', 'id'));
      tx.append({ kind: 'FollowChanged', subjectId: id, subjectVersion: 1 });
      return done(id);
    });
  }
}
