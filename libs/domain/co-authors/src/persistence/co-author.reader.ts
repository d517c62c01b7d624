import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { storySight } from '#domain/stories';
import { Database, moment } from '#platform/database';
import type { CoAuthor, CoAuthorInvitation } from '../co-author.js';
import { INVITATION } from './co-author.sql.js';

/** Who writes a story together. */
export interface CoWriting {
  readonly coAuthors: readonly CoAuthor[];
  readonly invitations: readonly CoAuthorInvitation[];
}

/** Shows who writes stories together, to those who work on them. */
@Injectable()
export class CoAuthorReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The co-authors and open invitations of each of some stories, oldest first; nothing for those who do not work on it. */
  async ofStories(actor: Actor, storyIds: readonly string[]): Promise<ReadonlyMap<string, CoWriting>> {
    const now = this.clock.now();
    const values: unknown[] = [storyIds, now];
    const { work } = storySight(actor, now, 's', values);
    const rows = await this.database.read<CoWriting & { storyId: string }>(
      'co-authors.of-stories',
      `select s.id as "storyId",
         (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'since', ${moment('c.since')})
           order by c.since, p.id), '[]') from story_co_authors c join people p on p.id = c.person_id and p.erased_at is null
           where c.story_id = s.id) as "coAuthors",
         (select coalesce(json_agg(${INVITATION} order by i.id), '[]')
           from story_invitations i where i.story_id = s.id and i.accepted_at is null and i.withdrawn_at is null
           and i.expires_at > $2) as invitations
       from stories s where s.id = any($1::uuid[]) and ${work}`,
      values,
    );
    return new Map(rows.map(({ storyId, ...writing }) => [storyId, writing]));
  }
}
