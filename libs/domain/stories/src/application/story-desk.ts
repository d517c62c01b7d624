import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Failure,
  Ids,
  type Result,
  type UserError,
  done,
  isUuid,
  notAllowed,
  refused,
} from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { LIMITS } from '../domain/content-limits.js';
import { Faults } from '../domain/faults.js';
import { readText } from '../domain/read-fields.js';
import type { StoryStepInput } from '../domain/story-input.js';
import type { StoryStanding, StoryState } from '../domain/story-state.js';
import { isSubmitted } from '../domain/story-submission.js';
import type { Story } from '../domain/story.js';
import { noSuchStory } from '../domain/story.errors.js';
import { type ReviewNote, StoryRepository } from '../persistence/story.repository.js';
import { storyEvent } from './story-event.js';
import { mayRead } from './story.policy.js';

/** A step that a verb takes with a story. */
export interface StoryTask {
  /** What the caller wants, as it stands in "You are not allowed to …". */
  readonly what: string;
  readonly right: (actor: Actor, story: StoryStanding) => boolean;
  readonly event: string | ((before: StoryState) => string);
  readonly note?: {
    readonly kind: ReviewNote['kind'];
    readonly text: string | null | undefined;
    readonly compulsory?: boolean;
  };
  /** The story after the step; the very same where there is nothing to do. */
  readonly take: (story: Story, now: Date, tx: Transaction) => Result<Story> | Promise<Result<Story>>;
  /** What is kept beside a story that has been changed. */
  readonly saved?: (tx: Transaction, story: StoryState, now: Date) => Promise<void>;
}

const noteFaults = ({ note }: StoryTask): readonly UserError[] => {
  const faults = new Faults(['input', 'note']);
  if (note) readText(note.text, faults, LIMITS.note, note.compulsory !== true);
  return faults.all;
};

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
  async change(actor: Actor, input: StoryStepInput, task: StoryTask): Promise<Result<StoryState>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, task.what);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(input.id) ? await this.repository.lock(tx, input.id) : null;
      if (story === null || !mayRead(actor, story.state, now)) return refused(noSuchStory());
      if (!task.right(actor, story.state)) throw notAllowed(actor.kind, task.what);
      const outdated = story.expecting(input.expectedVersion);
      if (outdated !== null) return refused(outdated);
      const unsaid = noteFaults(task);
      if (unsaid.length > 0) return refused(...unsaid);
      const taken = await task.take(story, now, tx);
      if (!taken.ok || taken.value === story) return taken.ok ? done(story.state) : taken;
      return done(await this.save(tx, actor, task, { before: story, after: taken.value }, now));
    });
  }

  private async save(
    tx: Transaction,
    actor: Actor,
    task: StoryTask,
    { before, after }: { readonly before: Story; readonly after: Story },
    now: Date,
  ): Promise<StoryState> {
    const [saved] = await this.repository.save(tx, [{ before, after }], actor.id, now);
    if (saved === undefined) throw new Failure('CONFLICT', 'Somebody else changed this story at the same moment.');
    if (after.content !== before.content || isSubmitted(before.state, saved))
      await this.repository.noteWriter(tx, saved, actor.id, now);
    const text = task.note?.text?.trim();
    if (task.note && text) {
      await this.repository.keepNote(tx, {
        id: this.ids.next(),
        story: saved,
        revision: before.state.pendingRevision ?? before.state.latestRevision,
        kind: task.note.kind,
        note: text,
        actorId: actor.id,
        at: now,
      });
    }
    await task.saved?.(tx, saved, now);
    const kind = typeof task.event === 'string' ? task.event : task.event(before.state);
    tx.append(storyEvent(kind, before.state, saved, now));
    return saved;
  }
}
