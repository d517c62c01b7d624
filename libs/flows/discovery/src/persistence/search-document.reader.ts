import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { SearchSource } from '../application/search-source.js';
import { SEARCH_SOURCES } from './search-document.sql.js';

/** Reads what stories are found by. */
@Injectable()
export class SearchDocumentReader {
  constructor(private readonly database: Database) {}

  /** The sources of the published ones among these stories; one that is not published is left out. */
  async byIds(ids: readonly string[]): Promise<readonly SearchSource[]> {
    const rows = await this.database.read<{ source: SearchSource }>('discovery.sources', SEARCH_SOURCES, [ids]);
    return rows.map(({ source }) => source);
  }
}
