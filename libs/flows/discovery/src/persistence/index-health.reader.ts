import { Injectable } from '@nestjs/common';
import { Database, moment } from '#platform/database';

/** What the database knows of how the search keeps up with it. */
export interface KeptForSearch {
  /** How many stories are published. */
  readonly publishedStories: number;
  /** How many stories PostgreSQL's own search keeps. */
  readonly keptStories: number;
  /** The Meilisearch index in use; null where there is none. */
  readonly indexUid: string | null;
  /** When that index was last found to hold every story; null while it may lack some. */
  readonly comparedAt: string | null;
}

const KEPT = `
  select (select count(*)::integer from stories where state = 'PUBLISHED') as "publishedStories",
    (select count(*)::integer from story_search_documents) as "keptStories",
    l.uid as "indexUid", ${moment('l.filled_at')} as "comparedAt"
  from (values (1)) as one(row)
  left join lateral (select uid, filled_at from search_indexes where state = 'LIVE' limit 1) l on true`;

/** Reads how far the search has come, as the database knows it. */
@Injectable()
export class IndexHealthReader {
  constructor(private readonly database: Database) {}

  async read(): Promise<KeptForSearch> {
    const [row] = await this.database.read<KeptForSearch>('discovery.index-health', KEPT, []);
    return row ?? { publishedStories: 0, keptStories: 0, indexUid: null, comparedAt: null };
  }
}
