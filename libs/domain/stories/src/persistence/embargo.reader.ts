import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';

const NEXT = `
  select least(
    (select min(s.embargo_until) from stories s
     where s.state = 'PUBLISHED' and s.embargo_until is not null and s.embargo_until > $1),
    (select min(r.embargo_until) from story_revisions r
     where r.published_at is not null and r.embargo_until is not null and r.embargo_until > $1)) as at`;

/** Finds when published stories come, or should have come, out of their embargo. */
@Injectable()
export class EmbargoReader {
  constructor(private readonly database: Database) {}

  /** The next moment after `now` at which a published story, or a revision of one, comes out of its embargo, or null. */
  async next(now: Date): Promise<Date | null> {
    const [row] = await this.database.read<{ at: Date | null }>('stories.next-embargo', NEXT, [now]);
    return row?.at ?? null;
  }

  /** Holds the stories it finds; those that somebody else holds are left for the next time. */
  async passed(tx: Transaction, now: Date, most: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select s.id from stories s where s.state = 'PUBLISHED' and s.embargo_until <= $1
       order by s.id limit $2 for update skip locked`,
      [now, most],
    );
    return rows.map(({ id }) => id);
  }
}
