import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import { noSuchStory } from '../domain/story.errors.js';
import { StoryRepository } from '../persistence/story.repository.js';
import { ContributorErasure } from './contributor-erasure.js';
import { decidesOn, mayRead } from './story.policy.js';

/** Who is to be named no longer in which story. */
export interface EraseContributorInput {
  readonly id: string;
  /** The name as it stands there, in any revision; capitals make no difference. */
  readonly name: string;
}

const WHAT = 'take names out of this story';

/**
 * Takes a contributor's name, role, affiliation, presentation and contact out of a story, out of all its revisions: for people
 * who ask to be forgotten, whether or not they have an account. The story stays.
 */
@Injectable()
export class EraseContributor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: StoryRepository,
    private readonly erasure: ContributorErasure,
  ) {}

  /**
   * The story's id.
   *
   * @returns NOT_FOUND for a story the caller does not see, and for a name that no contributor of it has.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but its editors.
   */
  async run(actor: Actor, { id, name }: EraseContributorInput): Promise<Result<string>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, WHAT);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(id) ? await this.repository.lock(tx, id) : null;
      if (story === null || !mayRead(actor, story.state, now)) return refused(noSuchStory());
      if (!decidesOn(actor, story.state)) throw notAllowed(actor.kind, WHAT);
      const condition = 'c.story_id = $1 and lower(btrim(c.name)) = lower(btrim($2))';
      const erased = await this.erasure.run(tx, { condition, values: [id, name.replaceAll('\0', '')] }, now);
      return erased > 0 ? done(id) : refused(missing('This story names no such contributor.', 'input', 'name'));
    });
  }
}
