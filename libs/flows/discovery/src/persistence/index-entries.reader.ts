import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { STORY_STAMPS } from './search-document.sql.js';

/** What the database says of a published story, and what PostgreSQL's own search keeps of it; null where it has none. */
export interface IndexEntry {
  readonly id: string;
  /** Version and stamp of the story as it is now; null when it is not published. */
  readonly expected: string | null;
  /** Version and stamp of the document kept. */
  readonly kept: string | null;
  /** What tells the kept document from others. */
  readonly digest: string | null;
}

const PAGE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const IDS = `
  select id from (
    (select s.id from stories s where s.state = 'PUBLISHED' and s.id > $1 order by s.id limit ${PAGE})
    union (select d.story_id from story_search_documents d where d.story_id > $1 order by d.story_id limit ${PAGE})
  ) both_sides order by id limit ${PAGE}`;

const ENTRIES = `
  with recursive ${STORY_STAMPS}
  select i.id, s.version || ':' || s.stamp as expected, d.version || ':' || d.stamp as kept, d.digest
  from unnest($1::uuid[]) as i(id)
  left join stamps s on s.id = i.id left join story_search_documents d on d.story_id = i.id order by i.id`;

/** Reads what the index should hold beside what PostgreSQL's own search holds. */
@Injectable()
export class IndexEntriesReader {
  constructor(private readonly database: Database) {}

  /** Every story that is published or kept, in pages. */
  async *pages(): AsyncIterable<readonly IndexEntry[]> {
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const ids: string[] = (await this.database.read<{ id: string }>('discovery.entry-ids', IDS, [after])).map(
        ({ id }) => id,
      );
      if (ids.length > 0) yield await this.byIds(ids);
      after = ids.length === PAGE ? ids.at(-1) : undefined;
    }
  }

  /** The entries of some stories. */
  byIds(ids: readonly string[]): Promise<readonly IndexEntry[]> {
    return this.database.read<IndexEntry>('discovery.entries', ENTRIES, [ids]);
  }
}
