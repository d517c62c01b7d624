import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import type { JournalEvent } from '#platform/outbox';
import type { Told } from '../notice.js';
import { type ConcernedStory, type TouchedFollow, ConcernedReader } from '../persistence/concerned.reader.js';
import { NoticeRepository, type TellingEvent } from '../persistence/notice.repository.js';
import { WhoIsTold } from './who-is-told.js';

const TELLER = systemActor('notices');

/** What a few events are about, as it is now. */
interface Ground {
  readonly stories: ReadonlyMap<string, ConcernedStory>;
  readonly followers: ReadonlyMap<string, readonly TouchedFollow[]>;
}

const isOfComment = ({ kind }: JournalEvent): boolean => kind.startsWith('Comment');

/** Gives notice of an event to everybody it concerns who may know of it; a second time it changes nothing. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly database: Database,
    private readonly concerned: ConcernedReader,
    private readonly who: WhoIsTold,
    private readonly notices: NoticeRepository,
  ) {}

  /** Reads what some events of different subjects are about, in few statements. */
  async lookAt(events: readonly JournalEvent[]): Promise<Ground> {
    const ofStories = events.filter((event) => !isOfComment(event));
    const comeOut = ofStories.filter(({ kind }) => kind === 'StoryPublished');
    const [stories, followers] = await Promise.all([
      this.concerned.stories(ofStories.map(({ subjectId }) => subjectId)),
      this.concerned.followersOfWhatComesOut(comeOut.map(({ subjectId }) => subjectId)),
    ]);
    return { stories, followers };
  }

  async run(event: JournalEvent, { stories, followers }: Ground): Promise<void> {
    const comment = isOfComment(event) ? await this.concerned.comment(event.subjectId) : null;
    if (isOfComment(event) && comment === null) return;
    const story = comment ? await this.concerned.story(comment.storyId) : stories.get(event.subjectId);
    if (!story) return;
    const told = await this.who.of(event, story, comment, followers.get(story.id) ?? []);
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
