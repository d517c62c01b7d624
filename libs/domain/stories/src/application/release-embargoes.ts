import { Injectable } from '@nestjs/common';
import { type Actor, Clock, holdsRole, notAllowed } from '#kernel';
import { Database } from '#platform/database';
import { EmbargoReader } from '../persistence/embargo.reader.js';
import { StoryRepository } from '../persistence/story.repository.js';
import { storyEvent } from './story-event.js';

/** How many stories are let out in one transaction. */
const BATCH = 100;

/**
 * Lets out published stories whose embargo has passed: readers see them from that moment by the policy itself, and this
 * tells the change feed and the search index of it.
 */
@Injectable()
export class ReleaseEmbargoes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly embargoes: EmbargoReader,
    private readonly repository: StoryRepository,
  ) {}

  /**
   * Takes a batch; call it again while it gives a number above zero.
   *
   * @returns how many stories were let out.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without ADMIN over every body.
   */
  async run(actor: Actor): Promise<number> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'let stories out of embargo');
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const due = await this.repository.lockAll(tx, await this.embargoes.passed(tx, now, BATCH));
      const changes = due.map((before) => ({ before, after: before.release(now) }));
      const saved = await this.repository.save(tx, changes, actor.id, now);
      for (const state of saved) {
        const before = due.find((story) => story.state.id === state.id);
        tx.append(storyEvent('StoryPublished', before?.state ?? null, state, now));
      }
      return saved.length;
    });
  }
}
