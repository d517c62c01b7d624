import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Failure, Ids, type Result, type UserError, done, isUuid, notAllowed, refused } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { audienceOf } from '../domain/story-audience.js';
import type { StoryStepInput } from '../domain/story-input.js';
import type { StoryStanding, StoryState } from '../domain/story-state.js';
import type { Story } from '../domain/story.js';
import { noSuchStory } from '../domain/story.errors.js';
import { type ReviewNote, StoryRepository } from '../persistence/story.repository.js';
import { mayRead } from './story.policy.js';

/** A step that a verb takes with a story. */
export interface StoryTask {
  /** What the caller wants, as it stands in "You are not allowed to …". */
  readonly what: string;
  readonly right: (actor: Actor, story: StoryStanding) => boolean;
  readonly event: string | ((before: StoryState) => string);
  readonly note?: { readonly kind: ReviewNote['kind']; readonly text: string | null | undefined; readonly compulsory?: boolean };
  readonly take: (story: Story, now: Date, tx: Transaction) => Result<Story> | Promise<Result<Story>>;
}

const expectedVersionFault = (error: UserError | null): readonly UserError[] => (error === null ? [] : [error]);

/** The desk at which one story is changed: locked, rights asked, versions compared, saved with its event. */
@Injectable()
export class StoryDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly repository: StoryRepository,
  ) {}

  /**
   * Takes one step with one story in one transaction.
   *
   * @returns NOT_FOUND for a story the caller may not know of, CONFLICT for another version or an impossible step.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN when the caller sees the story and lacks the right.
   */
  change(actor: Actor, input: StoryStepInput, task: StoryTask): Promise<Result<StoryState>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, task.what);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(input.id) ? await this.repository.lock(tx, input.id) : null;
      if (story === null || !mayRead(actor, story.state, now)) return refused(noSuchStory());
      if (!task.right(actor, story.state)) throw notAllowed(actor.kind, task.what);
      const outdated = expectedVersionFault(story.expecting(input.expectedVersion));
      if (outdated.length > 0) return refused(...outdated);
      const taken = await task.take(story, now, tx);
      return taken.ok ? done(await this.save(tx, actor, story, taken.value, task, now)) : taken;
    });
  }

  private async save(
    tx: Transaction,
    actor: Actor,
    before: Story,
    after: Story,
    task: StoryTask,
    now: Date,
  ): Promise<StoryState> {
    const [saved] = await this.repository.save(tx, [{ before, after }], actor.id);
    if (saved === undefined) throw new Failure('CONFLICT', 'Somebody else changed this story at the same moment.');
    const revision = before.state.pendingRevision ?? before.state.latestRevision;
    if (task.note) await this.repository.keepNote(tx, { ...task.note, id: this.ids.next(), story: saved, revision, actorId: actor.id, at: now });
    tx.append({
      kind: typeof task.event === 'string' ? task.event : task.event(before.state),
      subjectId: saved.id,
      subjectVersion: saved.version,
      revision: saved.pendingRevision ?? saved.publishedRevision ?? saved.latestRevision,
      audience: audienceOf(before.state, saved, now),
    });
    return saved;
  }
}
