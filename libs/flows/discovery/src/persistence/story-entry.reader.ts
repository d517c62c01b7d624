import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type IndexChanges, NOTHING_SEEN } from '../story-index/index-changes.js';
import type { StoryEntry } from '../story-index/story-entry.js';
import { INDEX_CHANGES } from './story-entry.sql.js';

/** A story as the index keeps it. */
export interface KeptEntry {
  readonly id: string;
  /** The transaction that wrote it. */
  readonly transaction: number;
  readonly entry: StoryEntry;
}

interface Row {
  readonly id: string;
  readonly transaction: string;
  readonly entry: string;
}

const PAGE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';
const COLUMNS = 'd.story_id as id, d.changed as transaction, d.entry';

const PAGES = `select ${COLUMNS} from story_search_documents d where d.story_id > $1 order by d.story_id limit ${PAGE}`;
const SOME = `select ${COLUMNS} from story_search_documents d where d.story_id = any($1::uuid[])`;
const CHANGES = `select ${INDEX_CHANGES('$1')}`;

const kept = ({ id, transaction, entry }: Row): KeptEntry => ({
  id,
  transaction: Number(transaction),
  entry: JSON.parse(entry) as StoryEntry,
});

/** Reads what the index of stories is made of. */
@Injectable()
export class StoryEntryReader {
  constructor(private readonly database: Database) {}

  /** What has changed since a mark; since {@link NOTHING_SEEN} every story there is. */
  async changes(mark: string): Promise<IndexChanges> {
    const [row] = await this.database.read<IndexChanges>('discovery.index-changes', CHANGES, [mark]);
    if (!row) throw new Error('A statement without a table gave no row.');
    return row;
  }

  /** From where to look for changes after everything has been read. */
  async mark(): Promise<string> {
    const sql = 'select pg_current_snapshot()::text as mark';
    const [row] = await this.database.read<{ mark: string }>('discovery.index-mark', sql);
    return row?.mark ?? NOTHING_SEEN;
  }

  /** Everything, in pages. */
  async *pages(): AsyncIterable<readonly KeptEntry[]> {
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const rows: readonly Row[] = await this.database.read<Row>('discovery.entry-pages', PAGES, [after]);
      if (rows.length > 0) yield rows.map(kept);
      after = rows.length === PAGE ? rows.at(-1)?.id : undefined;
    }
  }

  /** The version of a story that the index knows; null for one that it does not. */
  async versionOf(id: string): Promise<number | null> {
    const sql = 'select version from story_search_documents where story_id = $1';
    return (await this.database.read<{ version: number }>('discovery.entry-version', sql, [id]))[0]?.version ?? null;
  }

  /** What is kept of some stories; nothing of one that is not there. */
  async byIds(ids: readonly string[]): Promise<readonly KeptEntry[]> {
    return (await this.database.read<Row>('discovery.entries-by-ids', SOME, [ids])).map(kept);
  }
}
