import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import type { JournalEvent } from '#platform/outbox';
import type { Told } from '../notice.js';
import { type ConcernedStory, ConcernedReader } from '../persistence/concerned.reader.js';
import { NoticeRepository, type TellingEvent } from '../persistence/notice.repository.js';
import { WhoIsTold } from './who-is-told.js';

const TELLER = systemActor('notices');

/** Gives notice of an event to everybody it concerns who may know of it; a second time it changes nothing. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly database: Database,
    private readonly concerned: ConcernedReader,
    private readonly who: WhoIsTold,
    private readonly notices: NoticeRepository,
  ) {}

  async run(event: JournalEvent): Promise<void> {
    const isOfComment = event.kind.startsWith('Comment');
    const comment = isOfComment ? await this.concerned.comment(event.subjectId) : null;
    if (isOfComment && comment === null) return;
    const story = await this.concerned.story(comment?.storyId ?? event.subjectId);
    if (story === null) return;
    const told = await this.who.of(event, story, comment);
    const doer = comment ? `person:${comment.personId}` : event.actorId;
    await this.give(told, doer, { sequence: event.sequence, storyId: story.id, commentId: comment?.id ?? null });
  }

  /** Gives notice of a story to those it is said to concern, as far as they may know of it. */
  async of(event: JournalEvent, story: ConcernedStory, told: readonly Told[]): Promise<void> {
    const about = { sequence: event.sequence, storyId: story.id, commentId: null };
    await this.give(await this.who.whoMay(told, story), event.actorId, about);
  }

  private async give(told: readonly Told[], doer: string, about: TellingEvent): Promise<void> {
    const others = told.filter(({ personId }) => `person:${personId}` !== doer);
    if (others.length > 0) await this.database.transaction(TELLER, (tx) => this.notices.add(tx, about, others));
  }
}
