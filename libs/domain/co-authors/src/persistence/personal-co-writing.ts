import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction, moment } from '#platform/database';

const TOLD = `select json_build_object(
  'coAuthor', (select coalesce(json_agg(json_build_object('storyId', c.story_id, 'since', ${moment('c.since')})), '[]')
    from story_co_authors c where c.person_id = p.id),
  'invitations', (select coalesce(json_agg(json_build_object('storyId', i.story_id, 'email', i.email,
    'createdAt', ${moment('i.created_at')}, 'acceptedAt', ${moment('i.accepted_at')})), '[]')
    from story_invitations i where i.accepted_by = p.id or lower(i.email) = lower(p.email)),
  'invited', (select coalesce(json_agg(json_build_object('storyId', i.story_id, 'at', ${moment('i.created_at')})), '[]')
    from story_invitations i where i.created_by = 'person:' || p.id)) as told from people p where p.id = $1`;

/** Which stories a person writes together with others, and by what invitations. */
@Injectable()
export class PersonalCoWriting extends PersonalData {
  readonly name = 'coWriting';

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  async erase(tx: Transaction, personId: string, now: Date): Promise<void> {
    await tx.query('delete from story_co_authors where person_id = $1', [personId]);
    await tx.query(
      `update story_invitations i set email = null,
         withdrawn_at = case when i.accepted_at is null then coalesce(i.withdrawn_at, $2) end
       from people p where p.id = $1 and (i.accepted_by = p.id or lower(i.email) = lower(p.email))`,
      [personId, now],
    );
  }
}
