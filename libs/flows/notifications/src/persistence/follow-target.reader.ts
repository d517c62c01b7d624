import { Injectable } from '@nestjs/common';
import { type Actor, Clock, isSlug } from '#kernel';
import { storySight } from '#domain/stories';
import { Database } from '#platform/database';

/** Finds concepts and contributors that can be followed. */
@Injectable()
export class FollowTargetReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The id of a concept by its vocabulary and slug, or null. */
  async concept(scheme: 'SECTOR' | 'METHOD', slug: string): Promise<string | null> {
    if (!isSlug(slug)) return null;
    const sql = 'select id from concepts where scheme = $1 and slug = $2';
    return (await this.database.read<{ id: string }>('follows.concept', sql, [scheme, slug]))[0]?.id ?? null;
  }

  /** A contributor's name as it stands on a published story that the caller sees, and which tells it; or null. */
  async contributor(actor: Actor, name: string): Promise<string | null> {
    const values: unknown[] = [name.trim()];
    const { published, work } = storySight(actor, this.clock.now(), 's', values);
    const [row] = await this.database.read<{ name: string }>(
      'follows.contributor',
      `select c.name from story_contributors c join stories s on s.id = c.story_id and s.published_revision = c.number
       where lower(c.name) = lower($1) and ${published} and (not s.withheld_organisation or ${work})
       order by s.published_at desc, c.name limit 1`,
      values,
    );
    return row?.name ?? null;
  }
}
