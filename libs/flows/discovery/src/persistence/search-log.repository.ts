import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { NOT_KEPT } from '../application/logged-query.js';
import type { SearchTally } from '../application/search-tally.js';

const ACTOR = systemActor('search-log');
/** So many different searches of a day are told apart, all processes together. */
const MOST_A_DAY = 20_000;
const FORGOTTEN_AT_ONCE = 10_000;

/** In the order of the queries, so that two processes never wait for each other. */
const ADD = `
  with told as (
    select * from jsonb_to_recordset($1::jsonb) as t(day date, query text, language text, times integer,
      "timesWithoutHits" integer, "lastHits" integer, clicks integer, "clickedPositions" bigint, place integer)
  ), full_days as (
    select day from search_log where day in (select day from told) group by day having count(*) >= $2
  ), kept as (
    select t.*, f.day is null or exists (select from search_log k where k.day = t.day and k.query = t.query
      and k.language is not distinct from t.language) as apart
    from told t left join full_days f on f.day = t.day
  ), rows as (
    select day, case when apart then query else '${NOT_KEPT}' end as query, case when apart then language end as language,
      times, "timesWithoutHits", "lastHits", clicks, "clickedPositions", place from kept
  )
  insert into search_log as known
    (day, query, language, times, times_without_hits, last_hits, clicks, clicked_positions)
  select day, query, language, sum(times), sum("timesWithoutHits"),
    (array_agg("lastHits" order by place desc) filter (where "lastHits" is not null))[1], sum(clicks), sum("clickedPositions")
  from rows group by day, query, language order by day, query, language
  on conflict (day, query, language) do update set
    times = known.times + excluded.times,
    times_without_hits = known.times_without_hits + excluded.times_without_hits,
    last_hits = coalesce(excluded.last_hits, known.last_hits),
    clicks = known.clicks + excluded.clicks,
    clicked_positions = known.clicked_positions + excluded.clicked_positions`;

/** Keeps the counts of what is searched for. */
@Injectable()
export class SearchLogRepository {
  constructor(private readonly database: Database) {}

  /** Adds tallies to what is there, in one statement; on a day that is full, new queries are counted together. */
  async add(tallies: readonly SearchTally[], mostADay = MOST_A_DAY): Promise<void> {
    const told = JSON.stringify(tallies.map((tally, place) => ({ ...tally, place })));
    await this.database.transaction(ACTOR, (tx) => tx.query(ADD, [told, mostADay]));
  }

  /**
   * Forgets days that are too long ago, a bounded number of rows at a time.
   *
   * @param days how many days are kept, today included; nought forgets all.
   * @returns how many rows were forgotten.
   */
  forget(actor: Actor, today: string, days: number): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ count: number }>(
        `with gone as (
           delete from search_log where ctid = any(array(select ctid from search_log where day <= $1::date - $2::integer limit $3))
           returning 1
         ) select count(*)::integer as count from gone`,
        [today, days, FORGOTTEN_AT_ONCE],
      );
      return row?.count ?? 0;
    });
  }
}
