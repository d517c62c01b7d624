import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { subjectsOnTheWaySql } from '#platform/outbox';
import type { FacetField } from '../application/facet-field.js';
import { SEARCH_INDEX } from '../application/search-index-name.js';
import type { SearchAnswer, SearchQuestion } from '../application/search-question.js';
import { postgresSearch } from './postgres-search.sql.js';

interface Row {
  readonly total: number;
  readonly remaining: number;
  readonly hits: SearchAnswer['hits'];
  readonly facets: Partial<Record<FacetField, Record<string, number>>>;
}

const DELIVERED = `
  select count(*)::integer as number from story_search_documents d
  where d.story_id not in (${subjectsOnTheWaySql('$1')})`;

/** Puts questions to PostgreSQL's own full text search, joined with the stories as they are: it never shows a stale one. */
@Injectable()
export class PostgresSearchReader {
  constructor(private readonly database: Database) {}

  async answer(question: Omit<SearchQuestion, 'excluded'>): Promise<SearchAnswer> {
    const { sql, values } = postgresSearch(question);
    const [row] = await this.database.readOnce<Row>(sql, values);
    const counts = question.facets.map((facet) => [facet, row?.facets[facet] ?? {}] as const);
    const { hits = [], total = 0, remaining = 0 } = row ?? {};
    return { hits, total, remaining, facets: new Map(counts) };
  }

  /** How many stories there are to be found, by anybody. */
  async documents(): Promise<number> {
    const [row] = await this.database.read<{ number: number }>(
      'discovery.documents',
      'select count(*)::integer as number from story_search_documents',
    );
    return row?.number ?? 0;
  }

  /** How many of them every engine has been told of: while many are on their way, PostgreSQL is ahead of Meilisearch. */
  async documentsDelivered(): Promise<number> {
    const [row] = await this.database.read<{ number: number }>('discovery.documents-delivered', DELIVERED, [
      SEARCH_INDEX,
    ]);
    return row?.number ?? 0;
  }
}
