import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction, moment } from '#platform/database';
import { ContributorErasure } from './contributor-erasure.js';

/**
 * Whether the contributor `c` is the person `$1`: has the person's address, or the person's name in a story that the person has
 * worked on. Somebody else of the same name in other stories is left alone.
 */
const IS_THEIRS = `exists (select from people p where p.id = $1 and (lower(c.contact) = lower(p.email)
  or (lower(btrim(c.name)) = lower(btrim(p.name)) and (
    exists (select from stories s where s.id = c.story_id and s.created_by = 'person:' || p.id)
    or exists (select from story_revisions r where r.story_id = c.story_id and r.created_by = 'person:' || p.id)
    or exists (select from story_writers w where w.story_id = c.story_id and w.actor_id = 'person:' || p.id)
    or exists (select from story_part_saves v where v.story_id = c.story_id and v.actor_id = 'person:' || p.id)
    or exists (select from story_submissions q where q.story_id = c.story_id and q.submitted_by = 'person:' || p.id)
    or exists (select from story_co_authors a where a.story_id = c.story_id and a.person_id = p.id)))))`;

const TOLD = `select json_build_object(
  'contributor', (select coalesce(json_agg(json_build_object('storyId', c.story_id, 'revision', c.number, 'name', c.name,
    'role', c.role, 'affiliation', c.affiliation, 'bio', c.bio, 'contact', c.contact) order by c.story_id, c.number), '[]')
    from story_contributors c where ${IS_THEIRS}),
  'created', (select coalesce(json_agg(json_build_object('storyId', s.id, 'slug', s.slug, 'at', ${moment('s.created_at')})
    order by s.id), '[]') from stories s where s.created_by = 'person:' || $1::uuid),
  'revisions', (select coalesce(json_agg(json_build_object('storyId', r.story_id, 'revision', r.number,
    'at', ${moment('r.created_at')}) order by r.story_id, r.number), '[]')
    from story_revisions r where r.created_by = 'person:' || $1::uuid),
  'savedParts', (select coalesce(json_agg(json_build_object('storyId', v.story_id, 'revision', v.number, 'part', v.part,
    'language', v.language, 'at', ${moment('v.saved_at')})), '[]') from story_part_saves v where v.actor_id = 'person:' || $1::uuid),
  'submissions', (select coalesce(json_agg(json_build_object('storyId', q.story_id, 'revision', q.number,
    'at', ${moment('q.submitted_at')})), '[]') from story_submissions q where q.submitted_by = 'person:' || $1::uuid),
  'notes', (select coalesce(json_agg(json_build_object('storyId', n.story_id, 'kind', n.kind, 'note', n.note,
    'at', ${moment('n.created_at')})), '[]') from story_review_notes n where n.actor_id = 'person:' || $1::uuid)) as told`;

/** What a person has written of stories, and where they are named as a contributor. */
@Injectable()
export class PersonalAuthorship extends PersonalData {
  readonly name = 'stories';

  constructor(private readonly erasure: ContributorErasure) {
    super();
  }

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  async erase(tx: Transaction, personId: string, now: Date): Promise<void> {
    await this.erasure.run(tx, { condition: IS_THEIRS, values: [personId] }, now);
  }
}
