import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { subjectsOnTheWaySql } from '#platform/outbox';
import { SEARCH_INDEX } from '../application/search-index-name.js';

const DELIVERED = `
  select count(*)::integer as number from story_search_documents d
  where d.story_id not in (${subjectsOnTheWaySql('$1')})`;

/** Counts what is kept of stories for searching. */
@Injectable()
export class KeptDocumentsReader {
  constructor(private readonly database: Database) {}

  /** How many stories Meilisearch has been told of: while many are on their way, what PostgreSQL keeps is ahead of it. */
  async delivered(): Promise<number> {
    const [row] = await this.database.read<{ number: number }>('discovery.documents-delivered', DELIVERED, [
      SEARCH_INDEX,
    ]);
    return row?.number ?? 0;
  }
}
