import { Injectable } from '@nestjs/common';
import { type StoryStanding, storyStanding } from '#domain/stories';
import type { Transaction } from '#platform/database';
import type { FollowUpAnswer } from '../domain/follow-up.js';
import { IS_FOLLOWED_UP, followUpOf } from './follow-up.sql.js';

/** An answer about to be kept. Days are Norwegian. */
export interface NewAnswer {
  readonly id: string;
  readonly storyId: string;
  readonly answer: FollowUpAnswer;
  readonly note: string | null;
  readonly nextOn: string | null;
  readonly by: string;
  readonly answeredOn: string;
  readonly now: Date;
}

/** Keeps what was asked of stories, and what was answered. */
@Injectable()
export class FollowUpRepository {
  /** A story, held as it is until the transaction ends. */
  async story(tx: Transaction, id: string): Promise<StoryStanding | null> {
    const sql = `select ${storyStanding('s')} from stories s where s.id = $1 for share of s`;
    const [row] = await tx.query<StoryStanding>(sql, [id]);
    return row ?? null;
  }

  async answer(tx: Transaction, { id, storyId, answer, note, nextOn, by, answeredOn, now }: NewAnswer): Promise<void> {
    await tx.query(
      `insert into follow_up_answers (id, story_id, answer, note, next_on, answered_by, answered_on, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, storyId, answer, note, nextOn, by, answeredOn, now],
    );
  }

  /**
   * Notes for each story whose day has come that its people are asked; whoever asks at the same time notes others.
   *
   * @param today the Norwegian day.
   * @returns the stories that were not asked about for that day before, at most `most`.
   */
  async ask(
    tx: Transaction,
    { months, today, now, most }: { months: readonly number[]; today: string; now: Date; most: number },
  ): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `insert into follow_up_questions (story_id, due_on, asked_at)
       select s.id, f.due_on, $3 from stories s ${followUpOf('$1')}
       where ${IS_FOLLOWED_UP} and (s.embargo_until is null or s.embargo_until <= $3) and f.due_on <= $2::date
         and not exists (select from follow_up_questions q where q.story_id = s.id and q.due_on = f.due_on)
       order by s.id limit $4 on conflict do nothing returning story_id as id`,
      [months, today, now, most],
    );
    return rows.map(({ id }) => id);
  }
}
