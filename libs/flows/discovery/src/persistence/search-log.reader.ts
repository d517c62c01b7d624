import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Cursors,
  type Language,
  type Page,
  type PageRequest,
  holdsRole,
  notAllowed,
  pageOf,
} from '#kernel';
import { Database } from '#platform/database';

/** The orders that what was searched for can have. */
export const SEARCH_LOG_ORDERS = ['MOST_FREQUENT', 'WITHOUT_HITS'] as const;

/** One of {@link SEARCH_LOG_ORDERS}. */
export type SearchLogOrder = (typeof SEARCH_LOG_ORDERS)[number];

/** Which searches to tell of. */
export interface SearchLogRequest {
  readonly order: SearchLogOrder;
  /** Norwegian days, both included; null for as far as there is. */
  readonly from: string | null;
  readonly to: string | null;
  readonly language: Language | null;
  readonly page: PageRequest;
}

/** What was searched for in a period. */
export interface LoggedQuery {
  readonly query: string;
  readonly language: Language | null;
  readonly times: number;
  readonly timesWithoutHits: number;
  readonly clicks: number;
  readonly meanClickedPosition: number | null;
  readonly lastHits: number | null;
}

interface Row extends LoggedQuery {
  readonly rank: number;
}

/** What was asked fewer times may tell of somebody. */
const FEWEST_TIMES = 3;

const LIST = `
  with entries as (
    select query, language, sum(times)::integer as times, sum(times_without_hits)::integer as "timesWithoutHits",
      sum(clicks)::integer as clicks, sum(clicked_positions)::float8 / nullif(sum(clicks), 0) as "meanClickedPosition",
      (array_agg(last_hits order by day desc) filter (where last_hits is not null))[1] as "lastHits"
    from search_log
    where ($1::date is null or day >= $1) and ($2::date is null or day <= $2) and ($3::text is null or language = $3)
    group by query, language having sum(times) >= ${FEWEST_TIMES}
  ), ranked as (
    select *, case when $4 = 'WITHOUT_HITS' then "timesWithoutHits" else times end as rank from entries
  )
  select * from ranked
  where rank > 0 and ($5::integer is null or rank < $5
    or (rank = $5 and (query, coalesce(language, '')) > ($6::text, $7::text)))
  order by rank desc, query, coalesce(language, '') limit $8`;

/** Tells editors what is searched for. */
@Injectable()
export class SearchLogReader {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /**
   * A page of what was asked for at least three times in the period.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor is an editor; BAD_USER_INPUT for a foreign cursor.
   */
  async list(actor: Actor, request: SearchLogRequest): Promise<Page<LoggedQuery>> {
    if (!holdsRole(actor, 'EDITOR')) throw notAllowed(actor.kind, 'read what is searched for');
    const { order, from, to, language, page } = request;
    const list = `search-log:${order}:${from}:${to}:${language}`;
    const place = page.after === null ? [null, null, null] : this.cursors.decode(list, page.after);
    const values = [from, to, language, order, ...place, page.size + 1];
    const rows = await this.database.read<Row>('discovery.search-log', LIST, values);
    return pageOf(
      rows,
      page,
      (row) => this.cursors.encode(list, [row.rank, row.query, row.language ?? '']),
      ({ rank: _, ...entry }) => entry,
    );
  }
}
