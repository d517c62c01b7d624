import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction, moment } from '#platform/database';

const TOLD = `select json_build_object(
  'comments', (select coalesce(json_agg(json_build_object('id', c.id, 'storyId', c.story_id, 'markdown', c.markdown,
    'state', c.state, 'createdAt', ${moment('c.created_at')}, 'editedAt', ${moment('c.edited_at')}) order by c.id), '[]')
    from comments c where c.person_id = $1),
  'reports', (select coalesce(json_agg(json_build_object('commentId', r.comment_id, 'reason', r.reason,
    'at', ${moment('r.reported_at')})), '[]') from comment_reports r where r.person_id = $1)) as told`;

/** What a person has said of stories. It stays without a name: readers are told nobody's who was erased. */
@Injectable()
export class PersonalComments extends PersonalData {
  readonly name = 'discussions';

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  /** Nothing here says who wrote but the id. */
  async erase(): Promise<void> {}
}
