import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Ids,
  type Result,
  conflict,
  done,
  invalid,
  isUuid,
  missing,
  notAllowed,
  refused,
} from '#kernel';
import { hashOfSecret, newSecret, readEmail } from '#domain/identity';
import { keeps, mayRead } from '#domain/stories';
import { Database } from '#platform/database';
import { MOST_CO_AUTHORS, MOST_DAYS } from '../co-author.js';
import { CoAuthorRepository } from '../persistence/co-author.repository.js';

/** Who is invited to write which story. */
export interface InviteCoAuthorInput {
  readonly storyId: string;
  /** The address whose owner alone may take it up; null hands the story over to whoever comes first with the link. */
  readonly email: string | null;
  /** How many days the invitation is open. */
  readonly days: number;
}

/** An invitation just made; the secret goes into the link, is told this once and kept nowhere. */
export interface InvitedCoAuthor {
  readonly id: string;
  readonly storyId: string;
  readonly secret: string;
}

const WHAT = 'invite people to this story';
const DAY_MS = 86_400_000;

/** Invites somebody, of any body or with no account yet, to write a story together; or hands it over by a link. */
@Injectable()
export class InviteCoAuthor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly repository: CoAuthorRepository,
  ) {}

  /**
   * Says nothing of whether the address belongs to somebody known.
   *
   * @returns NOT_FOUND for a story the caller does not see, CONFLICT for a withdrawn one and for too many, BAD_USER_INPUT for
   *   an address that is none and a number of days that is not 1 to 30.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but those in whose care the story is.
   */
  async run(actor: Actor, { storyId, days, ...input }: InviteCoAuthorInput): Promise<Result<InvitedCoAuthor>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, WHAT);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(storyId) ? await this.repository.story(tx, storyId) : null;
      if (!story || !mayRead(actor, story, now)) return refused(missing('There is no such story.', 'input', 'storyId'));
      if (!keeps(actor, story)) throw notAllowed(actor.kind, WHAT);
      if (story.state === 'WITHDRAWN')
        return refused(conflict('This story has been withdrawn for good.', 'input', 'storyId'));
      const email = readEmail(input.email);
      if (input.email !== null && email === null)
        return refused(invalid('An e-mail address has a name, @ and a host.', 'input', 'email'));
      if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
        return refused(invalid(`An invitation is open for 1 to ${MOST_DAYS} days.`, 'input', 'days'));
      if ((await this.repository.count(tx, storyId, now)) >= MOST_CO_AUTHORS)
        return refused(
          conflict(`A story has at most ${MOST_CO_AUTHORS} co-authors and open invitations.`, 'input', 'storyId'),
        );
      const [id, secret] = [this.ids.next(), newSecret()];
      const hash = hashOfSecret(secret) ?? Buffer.alloc(0);
      const expiresAt = new Date(now.getTime() + days * DAY_MS);
      await this.repository.invite(tx, { id, storyId, hash, email, by: actor.id, now, expiresAt });
      tx.append({ kind: 'CoAuthorInvited', subjectId: storyId, subjectVersion: 1 });
      return done({ id, storyId, secret });
    });
  }
}

/** Where an invited person goes to take the invitation up. */
export const joinLink = (publicUrl: string, { secret }: Pick<InvitedCoAuthor, 'secret'>): string =>
  `${publicUrl}/join/${secret}`;
