import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction, moment } from '#platform/database';

const TOLD = `select coalesce(json_agg(json_build_object('storyId', a.story_id, 'answer', a.answer, 'note', a.note,
  'at', ${moment('a.answered_at')}) order by a.id), '[]') as told
  from follow_up_answers a where a.answered_by = 'person:' || $1::uuid`;

/** What a person has answered of stories. */
@Injectable()
export class PersonalFollowUps extends PersonalData {
  readonly name = 'followUps';

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  /** Nothing here says who answered but the id. */
  async erase(): Promise<void> {}
}
