import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, conflict, done, notAllowed, refused } from '#kernel';
import { PersonReader, hashOfSecret, personIdOf } from '#domain/identity';
import { keeps } from '#domain/stories';
import { Database } from '#platform/database';
import { CoAuthorRepository } from '../persistence/co-author.repository.js';

const unusable = refused(conflict('This invitation cannot be used by you.', 'input', 'secret'));

/** The expected error of somebody who has no need of the invitation, which stays open. */
export const NOT_NEEDED = conflict('You work on this story already; the invitation is still open.', 'input', 'secret');

/** Takes up an invitation to write a story together, once. */
@Injectable()
export class AcceptCoAuthorship {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: CoAuthorRepository,
    private readonly people: PersonReader,
  ) {}

  /**
   * The story's id.
   *
   * @returns CONFLICT for an invitation that is unknown, used, over, withdrawn or somebody else's, always in the same words,
   *   and for one that the caller does not need.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a signed-in person.
   */
  async run(actor: Actor, secret: string): Promise<Result<string>> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, 'take up an invitation: sign in first');
    const hash = hashOfSecret(secret);
    if (hash === null) return unusable;
    const person = await this.people.byId(personId);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const invitation = await this.repository.byHash(tx, hash, now);
      const story = invitation && (await this.repository.story(tx, invitation.storyId));
      if (!invitation || !story || story.state === 'WITHDRAWN') return unusable;
      if (invitation.email !== null && invitation.email.toLowerCase() !== person?.email?.toLowerCase()) return unusable;
      if (keeps(actor, story)) return refused(NOT_NEEDED);
      await this.repository.accept(tx, invitation, personId, now);
      tx.append({ kind: 'CoAuthorJoined', subjectId: story.id, subjectVersion: 1 });
      return done(story.id);
    });
  }
}
