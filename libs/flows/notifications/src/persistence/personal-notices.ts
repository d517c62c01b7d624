import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction, moment } from '#platform/database';

const TOLD = `select json_build_object(
  'follows', (select coalesce(json_agg(json_build_object('kind', f.kind, 'storyId', f.story_id, 'conceptId', f.concept_id,
    'organisationId', f.organisation_id, 'contributor', f.contributor, 'search', f.search, 'frequency', f.frequency,
    'since', ${moment('f.created_at')}) order by f.id), '[]') from follows f where f.person_id = $1),
  'settings', (select json_build_object('language', s.language, 'byMail', s.by_mail) from notice_settings s where s.person_id = $1),
  'notices', (select coalesce(json_agg(json_build_object('kind', n.kind, 'storyId', n.story_id, 'commentId', n.comment_id,
    'at', ${moment('n.created_at')}, 'readAt', ${moment('n.read_at')}) order by n.id), '[]') from notices n where n.person_id = $1),
  'mails', (select coalesce(json_agg(json_build_object('recipient', m.recipient, 'subject', m.subject, 'text', m.text,
    'queuedAt', ${moment('m.queued_at')}, 'sentAt', ${moment('m.sent_at')}) order by m.id), '[]')
    from mails m join people p on lower(m.recipient) = lower(p.email) where p.id = $1)) as told`;

/** What a person follows and was told of, and mails to their address. */
@Injectable()
export class PersonalNotices extends PersonalData {
  readonly name = 'notifications';

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  async erase(tx: Transaction, personId: string): Promise<void> {
    await tx.query('delete from mails m using people p where p.id = $1 and lower(m.recipient) = lower(p.email)', [
      personId,
    ]);
    for (const table of ['notices', 'notice_digests', 'notice_settings', 'follows'])
      await tx.query(`delete from ${table} where person_id = $1`, [personId]);
  }
}
