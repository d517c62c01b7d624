import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Failure, Ids, type Result, done, holdsRole, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import type { CreateStoryInput } from '../domain/story-input.js';
import type { StoryState } from '../domain/story-state.js';
import { Story } from '../domain/story.js';
import { StoryRepository } from '../persistence/story.repository.js';
import { ContentReading } from './content-reading.js';
import { storyEvent } from './story-event.js';
import { mayCreateFor, ownBody } from './story.policy.js';

const WHAT = 'write stories for this body';

/** Starts a story as a draft in the care of a body. */
@Injectable()
export class CreateStory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly reading: ContentReading,
    private readonly repository: StoryRepository,
  ) {}

  /**
   * @returns the new draft, or BAD_USER_INPUT for everything that is wrong with the input, all at once.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without CONTRIBUTOR for the body.
   */
  async run(actor: Actor, input: CreateStoryInput): Promise<Result<StoryState>> {
    if (!holdsRole(actor, 'CONTRIBUTOR')) throw notAllowed(actor.kind, 'write stories');
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const [reading] = await this.reading.read(tx, actor, [{ input, current: null, path: ['input'] }]);
      if (reading === undefined || !reading.ok) return reading ?? refused();
      const { content } = reading.value;
      const managingOrganisationId = reading.value.managingOrganisationId ?? ownBody(actor);
      if (!mayCreateFor(actor, managingOrganisationId)) throw notAllowed(actor.kind, WHAT);
      const draft = Story.createDraft(
        { id: this.ids.next(), content, managingOrganisationId, createdBy: actor.id },
        now,
      );
      const [saved] = await this.repository.save(tx, [{ before: null, after: draft }], actor.id, now);
      if (saved === undefined) throw new Failure('CONFLICT', 'The story could not be kept. Try again.');
      await this.repository.noteWriter(tx, saved, actor.id, now);
      tx.append(storyEvent('StoryCreated', null, saved, now));
      return done(saved);
    });
  }
}
