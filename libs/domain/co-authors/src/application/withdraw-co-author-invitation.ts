import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { keeps } from '#domain/stories';
import { Database } from '#platform/database';
import type { CoAuthorInvitation } from '../co-author.js';
import { CoAuthorRepository } from '../persistence/co-author.repository.js';

const WHAT = 'take invitations back';

/** Takes an open invitation to write a story back. */
@Injectable()
export class WithdrawCoAuthorInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: CoAuthorRepository,
  ) {}

  /**
   * The invitation as it was.
   *
   * @returns NOT_FOUND for one that is not open, or of a story that is not in the caller's care.
   * @throws Failure UNAUTHENTICATED for nobody.
   */
  async run(actor: Actor, id: string): Promise<Result<CoAuthorInvitation>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, WHAT);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const invitation = isUuid(id) ? await this.repository.byId(tx, id, now) : null;
      const story = invitation && (await this.repository.story(tx, invitation.storyId));
      if (!invitation || !story || !keeps(actor, story))
        return refused(missing('There is no such open invitation.', 'input', 'id'));
      await this.repository.withdraw(tx, id, now);
      tx.append({ kind: 'CoAuthorInvitationWithdrawn', subjectId: story.id, subjectVersion: 1 });
      return done(invitation);
    });
  }
}
