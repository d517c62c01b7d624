import { Injectable } from '@nestjs/common';
import { type Actor, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { personIdOf } from '#domain/identity';
import { Database } from '#platform/database';
import { FollowRepository } from '../persistence/follow.repository.js';
import { FOLLOWING } from './begin-follow.js';

/** Follows something no longer; notices that there are of it stay. */
@Injectable()
export class EndFollow {
  constructor(
    private readonly database: Database,
    private readonly follows: FollowRepository,
  ) {}

  /**
   * @returns NOT_FOUND for what the caller does not follow.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a person.
   */
  async run(actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, FOLLOWING);
    return this.database.transaction(actor, async (tx) => {
      if (!isUuid(id) || !(await this.follows.end(tx, personId, id)))
        return refused(missing('You follow no such thing.', 'input', 'id'));
      tx.append({ kind: 'FollowEnded', subjectId: id, subjectVersion: 1 });
      return done(id);
    });
  }
}
