import { Injectable } from '@nestjs/common';
import { type Actor, Clock, holdsRole, notAllowed } from '#kernel';
import { Database } from '#platform/database';
import { PublicationReader } from '../persistence/publication.reader.js';
import { StoryRepository } from '../persistence/story.repository.js';
import { publicationKind, storyEvent } from './story-event.js';

/** How many stories are looked up at once. */
const BATCH = 100;

/**
 * Publishes what was to be published by now, each story in a transaction of its own, in the name of whoever has said so. It
 * looks again once the story is held, so however many do this at the same time, each is published once.
 */
@Injectable()
export class PublishScheduled {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly publications: PublicationReader,
    private readonly repository: StoryRepository,
  ) {}

  /**
   * Takes a batch; call it again while it gives a number above zero. A story that cannot be published does not keep others
   * waiting: its error is thrown at the end.
   *
   * @returns how many stories were due.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without ADMIN over every body.
   */
  async run(actor: Actor): Promise<number> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'publish what is due');
    const due = await this.publications.due(this.clock.now(), BATCH);
    const failures: unknown[] = [];
    for (const id of due) await this.publish(actor, id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
    return due.length;
  }

  private publish(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = await this.repository.lock(tx, id);
      if (!story?.isDue(now)) return;
      const published = story.publish(now);
      if (!published.ok) throw new Error(`${id} was due and cannot be published: ${published.errors[0]?.message}`);
      const change = { before: story, after: published.value };
      const [saved] = await this.repository.save(tx, [change], story.state.scheduledBy ?? actor.id, now);
      if (saved) tx.append(storyEvent(publicationKind(story.state), story.state, saved, now));
    });
  }
}
