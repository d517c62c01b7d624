import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Result, conflict, done, invalid, missing, notAllowed, refused } from '#kernel';
import { personIdOf } from '#domain/identity';
import type { KeptSearch } from '#flows/discovery';
import { Database } from '#platform/database';
import { type Frequency, MOST_FOLLOWS } from '../follow.js';
import { FollowRepository } from '../persistence/follow.repository.js';
import { type FollowWish, FollowTargets } from './follow-targets.js';

const NAMES = ['story', 'sector', 'method', 'organisation', 'contributor'] as const;

/** What somebody wants to follow: one of these, and how often mails are to tell of it. */
export interface BeginFollowInput extends Readonly<Partial<Record<(typeof NAMES)[number], string | null>>> {
  readonly search?: KeptSearch | null;
  readonly frequency: Frequency;
}

const wishesIn = (input: BeginFollowInput): readonly FollowWish[] => {
  const named = NAMES.flatMap((place): FollowWish[] => {
    const name = input[place];
    return name === null || name === undefined ? [] : [{ place, name }];
  });
  return input.search ? [...named, { place: 'search', search: input.search }] : named;
};

/** What a person wants, as it stands in "You are not allowed to …". */
export const FOLLOWING = 'follow anything: that is for people who have signed in';

/** Begins to follow something, or follows it at another pace. */
@Injectable()
export class BeginFollow {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly targets: FollowTargets,
    private readonly follows: FollowRepository,
  ) {}

  /**
   * The id of what is followed.
   *
   * @returns BAD_USER_INPUT unless one thing is named, NOT_FOUND for what the caller does not see, CONFLICT for one too many.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a person.
   */
  async run(actor: Actor, input: BeginFollowInput): Promise<Result<string>> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, FOLLOWING);
    const wishes = wishesIn(input);
    const [wish] = wishes;
    if (!wish || wishes.length > 1) return refused(invalid('Name one thing to follow.', 'input'));
    const target = await this.targets.find(actor, wish);
    if (target === null) return refused(missing('There is no such thing to follow.', 'input', wish.place));
    return this.database.transaction(actor, async (tx) => {
      if ((await this.follows.others(tx, personId, target)) >= MOST_FOLLOWS)
        return refused(conflict(`A person follows at most ${MOST_FOLLOWS} things.`, 'input'));
      const follow = { id: this.ids.next(), personId, target, frequency: input.frequency, now: this.clock.now() };
      const id = await this.follows.keep(tx, follow);
      tx.append({ kind: 'FollowBegun', subjectId: id, subjectVersion: 1 });
      return done(id);
    });
  }
}
