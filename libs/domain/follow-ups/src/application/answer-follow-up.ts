import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Ids,
  type Result,
  type UserError,
  conflict,
  done,
  invalid,
  isStorableText,
  isUuid,
  missing,
  norwegianDay,
  notAllowed,
  refused,
} from '#kernel';
import { mayRead, worksOn } from '#domain/stories';
import { Database } from '#platform/database';
import { type FollowUpAnswer, NOTE_LENGTH } from '../domain/follow-up.js';
import { FollowUpRepository } from '../persistence/follow-up.repository.js';

/** What is said of a story some time after. */
export interface AnswerFollowUpInput {
  readonly storyId: string;
  readonly answer: FollowUpAnswer;
  /** What has happened since, for its readers. */
  readonly note: string | null;
  /** When to ask next, a day `YYYY-MM-DD`; null for the usual time. */
  readonly nextOn: string | null;
}

const WHAT = 'follow this story up';

const noteFault = (note: string | null, answer: FollowUpAnswer): UserError | null => {
  const at = ['input', 'note'] as const;
  if (note === null) return answer === 'CHANGED' ? invalid('Say what has changed.', ...at) : null;
  if (note.length > NOTE_LENGTH)
    return invalid(`This is ${note.length} characters long; at most ${NOTE_LENGTH} are allowed.`, ...at);
  return isStorableText(note) ? null : invalid('This text holds characters that cannot be kept.', ...at);
};

/** Says whether what a published story tells still holds; its readers see the answer. */
@Injectable()
export class AnswerFollowUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly followUps: FollowUpRepository,
  ) {}

  /**
   * The story's id. It may be answered before it is asked, and more than once: the last answer counts.
   *
   * @returns NOT_FOUND for a story the caller does not see, CONFLICT for one that is not published or that no body keeps,
   *   BAD_USER_INPUT for the note and the day.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for those who do not work on the story.
   */
  async run(actor: Actor, { storyId, answer, nextOn, ...input }: AnswerFollowUpInput): Promise<Result<string>> {
    if (actor.kind === 'ANONYMOUS') throw notAllowed(actor.kind, WHAT);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const story = isUuid(storyId) ? await this.followUps.story(tx, storyId) : null;
      if (!story || !mayRead(actor, story, now)) return refused(missing('There is no such story.', 'input', 'storyId'));
      if (!worksOn(actor, story)) throw notAllowed(actor.kind, WHAT);
      if (story.state !== 'PUBLISHED')
        return refused(conflict('Only what is published is followed up.', 'input', 'storyId'));
      if (story.managingOrganisationId === null)
        return refused(conflict('No body keeps this story, so nobody follows it up.', 'input', 'storyId'));
      const today = norwegianDay(now);
      const note = input.note?.trim() || null;
      const unfit = noteFault(note, answer);
      const tooSoon = nextOn !== null && nextOn <= today ? invalid('Name a day to come.', 'input', 'nextOn') : null;
      const faults = [unfit, tooSoon].filter((fault) => fault !== null);
      if (faults.length > 0) return refused(...faults);
      const id = this.ids.next();
      await this.followUps.answer(tx, { id, storyId, answer, note, nextOn, by: actor.id, answeredOn: today, now });
      tx.append({ kind: 'FollowUpAnswered', subjectId: storyId, subjectVersion: 1 });
      return done(storyId);
    });
  }
}
