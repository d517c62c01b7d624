import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction, moment } from '#platform/database';

const TOLD = `select json_build_object(
  'comments', (select coalesce(json_agg(json_build_object('id', c.id, 'storyId', c.story_id, 'words', c.words,
    'quote', c.quote, 'at', ${moment('c.created_at')}) order by c.id), '[]') from review_comments c where c.actor_id = 'person:' || $1::uuid),
  'assignments', (select coalesce(json_agg(json_build_object('storyId', a.story_id, 'dueOn', a.due_on)), '[]')
    from review_assignments a where a.person_id = $1)) as told`;

/** What a person has to review, and what they said in reviews. */
@Injectable()
export class PersonalReviews extends PersonalData {
  readonly name = 'reviews';

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  /** What was to be reviewed waits for somebody else; what was said stays, without a name. */
  async erase(tx: Transaction, personId: string): Promise<void> {
    await tx.query('update review_assignments set person_id = null where person_id = $1', [personId]);
  }
}
