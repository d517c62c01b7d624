import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

const DUE = `select s.id from stories s where s.publish_at <= $1 order by s.publish_at, s.id limit $2`;

/** Finds what is to be published by a moment. */
@Injectable()
export class PublicationReader {
  constructor(private readonly database: Database) {}

  /** The stories that are due, those due longest first. */
  async due(now: Date, most: number): Promise<readonly string[]> {
    const rows = await this.database.read<{ id: string }>('stories.due', DUE, [now, most]);
    return rows.map(({ id }) => id);
  }
}
