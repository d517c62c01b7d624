import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, isUuid, notAllowed } from '#kernel';
import { personIdOf } from '#domain/identity';
import { Database } from '#platform/database';
import { NoticeRepository } from '../persistence/notice.repository.js';

/** Marks notices of the caller as read: those that are named, or all there are. */
@Injectable()
export class MarkNoticesRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: NoticeRepository,
  ) {}

  /**
   * Ids that are none of the caller's change nothing.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a person.
   */
  async run(actor: Actor, { ids }: { readonly ids: readonly string[] | null }): Promise<Result<null>> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, 'have notices: that is for people who have signed in');
    return this.database.transaction(actor, async (tx) => {
      const marked = await this.notices.markRead(tx, personId, ids && ids.filter(isUuid), this.clock.now());
      if (marked > 0) tx.append({ kind: 'NoticesRead', subjectId: personId, subjectVersion: 1 });
      return done(null);
    });
  }
}
