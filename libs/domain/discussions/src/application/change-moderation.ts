import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, holdsRole, missing, notAllowed, refused } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { Database } from '#platform/database';
import type { Moderation } from '../domain/comment.js';
import { CommentRepository } from '../persistence/comment.repository.js';

/** Which body moderates how. */
export interface ChangeModerationInput {
  /** Its slug or organisation number. */
  readonly organisation: string;
  readonly moderation: Moderation;
}

/** Says whether the editors of a body see comments before others do, or after; for administrators of the body. */
@Injectable()
export class ChangeModeration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReader,
    private readonly comments: CommentRepository,
  ) {}

  /**
   * How it is now.
   *
   * @returns NOT_FOUND for a body nobody knows.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody else.
   */
  async run(actor: Actor, { organisation, moderation }: ChangeModerationInput): Promise<Result<Moderation>> {
    const what = 'say how this body moderates';
    if (!holdsRole(actor, 'ADMIN')) throw notAllowed(actor.kind, what);
    const body = await this.organisations.bySlugOrNumber(organisation, 'nb');
    if (!body) return refused(missing('There is no such body.', 'input', 'organisation'));
    if (!holdsRole(actor, 'ADMIN', body.id)) throw notAllowed(actor.kind, what);
    return this.database.transaction(actor, async (tx) => {
      await this.comments.moderate(tx, body.id, moderation, actor.id, this.clock.now());
      tx.append({ kind: 'ModerationChanged', subjectId: body.id, subjectVersion: 1, after: { moderation } });
      return done(moderation);
    });
  }
}
