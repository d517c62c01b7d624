import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import type { JournalEvent } from '#platform/outbox';
import { ConcernedReader } from '../persistence/concerned.reader.js';
import { NoticeRepository } from '../persistence/notice.repository.js';
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
    const others = told.filter(({ personId }) => `person:${personId}` !== doer);
    if (others.length === 0) return;
    const about = { sequence: event.sequence, storyId: story.id, commentId: comment?.id ?? null };
    await this.database.transaction(TELLER, (tx) => this.notices.add(tx, about, others));
  }
}
